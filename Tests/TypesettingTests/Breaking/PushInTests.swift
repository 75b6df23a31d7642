import BanmianTestSupport
import HanText
import PageGeometry
import Testing
import Typesetting

/// 先挤进，后推出.
@Suite("Push in before push out")
struct PushInTests {
  @Test(
    "a character is pushed in where marks can give way",
    arguments: [
      (.quanjiao, 8, "汉，字汉字汉字。|汉字汉字汉"), (.kaiming, 8, "汉字。汉字，汉字汉|字汉字汉字"),
      (.kaiming, 6, "汉。汉字，汉字|汉字汉字汉字"), (.quanjiao, 9, "汉字，汉（字）汉。汉|字汉字汉字汉字汉字"),
    ] as [(MarkStyle, Double, String)])
  func pushedIn(_ style: MarkStyle, _ measure: Double, _ marked: String) {
    #expect(SetParagraph(MarkedText(marked).text, measure) { $0.marks = style }.marked == marked)
  }

  @Test("a line that is full already is left alone")
  func full() {
    let set = SetParagraph("汉，字。汉字汉字汉字汉字汉字", 8) { $0.marks = .quanjiao }
    #expect(set.marked == "汉，字。汉字汉字|汉字汉字汉字")
    #expect(set.ledger(0).isEmpty)
  }
}
