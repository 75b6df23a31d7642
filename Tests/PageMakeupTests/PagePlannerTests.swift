import BanmianTestSupport
import Editorial
import PageDesign
import PageGeometry
import PressDiagnostics
import Testing

@testable import PageMakeup

/// Where stories are put (画版).
@Suite("Plans of pages")
struct PagePlannerTests {
  private func plan(_ page: EditionPage) -> PagePlan {
    PagePlanner(spec: Makeup.house, shaper: Makeup.shaper).plan(page, area: 2..<85).plan
  }

  @Test("every story stands once, in the area, over no other", arguments: 40...52)
  func sound(_ seed: UInt64) {
    var maker = StoryMaker(seed: seed)
    let page = maker.page(stories: 2 + Int(seed % 6), characters: 150...900)
    let plan = plan(page)
    #expect(plan.placements.map(\.article) == page.articles.map(\.id))
    for (index, one) in plan.placements.enumerated() {
      #expect(one.lines.lowerBound >= 2 && one.lines.upperBound <= 85)
      #expect(one.columns.lowerBound >= 0 && one.columns.upperBound <= 4)
      for other in plan.placements[(index + 1)...] {
        #expect(!(one.columns.overlaps(other.columns) && one.lines.overlaps(other.lines)))
      }
    }
    // The lead stands at the upper left.
    #expect(plan.placements.first?.lines.lowerBound == 2)
    #expect(plan.placements.first?.columns.lowerBound == 0)
  }

  @Test("a page that is too full keeps no white and cuts the longest stories", arguments: 90...93)
  func tooFull(_ seed: UInt64) {
    var maker = StoryMaker(seed: seed)
    let outcome = PagePlanner(spec: Makeup.house, shaper: Makeup.shaper).plan(
      maker.page(stories: 5, characters: 1_000...1_600), area: 2..<85)
    #expect(outcome.isOverset)
    #expect(outcome.plan.placements.map(\.lines.upperBound).max() == 85)
    #expect(outcome.plan.placements.contains { $0.cutLines > 0 })
    #expect(outcome.plan.placements.count + outcome.plan.leftOut.count == 5)
  }

  @Test("the last row ends at the foot, or what is white is counted")
  func exactFill() throws {
    for seed in UInt64(60)...66 {
      var maker = StoryMaker(seed: seed)
      let plan = plan(maker.page(stories: 3, characters: 900...1400))
      let end = try #require(plan.placements.map(\.lines.upperBound).max())
      #expect(end + plan.whiteLines == 85, "seed \(seed)")
      for placement in plan.placements {
        let isAbove = placement.headColumns == placement.columns.count
        let used =
          placement.extraWhite + placement.textLines + (isAbove ? placement.headLines : 0)
        #expect(used <= placement.lines.count)
      }
    }
  }

  @Test("text for a whole page leaves no white")
  func fullPage() {
    // 83 lines of four columns less two heads of some ten lines: about 65 × 72 characters.
    var maker = StoryMaker(seed: 5)
    let page = EditionPage(
      name: "A02", stem: "a", isFront: false,
      articles: [maker.article(characters: 2700), maker.article(characters: 1500)])
    #expect(plan(page).whiteLines == 0)
  }

  @Test("the lead's head is larger than any other by the house's ratio", arguments: 70...79)
  func dominance(_ seed: UInt64) throws {
    var maker = StoryMaker(seed: seed)
    let plan = plan(maker.page(stories: 3 + Int(seed % 4), characters: 250...900))
    let lead = try #require(plan.placements.first)
    #expect(lead.rank == .lead)
    for other in plan.placements.dropFirst() {
      // Heads that shrink below every ladder are no larger either.
      #expect(
        other.mainSize.rawValue * 13 <= lead.mainSize.rawValue * 10 + 13,
        "\(lead.mainSize) over \(other.mainSize)")
    }
  }

  @Test("a page without stories has an empty plan")
  func nothing() {
    let plan = plan(Makeup.page([]))
    #expect(plan.placements.isEmpty)
    #expect(plan.whiteLines == 83)
  }

  @Test("a plan that breaks a rule when it is carried out gives way to the next (规矩核验)")
  func verified() throws {
    var maker = StoryMaker(seed: 21)
    var page = Makeup.page(
      (1...5).map { Makeup.article("s\($0)", ["河湾新事第\($0)则"], [maker.text(260 * $0)]) })
    var planner = PagePlanner(spec: Makeup.house, shaper: Makeup.shaper)
    let first = planner.plan(page, area: 2..<85).plan
    planner.faults = { $0.plan.placements == first.placements ? 1 : 0 }
    let second = planner.plan(page, area: 2..<85).plan
    #expect(second.passedOver == 1)
    #expect(second.placements != first.placements)
    // Where all are alike the best one stays, and an editor's own choice is not asked about.
    planner.faults = { _ in 1 }
    #expect(planner.plan(page, area: 2..<85).plan.placements == first.placements)
    page.layout.choice = 1
    let asked = planner.plan(page, area: 2..<85).plan
    planner.faults = { $0.plan.placements == asked.placements ? 1 : 0 }
    #expect(planner.plan(page, area: 2..<85).plan.placements == asked.placements)
  }
}
