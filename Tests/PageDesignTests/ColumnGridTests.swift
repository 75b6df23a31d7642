import Testing

@testable import PageDesign
@testable import PageGeometry

/// The sums of the editors' exams (newspaper-practice §1.2).
@Suite struct ColumnGridTests {
  static let broadsheet = ColumnGrid(columns: 8, charactersPerColumn: 13, lines: 123)
  static let tabloid = ColumnGrid()

  @Test(arguments: [(1, 13), (2, 27), (3, 41), (5, 69), (8, 111), (0, 0)])
  func longColumnsGainTheirGutters(columns: Int, characters: Int) {
    #expect(Self.broadsheet.longColumn(columns) == .ems(characters))
    #expect(Self.broadsheet.longColumnWidth(columns) == Length.points(9) * characters)
  }

  @Test func threeBrokenIntoTwoIsTwenty() throws {
    let broken = try #require(Self.broadsheet.broken(3, into: 2))
    #expect(broken.charactersPerPart == 20)
    #expect(broken.remainder == .zero)
  }

  @Test func fiveBrokenIntoThreeIsTwentyTwoAndOne() throws {
    let broken = try #require(Self.broadsheet.broken(5, into: 3))
    #expect(broken.charactersPerPart == 22)
    #expect(broken.remainder == .one)
  }

  @Test func halfCharacterGuttersLeaveHalves() throws {
    var grid = Self.broadsheet
    grid.gutter = .characters(Em(3, over: 2))
    #expect(grid.longColumn(2) == Em(55, over: 2))
    let broken = try #require(grid.broken(3, into: 2))
    #expect(broken.charactersPerPart == 20)
    #expect(broken.remainder == Em(1, over: 2))
  }

  @Test(arguments: [(0, 2), (3, 0), (1, 14), (1, 1_000_000), (-1, 1)])
  func impossibleBreaksAreNil(joined: Int, parts: Int) {
    #expect(Self.broadsheet.broken(joined, into: parts) == nil)
  }

  @Test func thirtyAndTwentyOnePointsWithThreeWhiteAreEightLines() {
    let grid = Self.broadsheet
    #expect(grid.headlineDepth(sizes: [.points(30), .points(21)], whiteLines: 3) == 8)
    #expect(grid.headlineDepth(sizes: [.points(11.25)], whiteLines: 0) == 1)
    #expect(grid.headlineDepth(sizes: [.points(11.25) + Length(rawValue: 1)], whiteLines: 0) == 2)
    #expect(grid.headlineDepth(sizes: [], whiteLines: 0) == 0)
  }

  @Test(arguments: [
    (ColumnGridTests.broadsheet, 111, "352.4 mm", 13_653),
    (ColumnGridTests.tabloid, 75, "238.1 mm", 6_600),
    (ColumnGrid(columns: 6, charactersPerColumn: 11), 71, "225.4 mm", 6_248),
  ])
  func typeAreas(grid: ColumnGrid, across: Int, width: String, cells: Int) {
    #expect(grid.charactersAcross == across)
    #expect(grid.typeArea.width.inMillimeters == width)
    #expect(grid.cells == cells)
  }

  @Test func eightyEightLinesAre349Millimetres() {
    // 88 × 11.25 pt = 990 pt = 349.25 mm.
    #expect(Self.tabloid.typeArea.height == .points(990))
    #expect(Self.tabloid.typeArea.height.inMillimeters == "349.3 mm")
  }

  @Test func columnsBeginBehindTheGutters() {
    let points = Self.tabloid.columnPositions.map(\.points)
    #expect(points == [0, 171, 342, 513])
    let area = Self.tabloid.typeArea.width
    #expect(Self.tabloid.x(ofColumn: 3) + Self.tabloid.columnWidth == area)
  }

  @Test func guttersMayBeLengths() {
    let grid = ColumnGrid(
      linePitch: .points(13), columns: 5, charactersPerColumn: 14,
      gutter: .length(.millimeters(6)), lines: 77)
    #expect(grid.typeArea.width.inMillimeters == "246.2 mm")
    // 17.0079 pt hold 1.889 characters, never more than are there.
    #expect(grid.gutterCharacters.at(.points(9)) <= .millimeters(6))
    #expect(grid.longColumnWidth(5) == Length.points(9 * 70) + Length.millimeters(6) * 4)
  }

  @Test func aHeadOfFourteenFitsFourColumnsAt48Points() {
    #expect(Self.tabloid.capacity(ofSize: .points(48), across: 4) == 14)
    #expect(Self.tabloid.capacity(ofSize: .zero, across: 4) == 0)
  }
}
