import BanmianTestSupport
import Testing
import Typesetting
import WordBreaking

/// Words as ICU's dictionary knows them (断词).
@Suite("Finding words")
struct WordFinderTests {
  @Test(
    "words of Chinese text",
    arguments: [
      "全市/一/季度/外贸/进出口/总值/创/历史/新高", "台风/登陆/沿海", "OpenHarbor/系统/上线", "𠮷/祥/🏮/灯/会",
    ])
  func words(_ marked: String) {
    let wanted = MarkedWords(marked)
    let scalars = Array(wanted.text.unicodeScalars)
    let finder = WordFinder()
    #expect(finder.boundaries(in: scalars) == wanted.boundaries(in: scalars))
    #expect(finder.failure == nil)
  }

  @Test(
    "boundaries ascend from the beginning to the end", arguments: ["", "灯", "é🏮‍x", "。。", "\u{0}a"])
  func ends(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    let found = WordFinder().boundaries(in: scalars)
    #expect(found.first == 0)
    #expect(found.last == scalars.count)
    #expect(zip(found, found.dropFirst()).allSatisfy { $0 < $1 })
  }
}
