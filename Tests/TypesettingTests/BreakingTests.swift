import BanmianTestSupport
import HanText
import PageGeometry
import Testing
import Typefaces
import Typesetting

/// Sets a paragraph with the fixed shaper and shows where the lines end.
func setLines(
  _ text: String, _ measure: Double, _ change: (inout CompositionStyle) -> Void = { _ in }
) -> (material: ParagraphMaterial, lines: [SetLine]) {
  var style = CompositionStyle()
  change(&style)
  let material = ParagraphMaterial(
    StyledText(text, face: Face(.song)), style: style, shaper: FixedShaper())
  let measures = LineMeasures(Em(measure))
  let breaks = LineBreaker(material).breaks(in: measures)
  return (material, LineSetter(material).lines(breaks, in: measures))
}

func marked(_ set: (material: ParagraphMaterial, lines: [SetLine])) -> String {
  let scalars = set.material.text.scalars
  let lines = set.lines.map { line in
    let start = set.material.units[line.units.lowerBound].start
    let end =
      line.units.upperBound < set.material.units.count
      ? set.material.units[line.units.upperBound].start : scalars.count
    return String(String.UnicodeScalarView(scalars[start..<end]))
  }
  return MarkedText(lines: lines).description
}

@Suite("Breaking lines")
struct BreakingTests {
  @Test(
    "line ends",
    arguments: [
      (8.0, "汉字汉字汉字汉字，汉字汉字"),
      (8.0, "汉字汉字汉字汉字。”他说汉字汉字汉字汉字"),
      (6.0, "汉字汉字汉——字汉字汉字"),
      (6.0, "汉字汉字100％的汉字汉字"),
      (6.0, "汉字汉字汉（汉字）汉字"),
    ])
  func ends(_ measure: Double, _ text: String) {
    for style in MarkStyle.allCases {
      print(measure, style, marked(setLines(text, measure) { $0.marks = style }))
    }
  }
}
