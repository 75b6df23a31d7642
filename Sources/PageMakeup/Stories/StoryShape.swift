/// What of a story's box its text columns do not have (文区形状): lines at the head, under a headline
/// that covers some columns only, and at the foot, over a box or a picture.
///
/// The text runs through the columns from left to right, each from its own top to its own foot, so
/// an L or a notch is a matter of two numbers a column.
struct StoryShape: Hashable, Sendable {
  /// Lines that something else takes at the top of each column.
  var tops: [Int]
  /// Lines that something else takes at the foot of each column.
  var feet: [Int]

  init(tops: [Int], feet: [Int]? = nil) {
    self.tops = tops
    self.feet = feet ?? Array(repeating: 0, count: tops.count)
  }

  /// A plain rectangle of so many columns.
  init(columns: Int) { self.init(tops: Array(repeating: 0, count: columns)) }

  var columns: Int { tops.count }

  /// Whether every column has the whole depth.
  var isFlat: Bool { !tops.contains { $0 > 0 } && !feet.contains { $0 > 0 } }

  /// Lines of text in a column of a box of that depth; below zero where nothing is left.
  func lines(_ column: Int, depth: Int) -> Int { depth - tops[column] - feet[column] }

  /// The smallest depth whose columns hold so many lines, each with at least `least` of them.
  func depth(holding lines: Int, least: Int) -> Int {
    let taken = zip(tops, feet).map { $0 + $1 }
    let floor = (taken.max() ?? 0) + least
    let needed = lines + taken.reduce(0, +)
    return max(floor, (needed + max(1, columns) - 1) / max(1, columns))
  }
}
