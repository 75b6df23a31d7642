import BanmianTestSupport
import PageGeometry
import Testing
import Typesetting

/// Lines whose gaps gape (松行): wider than 1/8 em, cjk-typography §3.
@Suite("Loose lines")
struct LooseLineTests {
  @Test("a line that opens its gaps by more than an eighth of an em is loose")
  func gap() {
    let set = SetParagraph("汉字汉字Banmian字汉字汉字汉字", 6)
    #expect(
      set.lines.map(\.isLoose) == set.lines.map { max($0.gap, $0.shortfall) > Em(1, over: 8) })
    #expect(set.lines.contains { $0.isLoose })
  }

  @Test("a line without a gap that ends short is loose, a broken word is not")
  func short() {
    let set = SetParagraph("Typesetter Banmian字", 6.5)
    #expect(set.lines[0].shortfall > .half)
    #expect(set.lines[0].isLoose)
    let broken = SetParagraph("Pneumonoultramicroscopic", 4)
    #expect(broken.lines.allSatisfy { !$0.isLoose })
  }

  @Test("ordinary lines, last lines and ragged lines are not")
  func ordinary() {
    #expect(!SetParagraph("汉字汉字汉字汉字汉字汉字汉字", 7).lines.contains { $0.isLoose })
    #expect(!SetParagraph("汉", 20).lines.contains { $0.isLoose })
    let ragged = SetParagraph("汉字Banmian字汉字", 5) { $0.alignment = .start }
    #expect(!ragged.lines.contains { $0.isLoose })
  }
}
