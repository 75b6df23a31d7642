import BanmianTestSupport
import PageGeometry
import Testing
import Typesetting

@Suite("Line counts to choose from")
struct LineCountOptionTests {
  private func options(_ text: String, _ measure: Double, gap: Double = 0.125) -> [LineCountOption]
  {
    let set = SetParagraph(text, 1) { $0.marks = .quanjiao }
    return LineBreaker(set.material).options(in: LineMeasures(Em(measure)), widestGap: Em(gap))
  }

  @Test("fewest first, the best among them, none twice", arguments: 0..<40)
  func sorted(_ seed: Int) {
    var random = RandomParagraph(seed: UInt64(seed))
    let text = random.text(150)
    let set = SetParagraph(text, 13) { $0.marks = .quanjiao }
    let options = LineBreaker(set.material).options(in: LineMeasures(Em(13)))
    let counts = options.map(\.lines)
    #expect(counts == counts.sorted() && Set(counts).count == counts.count)
    let best = set.breaks
    #expect(counts.contains(best.lines.count))
    #expect(options.allSatisfy { $0.lines == $0.breaks.lines.count })
    if best.pass == 0 {
      #expect(options.allSatisfy { $0.breaks.demerits >= best.demerits })
    }
  }

  @Test("a paragraph full of marks can lose a line")
  func shorter() {
    let text = String(repeating: "汉，字汉、字汉。字汉字", count: 8)
    #expect(options(text, 13).count > 1)
  }

  @Test("plain ideographs leave no choice")
  func rigid() {
    #expect(options(String(repeating: "汉", count: 39), 13).map(\.lines) == [3])
  }

  @Test("a wider gap gives more choice")
  func gaps() {
    let text = String(repeating: "汉字汉，", count: 20)
    #expect(options(text, 10, gap: 0.5).count >= options(text, 10, gap: 0.05).count)
  }

  @Test("nothing has no options")
  func empty() { #expect(options("", 13).isEmpty) }
}
