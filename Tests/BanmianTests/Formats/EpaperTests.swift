import Banmian
import BanmianTestSupport
import Editorial
import Intake
import PressDiagnostics
import Testing

/// Pages and stories of digital newspapers (数字报).
@Suite("Digital newspapers")
struct EpaperTests {
  static let founder = """
    <html><head><meta charset="utf-8"><title>河湾日报数字报</title></head><body><div>上一版 下一版</div>
    <!--enpproperty <articleid>12</articleid><date>2026-03-18</date><author>岳棠</author><title>渡口新添一盏灯</title><subtitle>——老渡口见闻</subtitle><introtitle><p>夜归的人</p><p>看得见岸</p></introtitle>/enpproperty-->
    <founder-title>渡口新添一盏灯</founder-title>
    <founder-content><P>渡口新添一盏灯</P><!--enpcontent--><P>　　本报讯&nbsp;昨晚七点,老渡口亮起
    一盏新灯。</P><P><STRONG>　　灯从哪里来</STRONG></P><P>　　灯罩是<b>补过的</b>铜盆&mdash;&mdash;他说。</P>
    <!--/enpcontent--><p>图为新灯。</p></founder-content></body></html>
    """

  @Test(
    "Founder's: the parts of the head from the comment, the text inside and outside its comments")
  func founderStory() throws {
    let read = try received(Self.founder, "content_12.htm")
    #expect(
      read.lines == [
        "引题　夜归的人｜看得见岸", "主题　渡口新添一盏灯", "副题　——老渡口见闻", "正文　〔本报讯〕昨晚七点，老渡口亮起一盏新灯。",
        "插题　灯从哪里来", "正文　灯罩是补过的铜盆——他说。　（标记1处）", "图注　图为新灯。", "署名　岳棠",
      ])
    #expect(read.ids.contains("epaper.repeated-head"))
    #expect(read.places("intake.mark-width") == ["content_12.htm:4:67"])
  }

  @Test(
    "人民日报's: h3, h1, h2 and the text in #ozoom or #articleContent",
    arguments: ["ozoom", "articleContent"])
  func people(_ id: String) throws {
    let text = """
      <html><body><h3>夜归的人看得见岸</h3><h1>渡口新添一盏灯</h1><h2>——老渡口见闻</h2>
      <p class="sec">本报记者　岳　棠 《河湾日报》（2026年03月18日 第 01 版）</p>
      <div id="\(id)"><p>　　昨晚七点，老渡口亮起一盏新灯。</p><p>　　灯罩是铜盆。</p></div></body></html>
      """
    let read = try received(text, "nw.html")
    #expect(
      read.lines == [
        "引题　夜归的人看得见岸", "主题　渡口新添一盏灯", "副题　——老渡口见闻", "正文　昨晚七点，老渡口亮起一盏新灯。",
        "正文　灯罩是铜盆。", "署名　本报记者　岳　棠",
      ])
    #expect(read.ids == ["epaper.page-furniture"])
  }

  @Test("a page's list puts its stories together in the list's order, with the zones as findings")
  func pageList() throws {
    let folder = try TemporaryFolder()
    func story(_ title: String) -> String {
      "<founder-title>\(title)</founder-title><founder-content><p>甲乙丙丁，\(title)。</p></founder-content>"
    }
    try folder.put(
      """
      <html><body><a href="node_1.htm">第1版：要闻</a>
      <map name="PagePicMap"><area shape="polygon" coords="1,2,30,2,30,40" href="content_2.htm"></map>
      <a href="content_1.htm">甲题目</a><a href="../x/content_2.htm?a=1">乙题目</a><a href="content_9.htm">无</a></body></html>
      """, "e/node_1.htm")
    try folder.put(story("茶馆续租五年整"), "e/content_1.htm")
    try folder.put(story("渡口新添一盏灯"), "e/content_2.htm")
    for path in [folder("e"), folder("e/node_1.htm")] {
      let editions = try EditionReader().editions(at: path)
      #expect(editions.count == 1)
      let read = try #require(editions.first)
      let page = try #require(read.edition.pages.first)
      #expect(page.name == "A01" && page.section?.text == "要闻")
      #expect(page.articles.map(\.id) == ["01-lead", "02"])
      #expect(page.articles.map { $0.headline.main.map(\.text) } == [["茶馆续租五年整"], ["渡口新添一盏灯"]])
      #expect(read.diagnostics.contains { $0.message.zh.contains("1,2,30,2,30,40") })
      #expect(read.ids.contains("epaper.story-missing"))
    }
  }

  @Test("GB 2312 pages are read by what they declare")
  func encoding() throws {
    let head = Array("<meta charset=gb2312><h1>".utf8)
    // 渡口
    let bytes = head + [0xB6, 0xC9, 0xBF, 0xDA] + Array("</h1><div id=ozoom><p>x</p></div>".utf8)
    #expect(try received(bytes, "a.html").lines.first == "主题　渡口")
  }

  @Test("any other page is read as a dump, with a warning, and nothing of it is lost")
  func others() throws {
    let read = try received(
      "<html><body><ul><li>首页</ul><h1>渡口新添一盏灯</h1><p>昨晚七点，灯亮了。</p><script>x()</script></body></html>",
      "page.html")
    #expect(read.ids.contains("epaper.unknown-structure"))
    for words in ["首页", "渡口新添一盏灯", "昨晚七点，灯亮了。"] {
      #expect(read.edition.dump.contains(words), "\(words)")
    }
    #expect(!read.edition.dump.contains("x()"))
  }
}
