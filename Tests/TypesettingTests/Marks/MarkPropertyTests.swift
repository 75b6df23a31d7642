import BanmianTestSupport
import PageGeometry
import Testing
import Typefaces
import Typesetting

/// What holds for any marks over any text, at any measure.
@Suite("Marks over random paragraphs")
struct MarkPropertyTests {
  private static let runs = Environment.number("BANMIAN_PROPERTY_RUNS", or: 600)

  /// A random paragraph with up to five marks, which may cross.
  private static func text(_ random: inout SplitMix64, _ words: inout RandomParagraph) -> StyledText
  {
    let scalars = Array(words.text(words.number(1...90)).unicodeScalars)
    var styled = StyledText(scalars, face: Face(.song))
    let kinds: [TextAnnotation.Kind] = [
      .dots, .underline, .nameLine, .waveLine, .frame, .note, .note,
      .ruby(Array("zhuang chuang".unicodeScalars)), .ruby(Array("li".unicodeScalars)),
    ]
    for _ in 0..<Int.random(in: 1...5, using: &random) where !scalars.isEmpty {
      let start = Int.random(in: 0..<scalars.count, using: &random)
      let end = Int.random(in: start...min(scalars.count, start + 24), using: &random)
      let kind = kinds[Int.random(in: 0..<kinds.count, using: &random)]
      styled.annotations.append(TextAnnotation(start..<end, kind))
    }
    return styled
  }

  @Test("nothing is lost or doubled, lines keep their measure, marks stay beside their text")
  func holds() {
    var random = SplitMix64(seed: 71)
    var words = RandomParagraph(seed: 72)
    for run in 0..<Self.runs {
      let styled = Self.text(&random, &words)
      let measure = Em.ems(Int.random(in: 4...20, using: &random))
      var style = CompositionStyle()
      style.lineGap = [Em.quarter, .half, .one][run % 3]
      style.isGrid = run % 7 == 0
      let set = SetParagraph(styled, LineMeasures(measure), style)
      check(set, measure, "run \(run): \(String(String.UnicodeScalarView(styled.scalars)))")
    }
  }

  private func check(_ set: SetParagraph, _ measure: Em, _ name: String) {
    var seen = Set<Int>()
    var last = -1
    for line in set.lines {
      for cell in line.cells {
        #expect(cell.start > last, "\(name)")
        last = cell.start
        for index in cell.start..<cell.start + cell.count { seen.insert(index) }
      }
      if !line.isOverfull { #expect(line.right <= measure, "\(name)") }
      for mark in line.marks {
        #expect(mark.start < mark.end, "\(name)")
        if !line.isOverfull { #expect(mark.end <= measure + Em(1, over: 1000), "\(name)") }
      }
      checkRows(line, name)
    }
    for (index, scalar) in set.material.text.scalars.enumerated() where !seen.contains(index) {
      #expect(
        scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint, "\(name)")
    }
    // Another time the same comes out.
    #expect(LineBreaker(set.material).breaks(in: LineMeasures(measure)) == set.breaks, "\(name)")
  }

  private func checkRows(_ line: SetLine, _ name: String) {
    let upper = line.cells.filter { $0.rise > .zero }
    let lower = line.cells.filter { $0.rise < .zero }
    guard let end = lower.map({ $0.bodyX + $0.body }).max() else { return }
    let top = upper.map { $0.bodyX + $0.body }.max() ?? .zero
    #expect(end <= top + Em(1, over: 1000), "\(name)")
  }
}
