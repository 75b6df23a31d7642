import PageGeometry
import PressDiagnostics
import Testing
import Typefaces

@testable import PageDesign
@testable import PositionedYAML

@Suite struct ShippedLayoutTests {
  static func spec(_ name: String) throws -> LayoutSpec {
    let decoded = LayoutSpec.decode(files: try LayoutFixture.shipped(), name: name)
    #expect(decoded.diagnostics.isEmpty)
    return try #require(decoded.value)
  }

  @Test func theTabloid() throws {
    let spec = try Self.spec("tabloid-4x18")
    #expect(spec.typeArea.width.inMillimeters == "238.1 mm")
    #expect(spec.typeArea.height.inMillimeters == "349.3 mm")
    #expect(spec.lines(of: .masthead, on: .front) == 0..<10)
    #expect(spec.lines(of: .publicationLine, on: .front) == 11..<12)
    #expect(spec.lines(of: .articles, on: .front) == 13..<85)
    #expect(spec.lines(of: .foot, on: .front) == 86..<88)
    #expect(spec.lines(of: .articles, on: .inside) == 3..<85)
    #expect(spec.lines(of: .masthead, on: .inside) == nil)
    #expect(spec.headlines.lead.kickerSize.size(beside: .points(48)) == .points(18))
  }

  @Test func theDefaultsAreTheTabloid() throws {
    var spec = try Self.spec("tabloid-4x18")
    spec.name = "a"
    spec.title = ""
    spec.inside = nil
    var house = LayoutSpec(name: "a")
    house.articles.front = .span(13, 85)
    #expect(spec == house)
  }

  @Test func theBroadsheet() throws {
    let spec = try Self.spec("broadsheet-8x13")
    #expect(spec.typeArea.width.inMillimeters == "352.4 mm")
    #expect(spec.grid.lines == 123)
    #expect(spec.lines(of: .foot, on: .front) == 121..<123)
  }

  @Test(
    arguments: [
      ("broadsheet-8x13", 111, "352.4 mm"), ("broadsheet-6x17", 112, "355.6 mm"),
      ("broadsheet-5x20", 104, "348.5 mm"), ("tabloid-6x11", 71, "225.4 mm"),
      ("tabloid-5x14", 74, "234.9 mm"), ("tabloid-4x18", 75, "238.1 mm"),
    ])
  func thePresets(name: String, across: Int, width: String) throws {
    let spec = try Self.spec(name)
    #expect(spec.grid.charactersAcross == across)
    #expect(spec.typeArea.width.inMillimeters == width)
    let parts = name.split(separator: "-").last?.split(separator: "x").map(String.init) ?? []
    #expect(parts == ["\(spec.grid.columns)", "\(spec.grid.charactersPerColumn)"])
  }

  @Test(arguments: LayoutFixture.presets)
  func headsOfInsidePagesAreSmaller(name: String) throws {
    let spec = try Self.spec(name)
    let inside = spec.variant(on: .inside)
    #expect(spec.variant(on: .front) == spec)
    #expect(inside.headlines.lead.mainSizes.largest < spec.headlines.lead.mainSizes.largest)
    #expect(inside.headlines.lead.spans == spec.headlines.lead.spans)
    #expect(inside.grid == spec.grid)
  }

  @Test func thePeersPage() throws {
    let spec = try Self.spec("comparison-5x14")
    #expect(spec.grid.gutterWidth == .millimeters(6))
    #expect(spec.grid.lines == 77)
    #expect(spec.typeArea.minY == .millimeters(20))
    // Centred: (275 mm − 246.24 mm) / 2 = 40.748 pt, as the other programs have it.
    #expect(abs(spec.typeArea.minX.points - 40.748) < 0.001)
    #expect(spec.headlines.lead.mainSizes.largest == .points(26))
    #expect(spec.headlines.lead.leading.pitch(of: .points(26)) == .points(34))
    #expect(spec.headlines.lead.mainFace == Face(.hei, .bold))
    #expect(spec.credits.leading.pitch(of: spec.credits.size) == .points(11))
  }

  @Test(arguments: LayoutFixture.names)
  func theLeadDominates(name: String) throws {
    let spec = try Self.spec(name)
    let heads = StoryRank.allCases.map { spec.headlines[$0].mainSizes.largest }
    #expect(spec.masthead.nameSizes.smallest > heads.reduce(.zero, max))
  }

  @Test(arguments: LayoutFixture.names)
  func writtenOutItIsTheSame(name: String) throws {
    let spec = try Self.spec(name)
    let file = SourceFile(name: "\(name).yaml", text: spec.yaml)
    let again = LayoutSpec.decode(files: [file], name: name)
    #expect(again.diagnostics.isEmpty)
    #expect(again.value == spec)
  }

  @Test(arguments: LayoutFixture.names)
  func theDumpNamesEveryKey(name: String) throws {
    let spec = try Self.spec(name)
    let first = spec.dump.split(separator: "\n").map { $0.prefix { $0 != " " } }
    let paths = LayoutSchema.keyPaths.filter {
      $0 != "extends" && !$0.contains(".every.") && !$0.hasPrefix("inside.")
    }
    for path in paths {
      #expect(first.contains { $0 == path || $0.hasPrefix(path + ".") }, "\(path)")
    }
  }

  @Test func theDumpShowsTheSums() throws {
    let dump = try Self.spec("tabloid-4x18").dump
    for text in [
      "238.1 mm × 349.3 mm", "6600 (75 × 88)", "18.4 78.8 139.1 199.4 mm", "lines 86-88",
    ] {
      #expect(dump.contains(text), "\(text)\n\(dump.prefix(900))")
    }
  }
}
