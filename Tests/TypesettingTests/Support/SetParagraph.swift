import BanmianTestSupport
import HanText
import PageGeometry
import Typefaces
import Typesetting

/// A paragraph set with the fixed shaper, to be asked about (试排段落).
struct SetParagraph {
  let material: ParagraphMaterial
  let breaks: LineBreaks
  let lines: [SetLine]

  init(
    _ text: String, _ measures: LineMeasures, _ change: (inout CompositionStyle) -> Void = { _ in }
  ) {
    var style = CompositionStyle()
    change(&style)
    self.init(text, measures, style)
  }

  init(
    _ text: String, _ measure: Double, _ change: (inout CompositionStyle) -> Void = { _ in }
  ) {
    self.init(text, LineMeasures(Em(measure)), change)
  }

  init(
    _ text: String, _ measures: LineMeasures, _ style: CompositionStyle,
    western: WesternKnowledge = .none, breaksWords: Bool = true
  ) {
    material = ParagraphMaterial(
      StyledText(text, face: Face(.song)), style: style, shaper: FixedShaper(), western: western,
      narrowest: breaksWords ? (measures.first + [measures.rest]).min() : nil)
    breaks = LineBreaker(material).breaks(in: measures)
    lines = LineSetter(material).lines(breaks, in: measures)
  }

  /// The text with | at each line end.
  var marked: String { Self.marked(material, lines.map(\.units)) }

  static func marked(_ material: ParagraphMaterial, _ lines: [Range<Int>]) -> String {
    MarkedText(material, lines: lines).description
  }

  /// What each cell of a line is, with its advance: `，0.5`.
  func widths(_ line: Int = 0) -> [Double] { lines[line].cells.map(\.width.value) }

  /// The cells' starts.
  func places(_ line: Int = 0) -> [Double] { lines[line].cells.map(\.x.value) }

  /// The space between each cell's end and the next cell's start.
  func gaps(_ line: Int = 0) -> [Double] {
    let cells = lines[line].cells
    return zip(cells, cells.dropFirst()).map { ($1.x - $0.x - $0.width).value }
  }

  /// What the ledger says of a line: `squeeze-comma -0.5`.
  func ledger(_ line: Int = 0) -> [String] {
    lines[line].ledger.map { "\($0.rule.rawValue) \($0.amount.value)" }
  }
}
