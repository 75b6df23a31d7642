import Editorial
import PressDiagnostics
import Testing
import WordBreaking

@testable import Proofreading

@Suite("The text of a page, as it is read")
struct PageTextTests {
  private func sourced(_ text: String) -> SourcedText {
    SourcedText(SourceFile(name: "a.md", text: text), 0..<text.unicodeScalars.count)
  }

  private var article: Article {
    Article(
      id: "01",
      headline: Headline(
        kicker: [sourced("春汛将至")], main: [sourced("老闸修好了"), sourced("新灯亮起来")]),
      paragraphs: [
        Paragraph(lead: sourced("本报讯"), text: sourced("闸口昨天开了。")),
        Paragraph(kind: .caption, text: sourced("开闸的水。")),
      ], byline: sourced("（岳棠）"))
  }

  @Test("every part of a story is read once, in order")
  func story() {
    let page = EditionPage(name: "A01", stem: "a", isFront: false, articles: [article])
    let text = PageText(
      page, of: Edition(masthead: Masthead(), publication: PublicationData(), pages: [page]))
    #expect(text.passages.map(\.part) == [.kicker, .main, .body, .caption, .byline])
    #expect(text.passages[1].text.text == "老闸修好了\n新灯亮起来")
    #expect(text.passages[2].text.text == "本报讯\n闸口昨天开了。")
    #expect(text.passages.allSatisfy { $0.article == "01" })
  }

  @Test("the masthead is read on the front page only", arguments: [true, false])
  func front(_ isFront: Bool) {
    let page = EditionPage(name: "A01", stem: "a", isFront: isFront, articles: [])
    let edition = Edition(
      masthead: Masthead(name: sourced("河湾晚报")),
      publication: PublicationData(price: sourced("零售价1.5元")), pages: [page])
    let parts = PageText(page, of: edition).passages.map(\.part)
    #expect(parts == (isFront ? [.masthead, .field] : []))
  }

  @Test("errors in heads and in the masthead count double")
  func double() {
    for part in Passage.Part.allCases {
      let isHead = [.column, .kicker, .main, .deck, .masthead].contains(part)
      #expect(Passage(part, sourced("字")).countsDouble == isHead)
    }
  }

  @Test("the line of a jump that the makeup made has its other end on the page, not in the copy")
  func madeJump() {
    var rest = article
    rest.paragraphs[0].lead = sourced("（上接A01版）")
    func findings(_ rest: Article) -> [String] {
      let pages = [
        EditionPage(name: "A01", stem: "a", isFront: false, articles: [article]),
        EditionPage(name: "A02", stem: "a", isFront: false, articles: [rest]),
      ]
      let edition = Edition(
        masthead: Masthead(), publication: PublicationData(), pages: pages)
      return TextCheck(words: WordFinder()).allFindings(pages[1], of: edition).map(\.card.id)
    }
    #expect(findings(rest).contains("check.jump-line"), "written by hand, it leads nowhere")
    rest.comesFrom = "A01"
    #expect(!findings(rest).contains("check.jump-line"))
  }
}
