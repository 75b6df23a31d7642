internal import CairoBackend
internal import Digest
internal import Filing
package import PageComparison
package import PressDiagnostics

/// A folder of accepted pages (基准): each page's `page.json`, their sums, what made them, and who
/// accepted what.
package struct PageBaseline: Sendable {
  private let folder: String
  package let store: BaselineStore
  /// What is kept of each page, in the order of the names.
  package let entries: [BaselineEntry]

  private static let sums = "pages.sha256"

  /// What decides how pages look, by name: versions of libraries, sums of fonts.
  package typealias Environment = [(name: String, value: String)]

  /// Opens the folder; it need not be there yet.
  ///
  /// - Throws: `baseline.index` for a list that cannot be read.
  package init(folder: String) throws(DiagnosticsError) {
    self.folder = folder.hasSuffix("/") && folder.count > 1 ? String(folder.dropLast()) : folder
    let path = "\(self.folder)/\(BaselineIndex.file)"
    if Filing.kind(path) == .file {
      let index = try BaselineIndex(try Filing.read(path).value.text, file: path)
      store = index.store
      entries = index.entries.sorted { $0.name < $1.name }
    } else {
      store = BaselineStore()
      entries = try Self.unlisted(in: self.folder)
    }
  }

  /// The pages of a folder without a list, as `typeset --format json` leaves them.
  private static func unlisted(in folder: String) throws(DiagnosticsError) -> [BaselineEntry] {
    guard Filing.kind(folder) == .folder else { return [] }
    var entries: [BaselineEntry] = []
    for path in try Filing.list(folder, recursive: true) where PageFile.isPage(path) {
      let file = String(path.dropFirst(folder.count).drop { $0 == "/" })
      let digest = SHA256.hex(of: Array(try PageFile.text(of: path).utf8))
      entries.append(
        BaselineEntry(name: PageFile.name(of: file), digest: digest, file: file))
    }
    return entries
  }

  /// Whether a page is meant by a name: its whole name, or its end, such as A01.
  package static func names(_ page: String, _ wanted: String) -> Bool {
    page == wanted || page.hasSuffix("-" + wanted) || page.hasSuffix("/" + wanted)
  }

  /// Whether the page is not kept as the store wants pages to be.
  package func isKeptOtherwise(_ name: String, _ store: BaselineStore) -> Bool {
    guard let entry = entries.first(where: { $0.name == name }) else { return true }
    let isPacked = entry.file.hasSuffix(PageFile.packedEnding)
    let pixels: BaselineStore.PixelStore =
      entry.pixels.map { $0.file == nil ? .digest : .png } ?? .none
    return isPacked != store.isPacked || pixels != store.pixels
      || (entry.pixels.map { $0.pixelsPerInch != store.pixelsPerInch } ?? false)
  }

  package func path(of file: String) -> String { "\(folder)/\(file)" }

  /// The accepted pages; none where there is no baseline yet.
  ///
  /// Each is read when its sum is not enough, and then held to it: `baseline.sum` says that it was
  /// changed by hand.
  package var pages: [RecordedPage] {
    entries.map { entry in
      let path = path(of: entry.file)
      return RecordedPage(name: entry.name, digest: entry.digest, path: path) {
        () throws(DiagnosticsError) in
        guard Filing.kind(path) == .file else { throw DiagnosticsError(Self.wrongSum(path)) }
        let text = try PageFile.text(of: path)
        guard SHA256.hex(of: Array(text.utf8)) == entry.digest else {
          throw DiagnosticsError(Self.wrongSum(path))
        }
        return text
      }
    }
  }

  static func wrongSum(_ path: String) -> Diagnostic {
    Diagnostic(
      "baseline.sum", .error, zh: "基准“\(path)”不在，或与记录的摘要不符",
      en: "the baseline '\(path)' is missing or not the one that was accepted", at: .file(path),
      hint: "restore the file, or accept the page anew with --accept")
  }

  /// What is another one than when the baseline was accepted; nothing where none is recorded.
  package func differences(from environment: Environment) throws(DiagnosticsError) -> [String] {
    let path = path(of: BaselineLock.file)
    guard Filing.kind(path) == .file else { return [] }
    return try BaselineLock.differences(
      try Filing.read(path).value.text, file: path, from: environment)
  }
}

// MARK: Accepting

extension PageBaseline {
  /// A page as it is to be kept, drawn if the store wants that.
  package struct Taken: Sendable {
    package var page: RecordedPage
    package var drawing: PageDrawing?

    package init(page: RecordedPage, drawing: PageDrawing? = nil) {
      self.page = page
      self.drawing = drawing
    }
  }

  /// Takes pages over into the baseline, and those that are gone out of it: all of it or nothing.
  ///
  /// `accepted` are the pages of the report that are accepted, `pages` those of them that are there
  /// now. Where `environment` is given it becomes the lock.
  package func accept(
    _ accepted: [ComparedPage], _ pages: [Taken], as store: BaselineStore, _ approval: Approval,
    _ environment: Environment?
  ) throws(DiagnosticsError) {
    var index = BaselineIndex()
    index.store = store
    let names = Set(accepted.map(\.name))
    index.entries = entries.filter { !names.contains($0.name) }
    var files: [Filing.FileChange] = []
    var log = try text(of: ApprovalLog.file)
    for compared in accepted {
      let taken = pages.first { $0.page.name == compared.name }
      if let taken {
        let kept = try kept(taken, store)
        index.entries.append(kept.entry)
        files += kept.files
      }
      log += ApprovalLog.entry(compared, taken?.page.digest, approval) + "\n"
    }
    let written = Set(files.map(\.path))
    for old in entries where names.contains(old.name) {
      for file in old.files.map(path) where !written.contains(file) {
        files.append(Filing.FileChange(path: file, bytes: nil))
      }
    }
    files.append(change(ApprovalLog.file, log))
    if let environment {
      files.append(change(BaselineLock.file, BaselineLock.text(of: environment)))
    }
    files.append(change(Self.sums, try sums(after: files, of: index.entries)))
    // Last, for it decides what the baseline holds.
    files.append(change(BaselineIndex.file, index.text))
    try Filing.write(files)
  }

  /// A page's entry with the files that it needs.
  private func kept(
    _ taken: Taken, _ store: BaselineStore
  ) throws(DiagnosticsError) -> (entry: BaselineEntry, files: [Filing.FileChange]) {
    let page = taken.page
    let text = Array(try page.text().utf8)
    let file = page.name + (store.isPacked ? PageFile.packedEnding : PageFile.ending)
    var entry = BaselineEntry(name: page.name, digest: page.digest, file: file)
    var files = [
      Filing.FileChange(path: path(of: file), bytes: store.isPacked ? Gzip.packed(text) : text)
    ]
    if let drawing = taken.drawing {
      entry.pixels = drawing.sum
      if store.pixels == .png {
        let picture = page.name + ".png"
        entry.pixels?.file = picture
        files.append(Filing.FileChange(path: path(of: picture), bytes: drawing.png))
      }
    }
    return (entry, files)
  }

  /// The sums of all files of pages, as `sha256sum -c` reads them.
  private func sums(
    after changes: [Filing.FileChange], of entries: [BaselineEntry]
  ) throws(DiagnosticsError) -> String {
    var known: [String: String] = [:]
    for line in try text(of: Self.sums).split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1)
      guard parts.count == 2 else { continue }
      known[String(parts[1].drop { $0 == " " || $0 == "*" })] = String(parts[0])
    }
    for change in changes {
      let file = String(change.path.dropFirst(folder.count + 1))
      if let bytes = change.bytes { known[file] = SHA256.hex(of: bytes) }
    }
    var lines = ""
    for file in entries.flatMap(\.files).sorted() {
      var sum = known[file]
      if sum == nil { sum = SHA256.hex(of: try Filing.readBytes(path(of: file))) }
      lines += "\(sum ?? "")  \(file)\n"
    }
    return lines
  }

  private func change(_ file: String, _ text: String) -> Filing.FileChange {
    Filing.FileChange(path: path(of: file), bytes: Array(text.utf8))
  }

  /// The text of a file of the baseline; nothing if it is not there.
  private func text(of file: String) throws(DiagnosticsError) -> String {
    Filing.kind(path(of: file)) == .file ? try Filing.read(path(of: file)).value.text : ""
  }
}
