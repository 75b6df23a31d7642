/// Short stories that stand together in columns (简讯栏): the block is one item of the search.
///
/// The stories keep their order, from head to foot and from left to right, each one column wide;
/// every column of the block ends on its last line. Exact, by dynamic programming.
struct BriefsBlock {
  /// The stories by number.
  let stories: [Int]
  private let tables: [FillTable]
  private let columns: Int
  private let lines: Int
  private let divider: Int
  /// By first story, story behind the last, and depth: the price of one column.
  private var runs: [[[Int32]]] = []
  /// By width, number of stories and depth: the price of all columns.
  private var blocks: [[[Int32]]] = []

  /// Measures all widths and depths; the tables are those of the stories.
  init(stories: [Int], tables: [FillTable], columns: Int, lines: Int, divider: Int) {
    self.stories = stories
    self.tables = tables
    self.columns = columns
    self.lines = lines
    self.divider = divider
    runs = makeRuns()
    blocks = makeBlocks()
  }

  private static let none = FillTable.impossible

  /// What the whole block costs in every box.
  var table: FillTable {
    var table = FillTable(columns: columns, lines: lines)
    for width in 1...columns {
      for depth in 0...lines where blocks[width][stories.count][depth] < Self.none {
        table.offer(Int(blocks[width][stories.count][depth]), width: width, depth: depth)
      }
    }
    return table
  }

  private func makeRuns() -> [[[Int32]]] {
    let empty = Array(repeating: Self.none, count: lines + 1)
    var runs = Array(
      repeating: Array(repeating: empty, count: stories.count + 1), count: stories.count)
    for first in stories.indices {
      for depth in 0...lines { runs[first][first + 1][depth] = tables[first][1, depth] }
      for last in stories.indices.dropFirst(first + 1) {
        runs[first][last + 1] = stacked(runs[first][last], last)
      }
    }
    return runs
  }

  /// A column with one more story under it.
  private func stacked(_ above: [Int32], _ story: Int) -> [Int32] {
    var sum = Array(repeating: Self.none, count: lines + 1)
    for upper in 0...lines where above[upper] < Self.none {
      let start = upper + divider
      guard start <= lines else { break }
      for depth in 0...lines - start where tables[story][1, depth] < Self.none {
        sum[start + depth] = min(sum[start + depth], above[upper] + tables[story][1, depth])
      }
    }
    return sum
  }

  private func makeBlocks() -> [[[Int32]]] {
    let empty = Array(repeating: Self.none, count: lines + 1)
    var blocks = Array(
      repeating: Array(repeating: empty, count: stories.count + 1), count: columns + 1)
    blocks[0][0] = Array(repeating: 0, count: lines + 1)
    for width in 1...columns {
      for count in 1...stories.count {
        for before in 0..<count {
          for depth in 0...lines {
            let left = blocks[width - 1][before][depth]
            let run = runs[before][count][depth]
            guard left < Self.none, run < Self.none else { continue }
            blocks[width][count][depth] = min(blocks[width][count][depth], left + run + 150)
          }
        }
      }
    }
    return blocks
  }

  // MARK: Boxes

  /// The stories' own boxes in a box of the block.
  func leaves(columns: Range<Int>, lines: Range<Int>) -> [(
    story: Int, column: Int, lines: Range<Int>
  )] {
    var count = stories.count
    var leaves: [(story: Int, column: Int, lines: Range<Int>)] = []
    for width in stride(from: columns.count, to: 0, by: -1) {
      let depth = lines.count
      let before = (0..<count).first {
        let left = blocks[width - 1][$0][depth]
        let run = runs[$0][count][depth]
        return left < Self.none && run < Self.none
          && left + run + 150 == blocks[width][count][depth]
      }
      guard let before else { return leaves }
      leaves += run(before, count, columns.lowerBound + width - 1, lines)
      count = before
    }
    return leaves
  }

  /// The stories of one column, from the last one up.
  private func run(
    _ first: Int, _ end: Int, _ column: Int, _ lines: Range<Int>
  ) -> [(story: Int, column: Int, lines: Range<Int>)] {
    var leaves: [(story: Int, column: Int, lines: Range<Int>)] = []
    var depth = lines.count
    for last in stride(from: end - 1, to: first, by: -1) {
      let own = (0...depth).first { own in
        let upper = depth - own - divider
        guard upper >= 0, tables[last][1, own] < Self.none, runs[first][last][upper] < Self.none
        else { return false }
        return runs[first][last][upper] + tables[last][1, own] == runs[first][last + 1][depth]
      }
      guard let own else { return leaves }
      let bottom = lines.lowerBound + depth
      leaves.append((stories[last], column, bottom - own..<bottom))
      depth -= own + divider
    }
    leaves.append((stories[first], column, lines.lowerBound..<lines.lowerBound + depth))
    return leaves
  }
}
