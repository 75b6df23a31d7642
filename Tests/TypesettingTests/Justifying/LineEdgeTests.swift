import HanText
import PageGeometry
import Testing
import Typesetting

@Suite("Marks at line edges")
struct LineEdgeTests {
  private typealias End = CompositionStyle.LineEndBlank

  /// The last mark's width and the line's right edge for a line of seven ideographs and a mark.
  private func end(_ policy: CompositionStyle.LineEndBlank, _ measure: Double) -> [Double] {
    let set = SetParagraph("汉字汉字汉字汉。汉字汉字", measure) {
      $0.marks = .quanjiao
      $0.lineEnd = policy
    }
    return [set.lines[0].cells.last?.width.value ?? 0, set.lines[0].right.value]
  }

  @Test("a stop at a line end takes half an em, GB/T 15834 5.1.10")
  func trim() {
    #expect(end(.trim, 8) == [0.5, 8])
    #expect(end(.trim, 7.5) == [0.5, 7.5])
  }

  @Test("or one em where it fits")
  func allow() {
    #expect(end(.allow, 8) == [1, 8])
    #expect(end(.allow, 7.5) == [0.5, 7.5])
  }

  @Test("or one em always, in last lines too")
  func keep() {
    #expect(end(.keep, 8) == [1, 8])
    let last = SetParagraph("汉字。", 8) {
      $0.marks = .quanjiao
      $0.lineEnd = .keep
    }
    #expect(last.widths() == [1, 1, 1])
    #expect(last.lines[0].right == Em(3))
  }

  @Test("half-width styles have nothing to keep", arguments: [MarkStyle.banjiao, .hangmobanjiao])
  func halfWidth(_ style: MarkStyle) {
    let set = SetParagraph("汉字。", 8) {
      $0.marks = style
      $0.lineEnd = .keep
    }
    #expect(set.lines[0].right == Em(2.5))
  }

  @Test(
    "an opening mark at a line start",
    arguments: [
      (.trim, .trim, 2.5, 0.5), (.keep, .trim, 3, 0.5), (.trim, .keep, 2.5, 1),
      (.keep, .keep, 3, 1),
    ]
      as [(CompositionStyle.EdgeBlank, CompositionStyle.EdgeBlank, Double, Double)])
  func starts(
    _ first: CompositionStyle.EdgeBlank, _ other: CompositionStyle.EdgeBlank, _ firstX: Double,
    _ otherX: Double
  ) {
    let set = SetParagraph("“汉字”汉字汉字“汉字”汉字汉", 8) {
      $0.marks = .quanjiao
      $0.indent = .ems(2)
      $0.firstLineOpening = first
      $0.lineStart = other
    }
    #expect(set.places(0)[0] == 2)
    #expect(set.places(0)[1] - set.gaps(0)[0] == firstX)
    let start = set.lines[1].cells[0]
    if start.cls == .opening { #expect(start.width.value == otherX && start.x == .zero) }
  }
}
