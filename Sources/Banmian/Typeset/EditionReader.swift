internal import Archives
package import Editorial
package import Filing
package import Intake
package import PressDiagnostics

/// An edition with the files that it was read from (收到的一期).
package struct ReceivedEdition: Sendable {
  package var edition: Edition
  package var diagnostics: [Diagnostic]
  package var sources: [SourceFile]
  /// What names the output: the file or folder without ending.
  package var stem: String
  package var isFolder: Bool
  /// The folder that holds `edition.yaml`; nil for loose copy.
  package var folder: String?
  /// The pictures that came with the copy, if they were asked for.
  package var pictures: [ReceivedPicture] = []

  package init(
    edition: Edition, diagnostics: [Diagnostic], sources: [SourceFile], stem: String,
    isFolder: Bool
  ) {
    self.edition = edition
    self.diagnostics = diagnostics
    self.sources = sources
    self.stem = stem
    self.isFolder = isFolder
  }

  /// What names the output of a page; never a path, whatever the page is called.
  package func stem(of page: EditionPage) -> String {
    let name = isFolder || edition.pages.count > 1 ? "\(stem)-\(page.name)" : stem
    return String(name.map { $0 == "/" ? "-" : $0 })
  }
}

/// A picture as it came (来图).
package struct ReceivedPicture: Hashable, Sendable {
  package var name: String
  package var bytes: [UInt8]
}

/// Reads what the user names: dumps, Markdown stories, Word files, pages and stories of digital
/// newspapers, agency copy, edition folders, folders of any of them.
package struct EditionReader {
  static let picturesID = "word.pictures-inside"

  /// What the sender said of the text's encoding.
  private let encoding: TextEncoding?
  /// Whether the pictures in Word files are wanted.
  private let withPictures: Bool
  /// Which repairs dumps get; edition folders are taken as written.
  private let repairs: RepairChoice

  package init(
    encoding: TextEncoding? = nil, withPictures: Bool = false, repairs: RepairChoice = .all
  ) {
    self.encoding = encoding
    self.withPictures = withPictures
    self.repairs = repairs
  }

  /// The editions under a path, or why there is none.
  package func editions(at path: String) throws(DiagnosticsError) -> [ReceivedEdition] {
    switch Filing.kind(path) {
    case .folder: return try folder(path)
    case .file, .missing: return [try file(path)]
    }
  }

  private func file(_ path: String) throws(DiagnosticsError) -> ReceivedEdition {
    try edition(of: CopyOpener.open(path, encoding: encoding))
  }

  /// The edition in a file that is in memory already.
  package func edition(of file: SourceFile) -> ReceivedEdition {
    do {
      let format = CopyFormat.of(name: file.name, text: file)
      return try edition(of: CopyOpener.opened(file, as: format))
    } catch {
      let stem = CopyFormat.stem(of: file.name)
      let empty = Intake.edition(of: SourceFile(name: file.name, text: ""), stem: stem)
      return ReceivedEdition(
        edition: empty.value, diagnostics: error.diagnostics, sources: [file], stem: stem,
        isFolder: false)
    }
  }

  /// The edition in copy that was opened.
  package func edition(of opened: OpenedCopy) throws(DiagnosticsError) -> ReceivedEdition {
    let stem = CopyFormat.stem(of: opened.file.name)
    var received = ReceivedEdition(
      edition: Edition(masthead: Masthead(), publication: PublicationData(), pages: []),
      diagnostics: opened.diagnostics, sources: [opened.file], stem: stem, isFolder: false)
    let edition: Diagnosed<Edition>
    switch opened.copy {
    case .text(let file):
      edition = Intake.edition(of: file, stem: stem, repairs: repairs)
    case .sheet(let sheet, let archive):
      edition = Intake.edition(of: sheet, stem: stem)
      if withPictures, let archive {
        for picture in sheet.pictures {
          if let bytes = try archive.bytes(of: picture.source) {
            received.pictures.append(ReceivedPicture(name: picture.name, bytes: bytes))
          } else {
            received.diagnostics.append(CopyOpener.missingPicture(picture, in: sheet))
          }
        }
      }
    case .pageList(let list):
      return try EpaperFolder(encoding: encoding).edition(
        of: [list], stem: stem, findings: opened.diagnostics)
    }
    received.edition = edition.value
    received.diagnostics += edition.diagnostics
    if case .sheet(let sheet, _) = opened.copy, !sheet.pictures.isEmpty, !withPictures {
      leaveOutPictures(sheet, &received)
    }
    return received
  }

  /// The pictures inside a file are no files; a page is made without them.
  private func leaveOutPictures(_ sheet: CopySheet, _ received: inout ReceivedEdition) {
    for page in received.edition.pages.indices {
      for article in received.edition.pages[page].articles.indices {
        received.edition.pages[page].articles[article].pictures = []
      }
    }
    received.diagnostics.append(
      Diagnostic(
        Self.picturesID, .warning, zh: "文档里的 \(sheet.pictures.count) 幅图片没有上版",
        en: "the document's pictures, \(sheet.pictures.count) of them, are not on the page",
        at: .file(sheet.file.name), desk: .editor,
        hint: "banmian intake takes them out into an edition folder"))
  }

  /// A folder with `edition.yaml` is one edition; any other holds editions and loose files.
  private func folder(_ path: String) throws(DiagnosticsError) -> [ReceivedEdition] {
    let all = try Filing.list(path, recursive: true)
    let roots = all.filter { $0 == "edition.yaml" || $0.hasSuffix("/edition.yaml") }
      .map { String($0.dropLast("edition.yaml".count)) }
    var editions: [ReceivedEdition] = []
    for root in roots {
      let inside = all.filter { $0.hasPrefix(root) && Self.isEditionFile($0) }
      editions.append(try edition(inside, root: root.isEmpty ? path : root))
    }
    let loose = all.filter { name in
      CopyFormat.isCopy(name) && !roots.contains { name.hasPrefix($0) }
    }
    let epaper = try EpaperFolder(encoding: encoding).editions(
      in: loose.filter(CopyFormat.isPage), stem: CopyFormat.stem(of: path))
    editions += epaper.editions
    for name in loose where !epaper.taken.contains(name) { editions.append(try file(name)) }
    guard !editions.isEmpty else { throw DiagnosticsError(Self.nothing(path)) }
    return editions
  }

  private func edition(
    _ names: [String], root: String
  ) throws(DiagnosticsError) -> ReceivedEdition {
    var sources: [SourceFile] = []
    var notes: [Diagnostic] = []
    for name in names {
      let read = try Filing.read(name, encoding: encoding)
      sources.append(read.value)
      notes += read.diagnostics
    }
    let stem = CopyFormat.stem(of: root)
    let edition = Intake.edition(ofFolder: sources, stem: stem)
    var received = ReceivedEdition(
      edition: edition.value, diagnostics: notes + edition.diagnostics, sources: sources,
      stem: stem, isFolder: true)
    received.folder = root.count > 1 && root.hasSuffix("/") ? String(root.dropLast()) : root
    return received
  }

  private static func isEditionFile(_ name: String) -> Bool {
    name.hasSuffix(".yaml") || name.hasSuffix(".md")
  }

  private static func nothing(_ path: String) -> Diagnostic {
    Diagnostic(
      "input.nothing", .error, zh: "文件夹里没有可排的稿件", en: "the folder holds nothing to typeset",
      at: .file(path), desk: .editor,
      hint: "an edition needs edition.yaml; loose pages are .txt, .md, .docx, .html or .xml files")
  }
}
