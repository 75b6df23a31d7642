internal import PressDiagnostics

/// Paragraphs that a column's end has cut are joined again (栏底断段接回).
///
/// newspaper-practice §4.1: the first half ends in a Han character or another character that
/// ends no sentence, the second goes on behind a blank line.
enum ParagraphRejoin {
  static let id = "intake.column-break"

  /// Whether `next` goes on where `text` was cut.
  static func continues(
    _ text: SourcedText, _ next: ManuscriptLine, kind: LineKind
  ) -> Bool {
    guard !next.isIndented, let first = next.text.scalars.first, !text.isEmpty else { return false }
    // No line may begin with such a mark (GB/T 15834 §5.1), so it cannot begin a paragraph.
    if first.isLineStartForbidden { return true }
    guard !SentenceEnd.isEnded(text.scalars[...]) else { return false }
    if ListLine.matches(next.text.scalars) || SubheadLine.isMarked(next.text.scalars) {
      return false
    }
    switch kind {
    case .body: return true
    case .short:
      return next.text.scalars.contains { $0 == "，" || $0 == "、" }
        || SentenceEnd.isEnded(next.text.scalars[...])
    default: return false
    }
  }

  static func joined(_ before: SourcedText, _ after: SourcedText) -> Diagnostic {
    let tail = before.scalars.suffix(4).string
    let head = after.scalars.prefix(4).string
    return Diagnostic(
      id, .note, zh: "段落在栏底断开，已接回：…\(tail)｜\(head)…",
      en: "paragraph cut at a column's end, joined again: \(tail)|\(head)", at: after.place,
      desk: .editor)
  }
}
