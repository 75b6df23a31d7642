internal import PressDiagnostics

/// The spaces in a headline, which are the editor's line breaks (标题中的空格断行).
///
/// newspaper-practice §1.5: 18 % of headlines have one; §5.3: they are forced breaks.
enum PlannedBreaks {
  /// A part shorter than this is no line: the space belongs to a padded name or a number.
  private static let shortestPart = 3

  /// The parts between the planned breaks; always at least one.
  static func parts(of text: SourcedText) -> [SourcedText] {
    let scalars = text.scalars
    var parts: [SourcedText] = []
    var start = 0
    var index = 0
    while index < scalars.count {
      guard scalars[index].isBlank else {
        index += 1
        continue
      }
      var end = index
      while end < scalars.count, scalars[end].isBlank { end += 1 }
      if isBreak(index..<end, scalars, from: start) {
        parts.append(text[start..<index].trimmed())
        start = end
      }
      index = end
    }
    parts.append(text[start..<scalars.count].trimmed())
    return parts.filter { !$0.isEmpty }.isEmpty ? [text] : parts.filter { !$0.isEmpty }
  }

  private static func isBreak(
    _ gap: Range<Int>, _ scalars: [Unicode.Scalar], from start: Int
  ) -> Bool {
    guard gap.lowerBound > start, gap.upperBound < scalars.count else { return false }
    let before = scalars[gap.lowerBound - 1]
    let after = scalars[gap.upperBound]
    if !before.isHanOrMark, !after.isHanOrMark { return false }
    // Behind a Western word the space may be mere habit (iPhone 手机, 第 3 届).
    if !before.isHanOrMark, scalars[start..<gap.lowerBound].filter(\.isHan).count < 4 {
      return false
    }
    if SeriesMark.matches(scalars[gap.upperBound...].prefix { !$0.isBlank }) { return false }
    let next = scalars[gap.upperBound...].prefix(shortestPart)
    return gap.lowerBound - start >= shortestPart && next.count == shortestPart
      && !next.contains { $0.isBlank }
  }
}
