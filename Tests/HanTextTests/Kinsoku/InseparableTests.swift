import HanText
import Testing

/// The units of a text, split where a line may end for all that its units are.
private func parts(_ text: String, at level: KinsokuLevel = .gb) -> String {
  let scalars = Array(text.unicodeScalars)
  let units = UnitSegmenter.units(of: scalars)
  var result = ""
  for (index, unit) in units.enumerated() {
    let next = index + 1 < units.count ? units[index + 1].start : scalars.count
    result += String(String.UnicodeScalarView(scalars[unit.start..<next]))
    guard index + 1 < units.count else { break }
    if !Inseparable.binds(unit, units[index + 1], scalars, at: level) { result += "|" }
  }
  return result
}

@Suite("Inseparable neighbours")
struct InseparableTests {
  @Test(
    "stay together",
    arguments: [
      "汉|100％|汉", "汉|25℃|汉", "汉|25 ℃|汉", "汉|30°C|汉", "汉|5‰|汉", "汉|\u{2212}5|汉", "汉|±3|汉", "汉|±５|汉",
      "汉|30°15′20″|汉", "汉|¥50|汉", "百％|汉", "汉|％|汉", "汉|￥100|汉",
      "汉|￥ 100|汉", "汉|№5|汉", "€3|汉", "汉|￥|汉", "１００|元", "１|．５|元", "１|，０００|元", "１|，|２",
      "３|：０|胜",
      "汉|(abc)|汉", "汉|,|汉", "汉|,|Hello", "汉|(|汉|)|汉", "刘　峰|说", "汉\u{a0}字",
    ])
  func together(_ marked: String) {
    #expect(parts(marked.filter { $0 != "|" }) == marked)
  }

  @Test(
    "signs part from numbers without rules, digits never", arguments: ["100|％", "￥|100", "１００|％"])
  func withoutRules(_ marked: String) {
    #expect(parts(marked.filter { $0 != "|" }, at: .none) == marked)
  }
}
