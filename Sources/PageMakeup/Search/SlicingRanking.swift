/// The best layouts of a page, one after the other (前若干名方案): lazy k-best enumeration.
///
/// Two layouts are different when they cut the page differently; of those that differ only in
/// where a cut from side to side lies, the cheapest stands for all. Ties fall to the item of higher
/// rank, then to the wider and the deeper first part; nothing depends on chance.
struct SlicingRanking {
  let table: SlicingTable
  private let roots: [Root]
  private var states: [Int: State] = [:]

  /// A way to begin: the boxes that are free and what stands in each, with its price.
  struct Root: Sendable {
    var price: Int
    var areas: [Area]
  }

  /// A free box of the page with the items that fill it to a padded depth.
  struct Area: Sendable {
    var set: Int
    var x: Int
    var top: Int
    var width: Int
    var depth: Int
  }

  /// An item or a union in its box.
  struct Leaf: Hashable, Sendable {
    /// Below zero a union: -1 is the first.
    var item: Int
    var columns: Range<Int>
    var lines: Range<Int>
  }

  private enum Kind {
    case fill(item: Int)
    case stack
    case join
    case root
  }

  private struct Edge {
    var kind: Kind
    var own: Int
    var tails: [Int]
    /// With the best of all tails.
    var price: Int
  }

  private struct Candidate {
    var price: Int
    var edge: Int
    var ranks: [Int]
  }

  private struct State {
    var edges: [Edge]
    /// How many edges were taken up in order.
    var opened = 0
    var open: [Candidate] = []
    var found: [Candidate] = []
  }

  /// Layouts that differ deep inside a box are worth so many of its alternatives.
  private static let mostEdges = 120

  init(_ table: SlicingTable, roots: [Root]) {
    self.table = table
    self.roots = roots
  }

  private static let rootCell = -1

  /// The layout of a rank from 0, or nil where there are fewer.
  mutating func layout(_ rank: Int) -> (price: Int, leaves: [Leaf])? {
    guard ensure(Self.rootCell, rank), let state = states[Self.rootCell] else { return nil }
    let found = state.found[rank]
    let edge = state.edges[found.edge]
    var leaves: [Leaf] = []
    // The own price of a root edge is in `found` already; its index is kept as the first tail's.
    for (number, cell) in edge.tails.enumerated() {
      let area = roots[rootOf[found.edge]].areas[number]
      collect(cell, found.ranks[number], area.x, area.top, &leaves)
    }
    leaves.sort {
      ($0.lines.lowerBound, $0.columns.lowerBound, $0.item)
        < ($1.lines.lowerBound, $1.columns.lowerBound, $1.item)
    }
    return (found.price, leaves)
  }

  /// For each edge of the root the number of its `Root`, after sorting.
  private var rootOf: [Int] = []

  // MARK: Enumeration

  private mutating func ensure(_ cell: Int, _ rank: Int) -> Bool {
    if states[cell] == nil { states[cell] = State(edges: edges(of: cell)) }
    while (states[cell]?.found.count ?? 0) <= rank {
      guard step(cell) else { return false }
    }
    return true
  }

  /// Finds one more layout of the cell.
  private mutating func step(_ cell: Int) -> Bool {
    if let last = states[cell]?.found.last { pushSuccessors(of: last, cell) }
    guard var state = states.removeValue(forKey: cell) else { return false }
    defer { states[cell] = state }
    var best = -1
    for (index, candidate) in state.open.enumerated()
    where best < 0
      || (candidate.price, candidate.edge) < (state.open[best].price, state.open[best].edge)
    {
      best = index
    }
    if state.opened < state.edges.count {
      let edge = state.edges[state.opened]
      if best < 0 || edge.price <= state.open[best].price {
        let first = Candidate(
          price: edge.price, edge: state.opened, ranks: Array(repeating: 0, count: edge.tails.count)
        )
        state.found.append(first)
        state.opened += 1
        return true
      }
    }
    guard best >= 0 else { return false }
    state.found.append(state.open.remove(at: best))
    return true
  }

  /// The next layouts after one: each tail a rank further, in the order that meets each once.
  private mutating func pushSuccessors(of candidate: Candidate, _ cell: Int) {
    guard let edge = states[cell]?.edges[candidate.edge] else { return }
    for tail in edge.tails.indices.reversed() {
      var ranks = candidate.ranks
      let before = price(edge.tails[tail], ranks[tail])
      ranks[tail] += 1
      if ensure(edge.tails[tail], ranks[tail]) {
        let price = candidate.price - before + price(edge.tails[tail], ranks[tail])
        states[cell]?.open.append(Candidate(price: price, edge: candidate.edge, ranks: ranks))
      }
      if candidate.ranks[tail] > 0 { break }
    }
  }

  private func price(_ cell: Int, _ rank: Int) -> Int {
    states[cell]?.found[rank].price ?? Int(table.cells[cell])
  }

  // MARK: Edges

  private mutating func edges(of cell: Int) -> [Edge] {
    var edges = cell == Self.rootCell ? rootEdges() : cuts(of: cell)
    let order = edges.indices.sorted { (edges[$0].price, $0) < (edges[$1].price, $1) }
      .prefix(cell == Self.rootCell ? Int.max : Self.mostEdges)
    if cell == Self.rootCell { rootOf = Array(order) }
    edges = order.map { edges[$0] }
    return edges
  }

  private func rootEdges() -> [Edge] {
    roots.map { root in
      let tails = root.areas.map { table.cell($0.set, $0.width, $0.depth) }
      let price = tails.reduce(root.price) { $0 + Int(table.cells[$1]) }
      return Edge(kind: .root, own: root.price, tails: tails, price: price)
    }
  }

  private func cuts(of cell: Int) -> [Edge] {
    let depth = cell % table.depths
    let width = cell / table.depths % table.columns + 1
    let set = cell / table.depths / table.columns
    var edges: [Edge] = []
    let real = depth - table.divider
    if set & (set - 1) == 0 {
      let item = set.trailingZeroBitCount
      let price = Int(table.items[item][width, real])
      return [Edge(kind: .fill(item: item), own: price, tails: [], price: price)]
    }
    for (number, union) in table.unions.enumerated() where union.set == set {
      let price = union.table[width, real]
      guard price < FillTable.impossible else { continue }
      edges.append(
        Edge(kind: .fill(item: -1 - number), own: Int(price), tails: [], price: Int(price)))
    }
    let others = set & (set - 1)
    var rest = others
    while rest > 0 {
      edges += stacks(set ^ rest, rest, width, depth)
      for left in 1..<max(1, width) { edges += joins(set ^ rest, left, rest, width - left, depth) }
      rest = (rest - 1) & others
    }
    return edges
  }

  private func stacks(_ first: Int, _ second: Int, _ width: Int, _ depth: Int) -> [Edge] {
    let own = Int(table.prices.stacked(first, second, isFullWidth: width == table.columns))
    var best: Edge?
    for upper in table.range(first, width) {
      let lower = depth - upper
      guard table.range(second, width).contains(lower) else { continue }
      let tails = [table.cell(first, width, upper), table.cell(second, width, lower)]
      let price = own + Int(table.cells[tails[0]]) + Int(table.cells[tails[1]])
      guard price < Int(FillTable.impossible) else { continue }
      if best.map({ price < $0.price }) ?? true {
        best = Edge(kind: .stack, own: own, tails: tails, price: price)
      }
    }
    return best.map { [$0] } ?? []
  }

  private func joins(
    _ first: Int, _ left: Int, _ second: Int, _ right: Int, _ depth: Int
  ) -> [Edge] {
    let tails = [table.cell(first, left, depth), table.cell(second, right, depth)]
    let own = Int(table.prices.beside)
    let price = own + Int(table.cells[tails[0]]) + Int(table.cells[tails[1]])
    guard price < Int(FillTable.impossible) else { return [] }
    return [Edge(kind: .join, own: own, tails: tails, price: price)]
  }

  // MARK: Geometry

  private func collect(_ cell: Int, _ rank: Int, _ x: Int, _ top: Int, _ leaves: inout [Leaf]) {
    guard let state = states[cell] else {
      return collectBest(cell, x, top, &leaves)
    }
    let found = state.found[rank]
    let edge = state.edges[found.edge]
    place(edge, cell, found.ranks, x, top, &leaves)
  }

  /// A tail that was never asked for more than its best.
  private func collectBest(_ cell: Int, _ x: Int, _ top: Int, _ leaves: inout [Leaf]) {
    let edges = cuts(of: cell)
    guard let best = edges.indices.min(by: { (edges[$0].price, $0) < (edges[$1].price, $1) }) else {
      return
    }
    let edge = edges[best]
    place(edge, cell, Array(repeating: 0, count: edge.tails.count), x, top, &leaves)
  }

  private func place(
    _ edge: Edge, _ cell: Int, _ ranks: [Int], _ x: Int, _ top: Int, _ leaves: inout [Leaf]
  ) {
    let depth = cell % table.depths
    let width = cell / table.depths % table.columns + 1
    switch edge.kind {
    case .fill(let item):
      leaves.append(
        Leaf(item: item, columns: x..<x + width, lines: top..<top + depth - table.divider))
    case .stack:
      collect(edge.tails[0], ranks[0], x, top, &leaves)
      collect(edge.tails[1], ranks[1], x, top + edge.tails[0] % table.depths, &leaves)
    case .join:
      collect(edge.tails[0], ranks[0], x, top, &leaves)
      let left = edge.tails[0] / table.depths % table.columns + 1
      collect(edge.tails[1], ranks[1], x + left, top, &leaves)
    case .root: break
    }
  }
}
