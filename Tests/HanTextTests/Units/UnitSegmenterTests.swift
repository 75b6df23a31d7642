import HanText
import Testing

/// The text with | between its units; typed spaces go with the unit before.
func unitsMarked(_ text: String) -> String {
  let scalars = Array(text.unicodeScalars)
  let units = UnitSegmenter.units(of: scalars)
  return units.map { String(String.UnicodeScalarView(scalars[$0.start..<$0.end])) }
    .joined(separator: "|")
}

@Suite("Cutting text into units")
struct UnitSegmenterTests {
  @Test(
    "what is never parted is one unit",
    arguments: [
      "汉|字|，|汉", "汉|——|汉", "汉|……|汉", "……|……", "——|—", "汉|⸺|汉", "汉|⋯⋯|汉", "汉|—|汉", "！！|汉", "？！|汉",
      "！！！|汉", "！！|！！", "！！|！！！", "！|汉|！", "汉|·|汉", "汉\u{fe00}|字", "汉\u{200b}|字", "汉|e\u{301}",
      "👨\u{200d}👩\u{200d}👧|汉", "👍\u{1f3fd}|汉", "🇨🇳|🇫🇷", "𠀀|𠀁", "——\u{fe0f}|汉",
    ])
  func units(_ marked: String) {
    #expect(unitsMarked(marked.filter { $0 != "|" }) == marked)
  }

  @Test(
    "text that is no text does no harm",
    arguments: [
      ("", 0), (" ", 0), ("\u{200b}", 0), ("\u{301}", 1), ("\u{200d}", 0), ("\n\n", 0),
      ("\u{0}", 1),
      ("\u{feff}汉", 1), (" 汉 ", 1), ("　　", 2), ("\u{1F1E8}", 1), ("\u{e0100}", 1),
    ])
  func odd(_ text: String, _ count: Int) {
    #expect(UnitSegmenter.units(of: Array(text.unicodeScalars)).count == count)
  }

  @Test("typed spaces become joints")
  func spaces() {
    let joints = UnitSegmenter.units(of: Array("汉 字\u{a0}A B 汉".unicodeScalars)).map(\.joint)
    #expect(joints == [.space, .noBreakSpace, .space, .space, .plain])
  }
}
