import PageGeometry
import PressDiagnostics
import Testing

@testable import PageDesign

/// What a layout says of inside pages (内页).
@Suite struct InsideLayoutTests {
  private func decode(_ files: [String: String], _ name: String) throws -> LayoutSpec {
    let sources = files.sorted { $0.key < $1.key }.map {
      SourceFile(name: $0.key + ".yaml", text: $0.value)
    }
    let decoded = LayoutSpec.decode(files: sources, name: name)
    #expect(decoded.summary.isEmpty)
    return try #require(decoded.value)
  }

  private func leadSizes(_ spec: LayoutSpec, _ kind: PageKind) -> [Length] {
    spec.variant(on: kind).headlines.lead.mainSizes.common.sizes
  }

  @Test func itDiffersWhereItSaysSo() throws {
    let spec = try decode(
      ["a": "headlines: {lead: {sizes: 40pt}}\ninside: {headlines: {lead: {sizes: 30pt}}}"], "a")
    #expect(leadSizes(spec, .front) == [.points(40)])
    #expect(leadSizes(spec, .inside) == [.points(30)])
    #expect(spec.variant(on: .inside).headlines.second == spec.headlines.second)
  }

  @Test func withoutItAllPagesAreAlike() throws {
    let spec = try decode(["a": "headlines: {lead: {sizes: 40pt}}"], "a")
    #expect(spec.inside == nil)
    #expect(spec.variant(on: .inside) == spec)
  }

  @Test func theChineseNameIsTheSame() throws {
    let spec = try decode(["a": "内页: {标题: {各级: {主题字号: 30pt}}}"], "a")
    #expect(leadSizes(spec, .inside) == [.points(30)])
    #expect(leadSizes(spec, .front) != [.points(30)])
  }

  @Test func aChildInheritsIt() throws {
    let parent = "headlines: {lead: {sizes: 40pt}}\ninside: {headlines: {lead: {sizes: 30pt}}}"
    let spec = try decode(["a": parent, "b": "extends: a\nbody: {indent: 1字}"], "b")
    #expect(leadSizes(spec, .inside) == [.points(30)])
    #expect(spec.variant(on: .inside).body.indent == spec.body.indent)
  }

  /// Who derives a layout and sets a size means it for all his pages.
  @Test func whatAChildSaysOfAllPagesHoldsInside() throws {
    let parent = """
      headlines: {lead: {sizes: 40pt}}
      inside: {headlines: {lead: {sizes: 30pt, main_lines: 1}}}
      """
    let spec = try decode(["a": parent, "b": "extends: a\nheadlines: {lead: {sizes: 50pt}}"], "b")
    #expect(leadSizes(spec, .inside) == [.points(50)])
    #expect(spec.variant(on: .inside).headlines.lead.mainLinesMost == 1)
  }

  @Test func onlySomeGroupsMayDiffer() {
    let decoded = LayoutFixture.decode("inside:\n  grid: {columns: 5}")
    #expect(decoded.summary == ["2:3 layout.unknown-key"])
  }

  @Test func whatIsWrongInItIsSaidWithItsPlace() {
    let decoded = LayoutFixture.decode("inside:\n  headlines: {lead: {sizes: huge}}")
    #expect(decoded.summary == ["2:29 layout.bad-quantity"])
  }

  @Test func writtenOutItIsTheSame() throws {
    let text = """
      headlines: {lead: {sizes: {4: 50pt, any: 40pt}}}
      inside: {headlines: {lead: {sizes: {3: 36pt, any: 30pt}}, brief: {face: kai}}}
      """
    let spec = try decode(["a": text], "a")
    let again = LayoutFixture.decode(spec.yaml)
    #expect(again.summary.isEmpty)
    #expect(leadSizes(try #require(again.value), .inside) == leadSizes(spec, .inside))
    #expect(again.value?.inside?.headlines.brief == spec.inside?.headlines.brief)
  }
}
