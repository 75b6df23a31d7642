internal import Editorial

/// Cuts the area round fixed boxes into free ones (预切): adverts, pinned stories, furniture.
///
/// Every way of cutting from side to side or from head to foot along the fixed boxes' edges, none
/// of which may cut a fixed box itself. Boxes that interlock like a pinwheel cannot be cut so.
struct AreaCuts {
  /// White lines between a fixed box and what stands above or below it.
  let divider: Int

  /// More ways than that bring nothing but time.
  private static let mostWays = 60

  /// The ways to cut, each with its free boxes; none where the fixed boxes interlock or overlap.
  func ways(_ area: PageArea, around fixed: [PageArea]) -> [[PageArea]] {
    var ways: [[PageArea]] = []
    for way in all(area, fixed) where !ways.contains(way) { ways.append(way) }
    return Array(ways.prefix(Self.mostWays))
  }

  private func all(_ area: PageArea, _ fixed: [PageArea]) -> [[PageArea]] {
    let inside = fixed.filter { $0.columns.overlaps(area.columns) && $0.lines.overlaps(area.lines) }
    guard let first = inside.first else { return area.isEmpty ? [[]] : [[area]] }
    if inside.count == 1, first == area { return [[]] }
    var ways: [[PageArea]] = []
    for box in inside {
      for edge in [box.columns.lowerBound, box.columns.upperBound] {
        ways += upright(area, inside, edge)
      }
      ways += across(area, inside, box.lines.lowerBound - divider, box.lines.lowerBound)
      ways += across(area, inside, box.lines.upperBound, box.lines.upperBound + divider)
      if ways.count >= Self.mostWays { break }
    }
    return ways
  }

  private func upright(_ area: PageArea, _ fixed: [PageArea], _ edge: Int) -> [[PageArea]] {
    guard area.columns.lowerBound < edge, edge < area.columns.upperBound,
      !fixed.contains(where: { $0.columns.lowerBound < edge && edge < $0.columns.upperBound })
    else { return [] }
    let left = PageArea(columns: area.columns.lowerBound..<edge, lines: area.lines)
    let right = PageArea(columns: edge..<area.columns.upperBound, lines: area.lines)
    return joined(all(left, fixed), all(right, fixed))
  }

  /// A cut that leaves the lines between `end` and `start` white.
  private func across(
    _ area: PageArea, _ fixed: [PageArea], _ end: Int, _ start: Int
  ) -> [[PageArea]] {
    let isInside = area.lines.lowerBound < start && end < area.lines.upperBound
    guard isInside, end != area.lines.lowerBound || start != area.lines.upperBound,
      !fixed.contains(where: { $0.lines.lowerBound < start && end < $0.lines.upperBound })
    else { return [] }
    let foot = max(area.lines.lowerBound, end)
    let upper = PageArea(columns: area.columns, lines: area.lines.lowerBound..<foot)
    let head = min(start, area.lines.upperBound)
    let lower = PageArea(columns: area.columns, lines: head..<area.lines.upperBound)
    guard upper != area, lower != area else { return [] }
    return joined(all(upper, fixed), all(lower, fixed))
  }

  private func joined(_ first: [[PageArea]], _ second: [[PageArea]]) -> [[PageArea]] {
    first.flatMap { one in second.map { one + $0 } }
  }
}

extension PageArea {
  var isEmpty: Bool { columns.isEmpty || lines.isEmpty }
}
