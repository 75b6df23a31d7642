import BanmianTestSupport
import Editorial
import PageDesign
import PageGeometry
import PressDiagnostics
import Testing

@testable import PageMakeup

/// The editor's own say in a plan (定位、跨栏、字号、套版、已定版面).
@Suite("Wishes of the editor")
struct PageWishesTests {
  private func page(_ seed: UInt64, stories: Int = 6) -> EditionPage {
    var maker = StoryMaker(seed: seed)
    return maker.page(stories: stories, characters: 250...900)
  }

  private func plan(_ page: EditionPage) -> PagePlanner.Outcome {
    PagePlanner(spec: Makeup.house, shaper: Makeup.shaper).plan(page, area: 2..<85)
  }

  private func request(_ story: String) -> StoryRequest { StoryRequest(story: Makeup.text(story)) }

  private func place(_ plan: PagePlan, _ story: String) -> PageArea? {
    plan.placements.first { $0.article == story }.map {
      PageArea(columns: $0.columns, lines: $0.lines)
    }
  }

  private func expectSound(_ plan: PagePlan, _ page: EditionPage) {
    #expect(
      (plan.placements.map(\.article) + plan.leftOut).sorted() == page.articles.map(\.id).sorted())
    for (index, one) in plan.placements.enumerated() {
      for other in plan.placements[(index + 1)...] {
        #expect(!(one.columns.overlaps(other.columns) && one.lines.overlaps(other.lines)))
      }
    }
  }

  @Test("a pinned story stands where it is asked, the others round it", arguments: 1...4)
  func pin(_ seed: UInt64) {
    var page = page(seed)
    let area = PageArea(columns: 2..<4, lines: 50..<85)
    var wish = request("story-3")
    wish.area = area
    page.layout.stories = [wish]
    let outcome = plan(page)
    #expect(outcome.findings.isEmpty)
    #expect(place(outcome.plan, "story-3") == area)
    expectSound(outcome.plan, page)
  }

  @Test("spans and sizes are kept", arguments: 5...8)
  func spans(_ seed: UInt64) {
    var page = page(seed)
    var wish = request("story-2")
    wish.spans = 1...1
    var size = request("story-4")
    size.size = 2100
    page.layout.stories = [wish, size]
    let plan = plan(page).plan
    #expect(place(plan, "story-2")?.columns.count == 1)
    #expect(plan.placements.first { $0.article == "story-4" }?.mainSize == .points(21))
    expectSound(plan, page)
  }

  @Test("a plan that is handed back is carried out as it is", arguments: 9...12)
  func back(_ seed: UInt64) {
    var page = page(seed)
    let first = plan(page).plan
    page.layout.stories = first.placements.map { placement in
      var wish = request(placement.article)
      wish.area = PageArea(columns: placement.columns, lines: placement.lines)
      if placement.mainSize > .zero {
        wish.size = placement.mainSize.rawValue * 100 / Length.points(1).rawValue
      }
      if placement.headColumns < placement.columns.count {
        wish.headColumns = placement.headColumns
      }
      return wish
    }
    let again = plan(page).plan
    for (one, other) in zip(first.placements, again.placements) {
      #expect(one.columns == other.columns && one.lines == other.lines)
      #expect(one.mainSize == other.mainSize && one.headLines == other.headLines)
    }
  }

  @Test("a word that changes in one story moves no other on an accepted page", arguments: 13...18)
  func stable(_ seed: UInt64) {
    var page = page(seed)
    let first = plan(page).plan
    page.layout.accepted = first.placements.map { placement in
      var wish = request(placement.article)
      wish.area = PageArea(columns: placement.columns, lines: placement.lines)
      return wish
    }
    for story in page.articles.indices {
      var changed = page
      let last = changed.articles[story].paragraphs.count - 1
      let text = changed.articles[story].paragraphs[last].text.text
      changed.articles[story].paragraphs[last].text = Makeup.text("昨" + text.dropFirst())
      changed.articles[story].paragraphs[last].lead = nil
      let again = plan(changed).plan
      for (one, other) in zip(first.placements, again.placements) {
        #expect(one.columns == other.columns && one.lines == other.lines, "\(one.article)")
      }
    }
  }

  @Test("where all but one story are locked, only that one moves")
  func locked() {
    var page = page(21)
    let first = plan(page).plan
    page.layout.accepted = first.placements.map { placement in
      var wish = request(placement.article)
      wish.area = PageArea(columns: placement.columns, lines: placement.lines)
      return wish
    }
    page.layout.free = [Makeup.text("story-6")]
    page.articles[5] = Makeup.article("story-6", ["新站启用"], ["短了。"])
    let again = plan(page).plan
    for (one, other) in zip(first.placements, again.placements) where one.article != "story-6" {
      #expect(one.columns == other.columns && one.lines == other.lines)
    }
    expectSound(again, page)
  }

  @Test("a template's boxes are filled, each by the story that suits it")
  func slots() {
    var page = page(22, stories: 3)
    page.layout.slots = [
      PageArea(columns: 0..<4, lines: 2..<40), PageArea(columns: 0..<1, lines: 41..<85),
      PageArea(columns: 1..<4, lines: 41..<85),
    ]
    let plan = plan(page).plan
    let places = plan.placements.map { PageArea(columns: $0.columns, lines: $0.lines) }
    #expect(Set(places) == Set(page.layout.slots))
  }

  @Test("what cannot be met is said, and the page is planned without it")
  func impossible() {
    var page = page(23)
    var off = request("story-1")
    off.area = PageArea(columns: 0..<4, lines: 60..<200)
    page.layout.stories = [off, request("nobody")]
    let outcome = plan(page)
    #expect(outcome.findings.map(\.id).sorted() == ["plan.off-page", "plan.unknown-story"])
    expectSound(outcome.plan, page)
    var (one, two) = (request("story-1"), request("story-2"))
    one.area = PageArea(columns: 0..<3, lines: 2..<40)
    two.area = PageArea(columns: 2..<4, lines: 30..<60)
    page.layout.stories = [one, two]
    let crossing = plan(page)
    #expect(crossing.findings.map(\.id) == ["plan.cannot-keep"])
    expectSound(crossing.plan, page)
  }
}
