internal import Editorial
internal import PageDesign
internal import PageGeometry
internal import PageScene
internal import Typesetting

/// The columns of a story that are cut anew into another number (破栏): three basic columns into two.
struct RecutColumns {
  /// The layout whose grid is these columns.
  var spec: LayoutSpec
  /// Where they stand if they are not alike; nil for columns of one width.
  var frame: ColumnFrame?
}

extension LayoutSpec {
  /// So many basic columns cut into `parts` others: (long(a) − (b−1)) / b characters each.
  ///
  /// What is left over goes where `makeup.recut_remainder` says, as Founder's four ways of parting a
  /// text block do (newspaper-practice §1.2). Nil where nothing changes or a column would hold fewer
  /// than six characters.
  func recut(_ joined: Int, into parts: Int, mode: SplitMode) -> RecutColumns? {
    guard parts != joined, parts > 0, mode != .automatic,
      let split = grid.split(grid.longColumn(joined), into: parts, mode: mode)
    else { return nil }
    let narrowest = split.widths.min() ?? .zero
    let characters = narrowest.rawValue / Em.unitsPerEm
    guard characters >= Self.leastRecut else { return nil }
    var inner = self
    inner.grid.columns = parts
    inner.grid.charactersPerColumn = characters
    let areAlike = split.widths.allSatisfy { $0 == .ems(characters) }
    if areAlike, parts > 1 {
      let white = grid.longColumnWidth(joined) - grid.bodySize * (characters * parts)
      inner.grid.gutter = .length(Length(rawValue: white.rawValue / (parts - 1)))
    }
    return RecutColumns(spec: inner, frame: areAlike ? nil : ColumnFrame(split))
  }

  /// A column of fewer characters is none.
  private static let leastRecut = 6
}

/// A story's text in columns that are cut anew (破栏测稿).
struct RecutMeasure {
  /// The number of columns.
  var parts: Int
  /// The layout of the columns.
  var spec: LayoutSpec
  var text: StoryText
  var fits: [StoryFit]
}

/// Measures a story in columns that are cut anew, where the editor asks for it or the layout allows
/// it.
struct RecutDesk {
  let spec: LayoutSpec
  let shaper: any TextShaper
  var western = WesternKnowledge.none
  var pictures: [String: PictureOriginal] = [:]

  /// The ways to cut a span; `asked` is the number of columns that the editor wants.
  func recuts(_ article: Article, rank: StoryRank, span: Int, asked: Int?) -> [RecutMeasure] {
    parts(rank, span, asked).compactMap { parts in
      let figures = FigureFitter(spec: spec, shaper: shaper, originals: pictures)
      // A picture keeps whole columns, and those must be alike.
      let mode =
        figures.canPlace(article) && spec.makeup.recutRemainder != .automatic
        ? .absolute : spec.makeup.recutRemainder
      guard let columns = spec.recut(span, into: parts, mode: mode) else { return nil }
      let text = StoryTextMaker(spec: columns.spec, shaper: shaper, western: western)
        .text(of: article)
      var fits = fits(article, text, columns, parts)
      if asked == nil {
        for index in fits.indices { fits[index].price += price(columns.spec.grid) }
      }
      return fits.isEmpty
        ? nil : RecutMeasure(parts: parts, spec: columns.spec, text: text, fits: fits)
    }
  }

  private func parts(_ rank: StoryRank, _ span: Int, _ asked: Int?) -> [Int] {
    if let asked { return asked == span ? [] : [asked] }
    let isLarge = rank == .lead || rank == .second || rank == .ordinary
    return spec.makeup.recut == .free && isLarge && span > 2 ? [span - 1] : []
  }

  private func fits(
    _ article: Article, _ text: StoryText, _ columns: RecutColumns, _ parts: Int
  ) -> [StoryFit] {
    let measurer = StoryMeasurer(text: text)
    guard let frame = columns.frame else {
      let fitter = FigureFitter(spec: columns.spec, shaper: shaper, originals: pictures)
      return PicturedFits(article: article, measurer: measurer, fitter: fitter).fits(columns: parts)
    }
    var shape = StoryShape(columns: parts)
    shape.frame = frame
    return measurer.fits(shape, give: spec.makeup.linesGiven)
  }

  /// Columns off the page's grid are an accent, and lines beyond 22 characters read slowly.
  private func price(_ grid: ColumnGrid) -> Int {
    1_200 + 250 * max(0, grid.charactersPerColumn - 22)
  }
}
