internal import PressDiagnostics

/// The space behind a mark inside Han text is dropped (标点后的空格).
///
/// GB/T 15834-2011 §5.1: a mark carries its blank in its own cell. Only single Western spaces
/// go: U+3000 and U+00A0 are layout, such as the padding of two-character names.
enum MarkSpace {
  static let id = "intake.mark-space"

  static func repair(_ text: SourcedText, into log: inout RepairLog) -> SourcedText {
    let scalars = text.scalars
    let drops = (0..<text.count).lazy.filter { isDropped($0, scalars) }
    guard drops.first != nil else { return text }
    var scribe = TextScribe(text)
    for index in 0..<text.count {
      guard isDropped(index, scalars) else {
        scribe.copy(index)
        continue
      }
      let mark = String(scalars[index - 1])
      log.repaired(
        id, text, index..<index + 1, read: mark + " ", made: mark, zh: "删去标点后的空格",
        en: "space behind a mark dropped")
    }
    return scribe.finished()
  }

  private static func isDropped(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    guard scalars[index] == " ", index > 0, index + 1 < scalars.count else { return false }
    let before = scalars[index - 1]
    return "，。、；：！？…”’）》".unicodeScalars.contains(before) && !scalars[index + 1].isBlank
  }
}
