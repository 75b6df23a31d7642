package import Editorial
package import PressDiagnostics

/// The doors of intake (收稿): raw text, Markdown and edition folders become values.
package enum Intake {
  /// Raw text → manuscript, every character accounted for (原稿).
  package static func manuscript(of file: SourceFile) -> Diagnosed<Manuscript> {
    ManuscriptReader.read(file)
  }

  /// One file → an edition of one page; `.md` is read as Markdown, anything else as a dump.
  package static func edition(of file: SourceFile, stem: String) -> Diagnosed<Edition> {
    let name = file.name.lowercased()
    if name.hasSuffix(".md") || name.hasSuffix(".markdown") {
      return MarkdownStory.edition(of: file, stem: stem)
    }
    let manuscript = ManuscriptReader.read(file)
    let edition = EditionBuilder.edition(of: manuscript.value, stem: stem)
    return Diagnosed(edition.value, manuscript.diagnostics + edition.diagnostics)
  }

  /// The files of an edition folder, named by their relative paths → an edition.
  package static func edition(ofFolder files: [SourceFile], stem: String) -> Diagnosed<Edition> {
    EditionFolder.read(files: files, stem: stem)
  }

  /// A plan that was dumped, and perhaps edited → what it asks of each page's stories.
  package static func plan(
    of file: SourceFile
  ) -> Diagnosed<[(page: String, stories: [StoryRequest])]> {
    PlanForm.read(file)
  }
}
