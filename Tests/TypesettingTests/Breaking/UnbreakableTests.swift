import BanmianTestSupport
import PageGeometry
import Testing
import Typesetting

@Suite("What no line end parts")
struct UnbreakableTests {
  @Test(
    "figures, signs, codes, words, padded names",
    arguments: [
      "100％", "100%", "25℃", "25 ℃", "￥300", "1,234.5", "12:30", "S230", "CN32-0092", "１００",
      "a@b.cn",
      "don’t", "iPhone", "刘　峰", "1/3", "-5℃", "№5", "！！！", "5‰", "30°C", "１．５", "Wi-Fi",
    ])
  func whole(_ text: String) {
    for before in 0..<8 {
      let set = SetParagraph(String(repeating: "汉", count: before) + text + "字汉字汉字汉字", 8)
      let isWhole = set.marked.split(separator: "|").contains { $0.contains(text) }
      #expect(isWhole, "\(set.marked)")
    }
  }

  @Test("a number stays with its measure word where gaps come cheap, not at any price")
  func measureWord() {
    let text = "汉字汉字汉字汉字汉字汉7月汉字汉字汉字"
    let calm = SetParagraph(text, 12) { $0.costs = .calm }
    #expect(calm.marked == "汉字汉字汉字汉字汉字汉|7月汉字汉字汉字")
    let press = SetParagraph(text, 12)
    #expect(press.marked == "汉字汉字汉字汉字汉字汉7|月汉字汉字汉字")
  }

  @Test("dates may part at 年 and 月")
  func dates() {
    #expect(SetParagraph("二〇二二年七月四日", 5).marked == "二〇二二年|七月四日")
  }

  @Test("a no-break space holds, a typed space breaks")
  func spaces() {
    #expect(SetParagraph("汉字汉字 汉字汉字", 4).marked == "汉字汉字 |汉字汉字")
    #expect(!SetParagraph("汉字汉字\u{a0}汉字汉字", 4.5).marked.contains("\u{a0}|"))
  }

  @Test("an address is broken only where it outgrows the measure")
  func address() {
    let text = "见https://www.example.com/a/b?c=d。"
    #expect(SetParagraph(text, 40).lines.count == 1)
    #expect(SetParagraph(text, 18).marked == "见|https://www.example.com/a/b?c=d。")
    let broken = SetParagraph(text, 12)
    #expect(!broken.breaks.isOverfull)
    #expect(!broken.marked.contains("|/"))
    #expect(broken.marked.contains("/|") || broken.marked.contains("|."))
  }
}
