import Banmian
import BanmianTestSupport
import PageDesign
import PageMakeup
import PressDiagnostics
import Testing

/// The grids that ship (版式预设): each sets a dump that was written for another one.
@Suite("Presets")
struct PresetPageTests {
  static let tabloids = ["tabloid-4x18", "tabloid-5x14", "tabloid-6x11"]
  static let broadsheets = ["broadsheet-8x13", "broadsheet-6x17", "broadsheet-5x20"]
  static let dump = ProjectFolder.path("samples/hewan-2026-03-18/front.txt")

  @Test(
    "set the whole sample page, and no rule of severity error is broken",
    arguments: tabloids + broadsheets)
  func front(_ layout: String) throws {
    let page = try RealPage(Self.dump, layout: layout)
    let errors = page.diagnostics.filter { $0.severity == .error }.map(\.id)
    #expect(errors == [])
    #expect(page.made.composed.overset.isEmpty)
    #expect(page.made.composed.plan.leftOut.isEmpty)
    #expect(page.made.composed.plan.placements.count == 3)
    // A sheet twice as large asks for more copy, and says how much.
    let isTabloid = Self.tabloids.contains(layout)
    #expect(page.count("page.underset") == (isTabloid ? 0 : 1))
    #expect(isTabloid == (page.made.composed.plan.whiteLines == 0))
  }

  @Test("set an inside page of thirteen short stories with smaller heads", arguments: tabloids)
  func inside(_ layout: String) throws {
    let folder = ProjectFolder.path("samples/hewan-2026-03-19/edition")
    let page = try RealPage(folder, layout: layout, page: "A02")
    #expect(page.diagnostics.filter { $0.severity == .error }.map(\.id) == [])
    #expect(page.made.composed.plan.placements.count == 13)
    let lead = try #require(page.made.composed.plan.placements.first)
    let inside = page.job.layout.variant(on: .inside).headlines.lead.mainSizes.largest
    #expect(lead.mainSize <= inside && inside < page.job.layout.headlines.lead.mainSizes.largest)
  }
}
