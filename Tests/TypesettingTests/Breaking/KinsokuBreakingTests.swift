import BanmianTestSupport
import HanText
import PageGeometry
import Testing
import Typesetting

/// Cjk-typography §1.2; the place of each line end is marked.
@Suite("Prohibitions at line starts and ends")
struct KinsokuBreakingTests {
  private func breaks(_ marked: String, _ measure: Double, _ level: KinsokuLevel) -> String {
    SetParagraph(MarkedText(marked).text, measure) { $0.kinsoku = level }.marked
  }

  private static let strictLevels: [KinsokuLevel] = [.basic, .gb, .strict]

  @Test(
    "no mark starts a line",
    arguments: [
      "，", "。", "、", "；", "：", "？", "！", "”", "’", "）", "》", "」", "·", "～", "—", "–", ",", ")",
      "！！",
    ])
  func starts(_ mark: String) {
    for level in Self.strictLevels {
      let marked = "汉字汉字汉字汉|字\(mark)汉字汉字"
      #expect(breaks(marked, 8, level) == marked, "\(level)")
    }
    let free = "汉字汉字汉字汉字|\(mark)汉字汉字"
    #expect(breaks(free, 8, .none) == free)
  }

  @Test("no opening mark ends a line", arguments: ["“", "‘", "（", "《", "「", "【"])
  func ends(_ mark: String) {
    for level in Self.strictLevels {
      let marked = "汉字汉字汉字汉|\(mark)汉字汉字汉字|汉字汉字"
      #expect(breaks(marked, 7.5, level).hasPrefix("汉字汉字汉字汉|\(mark)"), "\(level)")
    }
    let free = breaks("汉字汉字汉字汉\(mark)汉字汉字汉字汉字汉字", 7.5, .none)
    #expect(free.hasPrefix("汉字汉字汉字汉\(mark)|汉"))
  }

  @Test(
    "the solidus by level",
    arguments: [
      (.none, "汉字汉字汉字汉／|字汉字汉字汉字汉"), (.basic, "汉字汉字汉字汉／|字汉字汉字汉字汉"),
      (.gb, "汉字汉字汉字|汉／字汉字汉字汉"), (.strict, "汉字汉字汉字|汉／字汉字汉字汉"),
    ] as [(KinsokuLevel, String)])
  func solidus(_ level: KinsokuLevel, _ marked: String) {
    #expect(breaks(marked, 7.5, level).prefix(9) == marked.prefix(9))
  }

  @Test("dash and ellipsis start a line unless strict", arguments: ["——", "……", "⸺", "⋯⋯"])
  func dashes(_ mark: String) {
    for level in [KinsokuLevel.none, .basic, .gb] {
      let marked = "汉字汉字汉字汉字|\(mark)汉字汉字"
      #expect(breaks(marked, 8, level) == marked, "\(level)")
    }
    let strict = "汉字汉字汉字汉|字\(mark)汉字汉字"
    #expect(breaks(strict, 8, .strict) == strict)
  }

  @Test("dash and ellipsis are never parted", arguments: ["——", "……"])
  func whole(_ mark: String) {
    for measure in [4.0, 5, 6, 7, 8] {
      let set = SetParagraph("汉字汉\(mark)字汉字\(mark)汉字\(mark)汉", measure)
      let parted = set.marked.contains("\(mark.first ?? " ")|\(mark.first ?? " ")")
      #expect(!parted, "\(set.marked)")
    }
  }

  @Test("a row of closing marks stays together")
  func closers() {
    #expect(breaks("汉字汉字汉字|汉。』」汉字汉", 8, .gb).hasPrefix("汉字汉字汉字|汉。』」"))
  }
}
