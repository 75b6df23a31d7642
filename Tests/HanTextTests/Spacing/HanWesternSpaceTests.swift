import HanText
import Testing

@Suite("Space between Han and Western text")
struct HanWesternSpaceTests {
  private func applies(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    let units = UnitSegmenter.units(of: scalars)
    return HanWesternSpace.applies(between: units[0], and: units[1], scalars)
  }

  @Test(
    "stands beside words and figures",
    arguments: ["汉A", "A汉", "5汉", "汉5", "汉 A", "50%汉", "々A", "éа汉", "C++汉"])
  func applied(_ text: String) { #expect(applies(text)) }

  @Test(
    "stands nowhere else",
    arguments: [
      "，A", "A。", "（A", "A）", "“A", "A”", "１A", "Ａa", "①A", "汉，", "汉字", "A·", "～5", "汉(", "),",
      "😀A", "汉/",
    ])
  func absent(_ text: String) { #expect(!applies(text)) }
}
