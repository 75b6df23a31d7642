import HanText
import PageGeometry
import Testing
import Typesetting

/// Clreq's 行内调整: brackets, comma class, Han–Western space, stops.
@Suite("Squeezing, in order")
struct ShrinkOrderTests {
  private static let text = "汉，（汉）汉A汉。汉"
  // 汉1 ，1 （.5 汉1 ）1 汉1 ¼ A.556 ¼ 汉1 。1 汉1
  private static let natural = 9.556

  private func ledger(_ need: Double) -> [String] {
    let set = SetParagraph(Self.text, Self.natural - need) { $0.marks = .quanjiao }
    #expect(set.lines.count == 1)
    #expect(abs(set.lines[0].right.value - (Self.natural - need)) < 0.001)
    return set.lines[0].ledger.map(\.rule.rawValue)
  }

  @Test(
    "each class only when the one before is used up",
    arguments: [
      (0.25, ["squeeze-bracket"]), (0.75, ["squeeze-comma", "squeeze-bracket"]),
      (1.2, ["squeeze-comma", "squeeze-bracket", "squeeze-han-western", "squeeze-han-western"]),
      (
        1.5,
        [
          "squeeze-comma", "squeeze-bracket", "squeeze-han-western", "squeeze-han-western",
          "squeeze-stop",
        ]
      ),
    ] as [(Double, [String])])
  func order(_ need: Double, _ rules: [String]) { #expect(ledger(need) == rules) }

  @Test("all places of one class move alike")
  func alike() {
    let set = SetParagraph("汉，汉，汉，汉字汉字", 10.25) { $0.marks = .quanjiao }
    #expect(set.gaps().filter { $0 != 0 } == [-0.25, -0.25, -0.25].map { _ in -0.25 })
  }

  @Test("half-width marks and marks at a line end of their own width give nothing")
  func nothing() {
    let set = SetParagraph("汉，汉，汉字汉字汉字", 8) { $0.marks = .hangmobanjiao }
    #expect(set.lines[0].ledger.allSatisfy { $0.rule != .squeezeComma })
  }
}
