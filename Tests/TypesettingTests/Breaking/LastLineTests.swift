import BanmianTestSupport
import Testing
import Typesetting

@Suite("Last lines of one character")
struct LastLineTests {
  @Test(
    "get company",
    arguments: ["汉字汉字汉字汉|字汉", "汉字汉字汉字汉|字汉。", "汉字汉字汉字汉|字汉！！", "汉字汉字汉字汉|字5", "汉字汉字汉字汉字|50"])
  func company(_ marked: String) {
    #expect(SetParagraph(MarkedText(marked).text, 8).marked == marked)
  }

  @Test("are let be where the style says so", arguments: ["汉字汉字汉字汉字|汉", "汉字汉字汉字汉字|汉。"])
  func alone(_ marked: String) {
    #expect(SetParagraph(MarkedText(marked).text, 8) { $0.avoidsOrphan = false }.marked == marked)
  }

  @Test("are pulled up where marks give way")
  func pulledUp() {
    #expect(
      SetParagraph("汉，字汉字汉字汉字", 8) { $0.marks = .quanjiao }.marked == "汉，字汉字汉字汉|字")
    #expect(SetParagraph("汉，字，汉字汉字字", 8) { $0.marks = .quanjiao }.lines.count == 1)
  }

  @Test("a paragraph of one character is none", arguments: ["汉", "。", "汉。"])
  func single(_ text: String) { #expect(SetParagraph(text, 8).lines.count == 1) }
}
