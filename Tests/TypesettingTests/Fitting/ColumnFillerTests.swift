import BanmianTestSupport
import Testing
import Typesetting

@Suite("Filling columns")
struct ColumnFillerTests {
  private func block(_ options: [(Int, Int)], solid: Bool = false) -> ColumnFiller.Block {
    ColumnFiller.Block(options: options.map { (lines: $0.0, demerits: $0.1) }, isSolid: solid)
  }

  @Test("every total that can be reached, at the least price")
  func totals() {
    let filler = ColumnFiller([block([(3, 10), (4, 0)]), block([(5, 0), (6, 7)])])
    let choices = filler.choices(columnEnds: [])
    #expect(choices.map(\.lines) == [8, 9, 10])
    #expect(choices.map(\.demerits) == [10, 0, 7])
    #expect(choices.map(\.options) == [[0, 0], [1, 0], [1, 1]])
  }

  @Test("a last line is not left alone at a column's head")
  func widow() {
    // Ten lines to a column: 4 + 7 would leave one line; the dearer 3 + 7 does not.
    let filler = ColumnFiller([block([(3, 1 << 20), (4, 0)]), block([(7, 0)])])
    let choices = filler.choices(columnEnds: [10])
    let best = choices.min { $0.demerits < $1.demerits }
    #expect(best?.lines == 10)
  }

  @Test(
    "a subhead takes two lines of text along, or stands at the head of the next column",
    arguments: [(5, 5), (6, 6), (7, 10), (8, 10), (9, 10)])
  func subhead(_ above: Int, _ start: Int) {
    // Two lines of subhead in columns of ten: behind seven lines only one of text would follow.
    #expect(ColumnFiller.start(of: 2, below: 3, after: above, [10, 20]) == start)
  }

  @Test("where the next column has no room for both, only the subhead's own lines count")
  func subheadInShortColumns() {
    #expect(ColumnFiller.start(of: 2, below: 3, after: 7, [10, 13]) == 7)
    #expect(ColumnFiller.start(of: 2, below: 3, after: 9, [10, 13]) == 13)
  }

  @Test("a first line alone at a foot costs less than a widow")
  func orphan() {
    let orphan = ColumnFiller([block([(9, 0)]), block([(5, 0)])]).choices(columnEnds: [10])
    let widow = ColumnFiller([block([(9, 0)]), block([(2, 0)])]).choices(columnEnds: [10])
    #expect(orphan[0].demerits == ColumnFiller.orphanCost)
    #expect(widow[0].demerits >= ColumnFiller.widowCost)
  }

  @Test("a solid block is not parted")
  func solid() {
    let filler = ColumnFiller([block([(8, 0), (10, 5 << 20)]), block([(4, 0)], solid: true)])
    let best = filler.choices(columnEnds: [10]).min { $0.demerits < $1.demerits }
    #expect(best?.options == [1, 0])
  }

  @Test("one total is what it is among all of them", arguments: 1...20)
  func one(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let blocks = (0..<Int.random(in: 1...8, using: &random)).map { _ in
      let least = Int.random(in: 1...9, using: &random)
      return block(
        (0...Int.random(in: 0...2, using: &random)).map {
          (least + $0, Int.random(in: 0...9, using: &random) << 20)
        }, solid: Int.random(in: 0...3, using: &random) == 0)
    }
    let ends = [Int.random(in: 4...9, using: &random), Int.random(in: 12...20, using: &random)]
    let filler = ColumnFiller(blocks)
    let all = filler.choices(columnEnds: ends)
    #expect(all.map(\.lines) == all.map(\.lines).sorted())
    for lines in 0...90 {
      #expect(
        filler.choice(lines: lines, columnEnds: ends) == all.first { $0.lines == lines })
    }
  }

  @Test("no blocks, no lines")
  func empty() {
    #expect(ColumnFiller([]).choices(columnEnds: [10]).map(\.lines) == [0])
  }
}
