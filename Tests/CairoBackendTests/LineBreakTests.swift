import BanmianTestSupport
import CairoBackend
import HanText
import Testing
import Typefaces

@testable import Typesetting

/// UAX #14 against Unicode's own test, plain and as we tailor it (西文断行).
@Suite("UAX #14", .enabled(if: LineBreakTestFile.isInstalled, "needs Debian's unicode-data"))
struct LineBreakTests {
  @Test("the untailored core passes every position of LineBreakTest")
  func core() throws {
    let file = try LineBreakTestFile()
    #expect(file.cases.count == 7_654)
    let core = PangoLineBreaks()
    for test in file.cases {
      let got = core.breaks(in: test.scalars[...])
      #expect(got.dropFirst() == test.breaks.dropFirst(), "line \(test.line)")
    }
  }

  @Test("lines of ours end otherwise only where a rule says so, as recorded")
  func differences() throws {
    var found: [String: [String]] = [:]
    for test in try LineBreakTestFile().cases {
      let units = UnitSegmenter.units(of: test.scalars, finder: PangoLineBreaks())
      let ours = lineEnds(test.scalars)
      for index in test.scalars.indices.dropFirst() where ours[index] != test.breaks[index] {
        let place = DifferingPlace(scalars: test.scalars, units: units, index: index)
        found[place.rule, default: []].append("\(test.line):\(index)")
      }
    }
    #expect(found["?"] == nil, "\((found["?"] ?? []).count) differences without a rule")
    let text = found.keys.sorted().map { rule in
      "\(rule)\n" + rows(found[rule] ?? []) + "\n"
    }.joined()
    #expect(
      Golden("CairoBackendTests/Goldens/line-break-differences.txt").difference(from: text) == nil)
  }

  /// Before which scalars a line of ours may begin.
  private func lineEnds(_ scalars: [Unicode.Scalar]) -> [Bool] {
    let material = ParagraphMaterial(
      StyledText(scalars, face: Face(.song)), style: CompositionStyle(), shaper: FixedShaper(),
      western: WesternKnowledge(lineBreaks: PangoLineBreaks()))
    var ends = [Bool](repeating: false, count: scalars.count)
    for (unit, next) in zip(material.units.indices, material.units.dropFirst()) {
      ends[next.start] = material.breaks[unit].tier == .allowed
    }
    return ends
  }

  private func rows(_ places: [String]) -> String {
    stride(from: 0, to: places.count, by: 12).map { start in
      "  " + places[start..<min(start + 12, places.count)].joined(separator: " ")
    }.joined(separator: "\n")
  }
}
