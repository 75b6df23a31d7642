/// Lines of a part that changed places and are the same else (行序颠倒).
struct LineSwap {
  /// The first page's lines in the order of the second.
  let before: [TextLine]
  /// From the first line that stands elsewhere to the last, from 0.
  let lines: ClosedRange<Int>

  /// More lines than this in another order are another text.
  private static let mostLines = 12

  /// Nil unless both hold the same lines, some of them elsewhere.
  init?(_ before: [TextLine], _ after: [TextLine]) {
    guard before.count == after.count, before.count > 1 else { return nil }
    let moved = after.indices.filter { before[$0].scalars != after[$0].scalars }
    guard moved.count > 1, moved.count <= Self.mostLines, let first = moved.first,
      let last = moved.last
    else { return nil }
    var rest = moved
    var sorted = before
    for index in moved {
      guard let from = rest.first(where: { before[$0].scalars == after[index].scalars }) else {
        return nil
      }
      rest.removeAll { $0 == from }
      // Paragraphs begin where they began.
      sorted[index] = before[from]
      sorted[index].startsGroup = before[index].startsGroup
    }
    self.before = sorted
    lines = first...last
  }
}
