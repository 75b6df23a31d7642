import HanText
import Testing

@Suite("Breaks that are lawful but not wanted")
struct SoftBreaksTests {
  private func cost(_ text: String) -> SoftBreaks.Cost {
    let scalars = Array(text.unicodeScalars)
    let units = UnitSegmenter.units(of: scalars)
    return SoftBreaks.cost(between: units[0], and: units[1], scalars)
  }

  @Test("a number and its measure word", arguments: ["7月", "36条", "1.5元", "300 多", "2022年"])
  func measures(_ text: String) { #expect(cost(text) == .numberAndMeasure) }

  @Test("before a dash or an ellipsis", arguments: ["汉——", "汉……"])
  func dashes(_ text: String) { #expect(cost(text) == .beforeDash) }

  @Test("any other break is free", arguments: ["汉字", "7汉", "A月", "汉7", "七月"])
  func free(_ text: String) { #expect(cost(text) == .none) }
}
