import Banmian
import BanmianTestSupport
import Editorial
import Intake
import PressDiagnostics
import Testing

private func read(_ body: String, _ parts: [(String, String)] = []) throws -> ReceivedEdition {
  try received(WordFile.bytes(body, parts), "来稿.docx")
}

/// A paragraph in a size of half points.
private func line(_ text: String, _ size: Int, bold: Bool = false, centred: Bool = true) -> String {
  WordFile.paragraph(
    text, run: (bold ? "<w:b/>" : "") + "<w:sz w:val=\"\(size)\"/>",
    paragraph: centred ? "<w:jc w:val=\"center\"/>" : "")
}

private let text =
  WordFile.paragraph("　　码头上的二十六家铺面昨天重新开门，摊位费两年不涨。摊主们说，水路通了，客人就回来了。")
  + WordFile.paragraph("　　卖竹篮的老秦头一个摆摊，篮子从屋里一直挂到屋檐下，有圆的、方的，还有提梁的。")

private let styles =
  "<w:styles \(WordFile.spaces)><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"22\"/></w:rPr>"
  + "</w:rPrDefault></w:docDefaults><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\">"
  + "<w:name w:val=\"Normal\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"LN\">"
  + "<w:name w:val=\"List Number\"/><w:basedOn w:val=\"LP\"/></w:style>"
  + "<w:style w:type=\"paragraph\" w:styleId=\"LP\"><w:name w:val=\"List Base\"/><w:pPr><w:numPr>"
  + "<w:numId w:val=\"5\"/></w:numPr></w:pPr></w:style></w:styles>"

/// Heads of Word files that use sizes and no styles (无样式来稿的引题、主题、副题).
@Suite("Heads of Word files")
struct WordHeadTests {
  @Test(
    "kicker, main head and deck are told by their sizes, centred or not",
    arguments: [true, false], [0, 22])
  func parts(centred: Bool, usual: Int) throws {
    let read = try read(
      line("水路复航，码头又热闹", 28, centred: centred)
        + line("老秦码头二十六家铺面开门", 44, bold: true, centred: centred)
        + line("——摊位费两年不涨", 28, centred: centred) + text,
      usual > 0 ? [("word/styles.xml", styles)] : [])
    #expect(
      read.lines.prefix(3) == ["引题　水路复航，码头又热闹", "主题　老秦码头二十六家铺面开门", "副题　——摊位费两年不涨"])
    #expect(read.edition.pages[0].articles.count == 1)
  }

  @Test("a light line above a bold one is the kicker, whatever its length")
  func two() throws {
    let read = try read(line("水路复航码头热闹", 28) + line("老秦码头铺面重新开门", 44, bold: true) + text)
    #expect(read.lines.prefix(2) == ["引题　水路复航码头热闹", "主题　老秦码头铺面重新开门"])
  }

  @Test("a kicker in the text's own type is not lost above a large head")
  func plainKicker() throws {
    let read = try read(
      WordFile.paragraph("水路复航码头又热闹起来") + line("老秦码头铺面重新开门", 44, bold: true) + text)
    #expect(read.lines.prefix(2) == ["引题　水路复航码头又热闹起来", "主题　老秦码头铺面重新开门"])
  }

  @Test("the reporter's line under a head is no part of it, whatever its size")
  func signed() throws {
    let read = try read(
      line("老秦码头铺面重新开门", 44, bold: true) + line("本报记者 桑渡", 28) + text)
    #expect(read.lines.first == "主题　老秦码头铺面重新开门")
    #expect(read.edition.pages[0].articles[0].byline?.text == "本报记者 桑渡")
  }

  @Test("a bold subhead a step larger than the text stays a subhead")
  func subhead() throws {
    let read = try read(
      line("老秦码头铺面重新开门", 44, bold: true) + text + line("竹篮挂到屋檐下", 24, bold: true) + text)
    #expect(read.lines.contains("插题　竹篮挂到屋檐下"))
    #expect(read.edition.pages[0].articles.count == 1)
  }

  @Test("every line of display type is on the page, however heads and text take turns")
  func nothingLost() throws {
    let heads = ["水路复航码头热闹", "老秦码头铺面重新开门", "——摊位费两年不涨", "桑渡桥头见闻", "竹篮挂到屋檐下"]
    for rotation in heads.indices {
      let order = heads[rotation...] + heads[..<rotation]
      for sizes in [[28, 44, 28, 21, 21], [21, 44, 21, 44, 28], [44, 21, 44, 28, 44]] {
        var body = ""
        for (index, head) in order.enumerated() {
          body += line(head, sizes[index], bold: sizes[index] == 44 || index == 3)
          if index == 2 { body += text }
        }
        let dump = try read(body + text).edition.dump
        for head in heads { #expect(dump.contains(head), "\(head) of \(order) in \(sizes)") }
      }
    }
  }

  @Test("numbers of a list that the paragraph's style names are written out")
  func listStyle() throws {
    let numbering =
      "<w:numbering \(WordFile.spaces)><w:abstractNum w:abstractNumId=\"7\"><w:lvl w:ilvl=\"0\">"
      + "<w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>"
      + "<w:num w:numId=\"5\"><w:abstractNumId w:val=\"7\"/></w:num></w:numbering>"
    let item = "<w:pStyle w:val=\"LN\"/>"
    let read = try read(
      text + WordFile.paragraph("带上渔网", paragraph: item)
        + WordFile.paragraph("看准潮水", paragraph: item)
        + WordFile.paragraph("不编号", paragraph: item + "<w:numPr><w:numId w:val=\"0\"/></w:numPr>"),
      [("word/styles.xml", styles), ("word/numbering.xml", numbering)])
    let lines = read.edition.pages[0].articles[0].paragraphs.map(\.text.text)
    #expect(lines.suffix(3) == ["1. 带上渔网", "2. 看准潮水", "不编号"])
  }
}
