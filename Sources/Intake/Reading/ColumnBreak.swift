internal import PressDiagnostics

/// Paragraphs that a column's end has cut (栏底断段).
///
/// newspaper-practice §4.1: the first half ends in a Han character or another character that
/// ends no sentence, the second goes on behind a blank line.
enum ColumnBreak {
  static let id = "intake.column-break"

  /// Whether `next` can go on where `before` was cut.
  static func continues(
    _ before: LineEvidence, _ text: [Unicode.Scalar], _ next: LineEvidence,
    _ nextText: [Unicode.Scalar]
  ) -> Bool {
    guard next.indent < 2, !text.isEmpty, !nextText.isEmpty else { return false }
    // No line may begin with such a mark (GB/T 15834 §5.1), so it cannot begin a paragraph.
    if next.startsInside { return true }
    guard before.ending == .open || before.ending == .comma, !next.isNote, !next.isDateline else {
      return false
    }
    if next.isListItem || next.isMarked || next.isRow { return false }
    switch next.kind {
    case .body: return true
    case .short:
      return nextText.contains { $0 == "，" || $0 == "、" }
        || next.ending == .stop || next.ending == .ellipsis
    default: return false
    }
  }

  static func joined(
    _ before: SourcedText, _ after: SourcedText, certainty: Certainty
  ) -> Diagnostic {
    let tail = before.scalars.suffix(6).string
    let head = after.scalars.prefix(6).string
    return Diagnostic(
      id, .note, zh: "段落在栏底断开，已接回：…\(tail)｜\(head)…",
      en: "paragraph cut at a column's end, joined again: \(tail)|\(head)", at: after.place,
      desk: .editor, hint: certainty == .high ? nil : "look whether both halves belong together",
      reading: Reading(read: "\(tail)¶\(head)", made: "\(tail)\(head)", certainty: certainty))
  }
}
