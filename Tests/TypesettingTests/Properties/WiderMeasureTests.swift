import BanmianTestSupport
import PageGeometry
import Testing
import Typesetting

/// A wider measure needs no more lines (行长与行数).
///
/// The one exception is the choice of the best lines: at a measure where squeezing every line just
/// saves the last line, half an em more may cost a line, because calmer lines are cheaper than a
/// saved line. Whole-em steps in plain text never do.
@Suite("Wider measures")
struct WiderMeasureTests {
  @Test("never need more lines", arguments: 0..<600)
  func fewer(_ seed: Int) {
    var random = RandomParagraph(seed: UInt64(7_000 + seed))
    let text = random.text(100)
    var before = Int.max
    for measure in 4...40 {
      let set = SetParagraph(text, Double(measure)) 
      let count = set.lines.count
      if count > before { print("wider needs more: \(measure) \(before) \(count) \(set.marked)") }
      #expect(count <= before)
      before = count
    }
  }
}
