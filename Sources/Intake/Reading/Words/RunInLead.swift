internal import PressDiagnostics

/// The short cry that opens a paragraph and heads it (段首题).
///
/// 水更清，树更绿！ 当天上午… newspaper-practice §4.1: a paragraph's start of at most 20 characters, closed by ！ or ？ and
/// a space. One alone proves nothing, two in a story do.
enum RunInLead {
  static let id = "intake.run-in-lead"

  /// The longest opening that counts.
  private static let longest = 20
  /// How many paragraphs of a story must open so.
  static let fewestInStory = 2

  /// The length of the opening, its mark included; nil if the paragraph has none.
  static func length(in scalars: [Unicode.Scalar]) -> Int? {
    var depth = 0
    for index in 0..<min(longest, scalars.count) {
      let scalar = scalars[index]
      if "“‘（《".unicodeScalars.contains(scalar) { depth += 1 }
      if "”’）》".unicodeScalars.contains(scalar) { depth -= 1 }
      if scalar == "。" || scalar == "；" || scalar == "…" { return nil }
      guard scalar == "！" || scalar == "？", depth <= 0 else { continue }
      let next = index + 1
      guard index > 1, next + 1 < scalars.count, scalars[next].isBlank else { return nil }
      return next
    }
    return nil
  }

  static func found(_ lead: SourcedText) -> Diagnostic {
    Diagnostic(
      id, .note, zh: "段首“\(lead.text)”认作段首题，其后空格删去",
      en: "'\(lead.text)' taken as a run-in head; the space behind it dropped", at: lead.place,
      desk: .editor,
      reading: Reading(read: lead.text, made: "段首题", certainty: .medium))
  }
}
