internal import PageGeometry

/// The shortest way with the fewest bends out of the page (找引线), over free tracks only.
struct LeaderPath {
  let grid: LeaderGrid
  /// Which sides still have room for a note.
  let sides: Set<LeaderSide>

  /// What a bend costs, as if it were that long.
  private static let bend = Length.points(14)

  /// Where a leader may begin: on a row beside a line that lies, on a column beside one that stands.
  enum Start {
    case row(Int, x: Length)
    case column(Int, y: Length)

    func point(on grid: LeaderGrid) -> Point {
      switch self {
      case .row(let row, let x): Point(x: x, y: grid.rows[row])
      case .column(let column, let y): Point(x: grid.columns[column], y: y)
      }
    }
  }

  /// A way as corners, from the mark to the edge of the page.
  struct Way {
    var side: LeaderSide
    var start: Start
    var corners: [Corner]
  }

  /// Where a row and a column meet.
  struct Corner {
    var row: Int
    var column: Int
  }

  /// A node of the search: a crossing, and whether the way came along its row.
  private struct Step {
    var cost: Int
    var state: Int
  }

  /// The cheapest way from any of the starts.
  func way(from starts: [Start]) -> Way? {
    guard !sides.isEmpty, grid.columns.count > 1 else { return nil }
    var search = Search(states: grid.rows.count * grid.columns.count * 2)
    for (number, start) in starts.enumerated() { open(start, number, &search) }
    while let (cost, state) = search.next() {
      if let side = exit(place(state).column) { return way(state, side, starts, search) }
      for next in neighbours(state) {
        search.reach(next.state, cost + next.cost, from: state, estimate: estimate(next.state))
      }
    }
    return nil
  }

  private func exit(_ column: Int) -> LeaderSide? {
    if column == 0, sides.contains(.left) { return .left }
    if column == grid.columns.count - 1, sides.contains(.right) { return .right }
    return nil
  }

  private func state(_ row: Int, _ column: Int, isAlongRow: Bool) -> Int {
    (row * grid.columns.count + column) * 2 + (isAlongRow ? 0 : 1)
  }

  private func place(_ state: Int) -> (row: Int, column: Int, isAlongRow: Bool) {
    let node = state / 2
    return (node / grid.columns.count, node % grid.columns.count, state % 2 == 0)
  }

  /// From a start along its track to the crossings on both sides of it.
  private func open(_ start: Start, _ number: Int, _ search: inout Search) {
    switch start {
    case .row(let row, let x):
      let right = LeaderGrid.firstIndex(grid.columns) { $0 >= x }
      for column in [right - 1, right] where grid.columns.indices.contains(column) {
        let end = grid.columns[column]
        guard grid.isFree(row: row, x, end), grid.isUncrossed(row: row, x, end),
          grid.isFree(row, column)
        else { continue }
        let state = state(row, column, isAlongRow: true)
        search.reach(
          state, abs((end - x).rawValue), from: -1 - number, estimate: estimate(state))
      }
    case .column(let column, let y):
      let below = LeaderGrid.firstIndex(grid.rows) { $0 >= y }
      for row in [below - 1, below] where grid.rows.indices.contains(row) {
        let end = grid.rows[row]
        guard grid.isFree(column: column, y, end), grid.isUncrossed(column: column, y, end),
          grid.isFree(row, column)
        else { continue }
        let state = state(row, column, isAlongRow: false)
        search.reach(
          state, abs((end - y).rawValue), from: -1 - number, estimate: estimate(state))
      }
    }
  }

  private func neighbours(_ state: Int) -> [Step] {
    let (row, column, isAlongRow) = place(state)
    let bend = Self.bend.rawValue
    var steps: [Step] = []
    for next in [column - 1, column + 1] where grid.columns.indices.contains(next) {
      let (from, to) = (grid.columns[column], grid.columns[next])
      guard grid.isFree(row: row, from, to), grid.isFree(row, next) else { continue }
      steps.append(
        Step(
          cost: abs((to - from).rawValue) + (isAlongRow ? 0 : bend),
          state: self.state(row, next, isAlongRow: true)))
    }
    for next in [row - 1, row + 1] where grid.rows.indices.contains(next) {
      let (from, to) = (grid.rows[row], grid.rows[next])
      guard grid.isFree(column: column, from, to), grid.isFree(next, column) else { continue }
      steps.append(
        Step(
          cost: abs((to - from).rawValue) + (isAlongRow ? bend : 0),
          state: self.state(next, column, isAlongRow: false)))
    }
    return steps
  }

  /// The way to the nearest open side, as the crow flies.
  private func estimate(_ state: Int) -> Int {
    let x = grid.columns[place(state).column]
    var least = Int.max
    if sides.contains(.left) { least = min(least, (x - grid.columns[0]).rawValue) }
    if sides.contains(.right), let last = grid.columns.last {
      least = min(least, (last - x).rawValue)
    }
    return least
  }

  private func way(
    _ end: Int, _ side: LeaderSide, _ starts: [Start], _ search: Search
  ) -> Way {
    var corners: [Corner] = []
    var state = end
    while state >= 0 {
      let (row, column, _) = place(state)
      corners.append(Corner(row: row, column: column))
      state = search.origin(of: state)
    }
    return Way(side: side, start: starts[-1 - state], corners: corners.reversed())
  }
}

/// Left or right of the page.
package enum LeaderSide: Hashable, Sendable, CaseIterable {
  case left
  case right
}

/// The open and closed nodes of a search (A*), cheapest first; ties go to the lower number.
private struct Search {
  private var costs: [Int]
  private var origins: [Int]
  private var heap: [(estimate: Int, cost: Int, state: Int)] = []

  init(states: Int) {
    costs = [Int](repeating: Int.max, count: states)
    origins = [Int](repeating: 0, count: states)
  }

  func origin(of state: Int) -> Int { origins[state] }

  mutating func reach(_ state: Int, _ cost: Int, from origin: Int, estimate: Int) {
    guard cost < costs[state] else { return }
    costs[state] = cost
    origins[state] = origin
    heap.append((cost + estimate, cost, state))
    var child = heap.count - 1
    while child > 0, isBefore(child, (child - 1) / 2) {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  /// The cheapest open node that was not reached more cheaply since.
  mutating func next() -> (cost: Int, state: Int)? {
    while !heap.isEmpty {
      let (_, cost, state) = pop()
      if cost == costs[state] { return (cost, state) }
    }
    return nil
  }

  private mutating func pop() -> (estimate: Int, cost: Int, state: Int) {
    heap.swapAt(0, heap.count - 1)
    let first = heap.removeLast()
    var parent = 0
    while true {
      let left = parent * 2 + 1
      guard left < heap.count else { return first }
      let child = left + 1 < heap.count && isBefore(left + 1, left) ? left + 1 : left
      guard isBefore(child, parent) else { return first }
      heap.swapAt(child, parent)
      parent = child
    }
  }

  private func isBefore(_ a: Int, _ b: Int) -> Bool {
    (heap[a].estimate, heap[a].state) < (heap[b].estimate, heap[b].state)
  }
}
