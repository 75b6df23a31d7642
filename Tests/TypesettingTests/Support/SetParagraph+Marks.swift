import BanmianTestSupport
import PageGeometry
import Typefaces
import Typesetting

extension SetParagraph {
  /// A paragraph whose marks are written into it: `汉字[汉字]{dots}汉[字]{ruby=zì}`; they may nest.
  init(
    marked text: String, _ measure: Double, _ change: (inout CompositionStyle) -> Void = { _ in }
  ) {
    var reader = MarkedTextReader(text)
    let annotations = reader.read()
    var style = CompositionStyle()
    change(&style)
    var styled = StyledText(reader.scalars, face: Face(.song))
    styled.annotations = annotations
    self.init(styled, LineMeasures(Em(measure)), style)
  }

  init(_ styled: StyledText, _ measures: LineMeasures, _ style: CompositionStyle) {
    material = ParagraphMaterial(styled, style: style, shaper: FixedShaper())
    breaks = LineBreaker(material).breaks(in: measures)
    lines = LineSetter(material).lines(breaks, in: measures)
  }

  /// The marks of a kind on a line.
  func marks(_ name: String, line: Int = 0) -> [SetMark] {
    lines[line].marks.filter { $0.name == name }
  }

  /// From where to where the marks of a kind reach on a line.
  func spans(_ name: String, line: Int = 0) -> [[Double]] {
    marks(name, line: line).map { [$0.start.value, $0.end.value] }
  }

  /// The texts of a line's small rows, the upper one first.
  func rows(_ line: Int = 0) -> [String] {
    [Em.quarter, -Em.quarter].map { rise in
      let cells = lines[line].cells.filter { $0.size == .half && $0.rise == rise }
      return cells.map { cell in
        String(
          String.UnicodeScalarView(material.text.scalars[cell.start..<cell.start + cell.count]))
      }.joined()
    }
  }
}

/// Reads `[X]{kind}` out of a test's text.
private struct MarkedTextReader {
  private let source: [Unicode.Scalar]
  private(set) var scalars: [Unicode.Scalar] = []

  init(_ text: String) { source = Array(text.unicodeScalars) }

  mutating func read() -> [TextAnnotation] {
    var annotations: [TextAnnotation] = []
    var open: [Int] = []
    var index = 0
    while index < source.count {
      switch source[index] {
      case "[": open.append(scalars.count)
      case "]":
        let end = source[index...].firstIndex(of: "}") ?? source.count - 1
        let name = String(String.UnicodeScalarView(source[index + 2..<end]))
        if let start = open.popLast(), let kind = Self.kind(name) {
          annotations.append(TextAnnotation(start..<scalars.count, kind))
        }
        index = end
      default: scalars.append(source[index])
      }
      index += 1
    }
    return annotations
  }

  private static func kind(_ name: String) -> TextAnnotation.Kind? {
    if name.hasPrefix("ruby=") { return .ruby(Array(name.dropFirst(5).unicodeScalars)) }
    let kinds: [TextAnnotation.Kind] = [.dots, .underline, .nameLine, .waveLine, .frame, .note]
    return kinds.first { $0.name == name }
  }
}
