import PageGeometry
import Testing
import Typesetting

@Suite("Odd text")
struct OddTextTests {
  @Test(
    "does no harm at any measure",
    arguments: [
      "", " ", "   ", "　　", "，", "“", "。”）", "\u{200b}", "\u{301}", "😀😀😀", "👨\u{200d}👩\u{200d}👧汉字",
      "𠀀𠀁𠀂",
      "e\u{301}\u{301}\u{301}", "汉\u{fe00}", "\u{0}\u{1}", "“““““", "”””””", "————————————",
      "…………………………",
      "！！！！！！！！！", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "((((()))))", "\"\"\"\"", "     汉", "汉     ",
      "／／／／", "שלום", "สวัสดี",
    ])
  func harmless(_ text: String) {
    for measure in [0.0, 0.5, 1, 2, 5, 1000] {
      for change in [
        { _ in }, { $0.isGrid = true }, { $0.direction = .vertical }, { $0.hangs = true },
      ]
        as [(inout CompositionStyle) -> Void]
      {
        let set = SetParagraph(text, measure) {
          $0.indent = .ems(2)
          change(&$0)
        }
        let units = set.lines.flatMap { Array($0.units) }
        #expect(units == Array(set.material.units.indices))
      }
    }
  }

  @Test("spaces typed before the text take no room")
  func leading() {
    let set = SetParagraph("  汉字", 8)
    #expect(set.places() == [0, 0, 1])
  }

  @Test("blank cells vanish at a line end and start no line")
  func blanks() {
    let set = SetParagraph("汉字汉字　　汉字汉字", 4)
    #expect(set.lines.map(\.right) == [Em(4), Em(4)])
    #expect(set.lines[1].cells[0].x == .zero)
    #expect(SetParagraph("　　汉字", 8).places() == [0, 1, 2, 3])
  }
}
