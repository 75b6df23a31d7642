internal import PageDesign
internal import PageGeometry

/// A stretch of a text column whose lines have one measure (文区): a column above, beside or below
/// what stands in the text.
struct TextRegion: Hashable, Sendable {
  /// The column of text, from 0.
  var column: Int
  /// Lines of the box of text, from its first.
  var lines: Range<Int>
  /// White from the column's left edge, in body ems.
  var inset = Em.zero
  /// How long the lines are, in body ems.
  var measure: Em
}

/// Where the columns of a box of text stand, in body ems from its left edge (栏位).
struct ColumnFrame: Hashable, Sendable {
  var lefts: [Em]
  var widths: [Em]

  /// The first `count` basic columns of a grid.
  init(_ grid: ColumnGrid, columns count: Int) {
    let step = Em.ems(grid.charactersPerColumn) + grid.gutterCharacters
    lefts = (0..<count).map { step * $0 }
    widths = Array(repeating: .ems(grid.charactersPerColumn), count: count)
  }

  /// Columns of a measure that was cut anew (破栏).
  init(_ split: ColumnSplit) {
    lefts = split.positions
    widths = split.widths
  }

  /// The right edge of the last column.
  var width: Em { (lefts.last ?? .zero) + (widths.last ?? .zero) }

  func column(_ index: Int) -> Range<Em> { lefts[index]..<lefts[index] + widths[index] }
}

/// A rectangle that is cut out of a box of text (缺口): text goes on above, beside and below it.
struct Cutout: Hashable, Sendable {
  /// Across the box, in body ems from its left edge, the white at the sides included.
  var across: Range<Em>
  /// Lines of the grid, the white above and below included.
  var depth: Int
  var anchor: Anchor

  /// At which height of the box it stands.
  enum Anchor: Hashable, Sendable {
    case head
    case middle
    case foot
  }

  /// The lines that it takes of a box of so many.
  func lines(in box: Int) -> Range<Int> {
    let top: Int
    switch anchor {
    case .head: top = 0
    case .middle: top = (box - depth) / 2
    case .foot: top = box - depth
    }
    return top..<top + depth
  }

  /// Whether nothing of the column is left beside it.
  func covers(_ column: Range<Em>) -> Bool {
    across.lowerBound <= column.lowerBound && column.upperBound <= across.upperBound
  }
}
