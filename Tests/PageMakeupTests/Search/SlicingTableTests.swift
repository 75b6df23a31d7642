import BanmianTestSupport
import Testing

@testable import PageMakeup

/// The exact search over slicing layouts (切分搜索).
@Suite("Slicing search")
struct SlicingTableTests {
  /// Items that fill boxes of a given area, more or less, as stories do.
  private func items(_ count: Int, columns: Int, lines: Int, seed: UInt64) -> [FillTable] {
    var random = SplitMix64(seed: seed)
    return (0..<count).map { _ in
      var table = FillTable(columns: columns, lines: lines)
      let area = Int.random(in: 3...max(4, columns * lines * 2 / count), using: &random)
      for width in 1...columns {
        let depth = (area + width - 1) / width + 1
        for give in 0...2 where depth + give <= lines {
          table.offer(
            100 * give + Int.random(in: 0...60, using: &random), width: width, depth: depth + give)
        }
      }
      return table
    }
  }

  /// The least price by trying everything, without a table.
  private func brute(_ search: SlicingTable, _ set: Int, _ width: Int, _ depth: Int) -> Int {
    guard depth > 0 else { return Int(FillTable.impossible) }
    if set & (set - 1) == 0 { return Int(search.items[set.trailingZeroBitCount][width, depth]) }
    var best = Int(FillTable.impossible)
    let others = set & (set - 1)
    var rest = others
    while rest > 0 {
      let first = set ^ rest
      for left in 1..<max(1, width) {
        let sum = brute(search, first, left, depth) + brute(search, rest, width - left, depth)
        best = min(best, sum + Int(search.prices.beside))
      }
      let cut = Int(search.prices.stacked(first, rest, isFullWidth: width == search.columns))
      for upper in 1..<max(1, depth - search.divider) {
        let lower = depth - upper - search.divider
        best = min(
          best, brute(search, first, width, upper) + brute(search, rest, width, lower) + cut)
      }
      rest = (rest - 1) & others
    }
    return min(best, Int(FillTable.impossible))
  }

  @Test("finds what trying everything finds", arguments: 1...12)
  func exact(_ seed: UInt64) {
    let search = SlicingTable(
      items: items(3, columns: 3, lines: 9, seed: seed), columns: 3, lines: 9, divider: 1)
    for width in 1...3 {
      for depth in 1...9 {
        let cell = search.cells[search.cell(search.all, width, depth + 1)]
        #expect(
          min(Int(cell), Int(FillTable.impossible)) == brute(search, search.all, width, depth))
      }
    }
  }

  @Test("places every item once, inside, without overlap, at its price, the cheapest first")
  func ranked() {
    let runs = Environment.number("BANMIAN_PROPERTY_RUNS", or: 300)
    for seed in 1...UInt64(runs) {
      let count = 2 + Int(seed % 4)
      let columns = 3 + Int(seed % 3)
      let lines = 14 + Int(seed % 9)
      let search = SlicingTable(
        items: items(count, columns: columns, lines: lines, seed: seed), columns: columns,
        lines: lines, divider: Int(seed % 2))
      let roots = search.range(search.all, columns).filter {
        search.cells[search.cell(search.all, columns, $0)] < FillTable.impossible
      }.map {
        SlicingRanking.Root(
          price: 10 * (lines + search.divider - $0),
          areas: [.init(set: search.all, x: 0, top: 0, width: columns, depth: $0)])
      }
      var ranking = SlicingRanking(search, roots: roots)
      var last = 0
      for rank in 0..<12 {
        guard let layout = ranking.layout(rank) else { break }
        #expect(layout.price >= last, "seed \(seed) rank \(rank)")
        last = layout.price
        expectSound(layout.leaves, search, "seed \(seed) rank \(rank)")
        let fills = layout.leaves.reduce(0) {
          $0 + Int(search.items[$1.item][$1.columns.count, $1.lines.count])
        }
        #expect(fills <= layout.price)
      }
    }
  }

  private func expectSound(
    _ leaves: [SlicingRanking.Leaf], _ search: SlicingTable, _ note: String
  ) {
    #expect(leaves.map(\.item).sorted() == Array(search.items.indices), "\(note)")
    for (index, leaf) in leaves.enumerated() {
      #expect(leaf.columns.lowerBound >= 0 && leaf.columns.upperBound <= search.columns)
      #expect(leaf.lines.lowerBound >= 0 && leaf.lines.upperBound <= search.lines, "\(note)")
      for other in leaves[(index + 1)...] {
        let overlaps = leaf.columns.overlaps(other.columns) && leaf.lines.overlaps(other.lines)
        #expect(!overlaps, "\(note)")
      }
    }
  }

  @Test("a block of briefs fills its box with all of them, in order", arguments: 1...30)
  func briefs(_ seed: UInt64) {
    let count = 3 + Int(seed % 6)
    let lines = 40
    let tables = items(count, columns: 3, lines: lines, seed: seed)
    let block = BriefsBlock(
      stories: Array(10..<10 + count), tables: tables, columns: 3, lines: lines, divider: 1)
    for width in 1...3 {
      for depth in 1...lines where block.table[width, depth] < FillTable.impossible {
        let leaves = block.leaves(columns: 0..<width, lines: 5..<5 + depth)
        #expect(leaves.map(\.story).sorted() == Array(10..<10 + count))
        for column in 0..<width {
          let own = leaves.filter { $0.column == column }
            .sorted { $0.lines.lowerBound < $1.lines.lowerBound }
          #expect(own.first?.lines.lowerBound == 5 && own.last?.lines.upperBound == 5 + depth)
          #expect(
            zip(own, own.dropFirst()).allSatisfy { $0.lines.upperBound + 1 == $1.lines.lowerBound })
          #expect(own.map(\.story) == own.map(\.story).sorted())
        }
      }
    }
  }
}
