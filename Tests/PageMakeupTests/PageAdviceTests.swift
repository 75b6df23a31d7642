import BanmianTestSupport
import Editorial
import PageDesign
import PageGeometry
import PressDiagnostics
import Testing
import Typesetting

@testable import PageMakeup

/// What would fit a page better, each change tried by planning it again (荐改).
@Suite("Advice on a page")
struct PageAdviceTests {
  private static func advice(_ page: EditionPage) -> PageAdvice {
    let edition = Edition(masthead: Masthead(), publication: PublicationData(), pages: [page])
    return PageMaker(spec: Makeup.house, shaper: Makeup.shaper).advice(page, of: edition)
  }

  private static func page(_ lengths: [Int]) -> EditionPage {
    var maker = StoryMaker(seed: 11)
    let articles = lengths.enumerated().map { index, length in
      let paragraphs = (0..<max(1, length / 150)).map { _ in
        maker.text(min(length, 150))
      }
      return Makeup.article("s\(index + 1)", ["河湾新事第\(index + 1)则报道"], paragraphs)
    }
    return Makeup.page(articles)
  }

  @Test("every change told is better than the page as it is, and the plan is the page's own")
  func better() {
    let page = Self.page([1_500, 900, 600, 450, 300])
    let advice = Self.advice(page)
    #expect(advice.plan == Makeup.compose(page, Makeup.house).value.plan)
    #expect(advice.stories.map(\.article) == advice.plan.placements.map(\.article))
    #expect(advice.tried > 20)
    for suggestion in advice.stories.flatMap(\.better) {
      #expect(suggestion.worth.isBetter(than: advice.worth), "\(suggestion)")
    }
    #expect(advice.stories.allSatisfy { $0.better.count <= PageAdvisor.mostTold })
  }

  @Test("the fewest characters that take a line are those of the shortest last line")
  func trimming() throws {
    // Lines of eighteen: 38 characters end with 2 on the third (indent of two), 33 with 17.
    let article = Makeup.article(
      "one", ["题"],
      [String(repeating: "文", count: 37) + "。", String(repeating: "字", count: 32) + "。"])
    let text = StoryTextMaker(spec: Makeup.house, shaper: Makeup.shaper).text(of: article)
    let options = text.parts.map { $0.options.min { $0.breaks.demerits < $1.breaks.demerits } }
    let trimming = StoryTrimming(text, options.compactMap { $0 }, measure: 18)
    let one = try #require(trimming.cut(lines: 1))
    #expect(one.map(\.paragraph) == [0])
    #expect(one.map(\.characters) == [4])
    let shortened = article.shortened(one)
    #expect(shortened.paragraphs[0].text.count == 34)
    #expect(shortened.paragraphs[0].text.text.hasSuffix("。"))
    let added = try #require(trimming.addition(lines: 1))
    #expect(added.paragraph == 1)
    #expect(article.lengthened(added).paragraphs[1].text.count == 33 + added.characters)
    #expect(trimming.cut(lines: 50) == nil)
  }

  @Test("a cut that is told does what was told when an editor makes it by hand")
  func byHand() throws {
    let page = Self.page([1_500, 900, 600, 450, 300])
    var tried = 0
    for story in Self.advice(page).stories {
      for suggestion in story.better {
        guard case .cut(let characters, 1, _) = suggestion.change else { continue }
        tried += 1
        let number = try #require(page.articles.firstIndex { $0.id == story.article })
        let worths = page.articles[number].paragraphs.indices.compactMap { paragraph in
          var edited = page
          // The characters before the last mark go.
          let text = page.articles[number].paragraphs[paragraph].text.text
          guard text.count > characters + 1, let stop = text.last else {
            return PageAdvice.Worth?.none
          }
          edited.articles[number].paragraphs[paragraph].text = Makeup.text(
            text.dropLast(characters + 1) + String(stop))
          return PageAdvice.Worth(Makeup.compose(edited, Makeup.house).value.plan)
        }
        #expect(worths.contains(suggestion.worth), "\(suggestion)")
      }
    }
    #expect(tried > 0)
  }

  @Test("is told in words behind #, so that a plan with it is still a plan")
  func dump() {
    let advice = Self.advice(Self.page([1_200, 700, 300]))
    let rows = advice.dump.split(separator: "\n")
    #expect(rows.allSatisfy { $0.hasPrefix("  # ") })
    #expect(rows.count > 3)
  }
}
