import HanText
import Testing

/// A core that lets lines end everywhere, so that the table alone decides.
private struct Everywhere: LineBreakFinder {
  func breaks(in scalars: ArraySlice<Unicode.Scalar>) -> [Bool] { scalars.map { _ in true } }
}

/// Where the table departs from UAX #14 inside Western runs (西文断行).
@Suite("Tailored UAX #14")
struct LineBreakTailoringTests {
  private func joint(_ marked: String, core: Bool = true) -> TextUnit.Joint? {
    let parts = marked.split(separator: "|", maxSplits: 1)
    let run = Array(parts.joined().unicodeScalars)
    return LineBreakTailoring.joint(
      in: run[...], before: parts[0].unicodeScalars.count, core: core)
  }

  @Test(
    "a break that the core allows is taken back",
    arguments: ["Wi-|Fi", "U-|20", "km/|h", "AC/|DC", "24/|7", "C+|+", "5%|%", "1990–|2000"])
  func forbidden(_ marked: String) { #expect(joint(marked) == nil) }

  @Test(
    "or goes at the price of a hyphen",
    arguments: ["well-|known", "input/|output", "London–|Paris"])
  func priced(_ marked: String) { #expect(joint(marked) == .afterHyphen) }

  @Test("after a soft hyphen a hyphen is shown")
  func soft() { #expect(joint("ma\u{AD}|chine") == .syllable) }

  @Test("elsewhere the core is heard", arguments: ["བཀྲ་|ཤིས", "foo\u{200B}|bar", "a|b"])
  func core(_ marked: String) {
    #expect(joint(marked) == .withinRun)
    #expect(joint(marked, core: false) == nil)
  }

  @Test("only runs of more than letters and figures are asked about")
  func plain() {
    for text in ["Banmian", "12:30", "1,234.5", "well-known", "don’t", "50%"] {
      let units = UnitSegmenter.units(of: Array(text.unicodeScalars))
      let asked = UnitSegmenter.units(of: Array(text.unicodeScalars), finder: Everywhere())
      #expect(units == asked, "\(text)")
    }
    let slash = UnitSegmenter.units(of: Array("input/output".unicodeScalars), finder: Everywhere())
    #expect(slash.count > 1)
  }

  @Test("each row has a name of its own and a citation")
  func rows() {
    let names = LineBreakTailoring.rows.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(LineBreakTailoring.rows.allSatisfy { $0.citation.count > 10 })
  }
}
