import HanText
import Testing

@Suite("Padded names")
struct PaddedNamesTests {
  /// The text with | where its units are not held together as a name.
  private func marked(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    let units = UnitSegmenter.units(of: scalars)
    var result = ""
    for (index, unit) in units.enumerated() {
      let next = index + 1 < units.count ? units[index + 1].start : scalars.count
      result += String(String.UnicodeScalarView(scalars[unit.start..<next]))
      if index + 1 < units.count, unit.joint != .paddedName { result += "|" }
    }
    return result
  }

  @Test(
    "surname, blank, given name",
    arguments: [
      "记|者|刘　峰|报|道", "刘　峰", "（|某　某|）", "刘\u{a0}\u{a0}峰|说", "张|三|　|李|四|　|王|五", "刘　峰|、|王　芳",
      "一|等|奖|　|好|人", "张|三 |李|四", "汉|　|　|字",
    ])
  func names(_ expected: String) {
    #expect(marked(expected.filter { $0 != "|" }) == expected)
  }
}
