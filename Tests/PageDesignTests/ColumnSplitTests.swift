import Testing

@testable import PageDesign
@testable import PageGeometry

/// Founder's four ways to cut 20 characters into 2 columns (newspaper-practice §1.2).
@Suite struct ColumnSplitTests {
  static let grid = ColumnGrid(columns: 8, charactersPerColumn: 13)

  @Test func absoluteWidensTheGutter() {
    let split = Self.grid.split(.ems(20), into: 2, mode: .absolute)
    #expect(split == ColumnSplit(widths: [.ems(9), .ems(9)], gutters: [.ems(2)], rest: .zero))
  }

  @Test func relativeGivesTheLastColumnOneMore() {
    let split = Self.grid.split(.ems(20), into: 2, mode: .relative)
    #expect(split == ColumnSplit(widths: [.ems(9), .ems(10)], gutters: [.one], rest: .zero))
  }

  @Test func freeCutsCharacters() {
    let split = Self.grid.split(.ems(20), into: 2, mode: .free)
    let width = Em(19, over: 2)
    #expect(split == ColumnSplit(widths: [width, width], gutters: [.one], rest: .zero))
  }

  @Test func automaticTakesThePagesColumns() {
    #expect(
      Self.grid.split(.ems(20), into: 2, mode: .automatic)
        == ColumnSplit(widths: [.ems(13)], gutters: [], rest: .ems(7)))
    #expect(
      Self.grid.split(.ems(41), into: 2, mode: .automatic)
        == ColumnSplit(
          widths: [.ems(13), .ems(13), .ems(13)], gutters: [.one, .one], rest: .zero))
    #expect(
      Self.grid.split(.ems(7), into: 2, mode: .automatic)
        == ColumnSplit(widths: [.ems(7)], gutters: [], rest: .zero))
  }

  @Test(arguments: SplitMode.allCases, [(69, 3), (41, 2), (111, 5), (20, 3), (13, 1), (75, 7)])
  func nothingIsLost(mode: SplitMode, sum: (measure: Int, count: Int)) throws {
    for gutter in [Em.one, Em(1, over: 2), Em(3, over: 2)] {
      let measure = Em.ems(sum.measure)
      let split = try #require(
        Self.grid.split(measure, into: sum.count, gutter: gutter, mode: mode))
      let total = (split.widths + split.gutters).reduce(split.rest, +)
      #expect(total == measure)
      #expect(split.gutters.count == split.widths.count - 1)
      #expect(
        split.positions.last.map { $0 + (split.widths.last ?? .zero) + split.rest } == measure)
    }
  }

  @Test(arguments: SplitMode.allCases)
  func columnsWithoutACharacterAreRefused(mode: SplitMode) {
    #expect(Self.grid.split(.zero, into: 1, mode: mode) == nil)
    guard mode != .automatic else { return }
    #expect(Self.grid.split(.ems(20), into: 11, mode: mode) == nil)
    #expect(Self.grid.split(.ems(20), into: 0, mode: mode) == nil)
    #expect(Self.grid.split(.ems(20), into: .max, mode: mode) == nil)
    #expect(Self.grid.split(.ems(20), into: 2, gutter: .ems(-1), mode: mode) == nil)
  }
}
