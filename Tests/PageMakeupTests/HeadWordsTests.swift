import BanmianTestSupport
import Editorial
import PageDesign
import PageGeometry
import PageScene
import PressDiagnostics
import Testing

@testable import PageMakeup

/// What the dictionary says of words decides on the page that is printed (题不破词), not only where
/// heads are measured.
@Suite("Words in the heads of a page")
struct HeadWordsTests {
  private let words = MarkedWords("河湾/大剧院/音乐节/门票/预订/系统/昨晚/突然/停摆/观众/连夜/排队")

  private func page() -> EditionPage {
    var maker = StoryMaker(seed: 7)
    return Makeup.page([
      Makeup.article("a", ["灯会开到月底"], [maker.text(400)]),
      Makeup.article("b", [words.text], [maker.text(60)]),
      Makeup.article("c", ["码头修好了"], [maker.text(60)]),
      Makeup.article("d", ["灯又亮了"], [maker.text(60)]),
    ])
  }

  /// Two columns hold fifteen characters a line at the only size: the head stands in two or more.
  private var spec: LayoutSpec {
    var spec = Makeup.small
    for rank in [\HeadlineTable.second, \.ordinary, \.small, \.brief] {
      spec.headlines[keyPath: rank].mainSizes = HeadlineSizes(common: SizeLadder(.points(11)))
      spec.headlines[keyPath: rank].spans = SpanRange(1, 1)
    }
    return spec
  }

  private func edition(_ page: EditionPage) -> Edition {
    Edition(masthead: Masthead(), publication: PublicationData(), pages: [page])
  }

  @Test("a line of a printed head ends where a word ends")
  func breaks() throws {
    let page = page()
    let maker = PageMaker(spec: spec, shaper: Makeup.shaper, words: words)
    let made = maker.compose(page, of: edition(page)).value
    let lines = made.lines(of: "b", [.mainHead]).map(\.text.text)
    #expect(lines.count > 1)
    let ends = lines.dropLast().reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    let allowed = words.boundaries(in: Array(words.text.unicodeScalars))
    #expect(Set(ends).isSubset(of: allowed), "\(lines)")
  }

  @Test("the trial of a plan is not taken for the page of an equal plan with other heads")
  func trials() {
    var page = page()
    let edition = edition(page)
    let furniture = FurnitureMaker(spec: spec, shaper: Makeup.shaper).make(page, edition)
    let trial = PageTrial(
      spec: spec, shaper: Makeup.shaper, furniture: furniture, page: page, edition: edition)
    let planner = PagePlanner(spec: spec, shaper: Makeup.shaper)
    func head(_ outcome: PagePlanner.Outcome) -> String {
      trial.made(outcome).page.lines(of: "b", [.mainHead]).map(\.text.text).joined()
    }
    let first = planner.plan(page, area: furniture.area)
    page.articles[1].headline.main = [Makeup.text(String(words.text.reversed()))]
    let second = planner.plan(page, area: furniture.area)
    #expect(first.plan == second.plan)
    #expect(head(first) == words.text)
    #expect(head(second) == String(words.text.reversed()))
  }
}
