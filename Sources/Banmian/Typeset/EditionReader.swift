package import Editorial
internal import Filing
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

/// Reads what the user names: dumps, Markdown stories, edition folders, folders of any of them.
package enum EditionReader {
  /// The editions under a path, or why there is none.
  ///
  /// `repairs` are those of dumps; edition folders are taken as written.
  package static func editions(
    at path: String, repairs: RepairChoice = .all
  ) throws(DiagnosticsError) -> [ReceivedEdition] {
    switch Filing.kind(path) {
    case .folder: return try folder(path, repairs)
    case .file, .missing: return [try file(path, repairs)]
    }
  }

  private static func file(
    _ path: String, _ repairs: RepairChoice
  ) throws(DiagnosticsError) -> ReceivedEdition {
    let read = try Filing.read(path)
    var received = edition(of: read.value, repairs: repairs)
    received.diagnostics = read.diagnostics + received.diagnostics
    return received
  }

  /// The edition in a file that is in memory already.
  package static func edition(
    of file: SourceFile, repairs: RepairChoice = .all
  ) -> ReceivedEdition {
    let stem = stem(of: file.name)
    let edition = Intake.edition(of: file, stem: stem, repairs: repairs)
    return ReceivedEdition(
      edition: edition.value, diagnostics: edition.diagnostics, sources: [file], stem: stem,
      isFolder: false)
  }

  /// A folder with `edition.yaml` is one edition; any other holds editions and loose files.
  private static func folder(
    _ path: String, _ repairs: RepairChoice
  ) throws(DiagnosticsError) -> [ReceivedEdition] {
    let all = try Filing.list(path, recursive: true)
    let roots = all.filter { $0 == "edition.yaml" || $0.hasSuffix("/edition.yaml") }
      .map { String($0.dropLast("edition.yaml".count)) }
    var editions: [ReceivedEdition] = []
    for root in roots {
      let inside = all.filter { $0.hasPrefix(root) && isEditionFile($0) }
      editions.append(try edition(inside, root: root.isEmpty ? path : root))
    }
    let loose = all.filter { name in
      isLooseFile(name) && !roots.contains { name.hasPrefix($0) }
    }
    for name in loose { editions.append(try file(name, repairs)) }
    guard !editions.isEmpty else { throw DiagnosticsError(nothing(path)) }
    return editions
  }

  private static func edition(
    _ names: [String], root: String
  ) throws(DiagnosticsError) -> ReceivedEdition {
    var sources: [SourceFile] = []
    var notes: [Diagnostic] = []
    for name in names {
      let read = try Filing.read(name)
      sources.append(read.value)
      notes += read.diagnostics
    }
    let stem = stem(of: root)
    let edition = Intake.edition(ofFolder: sources, stem: stem)
    return ReceivedEdition(
      edition: edition.value, diagnostics: notes + edition.diagnostics, sources: sources,
      stem: stem, isFolder: true)
  }

  private static func isEditionFile(_ name: String) -> Bool {
    name.hasSuffix(".yaml") || name.hasSuffix(".md")
  }

  private static func isLooseFile(_ name: String) -> Bool {
    (name.hasSuffix(".txt") || name.hasSuffix(".md")) && !name.hasSuffix("README.md")
  }

  /// The last part of a path without its ending.
  static func stem(of path: String) -> String {
    let last = path.split(separator: "/").last.map(String.init) ?? path
    if last == "-" || last == Filing.standardInput { return "page" }
    for ending in [".txt", ".md", ".markdown"] where last.hasSuffix(ending) && last != ending {
      return String(last.dropLast(ending.count))
    }
    return last == "." || last == ".." ? "edition" : last
  }

  private static func nothing(_ path: String) -> Diagnostic {
    Diagnostic(
      "input.nothing", .error, zh: "文件夹里没有可排的稿件", en: "the folder holds nothing to typeset",
      at: .file(path), desk: .editor,
      hint: "an edition needs edition.yaml; loose pages are .txt or .md files")
  }
}
