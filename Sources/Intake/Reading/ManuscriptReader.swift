internal import PressDiagnostics

/// Raw text → manuscript (读稿), in three passes: code points, columns, roles.
///
/// newspaper-practice §5.4. The reader decides what each block is; it never changes the text
/// beyond the listed repairs, and reports each of them with its place.
enum ManuscriptReader {
  static let emptyID = "intake.empty"

  static func read(_ file: SourceFile, _ repairs: RepairChoice = .all) -> Diagnosed<Manuscript> {
    var log = RepairLog()
    var lines = LineSplitter.lines(of: file, repairs: repairs, log: &log)
    if repairs.isOn(.wrappedLines) { lines = WrappedLines.joined(lines, log: &log) }
    lines = StackedFields.joined(lines)
    var roles = RoleReader(lines: lines, rejoins: repairs.isOn(.columnBreak))
    var manuscript = Manuscript(file: file, blocks: roles.read())
    log.add(roles.log.diagnostics)
    ParagraphFinish(repairs).finish(&manuscript, log: &log)
    StrayTraditional.check(
      manuscript.blocks.flatMap { [$0.label, $0.text].compactMap { $0 } }, log: &log)
    if lines.allSatisfy(\.isBlank) { log.add(empty(file)) }
    return Diagnosed(manuscript, log.sorted())
  }

  static func empty(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      emptyID, .error, zh: "来稿没有文字", en: "the file holds no text", at: .file(file.name),
      desk: .editor, hint: "hand in a text with at least one story")
  }
}
