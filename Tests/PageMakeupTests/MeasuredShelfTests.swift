import BanmianTestSupport
import Editorial
import PageDesign
import PageGeometry
import PressDiagnostics
import Testing
import Typesetting

@testable import PageMakeup

/// Stories are found by their content and told with the places that they have now (按内容存档).
@Suite("Measured stories")
struct MeasuredShelfTests {
  /// A page of three stories in one file, behind so many blank lines.
  private static func page(_ blank: Int, lead: String = "今晨") -> EditionPage {
    var maker = StoryMaker(seed: 5)
    var text = String(repeating: "\n", count: blank)
    var pieces: [[Range<Int>]] = []
    let bodies = (0..<3).map { index in
      (index == 0 ? lead : "") + maker.text([500, 300, 200][index])
    }
    for (index, body) in bodies.enumerated() {
      var story: [Range<Int>] = []
      for piece in ["河湾新事第\(index + 1)则", body, "（岳棠）"] {
        let start = text.unicodeScalars.count
        text += piece
        story.append(start..<text.unicodeScalars.count)
        text += "\n"
      }
      pieces.append(story)
    }
    let file = SourceFile(name: "page.txt", text: text)
    let articles = pieces.enumerated().map { index, story in
      Article(
        id: "story-\(index + 1)", headline: Headline(main: [SourcedText(file, story[0])]),
        paragraphs: [Paragraph(text: SourcedText(file, story[1]))],
        byline: SourcedText(file, story[2]))
    }
    return Makeup.page(articles)
  }

  private static func made(
    _ page: EditionPage, _ shelf: MeasuredShelf, _ shaper: any TextShaper = Makeup.shaper
  ) -> Diagnosed<ComposedPage> {
    let edition = Edition(masthead: Masthead(), publication: PublicationData(), pages: [page])
    return PageMaker(spec: Makeup.house, shaper: shaper, shelf: shelf).compose(page, of: edition)
  }

  @Test("a page that moved in its file is the one that is made afresh, every place with it")
  func moved() {
    let shelf = MeasuredShelf()
    _ = Self.made(Self.page(0), shelf)
    for blank in [1, 7] {
      let warm = Self.made(Self.page(blank), shelf)
      let cold = Self.made(Self.page(blank), MeasuredShelf())
      #expect(warm.value == cold.value)
      #expect(warm.diagnostics == cold.diagnostics)
    }
  }

  @Test("an edit in one story lets the others be found, and gives the page of a cold start")
  func edited() {
    let shelf = MeasuredShelf()
    _ = Self.made(Self.page(0), shelf)
    let measured = shelf.measuredCount
    let edited = Self.page(0, lead: "今晨五时")
    let warm = Self.made(edited, shelf)
    #expect(shelf.measuredCount == measured + 1)
    #expect(warm.value == Self.made(edited, MeasuredShelf()).value)
  }

  @Test("what decides the setting is part of the content")
  func content() {
    let page = Self.page(0)
    let base = ArticleContent(page.articles[0])
    var other = page.articles[0]
    #expect(ArticleContent(Self.page(3).articles[0]) == base)
    other.byline = nil
    #expect(ArticleContent(other) != base)
    other = page.articles[0]
    other.paragraphs[0].kind = .caption
    #expect(ArticleContent(other) != base)
    other = page.articles[0]
    other.headline.setting = .vertical
    #expect(ArticleContent(other) != base)
    other = page.articles[0]
    other.paragraphs[0].marks = [TextMark(0..<2, .ruby("jin chen"))]
    #expect(ArticleContent(other) != base)
    other = page.articles[0]
    other.headline.kicker = other.headline.main
    other.headline.main = []
    #expect(ArticleContent(other) != base)
  }
}
