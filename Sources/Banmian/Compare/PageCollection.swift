package import CairoBackend
package import Filing
package import Intake
internal import Editorial
internal import PageDesign
package import PageComparison
package import PressDiagnostics

/// Brings the pages of an input together to be compared (取版): recorded ones, or set on the fly.
package struct PageCollection {
  private let fonts: () throws(DiagnosticsError) -> FontLibrary
  private let layouts: () throws(DiagnosticsError) -> LayoutShelf
  private let layout: String?
  private let reader: EditionReader
  private let workers: Int

  static let ending = ".page.json"

  /// Fonts and layouts are opened only if a page has to be set.
  package init(
    fonts: @escaping () throws(DiagnosticsError) -> FontLibrary,
    layouts: @escaping () throws(DiagnosticsError) -> LayoutShelf, layout: String?,
    encoding: TextEncoding?, repairs: RepairChoice, workers: Int
  ) {
    self.fonts = fonts
    self.layouts = layouts
    self.layout = layout
    self.workers = workers
    reader = EditionReader(encoding: encoding, repairs: repairs)
  }

  /// What a collection holds.
  package struct Collected: Sendable {
    package var pages: [RecordedPage] = []
    package var diagnostics: [Diagnostic] = []
    package var sources: [SourceFile] = []
    /// Whether pages were set here, by these fonts and libraries.
    package var wasSet = false

    package init() {}
  }

  /// - Throws: What keeps the input from being read at all.
  package func pages(
    at path: String
  ) async throws(DiagnosticsError) -> Collected {
    switch Filing.kind(path) {
    case .folder:
      let files = try Filing.list(path, recursive: true).filter { $0.hasSuffix(Self.ending) }
      guard files.isEmpty else { return try recorded(files, in: path) }
    case .file, .missing:
      if path.hasSuffix(".json") { return try recorded([path], in: nil) }
    }
    return try await set(path)
  }

  private func recorded(
    _ files: [String], in folder: String?
  ) throws(DiagnosticsError) -> Collected {
    var collected = Collected()
    for path in files {
      collected.pages.append(
        RecordedPage(
          name: Self.name(path, in: folder), text: try Self.text(of: path), path: path))
    }
    return collected
  }

  /// The text of a `page.json`, which is UTF-8 and not decoded further.
  static func text(of path: String) throws(DiagnosticsError) -> String {
    if let text = String(validating: try Filing.readBytes(path), as: UTF8.self) { return text }
    return try Filing.read(path).value.text
  }

  /// The path below the folder, or the file's own name, without ending.
  private static func name(_ path: String, in folder: String?) -> String {
    var name = path[...]
    if let folder {
      name = name.dropFirst(folder.count)
      while name.first == "/" { name = name.dropFirst() }
    } else if let slash = name.lastIndex(of: "/") {
      name = name[slash...].dropFirst()
    }
    for ending in [ending, ".json"] where name.hasSuffix(ending) {
      return String(name.dropLast(ending.count))
    }
    return String(name)
  }

  private func set(_ path: String) async throws(DiagnosticsError) -> Collected {
    var collected = Collected()
    collected.wasSet = true
    let editions = try reader.editions(at: path)
    let (fonts, shelf) = (try fonts(), try layouts())
    var jobs: [PageJob] = []
    for received in editions {
      collected.sources += received.sources
      collected.diagnostics += received.diagnostics
      for page in received.edition.pages {
        let read = try shelf.layout(layout ?? page.layout.layout ?? LayoutShelf.usual)
        collected.diagnostics += read.diagnostics
        guard let spec = read.value else { continue }
        jobs.append(
          PageJob(
            edition: received.edition, page: page, layout: spec, stem: received.stem(of: page),
            formats: [.json], pixelsPerInch: 72))
      }
    }
    let settled = JumpDesk(fonts: fonts).settled(jobs.withDistinctStems())
    collected.diagnostics += settled.diagnostics
    let tray = PageTray()
    await PageLine(fonts: fonts, workers: workers).run(settled.value) { tray.put($1, at: $0) }
    let results = tray.results
    for (index, job) in settled.value.enumerated() {
      guard let result = results[index] else { continue }
      collected.diagnostics += result.diagnostics
      for file in result.value {
        collected.pages.append(
          RecordedPage(
            name: job.stem, text: String(decoding: file.bytes, as: UTF8.self), path: file.name))
      }
    }
    return collected
  }
}
