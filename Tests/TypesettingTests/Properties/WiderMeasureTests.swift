import BanmianTestSupport
import PageGeometry
import Testing
import Typesetting

/// A wider measure needs no more lines (行长与行数).
///
/// One exception is real and wanted: an address is broken only where it is longer than the measure,
/// so a measure that just holds it whole may need a line more than one that does not.
@Suite("Wider measures")
struct WiderMeasureTests {
  @Test(
    "never need more lines", arguments: 0..<Environment.number("BANMIAN_PROPERTY_RUNS", or: 100))
  func fewer(_ seed: Int) {
    var random = RandomParagraph(seed: UInt64(7_000 + seed))
    random.hasAddresses = false
    let text = random.text(100)
    var before = Int.max
    for measure in 4...40 {
      let set = SetParagraph(text, Double(measure))
      #expect(set.lines.count <= before, "\(measure) em: \(set.marked)")
      before = set.lines.count
    }
  }

  @Test("may need a line more where they just hold an address")
  func address() {
    let text = "详见https://www.example.com/a/b?c=d，谢谢"
    #expect(SetParagraph(text, 17).lines.count == 2)
    #expect(SetParagraph(text, 18).lines.count == 3)
  }
}
