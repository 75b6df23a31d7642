internal import Editorial
internal import Markup
internal import PressDiagnostics

/// Reads any other HTML (一般网页): headings as heads, blocks as lines for the reader of raw text.
enum WebPage {
  static let unknownID = "epaper.unknown-structure"

  static func sheet(of tree: MarkupTree) -> Diagnosed<CopySheet> {
    var reader = MarkupLines(tree: tree, usual: .plain)
    reader.read(
      tree.inside(tree.first("body") ?? -1).isEmpty
        ? 0..<tree.nodes.count : tree.inside(tree.first("body") ?? -1))
    var sheet = CopySheet(file: tree.file)
    sheet.lines = reader.lines
    let finding = Diagnostic(
      unknownID, .warning, zh: "网页不是认识的数字报，全部文字按原稿读入",
      en: "the page is no digital newspaper known here: all its text is read as a dump",
      at: .file(tree.file.name), desk: .editor,
      hint: "navigation and advertisements may be among the text")
    return Diagnosed(sheet, [finding] + reader.diagnostics)
  }
}
