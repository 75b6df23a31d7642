/// What each place where a line may begin or end adds to the line's width (行端累计).
///
/// The width of a line is the difference of two numbers, one of its end and one of its start; kept
/// close together they tell in a moment which lines cannot fit, without a look at units.
struct LineEdges {
  private struct Edge {
    /// Of the width that the line cannot go below.
    var start: Int
    var end: Int
  }

  private var edges: [Edge] = []

  init(positions: [Int], material: ParagraphMaterial) {
    edges.reserveCapacity(positions.count)
    for position in positions {
      edges.append(
        Edge(
          start: Self.least(material.sums[position], material.sums[position]),
          end: Self.end(position, material)))
    }
  }

  /// What precedes a line's end: blanks that vanish there are left out.
  private static func end(_ position: Int, _ material: ParagraphMaterial) -> Int {
    guard position > 0 else { return 0 }
    let shown = max(1, position - material.breaks[position - 1].blanks)
    return least(material.sums[shown], material.sums[shown - 1])
      + material.breaks[position - 1].hyphen
  }

  private static func least(_ boxes: LineSums, _ gaps: LineSums) -> Int {
    boxes.boxes + gaps.natural - gaps.totalShrink
  }

  /// The least width of the line between two places, without a blank kept at its start.
  func leastWidth(_ start: Int, _ end: Int) -> Int { edges[end].end - edges[start].start }
}
