internal import PageDesign
internal import PageGeometry
internal import PageScene
internal import Typesetting

/// Sets the parts of a story in lines of given lengths (排段): all measures are in body ems.
struct PartSetter {
  let bodySize: Length
  /// The measure of a whole column.
  let measure: Em
  let subheadDepth: Int
  let bylineInset: Em
  let bylineRoom: Em
  /// The advance of running text in 1/1000 of its own (调字距).
  var spread = 1000

  init(_ spec: LayoutSpec) {
    bodySize = spec.grid.bodySize
    measure = .ems(spec.grid.charactersPerColumn)
    subheadDepth = spec.subhead.depth
    bylineInset = spec.byline.inset
    bylineRoom = spec.byline.room
  }

  /// The ways to set a part whose first line is the first of `measures`.
  func options(of part: StoryPart, in measures: LineMeasures) -> [StoryPart.Option] {
    switch part.role {
    case .subhead: subhead(part.material, size: part.size, in: measures[0])
    case .byline: part.sharesLine ? part.options : [byline(part, in: measures[0])]
    default: flowing(part, in: measures)
    }
  }

  /// A paragraph in each number of lines that looks well.
  func flowing(_ part: StoryPart, in measures: LineMeasures) -> [StoryPart.Option] {
    let isSpread = spread != 1000 && part.role == .paragraph
    let own = isSpread ? measures.scaled(by: 1000, over: spread) : measures
    let options = LineBreaker(part.material).options(in: own).map {
      var option = StoryPart.Option(depth: $0.lines, breaks: $0.breaks, measures: own)
      option.spread = isSpread ? spread : 1000
      return option
    }
    guard isSpread, !options.allSatisfy({ canSpread($0, part) }) else {
      return options.map { withByline($0, of: part) }
    }
    // Too few characters share the change: the paragraph stays as it is.
    var plain = self
    plain.spread = 1000
    return plain.flowing(part, in: measures)
  }

  /// Whether no gap of the option's lines would change by more than a reader lets pass.
  private func canSpread(_ option: StoryPart.Option, _ part: StoryPart) -> Bool {
    LineSetter(part.material).lines(option.breaks, in: option.measures).allSatisfy {
      let change = abs($0.spreadPerGap(to: option.spread).rawValue)
      // What is marked keeps its place under its marks.
      return $0.marks.isEmpty && change * 1000 <= Self.mostPerGap * Em.unitsPerEm
    }
  }

  /// The most that a single gap may change, in 1/1000 em: lines of few long words have few gaps.
  private static let mostPerGap = 45

  /// What a line of white round a subhead costs: less than a lone line at a column's head (孤行) or
  /// a subhead at its foot (背题), more than a lone line at a foot.
  private static let whiteCost = ColumnFiller.widowCost * 3 / 10

  /// A subhead: each of its lines takes whole lines of the grid, and it may stand in a line more.
  ///
  /// Its white is where a layout editor looks first for the line that keeps a subhead from the
  /// foot of a column.
  func subhead(
    _ material: ParagraphMaterial, size: Length, in measure: Em
  ) -> [StoryPart.Option] {
    let measures = LineMeasures(Em.ems(in: measure.at(bodySize), at: size))
    let breaks = LineBreaker(material).breaks(in: measures)
    let close = StoryPart.Option(
      depth: breaks.lines.count * subheadDepth, breaks: breaks, measures: measures)
    var airy = close
    airy.depth += 1
    airy.white = Self.whiteCost
    return [close, airy]
  }

  /// What a byline's line may be long in a column of that measure, in ems of its own size.
  func bylineMeasure(_ size: Length, in measure: Em) -> Em {
    max(Em.ems(in: measure.at(bodySize), at: size) - bylineInset, .ems(2))
  }

  private func byline(_ part: StoryPart, in measure: Em) -> StoryPart.Option {
    let measures = LineMeasures(bylineMeasure(part.size, in: measure))
    let breaks = LineBreaker(part.material).breaks(in: measures)
    return StoryPart.Option(depth: breaks.lines.count, breaks: breaks, measures: measures)
  }

  /// The option with a line more where the byline finds no room on the last line.
  func withByline(_ option: StoryPart.Option, of part: StoryPart) -> StoryPart.Option {
    guard let width = part.bylineWidth, let last = option.breaks.lines.last else { return option }
    let number = option.breaks.lines.count - 1
    let measure = option.measures[number]
    let line = LineSetter(part.material).line(last, number: number, measure: measure)
    let free = (measure.at(bodySize) - line.right.at(part.size))
      .scaled(by: option.spread, over: 1000)
    let needed = width + (bylineInset + .one).at(bodySize)
    var option = option
    if free < max(needed, bylineRoom.at(bodySize)) { option.depth += 1 }
    return option
  }
}
