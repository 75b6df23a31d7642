internal import PressDiagnostics

/// Leftovers of HTML inside a line are dropped or decoded (网页标记清除).
///
/// Tags that end a line have cut the line already; what remains says how text looked on a
/// screen. Entities become the characters they name.
enum MarkupRepair {
  static let id = "intake.markup"

  static func repair(_ text: SourcedText, into log: inout RepairLog) -> SourcedText {
    let scalars = text.scalars
    guard scalars.contains(where: { $0 == "<" || $0 == "&" }) else { return text }
    var scribe = TextScribe(text)
    var index = 0
    while index < scalars.count {
      if let tag = MarkupTag.at(index, scalars) {
        let made = tag.effect == .cellEnd ? "\t" : ""
        scribe.write(made, from: index)
        report(index..<index + tag.length, made: made, text, &log)
        index += tag.length
      } else if let entity = MarkupEntity.at(index, scalars) {
        scribe.write(entity.scalar, from: index)
        report(index..<index + entity.length, made: String(entity.scalar), text, &log)
        index += entity.length
      } else {
        scribe.copy(index)
        index += 1
      }
    }
    return scribe.finished()
  }

  private static func report(
    _ range: Range<Int>, made: String, _ text: SourcedText, _ log: inout RepairLog
  ) {
    log.repaired(
      id, text, range, read: text.scalars[range.prefix(20)].string, made: made,
      zh: "网页标记已清除", en: "leftover of a web page cleared")
  }
}
