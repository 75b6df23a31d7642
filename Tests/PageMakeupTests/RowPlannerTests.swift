import BanmianTestSupport
import Editorial
import PageDesign
import PageGeometry
import PressDiagnostics
import Testing

@testable import PageMakeup

/// Where stories are put (画版).
@Suite("Rows of stories")
struct RowPlannerTests {
  private func plan(_ page: EditionPage) -> PagePlan {
    PagePlanner(spec: Makeup.house, shaper: Makeup.shaper).plan(page, area: 2..<85).plan
  }

  @Test("shares are every way to divide the columns, each once")
  func shares() {
    #expect(RowPlanner.shares(of: 4, among: 1) == [[4]])
    #expect(RowPlanner.shares(of: 4, among: 2) == [[3, 1], [2, 2], [1, 3]])
    #expect(RowPlanner.shares(of: 4, among: 3) == [[2, 1, 1], [1, 2, 1], [1, 1, 2]])
    #expect(RowPlanner.shares(of: 4, among: 4) == [[1, 1, 1, 1]])
  }

  @Test("rows hold the stories in their order, across all columns, one below the other")
  func rowsInOrder() {
    for seed in UInt64(40)...48 {
      var maker = StoryMaker(seed: seed)
      let page = maker.page(stories: 2 + Int(seed % 6), characters: 150...900)
      let plan = plan(page)
      #expect(plan.placements.map(\.article) == page.articles.map(\.id))
      var rows: [[PagePlan.Placement]] = []
      for placement in plan.placements {
        if placement.columns.lowerBound == 0 { rows.append([]) }
        rows[rows.count - 1].append(placement)
      }
      for row in rows {
        #expect(Set(row.map(\.lines)).count == 1, "a row has one depth")
        #expect(row.first?.columns.lowerBound == 0 && row.last?.columns.upperBound == 4)
        #expect(
          zip(row, row.dropFirst()).allSatisfy { $0.columns.upperBound == $1.columns.lowerBound })
      }
      for (upper, lower) in zip(rows, rows.dropFirst()) {
        #expect(
          upper[0].lines.upperBound + Makeup.house.rules.whiteLines == lower[0].lines.lowerBound)
      }
    }
  }

  @Test("the last row ends at the foot, or what is white is counted")
  func exactFill() throws {
    for seed in UInt64(60)...66 {
      var maker = StoryMaker(seed: seed)
      let plan = plan(maker.page(stories: 3, characters: 900...1400))
      let end = try #require(plan.placements.map(\.lines.upperBound).max())
      #expect(end + plan.whiteLines == 85, "seed \(seed)")
      for placement in plan.placements {
        let used = placement.extraWhite + placement.headLines + placement.textLines
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
}
