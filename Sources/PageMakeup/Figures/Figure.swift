internal import Editorial
internal import PageDesign
internal import PageGeometry
internal import PageScene
internal import PressDiagnostics
internal import Typesetting

/// A picture in so many columns with its caption below (图片块), as deep as whole lines of the grid.
struct Figure: Hashable, Sendable {
  var picture: Picture
  var cut: PictureCut
  /// Columns of the story that it spans.
  var columns: Int
  /// How many characters it is wide where text stands beside it; nil for whole columns.
  var characters: Int?
  /// The width of its room.
  var width: Length
  /// The picture's own size on paper.
  var size: Size
  /// Lines of the grid that the picture takes.
  var pictureLines: Int
  var caption: Caption?
  /// What the cut and the size cost, in thousandths of a line.
  var price: Int

  /// The words below a picture.
  struct Caption: Hashable, Sendable {
    var text: SourcedText
    var lines: [SetLine]
    /// Lines of the grid, the white above and below them included.
    var depth: Int
  }

  /// Lines of the grid in all; text goes on right below.
  var depth: Int { pictureLines + (caption?.depth ?? 1) }
}

/// A figure at its place in a box of text (图片位置).
struct FigureSpot: Hashable, Sendable {
  var figure: Figure
  var place: Picture.Place

  /// The columns of text that it covers, of so many; nil where text stands beside it in a column.
  func columns(of count: Int) -> Range<Int>? {
    guard figure.characters == nil else { return nil }
    switch place {
    case .headLeft, .footLeft: return 0..<figure.columns
    case .headRight, .footRight: return count - figure.columns..<count
    case .middle:
      let first = (count - figure.columns + 1) / 2
      return first..<first + figure.columns
    }
  }

  /// From where to where it stands across the box, in body ems.
  func across(_ frame: ColumnFrame) -> Range<Em> {
    let count = frame.widths.count
    if let columns = columns(of: count), let last = columns.last {
      return frame.lefts[columns.lowerBound]..<frame.column(last).upperBound
    }
    let width = min(frame.width, .ems(figure.characters ?? 0))
    switch place {
    case .headLeft, .footLeft: return .zero..<width
    case .headRight, .footRight: return frame.width - width..<frame.width
    case .middle:
      let left = (frame.width - width) / 2
      return left..<left + width
    }
  }

  private var anchor: Cutout.Anchor {
    switch place {
    case .headLeft, .headRight: .head
    case .middle: .middle
    case .footLeft, .footRight: .foot
    }
  }

  /// Lines of white above it, where text ends there.
  var whiteAbove: Int { anchor == .head ? 0 : Self.white }

  /// Lines between the text and a picture below it.
  static let white = 1

  /// What it cuts out of the text, with an em of white at the sides where text stands beside it.
  func cutout(_ frame: ColumnFrame) -> Cutout {
    var across = across(frame)
    if figure.characters != nil {
      across = max(.zero, across.lowerBound - .one)..<min(frame.width, across.upperBound + .one)
    }
    return Cutout(across: across, depth: figure.depth + whiteAbove, anchor: anchor)
  }
}

/// Where figures stand in a story's box (图片布局).
///
/// Unless the editor says otherwise the first stands at the head of the right-hand columns, below
/// the headline, or in the midst of the text, the second at the foot of the left-hand ones, so that
/// two never touch.
struct FigureLayout: Hashable, Sendable {
  var spots: [FigureSpot] = []
  /// What the places cost beyond the figures' own prices.
  var placePrice = 0

  static let none = FigureLayout()

  var price: Int { spots.reduce(placePrice) { $0 + $1.figure.price } }
  var isEmpty: Bool { spots.isEmpty }

  /// What is left of columns in which these figures stand.
  func shape(_ frame: ColumnFrame) -> StoryShape {
    let count = frame.widths.count
    var shape = StoryShape(columns: count)
    shape.isPictured = !spots.isEmpty
    for spot in spots {
      let depth = spot.figure.depth + spot.whiteAbove
      switch (spot.place, spot.columns(of: count)) {
      case (.headLeft, let columns?), (.headRight, let columns?):
        for column in columns { shape.tops[column] += depth }
      case (.footLeft, let columns?), (.footRight, let columns?):
        for column in columns { shape.feet[column] += depth }
      default: shape.cutouts.append(spot.cutout(frame))
      }
    }
    if !shape.cutouts.isEmpty { shape.frame = frame }
    return shape
  }

  /// Whether no two figures meet in a box of that depth.
  func isApart(depth: Int, _ frame: ColumnFrame) -> Bool {
    let cutouts = spots.map { $0.cutout(frame) }
    return cutouts.indices.allSatisfy { index in
      cutouts[..<index].allSatisfy {
        !$0.across.overlaps(cutouts[index].across)
          || !$0.lines(in: depth).overlaps(cutouts[index].lines(in: depth))
      }
    }
  }
}
