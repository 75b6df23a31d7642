import HanText
import PageGeometry
import Testing
import Typesetting

@Suite("The ledger of a line")
struct LedgerTests {
  @Test("a line set as it is has no entries")
  func empty() { #expect(SetParagraph("汉字汉字", 8).ledger().isEmpty) }

  @Test(
    "names each change, its place and its rule",
    arguments: [
      ("汉字汉字汉字汉。汉字汉字", 7.5, "line-end-trim -0.5"),
      ("汉字汉字汉，字汉字汉字汉字", 8, "grow-mark 0.5"),
    ] as [(String, Double, String)])
  func entries(_ text: String, _ measure: Double, _ entry: String) {
    #expect(SetParagraph(text, measure).ledger().contains(entry))
  }

  @Test("in kaiming an opening mark has no blank to lose at a line start")
  func starts() {
    let text = "“汉字汉字汉”字汉字"
    #expect(
      SetParagraph(text, 8) { $0.marks = .quanjiao }.ledger().contains("line-start-trim -0.5"))
    #expect(!SetParagraph(text, 8).ledger().contains { $0.hasPrefix("line-start-trim") })
  }

  @Test("accounts for the whole difference to the measure", arguments: MarkStyle.allCases)
  func balance(_ style: MarkStyle) {
    let text = "汉字，汉“字汉”字汉。汉字A汉字汉，字汉字（汉字）汉字、汉字汉字。汉字汉字汉字！汉字"
    let set = SetParagraph(text, 9) { $0.marks = style }
    for (number, line) in set.lines.enumerated() where !line.isLast {
      let natural = line.cells.reduce(Em.zero) { $0 + $1.width }
      let gaps = set.gaps(number).reduce(0, +)
      #expect(abs(natural.value + gaps - line.right.value) < 0.0001)
      let changed = line.ledger.reduce(0.0) { sum, entry in
        switch entry.rule {
        case .lineEndTrim, .lineStartTrim, .hanging: sum
        default: sum + entry.amount.value
        }
      }
      let spaces = Double(gaps) - changed
      // What the ledger leaves over is the natural Han–Western space.
      #expect(spaces > -0.001 && spaces < 0.51, "\(set.marked)")
    }
  }

  @Test("tells the offset of the scalar before the gap")
  func places() {
    let set = SetParagraph("汉字汉字汉，字汉字汉字汉字", 8)
    #expect(set.lines[0].ledger.first { $0.rule == .growMark }?.after == 5)
  }
}
