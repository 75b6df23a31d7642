import Editorial
import PressDiagnostics
import Testing

@testable import Intake

private func shown(_ text: String) -> (lines: [String], ids: [String], places: [String]) {
  let read = Intake.edition(of: SourceFile(name: "a.md", text: text), stem: "a")
  let article = read.value.pages[0].articles.first
  let lines = article?.paragraphs.map { paragraph in
    "\(paragraph.kind.rawValue)|\(paragraph.lead.map { "〔\($0.text)〕" } ?? "")\(paragraph.text.text)"
  }
  let findings = read.diagnostics.filter { $0.id != ManuscriptReader.emptyID }
  return (lines ?? [], findings.map(\.id), findings.compactMap { $0.place?.description })
}

/// What CommonMark and GFM have is understood, or reported; its signs are never printed.
@Suite("Blocks of Markdown")
struct MarkdownBlocksTests {
  @Test(
    "each block becomes what a newspaper has for it",
    arguments: [
      ("- 甲\n- 乙\n  续\n* 丙", ["line|●甲", "line|●乙续", "line|●丙"], ["markdown.list"]),
      ("1. 甲\n2) 乙", ["line|1. 甲", "line|2) 乙"], ["markdown.list"]),
      ("> 引文一\n> 引文二\n\n正文。", ["body|引文一引文二", "body|正文。"], ["markdown.quote"]),
      ("> 引文\n接着", ["body|引文接着"], ["markdown.quote"]),
      ("| 甲 | 乙 |\n|---|:-:|\n| 1 | **2** |", ["line|甲　乙", "line|1　2"], ["markdown.table"]),
      ("甲 | 乙\n--- | ---\n1 | 2\n\n正文", ["line|甲　乙", "line|1　2", "body|正文"], ["markdown.table"]),
      ("```swift\nlet *a*\n\n```\n正文", ["line|let *a*", "body|正文"], ["markdown.code"]),
      ("~~~\n没有结尾", ["line|没有结尾"], ["markdown.code"]),
      ("    四格缩进是段首。", ["body|四格缩进是段首。"], []),
      ("甲\n\n---\n\n* * *\n乙", ["body|甲", "body|乙"], ["markdown.rule", "markdown.rule"]),
      ("小标题\n---\n正文", ["subhead|小标题", "body|正文"], []),
      ("## 小标题 ##\n### 更小", ["subhead|小标题", "subhead|更小"], []),
      ("#话题# 不是标题", ["body|#话题# 不是标题"], []),
      ("行一  \n行二", ["line|行一", "line|行二"], []),
      (
        "正文[^1]。\n\n[^1]: 注文", ["body|正文。", "endnote|注文"],
        ["markdown.footnote", "markdown.footnote"]
      ),
      (
        "看[此处][a]和[b]。\n\n[a]: http://x.example\n[b]: <#b> \"题\"", ["body|看此处和b。"],
        ["markdown.link", "markdown.link", "markdown.link", "markdown.link"]
      ),
      ("<!-- 注释\n\n还是注释 -->\n正文", ["body|正文"], ["markdown.html"]),
      ("<div align=\"center\">正文</div>", ["body|正文"], ["markdown.html", "markdown.html"]),
      ("2026. 年份不是编号吗", ["line|2026. 年份不是编号吗"], ["markdown.list"]),
      ("全年\n2026. 不是编号", ["body|全年2026. 不是编号"], []),
      ("+ 甲", ["line|●甲"], ["markdown.list"]), ("-甲", ["body|-甲"], []),
      ("| 自有的行", ["line|自有的行"], []), ("{.caption} 图注", ["caption|图注"], []),
    ] as [(String, [String], [String])])
  func blocks(_ text: String, _ lines: [String], _ ids: [String]) {
    let found = shown(text)
    #expect(found.lines == lines)
    #expect(found.ids.sorted() == ids.sorted())
    #expect(found.places.count == found.ids.count)
  }

  @Test(
    "the signs inside a paragraph",
    arguments: [
      ("**注意：**请带伞", "body|〔注意：〕请带伞"), ("请**“带伞”**出门", "body|请“带伞”出门"),
      ("请*带伞*，__勿忘__", "body|请带伞，勿忘"), ("5*3*2=30", "body|5*3*2=30"), ("a_b_c", "body|a_b_c"),
      ("用`**`号", "body|用**号"), ("``a`b``", "body|a`b"),
      ("见[链接](http://x.example \"题\")", "body|见链接"),
      ("见<http://x.example/a_b_c>", "body|见http://x.example/a_b_c"),
      ("A&amp;B&#8212;&unknown;", "body|A&B—&unknown;"),
      ("甲<br>乙", "body|甲 乙"), ("<b>甲</b>", "body|甲"), ("1 < 2", "body|1 < 2"),
      ("~~旧~~新", "body|旧新"),
      ("\\*甲\\*", "body|*甲*"), ("[方括号]", "body|[方括号]"), ("甲[乙](丙", "body|甲[乙](丙"),
      ("***三星***甲", "body|〔三星〕甲"), ("x[a](b(c)d)y", "body|xay"),
    ])
  func inline(_ text: String, _ line: String) { #expect(shown(text).lines == [line]) }

  @Test("a picture goes to the story's pictures, its caption with it")
  func pictures() {
    let text = "![替代](pictures/a.jpg \"说明\")\n\n正文![](b.png)。\n\n![](http://x.example/c.jpg)\n"
    let edition = Intake.edition(of: SourceFile(name: "a.md", text: text), stem: "a")
    let article = edition.value.pages[0].articles[0]
    #expect(article.pictures.map(\.file.text) == ["pictures/a.jpg", "b.png"])
    #expect(article.pictures.map { $0.caption?.text } == ["说明", nil])
    #expect(article.paragraphs.map(\.text.text) == ["正文。"])
    #expect(edition.diagnostics.map(\.id) == ["markdown.picture-remote"])
  }

  @Test("places are those of the file")
  func places() {
    let text = "正文。\n\n> 引**文**[链](http://x.example)\n\n- 甲\n"
    #expect(shown(text).places == ["a.md:3:3", "a.md:5:1", "a.md:3:9"])
  }

  @Test(
    "hostile paragraphs take linear time", .timeLimit(.minutes(5)),
    arguments: [
      "[", "![", "**", "*a ", "`", "<a ", "&#", "](", "[^", "~~", "> ", "- ", "\\\n", "|",
    ])
  func hostile(_ piece: String) {
    _ = shown(String(repeating: piece, count: 40_000))
    _ = shown(String(repeating: piece + "\n", count: 10_000))
  }
}
