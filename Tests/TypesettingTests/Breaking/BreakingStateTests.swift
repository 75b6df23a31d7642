import PageGeometry
import Testing
import Typesetting

@Suite("Breaking on from a line")
struct BreakingStateTests {
  private let set = SetParagraph(String(repeating: "汉字，汉字汉。", count: 12), 13)

  @Test("gives the same lines", arguments: 0..<6)
  func same(_ count: Int) {
    let rest = LineBreaker(set.material).breaks(
      in: LineMeasures(Em(13)), from: set.breaks.state(after: count))
    #expect(rest.lines == Array(set.breaks.lines.dropFirst(count)))
  }

  @Test("takes another measure, and no indent")
  func otherMeasure() {
    let state = set.breaks.state(after: 2)
    let rest = LineBreaker(set.material).breaks(in: LineMeasures(Em(20)), from: state)
    #expect(rest.lines.first?.lowerBound == set.breaks.lines[2].lowerBound)
    #expect(rest.lines.last?.upperBound == set.material.units.count)
  }

  @Test("at the end there is nothing left")
  func end() {
    let state = set.breaks.state(after: set.breaks.lines.count)
    #expect(LineBreaker(set.material).breaks(in: LineMeasures(Em(13)), from: state).lines.isEmpty)
  }

  @Test("measures that differ by line are kept, one after the other")
  func varied() {
    let measures = LineMeasures(first: [Em(13), Em(6), Em(6)], rest: Em(13))
    let set = SetParagraph(String(repeating: "汉字汉字", count: 12), measures)
    #expect(set.lines.map(\.units.count) == [13, 6, 6, 13, 10])
  }
}
