import PageGeometry
import Testing
import Typesetting

@Suite("Hanging marks")
struct HangingTests {
  @Test("a comma or stop hangs half an em", arguments: ["，", "。", "、"])
  func hangs(_ mark: String) {
    let set = SetParagraph("汉字汉字汉字汉字\(mark)汉字汉字", 8) { $0.hangs = true }
    #expect(set.marked == "汉字汉字汉字汉字\(mark)|汉字汉字")
    #expect(set.lines[0].right == Em(8.5))
    #expect(set.ledger(0).contains("hanging -0.5"))
    #expect(set.gaps(0).allSatisfy { $0 == 0 })
  }

  @Test("in a last line too, and it is not overfull")
  func last() {
    let set = SetParagraph("汉字汉字汉字汉字。", 8) { $0.hangs = true }
    #expect(set.lines.count == 1)
    #expect(set.lines[0].right == Em(8.5) && !set.lines[0].isOverfull)
  }

  @Test(
    "no other mark, none after a closing mark, none without the style",
    arguments: ["；", "！", "”", "”。"])
  func others(_ mark: String) {
    let set = SetParagraph("汉字汉字汉字汉字\(mark)汉字汉字", 8) { $0.hangs = true }
    #expect(set.lines.allSatisfy { $0.right <= Em(8) })
  }

  @Test("never where the style does not hang")
  func off() {
    #expect(SetParagraph("汉字汉字汉字汉字，汉字汉字", 8).lines[0].right == Em(8))
  }
}
