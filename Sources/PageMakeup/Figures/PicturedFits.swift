internal import Editorial
internal import PageDesign
internal import PageGeometry
internal import Typesetting

/// Finds the depths of a story's text with its pictures, and without them at a price (图文测稿).
struct PicturedFits {
  let article: Article
  let measurer: StoryMeasurer
  let fitter: FigureFitter

  private var spec: LayoutSpec { fitter.spec }

  /// The depths in so many columns of the fitter's layout, whose text the measurer has.
  func fits(columns: Int) -> [StoryFit] {
    let plain = measurer.fits(columns: columns, give: spec.makeup.linesGiven)
    guard fitter.canPlace(article) else { return plain }
    var pictured = fits(fitter.layouts(of: article, columns: columns), columns)
    if pictured.isEmpty, isAsked {
      let otherwise = fitter.layouts(of: article, columns: columns, asAsked: false)
      pictured = fits(otherwise, columns)
    }
    // A span without room for it is no way to be rid of it: another one may have room.
    return pictured
      + plain.map {
        var fit = $0
        fit.price += isAsked ? Self.bareWhereAsked : Self.bare
        return fit
      }
  }

  private func fits(_ layouts: [FigureLayout], _ columns: Int) -> [StoryFit] {
    let frame = ColumnFrame(spec.grid, columns: columns)
    return layouts.filter { !$0.isEmpty }.flatMap { layout -> [StoryFit] in
      let fits = measurer.fits(layout.shape(frame), give: spec.makeup.linesGiven)
      return fits.filter { layout.isApart(depth: $0.depth, frame) }.map {
        var fit = $0
        fit.figures = layout
        fit.price += layout.price
        return fit
      }
    }
  }

  /// What it costs to set a story without the picture that it brings: no page does it that has the
  /// room, least of all where the editor says how the picture is to stand.
  private static let bare = 15_000
  private static let bareWhereAsked = 120_000

  private var isAsked: Bool {
    article.pictures.contains(where: \.isAsked)
  }
}
