import Banmian
import BanmianTestSupport
import Editorial
import Intake
import PressDiagnostics
import Testing

private func word(_ body: String, _ parts: [(String, String)] = []) throws -> ReceivedEdition {
  try received(WordFile.bytes(body, parts), "来稿.docx")
}

private let story =
  WordFile.paragraph("本报讯 昨晚七点,老渡口的石阶旁亮起一盏新灯。灯是船工自己做的,杆子用旧桅杆改成。")

/// Word files, as contributors send them (Word 来稿).
@Suite("Word files")
struct WordTests {
  @Test("without styles bold type above the text is the head, between paragraphs a subhead")
  func bold() throws {
    let read = try word(
      WordFile.paragraph("渡口新添一盏灯", run: "<w:b/>") + story
        + WordFile.paragraph("灯从哪里来", run: "<w:b w:val=\"1\"/>")
        + WordFile.paragraph("灯罩是一只补过的铜盆。", run: "<w:b w:val=\"0\"/>"))
    #expect(
      read.lines == [
        "主题　渡口新添一盏灯", "正文　〔本报讯〕昨晚七点，老渡口的石阶旁亮起一盏新灯。灯是船工自己做的，杆子用旧桅杆改成。",
        "插题　灯从哪里来", "正文　灯罩是一只补过的铜盆。",
      ])
    #expect(read.places("intake.mark-width").first == "来稿.docx:2:9")
  }

  @Test("styles say which paragraph is what, by their names and not by their ids")
  func styles() throws {
    let styles =
      "<w:styles \(WordFile.spaces)><w:style w:styleId=\"1\"><w:name w:val=\"heading 1\"/></w:style>"
      + "<w:style w:styleId=\"2\"><w:name w:val=\"heading 2\"/></w:style>"
      + "<w:style w:styleId=\"9\"><w:name w:val=\"Subtitle\"/></w:style>"
      + "<w:style w:styleId=\"c\"><w:name w:val=\"caption\"/></w:style></w:styles>"
    func styled(_ id: String, _ text: String) -> String {
      WordFile.paragraph(text, paragraph: "<w:pStyle w:val=\"\(id)\"/>")
    }
    let read = try word(
      styled("1", "渡口新添一盏灯") + styled("9", "——老渡口见闻") + story + styled("2", "灯从哪里来")
        + story + styled("c", "新灯") + styled("1", "茶馆续租五年") + story,
      [("word/styles.xml", styles)])
    #expect(
      read.edition.pages[0].articles.map { $0.headline.main.map(\.text) } == [
        ["渡口新添一盏灯"], ["茶馆续租五年"],
      ])
    #expect(read.edition.pages[0].articles[0].headline.deck.map(\.text) == ["——老渡口见闻"])
    #expect(
      read.edition.pages[0].articles[0].paragraphs.map(\.kind) == [
        .body, .subhead, .body, .caption,
      ])
  }

  @Test("bold words, dots and pinyin inside a paragraph become marks")
  func marks() throws {
    let read = try word(
      "<w:p><w:r><w:t>灯罩是一只</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>补过的</w:t></w:r>"
        + "<w:r><w:rPr><w:em w:val=\"dot\"/></w:rPr><w:t>铜</w:t></w:r><w:r><w:ruby><w:rt><w:r><w:t>pén</w:t>"
        + "</w:r></w:rt><w:rubyBase><w:r><w:t>盆</w:t></w:r></w:rubyBase></w:ruby></w:r>"
        + "<w:r><w:t>，船工说。</w:t></w:r></w:p>")
    let paragraph = try #require(read.edition.pages[0].articles.first?.paragraphs.first)
    #expect(paragraph.text.text == "灯罩是一只补过的铜盆，船工说。")
    #expect(
      paragraph.marks == [
        TextMark(5..<8, .strong), TextMark(8..<9, .emphasisDots), TextMark(9..<10, .ruby("pén")),
      ])
  }

  @Test("rows of tables and items of lists become lines, Word's own numbers are written out")
  func lines() throws {
    let numbering =
      "<w:numbering \(WordFile.spaces)><w:abstractNum w:abstractNumId=\"7\"><w:lvl w:ilvl=\"0\">"
      + "<w:start w:val=\"9\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"%1、\"/></w:lvl>"
      + "</w:abstractNum><w:num w:numId=\"3\"><w:abstractNumId w:val=\"7\"/></w:num></w:numbering>"
    let item = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"3\"/></w:numPr>"
    func cell(_ text: String) -> String { "<w:tc>\(WordFile.paragraph(text))</w:tc>" }
    let read = try word(
      story + "<w:tbl><w:tr>\(cell("日期"))\(cell("地点"))</w:tr><w:tr>\(cell("三月一日"))\(cell("渡口"))"
        + "</w:tr></w:tbl>" + WordFile.paragraph("看灯", paragraph: item)
        + WordFile.paragraph("听水", paragraph: item),
      [("word/numbering.xml", numbering)])
    #expect(
      read.edition.pages[0].articles[0].paragraphs.filter { $0.kind == .line }.map(\.text.text)
        == ["日期　地点", "三月一日　渡口", "九、看灯", "十、听水"])
  }

  @Test("what a newspaper does not print is left out with a finding at its place")
  func leftOut() throws {
    let read = try word(
      story + "<w:p><w:r><w:t>船工说。</w:t><w:footnoteReference w:id=\"2\"/></w:r>"
        + "<w:del><w:r><w:delText>删</w:delText></w:r></w:del>"
        + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>"
        + "<w:hyperlink r:id=\"r1\"><w:r><w:t>链接文字</w:t></w:r></w:hyperlink></w:p>",
      [
        (
          "word/_rels/document.xml.rels",
          "<Relationships><Relationship Id=\"r1\" Target=\"http://a.example\" TargetMode=\"External\"/></Relationships>"
        ),
        (
          "word/footnotes.xml",
          "<w:footnotes \(WordFile.spaces)><w:footnote w:id=\"2\"><w:p><w:r><w:t>见县志</w:t></w:r></w:p></w:footnote></w:footnotes>"
        ),
      ])
    #expect(read.lines.last?.hasSuffix("船工说。链接文字") == true)
    for id in [
      "word.footnote-dropped", "word.deleted-text", "word.hidden-text", "word.link-dropped",
    ] {
      #expect(read.places(id) == ["来稿.docx:2:1"], "\(id)")
    }
    #expect(read.diagnostics.contains { $0.message.zh.contains("见县志") })
  }

  @Test("pictures are named; a target outside the archive is reported and never opened")
  func pictures() throws {
    let body =
      story + "<w:p><w:r><w:drawing><a:blip r:embed=\"r1\"/></w:drawing></w:r></w:p>"
      + "<w:p><w:r><w:drawing><a:blip r:embed=\"r2\"/></w:drawing></w:r></w:p>"
    let relations =
      "<Relationships><Relationship Id=\"r1\" Target=\"media/图 1.png\"/>"
      + "<Relationship Id=\"r2\" Target=\"../../../etc/passwd\"/></Relationships>"
    let bytes = WordFile.bytes(
      body, [("word/_rels/document.xml.rels", relations), ("word/media/图 1.png", "png")])
    let opened = try CopyOpener.opened(bytes, name: "a.docx")
    let read = try EditionReader(withPictures: true).edition(of: opened)
    #expect(read.pictures.map(\.bytes) == [Array("png".utf8)])
    #expect(read.edition.pages[0].articles[0].pictures.map(\.file.text) == ["pictures/--1.png"])
    #expect(read.ids.contains("word.picture-missing"))
  }

  @Test("a dump pasted into Word is read as a dump: masthead, stories, credits")
  func dump() throws {
    let lines = ["河湾晚报", "2026年3月18日 星期三", "渡口新添一盏灯", "", "本报讯 昨晚七点,灯亮了。", "", "责编:岳棠 版式:简南星"]
    let read = try word(lines.map { WordFile.paragraph($0) }.joined())
    let whole = read.edition.dump
    #expect(whole.contains("渡口新添一盏灯") && whole.contains("灯亮了。"))
    #expect(read.edition.pages[0].credits.map(\.label.text) == ["责编", "版式"])
  }

  @Test("what is no Word file is refused", arguments: ["xl/workbook.xml", "word/other.xml"])
  func others(_ part: String) {
    var zip = ZipWriter()
    zip.add(part, "<a/>")
    let bytes = zip.finished()
    #expect(throws: DiagnosticsError.self) { try CopyOpener.opened(bytes, name: "a.docx") }
  }

  @Test(
    "numbers of any size count nothing to death",
    arguments: ["99999999999999999999", "-5", "2147483647", "x"])
  func hugeNumbers(_ number: String) throws {
    let numbering =
      "<w:numbering \(WordFile.spaces)><w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"\(number)\">"
      + "<w:start w:val=\"\(number)\"/></w:lvl><w:lvl w:ilvl=\"0\"><w:start w:val=\"\(number)\"/>"
      + "<w:numFmt w:val=\"upperRoman\"/><w:lvlText w:val=\"%1%9%%\"/></w:lvl></w:abstractNum>"
      + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num></w:numbering>"
    let read = try word(
      WordFile.paragraph(
        "看灯", run: "<w:sz w:val=\"\(number)\"/>",
        paragraph:
          "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr><w:outlineLvl w:val=\"\(number)\"/>"
      ),
      [("word/numbering.xml", numbering)])
    #expect(read.edition.dump.contains("看灯"))
  }
}
