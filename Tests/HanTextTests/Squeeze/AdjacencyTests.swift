import HanText
import PageGeometry
import Testing

@Suite("Neighbouring marks share a blank")
struct AdjacencyTests {
  private func natural(_ a: HanClass, _ b: HanClass, _ style: MarkStyle) -> Em {
    Adjacency.blank(between: a, and: b, in: style).natural
  }

  @Test(
    "full-width style",
    arguments: [
      (.stop, .closing, 0), (.closing, .han, 0.5), (.pause, .opening, 0.5),
      (.closing, .opening, 0.5),
      (.closing, .pause, 0), (.opening, .opening, 0), (.han, .opening, 0.5),
      (.closing, .closing, 0),
      (.middleDot, .opening, 0), (.closing, .middleDot, 0), (.stop, .doubledStop, 0),
      (.han, .han, 0), (.opening, .han, 0), (.pause, .dash, 0.5), (.doubledStop, .han, 0),
    ] as [(HanClass, HanClass, Double)])
  func quanjiao(_ a: HanClass, _ b: HanClass, _ blank: Double) {
    #expect(natural(a, b, .quanjiao) == Em(blank))
    #expect(natural(a, b, .hangmobanjiao) == Em(blank))
    #expect(natural(a, b, .banjiao) == .zero)
  }

  @Test("kaiming keeps a blank after stops only, and not before closers")
  func kaiming() {
    #expect(natural(.stop, .han, .kaiming) == .half)
    #expect(natural(.stop, .opening, .kaiming) == .half)
    #expect(natural(.stop, .closing, .kaiming) == .zero)
    #expect(natural(.pause, .han, .kaiming) == .zero)
    #expect(natural(.closing, .opening, .kaiming) == .zero)
  }

  @Test("the greater of two blanks serves both, in each bound", arguments: MarkStyle.allCases)
  func shared(_ style: MarkStyle) {
    let blank = Adjacency.blank(between: .pause, and: .opening, in: style)
    #expect(blank == MarkBlank.after(.pause, in: style))
    #expect(blank == MarkBlank.before(.opening, in: style))
  }
}
