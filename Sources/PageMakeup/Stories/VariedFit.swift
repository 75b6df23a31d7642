internal import PageGeometry
internal import Typesetting

/// The depths at which a text fills columns of different widths, or goes round a picture (异宽测稿).
extension StoryMeasurer {
  /// The depths from the shallowest on, `give` lines of them at most.
  ///
  /// How many lines a paragraph takes depends on where it stands, so no total says which depth
  /// fits: the search begins where the area of the columns could hold the text.
  func variedFits(_ shape: StoryShape, give: Int) -> [StoryFit] {
    let memo = PartMemo()
    var depth = shallowest(shape)
    let last = depth + Self.mostTried
    var fits: [StoryFit] = []
    while depth <= last, fits.first.map({ depth <= $0.depth + give }) ?? true {
      if let fit = variedFit(shape, depth, memo) { fits.append(fit) }
      depth += 1
    }
    return fits
  }

  /// Depths that are tried before a shape is given up.
  private static let mostTried = 12

  /// A depth that is hardly enough: its area holds the text without any line that is left free.
  private func shallowest(_ shape: StoryShape) -> Int {
    let measure = text.setter.measure
    let needed = leastLines * measure.rawValue * 19 / 20
    var depth = shape.depth(holding: 0, least: shape.leastLines)
    while depth < Self.deepest {
      let regions = shape.regions(depth: depth, measure: measure)
      let area = regions.reduce(0) { $0 + $1.lines.count * $1.measure.rawValue }
      if area >= needed { break }
      depth += 1
    }
    return depth
  }

  /// More lines than any page has.
  private static let deepest = 2_000

  private func variedFit(_ shape: StoryShape, _ depth: Int, _ memo: PartMemo) -> StoryFit? {
    let level = shape.regions(depth: depth, measure: text.setter.measure)
    guard shape.isSound(level, depth: depth) else { return nil }
    var best: StoryFit?
    for shortage in 0..<max(2, shape.columns) where shortage < 2 || best == nil {
      let regions =
        shortage < 2
        ? level
        : shape.regions(depth: depth, shortage: shortage, measure: text.setter.measure)
      for way in memo.ways(text, regions) where way.lines == level.lineCount - shortage {
        let narrowed = Self.narrowPrice(level, text.setter.measure)
        let price = Self.price(way.demerits, shortage) + narrowed
        guard best.map({ price < $0.price }) ?? true else { continue }
        best = StoryFit(
          depth: depth,
          choice: ColumnFiller.Choice(options: [], lines: way.lines, demerits: way.demerits),
          shortage: shortage, price: price, shape: shape, settings: way.options)
      }
    }
    return best
  }

  /// Short lines read less well: each costs as much as a wide gap does.
  private static func narrowPrice(_ regions: [TextRegion], _ measure: Em) -> Int {
    regions.reduce(0) { $0 + ($1.measure < measure ? 30 * $1.lines.count : 0) }
  }
}
