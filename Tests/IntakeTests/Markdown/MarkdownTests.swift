import Editorial
import PressDiagnostics
import Testing

@testable import Intake

private func stories(_ text: String) -> Diagnosed<Edition> {
  Intake.edition(of: SourceFile(name: "a.md", text: text), stem: "a")
}

@Suite("Markdown stories")
struct MarkdownTests {
  @Test func frontMatter() throws {
    let text = """
      ---
      kicker: 全市推进会召开
      headline: [绿水青山环绕城市, 清风明月走进社区]
      副题: "——写在: 开放之际"
      byline: （张三）
      电头: 本报讯
      rank: 1
      ---

      昨天，绿道开放。
      市民走上绿道。

      ## 水更清

      **好消息！** 看水**看树**看人。

      """
    let read = stories(text)
    #expect(read.diagnostics.isEmpty)
    let article = try #require(read.value.pages.first?.articles.first)
    #expect(article.id == "01-lead")
    #expect(article.headline.kicker.map(\.text) == ["全市推进会召开"])
    #expect(article.headline.main.map(\.text) == ["绿水青山环绕城市", "清风明月走进社区"])
    #expect(article.headline.deck.map(\.text) == ["——写在: 开放之际"])
    #expect(article.headline.main[1].place?.description == "a.md:3:22")
    #expect(article.headline.deck[0].place?.description == "a.md:4:6")
    #expect(article.byline?.text == "（张三）")
    #expect(article.paragraphs.map(\.kind) == [.body, .subhead, .body])
    #expect(article.paragraphs.map { $0.lead?.text } == ["本报讯", nil, "好消息！"])
    #expect(article.paragraphs.map(\.text.text) == ["昨天，绿道开放。市民走上绿道。", "水更清", "看水看树看人。"])
    #expect(article.paragraphs[2].marks == [TextMark(2..<4, .strong)])
    #expect(article.paragraphs[2].text.place?.description == "a.md:15:10")
  }

  @Test(
    "a text and its head may run from top to bottom",
    arguments: [
      ("setting: vertical", "vertical", "vertical"), ("排向: 竖排", "vertical", "vertical"),
      ("headline_setting: vertical", "horizontal", "vertical"),
      ("标题排向: 竖", "horizontal", "vertical"),
      ("setting: 竖\nheadline_setting: 横", "vertical", "horizontal"),
      ("rank: 1", "horizontal", "horizontal"),
    ])
  func setting(_ keys: String, _ text: String, _ head: String) throws {
    let read = stories("---\nheadline: 绿道\n\(keys)\n---\n\n文。\n")
    #expect(read.diagnostics.isEmpty)
    let article = try #require(read.value.pages[0].articles.first)
    #expect(article.setting.rawValue == text && article.headline.setting.rawValue == head)
    let again = stories(MarkdownWriter.text(of: article)).value.pages[0].articles[0]
    #expect(again.setting == article.setting && again.headline.setting == article.headline.setting)
  }

  @Test func aSettingOfAnotherNameIsRefused() throws {
    let read = stories("---\nheadline: 绿道\nsetting: diagonal\n---\n\n文。\n")
    let finding = try #require(read.findings("intake.wrong-value").first)
    #expect(finding.place?.description == "a.md:3:10")
  }

  @Test func marksHaveNames() throws {
    let text = "[一]{.dots}[二]{.underline}[三]{.name}[四]{.book}[五]{.boxed}[六]{.note}[七]{ruby=qī}\n"
    let paragraph = try #require(stories(text).value.pages[0].articles[0].paragraphs.first)
    #expect(paragraph.text.text == "一二三四五六七")
    #expect(
      paragraph.marks.map(\.kind) == [
        .emphasisDots, .underline, .properName, .bookTitle, .boxedName, .interlinearNote,
        .ruby("qī"),
      ])
  }

  @Test func unknownKeyNamesTheNearest() throws {
    let read = stories("---\nheadline: 绿道\nbylin: 张三\n---\n\n文。\n")
    let finding = try #require(read.findings("intake.unknown-key").first)
    #expect(finding.severity == .error && finding.place?.description == "a.md:3:1")
    #expect(finding.hint?.contains("'byline'") == true)
    #expect(read.value.pages[0].articles.count == 1)
  }

  @Test(arguments: [
    "---\na: [\n---\n文。\n", "---\nrank: 一\n---\n文。\n", "---\n- a\n---\n文。\n",
    "---\nbyline: [a]\n---\n文。\n",
  ])
  func brokenFormsAreErrors(text: String) {
    let read = stories(text)
    #expect(read.diagnostics.contains { $0.severity == .error && $0.place?.file == "a.md" })
    #expect(read.value.pages[0].articles.first?.paragraphs.map(\.text.text) == ["文。"])
  }

  @Test func headingsPartStories() {
    let read = stories("# 绿水青山环绕城市 清风明月走进社区\n\n甲。\n\n# 河水\n乙。\n")
    let articles = read.value.pages[0].articles
    #expect(articles.map(\.id) == ["01-lead", "02"])
    #expect(articles.map { $0.headline.main.count } == [2, 1])
    #expect(articles.map { $0.paragraphs.map(\.text.text) } == [["甲。"], ["乙。"]])
  }

  @Test(arguments: ["", "\n\n", "---\n---\n", "---", "---\nheadline: a"])
  func nothing(text: String) {
    _ = stories(text)
    if text.count < 9 {
      #expect(stories(text).value.pages[0].articles.allSatisfy { $0.characterCount < 9 })
    }
  }

  @Test(arguments: [
    ("a **b", "a **b", 0), ("[a]", "[a]", 0), ("[a]{.foo}", "[a]{.foo}", 0),
    ("x[a]{.dots}", "xa", 1), ("\\*\\*a", "**a", 0),
    ("x[重]{ruby=zhòng}", "x重", 1), ("x[a[b]{.name}c]{.book}", "xabc", 2), ("a\\", "a\\", 0),
    ("]{.dots}", "]{.dots}", 0),
    ("x**a[b**c]{.dots}", "xabc", 2),
  ])
  func inline(source: String, text: String, marks: Int) {
    let parts = MarkdownInline.parts(of: plain(source))
    #expect(parts.text.text == text && parts.marks.count == marks && parts.lead == nil)
  }
}
