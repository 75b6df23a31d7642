package import Editorial
package import Markup
package import PressDiagnostics

/// The doors of intake (收稿): raw text, Markdown and edition folders become values.
package enum Intake {
  /// Raw text → manuscript, every character accounted for (原稿).
  package static func manuscript(
    of file: SourceFile, repairs: RepairChoice = .all
  ) -> Diagnosed<Manuscript> {
    ManuscriptReader.read(file, repairs)
  }

  /// One file → an edition of one page; `.md` is read as Markdown, anything else as a dump.
  package static func edition(
    of file: SourceFile, stem: String, repairs: RepairChoice = .all
  ) -> Diagnosed<Edition> {
    let name = file.name.lowercased()
    if name.hasSuffix(".md") || name.hasSuffix(".markdown") {
      return MarkdownStory.edition(of: file, stem: stem)
    }
    let manuscript = ManuscriptReader.read(file, repairs)
    let edition = EditionBuilder.edition(of: manuscript.value, stem: stem)
    return Diagnosed(edition.value, manuscript.diagnostics + edition.diagnostics)
  }

  /// The files of an edition folder, named by their relative paths → an edition.
  package static func edition(ofFolder files: [SourceFile], stem: String) -> Diagnosed<Edition> {
    EditionFolder.read(files: files, stem: stem)
  }

  /// Copy with a structure of its own → an edition.
  package static func edition(of sheet: CopySheet, stem: String) -> Diagnosed<Edition> {
    CopyReader.edition(of: sheet, stem: stem)
  }

  /// Copy with a structure of its own → manuscript.
  package static func manuscript(of sheet: CopySheet) -> Diagnosed<Manuscript> {
    CopyManuscript(sheet).read()
  }

  /// A Word file → the lines of its copy.
  package static func sheet(of document: WordDocument) -> Diagnosed<CopySheet> {
    WordReader.sheet(of: document)
  }

  /// A story of a digital newspaper, or any web page → the lines of its copy.
  package static func sheet(ofPage tree: MarkupTree) -> Diagnosed<CopySheet> {
    EpaperStory.sheet(of: tree) ?? WebPage.sheet(of: tree)
  }

  /// Whether a page of markup is a story of a digital newspaper.
  package static func isStory(_ tree: MarkupTree) -> Bool { EpaperStory.sheet(of: tree) != nil }

  /// A story as an agency sends it → the lines of its copy.
  package static func sheet(ofWire tree: MarkupTree) -> Diagnosed<CopySheet> {
    tree.first("founder-content") == nil
      ? Newswire.sheet(of: tree) : sheet(ofPage: tree)
  }

  /// A plan that was dumped, and perhaps edited → what it asks of each page's stories.
  package static func plan(
    of file: SourceFile
  ) -> Diagnosed<[(page: String, stories: [StoryRequest])]> {
    PlanForm.read(file)
  }
}
