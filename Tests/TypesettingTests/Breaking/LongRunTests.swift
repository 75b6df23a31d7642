import BanmianTestSupport
import PageGeometry
import Testing
import Typesetting

/// What is wider than the measure is broken rather than printed over the next column (超栏西文).
@Suite("What outgrows the measure")
struct LongRunTests {
  @Test(
    "a word is broken between graphemes, never before a mark",
    arguments: [
      ("汉字Pneumonoultramicroscopic汉字", 8.0), ("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", 5.0),
      ("汉e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}汉", 4.0),
      ("“Donaudampfschiff”，好", 8.0), ("https://www.AAAAAAAAAAAAAAAAAAAAAAAAAAA.com/b", 9.0),
    ])
  func words(_ text: String, _ measure: Double) {
    let set = SetParagraph(text, measure)
    #expect(!set.lines.contains { $0.isOverfull || $0.right > $0.measure }, "\(set.marked)")
    #expect(set.lines.contains { $0.parting == .word }, "\(set.marked)")
    #expect(!set.marked.contains("|\u{301}"))
    #expect(!set.marked.contains("|”") && !set.marked.contains("“|"))
    #expect(set.marked.filter { $0 != "|" } == text)
  }

  @Test("the word begins where the line has room, and leaves no letter alone")
  func filled() {
    #expect(
      SetParagraph("汉字Pneumonoultramicroscopic汉字", 8).marked
        == "汉字Pneumonoul|tramicroscopic|汉字")
  }

  @Test("a word that fits the measure is never broken", arguments: 4...12)
  func fitting(_ measure: Int) {
    for before in 0..<measure {
      let text = String(repeating: "汉", count: before) + "Banmian字字字字"
      let set = SetParagraph(text, Double(measure))
      #expect(set.marked.split(separator: "|").contains { $0.contains("Banmian") }, "\(set.marked)")
    }
  }

  @Test("a word that fits the measure but not the indented first line is broken there")
  func indented() {
    let set = SetParagraph("Extraordinar字字字字", 7) { $0.indent = .ems(2) }
    #expect(set.marked == "Extraord|inar字字字字")
    #expect(set.lines[0].parting == .word)
  }

  @Test("a number goes after words: it is misread when parted")
  func figures() {
    let set = SetParagraph("共计1234567890元", 4)
    #expect(set.lines.contains { $0.parting == .figure })
    #expect(!set.lines.contains { $0.isOverfull })
    #expect(!SetParagraph("共计1234567元", 4).lines.contains { $0.parting.isBroken })
  }

  @Test("marks that cling together and outgrow the measure go last, before overfull lines")
  func marks() {
    let set = SetParagraph("（（（（（（（（（（（（字", 4)
    #expect(set.lines.contains { $0.parting == .mark })
    #expect(!set.breaks.isOverfull)
  }

  @Test("only what has no grapheme border stays overfull")
  func overfull() {
    let set = SetParagraph("字——字", 1)
    #expect(set.breaks.isOverfull)
    #expect(set.lines.contains { $0.isOverfull })
  }

  @Test("a word on one line is one cell, broken it is one cell a line")
  func cells() {
    let set = SetParagraph("汉字Pneumonoultramicroscopic汉字", 8)
    #expect(set.lines.map { $0.cells.count } == [3, 1, 2])
  }
}
