import HanText
import PageGeometry
import Testing
import Typesetting

/// Spaces to half an em, then marks to their full body, then all other gaps alike.
@Suite("Stretching, in order")
struct StretchOrderTests {
  /// The first line, forced to be short by a long word that must follow it.
  private func line(
    _ text: String, _ measure: Double, _ change: (inout CompositionStyle) -> Void = { _ in }
  ) -> SetParagraph {
    var style = CompositionStyle()
    change(&style)
    return SetParagraph(
      text + "Internationalization", LineMeasures(Em(measure)), style, breaksWords: false)
  }

  @Test("Han–Western space first")
  func spaces() {
    let set = line("汉A汉字汉", 5.5)
    #expect(set.ledger(0).allSatisfy { $0.hasPrefix("stretch-space") })
    #expect(set.lines[0].right == Em(5.5))
  }

  @Test("then marks grow back, before any ideograph gap")
  func growth() {
    let set = line("汉，汉，汉字汉", 6.75)
    #expect(set.gaps(0) == [0, 0.375, 0, 0.375, 0, 0])
    #expect(set.ledger(0) == ["grow-mark 0.375", "grow-mark 0.375"])
  }

  @Test("then all other gaps alike")
  func gaps() {
    let set = line("汉，汉字汉字", 7.0)
    #expect(set.gaps(0).map { ($0 * 1000).rounded() / 1000 } == [0.2, 0.7, 0.2, 0.2, 0.2])
    #expect(set.lines[0].right == Em(7.0))
  }

  @Test("not beside connectors or inside units", arguments: ["～", "—", "–", "／"])
  func connectors(_ mark: String) {
    let set = line("汉字\(mark)汉字", 8)
    let gaps = set.gaps(0)
    #expect(gaps[1] == 0 && gaps[2] == 0)
    #expect(gaps[0] > 0 && gaps[0] == gaps[3])
  }

  @Test("beside marks only by clreq, not by JLREQ")
  func besideMarks() {
    let clreq = line("汉（汉）汉，汉字", 11)
    #expect(clreq.gaps(0).allSatisfy { $0 > 0 })
    let jlreq = line("汉（汉）汉，汉字", 11) { $0.stretchesBesideMarks = false }
    let gaps = jlreq.gaps(0)
    #expect(gaps[1] == 0 && gaps[2] == 0 && gaps[4] == 0)
    #expect(gaps[0] > 0 && gaps[6] > 0)
  }

  @Test("half-width marks grow to three quarters at most")
  func banjiao() {
    let set = line("汉，汉字", 4.25) { $0.marks = .banjiao }
    let gaps = set.gaps(0).map { ($0 * 1000).rounded() / 1000 }
    #expect(gaps == [0.167, 0.417, 0.167])
  }

  @Test("a line of words opens its spaces")
  func words() {
    let set = SetParagraph("one two three four five six seven eight", 9)
    for line in set.lines.dropLast() { #expect(line.right == Em(9)) }
  }
}
