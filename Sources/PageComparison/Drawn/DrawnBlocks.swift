internal import PageGeometry
internal import PageScene

/// Lines that stand under one another in one size (字块): what a page without stories has instead.
struct DrawnBlock {
  /// From head to foot.
  var lines: [DrawnLine]
  private(set) var frame: Rect

  private init(_ lines: [DrawnLine]) {
    self.lines = lines
    frame = lines.dropFirst().reduce(lines[0].frame) { $0.union($1.frame) }
  }

  /// The blocks of a page.
  static func blocks(of lines: [DrawnLine]) -> [DrawnBlock] {
    var sets = DisjointSets(count: lines.count)
    let order = lines.indices.sorted { a, b in
      (lines[a].frame.minY, a) < (lines[b].frame.minY, b)
    }
    for (rank, index) in order.enumerated() {
      let line = lines[index]
      for next in order[(rank + 1)...] {
        if lines[next].frame.minY > line.frame.maxY + line.size * 2 { break }
        if belongs(line, lines[next]) { sets.join(index, next) }
      }
    }
    return sets.groups.map { members in
      DrawnBlock(inOrder(members.map { lines[$0] }))
    }
  }

  /// From head to foot, vertical ones from right to left.
  private static func inOrder(_ lines: [DrawnLine]) -> [DrawnLine] {
    let isVertical = lines.allSatisfy(\.text.isVertical)
    let places = lines.map { line in
      isVertical
        ? Point(x: line.frame.minY, y: .zero - line.frame.minX)
        : Point(x: line.frame.minX, y: line.frame.minY)
    }
    return SheetRows(places).order.map { lines[$0] }
  }

  /// Whether two lines belong together: one size, one under the other (or beside it in vertical
  /// text), no more than 1.9 of the size from baseline to baseline.
  private static func belongs(_ a: DrawnLine, _ b: DrawnLine) -> Bool {
    guard a.turn == b.turn || a.text.isVertical && b.text.isVertical,
      a.text.isVertical == b.text.isVertical
    else { return false }
    let (small, large) = (min(a.size, b.size), max(a.size, b.size))
    guard large <= small.scaled(by: 13, over: 10) else { return false }
    let (p, q) = (a.frame, b.frame)
    let reach = large.scaled(by: 19, over: 10)
    if a.text.isVertical {
      let step = p.minX - q.minX
      return share(p.minY, p.maxY, q.minY, q.maxY) && step <= reach && step >= -reach
    }
    let step = q.maxY - p.maxY
    return share(p.minX, p.maxX, q.minX, q.maxX) && step <= reach && step >= -reach
  }

  /// Whether two stretches share half of the shorter one.
  private static func share(_ a: Length, _ b: Length, _ c: Length, _ d: Length) -> Bool {
    let common = min(b, d) - max(a, c)
    return common * 2 >= min(b - a, d - c)
  }
}

/// Things that belong together, directly or through others (并查集).
struct DisjointSets {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  mutating func root(of index: Int) -> Int {
    var index = index
    while parents[index] != index {
      parents[index] = parents[parents[index]]
      index = parents[index]
    }
    return index
  }

  mutating func join(_ a: Int, _ b: Int) {
    let (a, b) = (root(of: a), root(of: b))
    // The smaller number stays, so that the result does not hang on the order of joining.
    if a < b { parents[b] = a } else { parents[a] = b }
  }

  /// The groups by their smallest member.
  var groups: [[Int]] {
    var sets = self
    var groups: [Int: [Int]] = [:]
    for index in parents.indices { groups[sets.root(of: index), default: []].append(index) }
    return groups.keys.sorted().map { groups[$0] ?? [] }
  }
}
