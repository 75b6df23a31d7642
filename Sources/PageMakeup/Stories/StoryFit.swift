internal import PageDesign
internal import PageGeometry
internal import Typesetting

/// One depth in which a story's text fits so many columns (正文深度), with its price.
struct StoryFit {
  /// Lines of the box of text, the longest column's.
  var depth: Int
  /// Lines of type in that depth, where copyfitting changes the leading (调行距); nil: as many.
  var ownLines: Int?
  /// The advance of the characters in 1/1000 of their own (调字距).
  var spread = 1000
  /// The option of each part.
  var choice: ColumnFiller.Choice
  /// Lines that the columns together stay short of level.
  var shortage: Int
  /// What the setting costs beyond the story's best, in thousandths of a line.
  var price: Int
  /// The columns' own tops and feet; the depth is that of the deepest box of text.
  var shape = StoryShape(tops: [])
  /// The pictures that take what the shape leaves out.
  var figures = FigureLayout.none
  /// How a vertical text stands; nil for text in columns.
  var vertical: VerticalFit?
  /// The story that stands in what is cut out of the text (嵌稿): none or one.
  var guests: [Guest] = []
  /// How each part is set where lines differ in length; nil where `choice` tells it.
  var settings: [StoryPart.Option]?

  /// How each part of the story is set.
  func options(of text: StoryText) -> [StoryPart.Option] {
    settings ?? zip(text.parts, choice.options).map { $0.options[$1] }
  }

  /// The regions of the text, whose basic columns are as wide as `measure`.
  func regions(measure: Em) -> [TextRegion] {
    shape.regions(depth: ownLines ?? depth, shortage: shortage, measure: measure)
  }

  /// From line to line on a grid of that pitch.
  func pitch(_ pitch: Length) -> Length {
    guard let ownLines, ownLines > 0 else { return pitch }
    return pitch.scaled(by: depth, over: ownLines)
  }
}

/// Finds the depths in which a story can stand in columns (测稿).
struct StoryMeasurer {
  let text: StoryText

  /// The filler's view of the parts: the demerits of each option over the part's best.
  private var filler: ColumnFiller {
    ColumnFiller(
      text.parts.map { part in
        let best = part.options.map(\.demerits).min() ?? 0
        return ColumnFiller.Block(
          options: part.options.map { ($0.depth, $0.demerits - best) },
          isSolid: part.isSolid, linesBelow: part.linesBelow)
      })
  }

  /// Lines of the whole text in its tightest setting, in one column.
  var leastLines: Int { filler.choices(columnEnds: []).first?.lines ?? 0 }

  /// The depths at which the text fills `columns` whole columns, the shallowest first.
  ///
  /// A column may be `give` lines deeper than in the shallowest setting.
  func fits(columns: Int, give: Int = 6) -> [StoryFit] {
    fits(StoryShape(columns: columns), give: give)
  }

  /// The depths at which the text fills the columns of a box of that shape, the shallowest first.
  ///
  /// A shape's columns have two lines of text at least, or the box would show a head and no text.
  func fits(_ shape: StoryShape, give: Int = 6) -> [StoryFit] {
    guard !text.parts.isEmpty else { return [StoryFit.empty(shape)] }
    guard shape.isUniform(text.setter.measure) else { return variedFits(shape, give: give) }
    let filler = filler
    let totals = filler.choices(columnEnds: []).map(\.lines)
    guard let least = totals.first, let most = totals.last else { return [] }
    let floor = shape.leastLines
    let shallowest = shape.depth(holding: least, least: floor)
    let deepest = max(
      shallowest, min(shape.depth(holding: most, least: floor), shallowest + give))
    let fits = (shallowest...deepest).compactMap { fit(filler, shape, depth: $0) }
    if fits.isEmpty { return shape.isFlat ? [uneven(filler, shape, from: deepest)] : [] }
    return fits
  }

  private func fit(_ filler: ColumnFiller, _ shape: StoryShape, depth: Int) -> StoryFit? {
    let level = shape.regions(depth: depth, measure: text.setter.measure)
    guard shape.isSound(level, depth: depth) else { return nil }
    let room = level.lineCount
    var best: StoryFit?
    for shortage in 0..<shape.columns {
      // What is short costs more than what was found: a tenser setting is none.
      if let best, best.price <= Self.price(0, shortage) { break }
      // With one line missing the last column just ends early; the edges are those of none.
      let ends = shortage > 1 ? ends(shape, depth, shortage) : level.ends
      guard let choice = filler.choice(lines: room - shortage, columnEnds: ends) else { continue }
      let price = Self.price(choice.demerits, shortage)
      if best.map({ price < $0.price }) ?? true {
        best = StoryFit(
          depth: depth, choice: choice, shortage: shortage, price: price, shape: shape)
      }
    }
    return best
  }

  /// Where the regions end when the last `shortage` columns are a line shorter.
  private func ends(_ shape: StoryShape, _ depth: Int, _ shortage: Int) -> [Int] {
    shape.regions(depth: depth, shortage: shortage, measure: text.setter.measure).ends
  }

  /// The shallowest fit that holds the text at all, where no depth comes out level.
  ///
  /// So it is with subheads in very short columns. There always is one, for one column may take
  /// everything.
  private func uneven(_ filler: ColumnFiller, _ shape: StoryShape, from depth: Int) -> StoryFit {
    let columns = shape.columns
    var depth = depth
    while true {
      let choices = filler.choices(columnEnds: ends(shape, depth, 0))
      if let choice = choices.first(where: { $0.lines <= columns * depth }) {
        // So much is missing that no column is cut for it.
        let shortage = max(columns, columns * depth - choice.lines)
        return StoryFit(
          depth: depth, choice: choice, shortage: shortage,
          price: Self.price(choice.demerits, shortage), shape: shape)
      }
      depth += 1
    }
  }

  /// A level foot is worth much: a column that is short by a line costs as much as some tight lines.
  static func price(_ demerits: Int, _ shortage: Int) -> Int {
    let tension = min(demerits >> 20, 4_000_000) / 20
    return tension + (shortage == 0 ? 0 : 600 + 900 * (shortage - 1))
  }
}

extension StoryFit {
  /// A story without text.
  static var none: StoryFit { empty(StoryShape(tops: [])) }

  /// A story without text in a box of that shape: as deep as its pictures (图片报道).
  static func empty(_ shape: StoryShape) -> StoryFit {
    let edges = zip(shape.tops, shape.feet).map { $0 + $1 }.max() ?? 0
    return StoryFit(
      depth: max(edges, shape.cutouts.map(\.depth).max() ?? 0),
      choice: ColumnFiller.Choice(options: [], lines: 0, demerits: 0), shortage: 0, price: 0,
      shape: shape)
  }
}
