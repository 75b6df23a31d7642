import Banmian
import Intake
import PressDiagnostics
import Testing

/// Agency copy (通稿).
@Suite("Agency copy")
struct NewswireTests {
  @Test("NITF: head, deck, dateline, subheads, byline")
  func nitf() throws {
    let read = try received(
      """
      <?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf-3-4.dtd">
      <nitf><head><title>t</title></head><body><body.head><hedline><hl1>渡口新添一盏灯</hl1><hl2>——老渡口见闻</hl2></hedline>
      <byline>岳棠</byline><dateline><location>河湾</location> <story.date>三月十八日电</story.date></dateline></body.head>
      <body.content><block><p>昨晚七点，老渡口亮起&nbsp;一盏新灯。</p><hl2>灯从哪里来</hl2><p>灯罩是铜盆。</p>
      <media><media-reference source="a.jpg"/><media-caption>新灯</media-caption></media></block></body.content></body></nitf>
      """, "a.xml")
    #expect(
      read.lines == [
        "主题　渡口新添一盏灯", "副题　——老渡口见闻", "正文　〔河湾 三月十八日电〕昨晚七点，老渡口亮起 一盏新灯。",
        "插题　灯从哪里来", "正文　灯罩是铜盆。", "图注　新灯", "署名　岳棠",
      ])
    #expect(read.ids == ["markup.picture", "intake.space"])
  }

  @Test("NewsML-G2: items with inline text, and what the agency says of them")
  func newsML() throws {
    let read = try received(
      """
      <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
      <newsItem><itemMeta><pubStatus qcode="stat:withheld"/><embargoed>2026-03-19T06:00:00+08:00</embargoed></itemMeta>
      <contentMeta><headline role="hld:sub">——老渡口见闻</headline><headline>渡口新添一盏灯</headline><by>岳棠</by></contentMeta>
      <contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body><p>昨晚七点，亮灯。</p></body></html></inlineXML></contentSet></newsItem>
      <newsItem><contentMeta><headline>茶馆续租五年整</headline></contentMeta><contentSet><inlineData contenttype="text/plain">原址不动。
      租金不涨。</inlineData></contentSet></newsItem></itemSet></newsMessage>
      """, "a.xml")
    #expect(
      read.lines == [
        "主题　渡口新添一盏灯", "副题　——老渡口见闻", "正文　昨晚七点，亮灯。", "署名　岳棠", "主题　茶馆续租五年整",
        "正文　原址不动。", "正文　租金不涨。",
      ])
    #expect(read.ids == ["newswire.withheld", "newswire.embargo"])
  }

  @Test("CNML and others: by the names of their elements, the rest with a warning")
  func named() throws {
    let cnml =
      "<CNML><Item><Titles><HeadLine>渡口新添一盏灯</HeadLine><SubHeadLine>——见闻录</SubHeadLine></Titles>"
      + "<DataContent><p>昨晚七点，亮灯。</p></DataContent></Item></CNML>"
    let read = try received(cnml, "a.xml")
    #expect(read.lines == ["主题　渡口新添一盏灯", "副题　——见闻录", "正文　昨晚七点，亮灯。"])
    #expect(read.ids.isEmpty)
    let other = try received("<x><y>渡口新添一盏灯</y><z>昨晚七点，灯亮了。</z></x>", "a.xml")
    #expect(other.ids.contains("newswire.unknown-structure"))
    #expect(other.edition.dump.contains("昨晚七点，灯亮了。"))
  }

  @Test("entity bombs are refused", arguments: ["a.xml", "a.nitf"])
  func bombs(_ name: String) {
    let text = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>"
    #expect(throws: DiagnosticsError.self) { try received(text, name) }
  }
}
