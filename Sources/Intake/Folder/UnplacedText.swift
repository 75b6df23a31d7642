internal import Editorial
internal import PressDiagnostics

/// The text of a page that intake did not understand (未归类文字), in a file of the page's folder.
///
/// It is printed among the notices, so that nothing is lost, and reported each time, until somebody
/// has moved it to where it belongs and deleted the file.
enum UnplacedText {
  static let name = "unplaced.md"

  static func text(of notices: [Notice]) -> String {
    notices.flatMap(\.paragraphs).map { paragraph in
      MarkdownWriter.escaped(paragraph.scalars[...], isStart: true) + "\n"
    }.joined(separator: "\n")
  }

  static func read(_ file: SourceFile) -> Diagnosed<[Notice]> {
    let read = MarkdownBlocks.read(file, from: 0)
    var diagnostics = read.diagnostics
    var notices: [Notice] = []
    for block in read.blocks {
      let parts = MarkdownInline.parts(of: block.text, labels: read.labels)
      diagnostics += parts.diagnostics
      notices.append(Notice(paragraphs: [parts.text]))
      let start = parts.text.scalars.prefix(20).string
      diagnostics.append(
        Diagnostic(
          EditionBuilder.unplacedID, .note, zh: "未归类的文字，按启事保留：“\(start)”",
          en: "text not understood, kept as a notice: '\(start)'", at: parts.text.place,
          desk: .editor, hint: "move it to a story or a field of the edition"))
    }
    return Diagnosed(notices, diagnostics)
  }
}
