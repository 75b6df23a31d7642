package import PageGeometry

/// The page's grid, counted in characters and lines (分栏网格).
///
/// Whole numbers come first: columns, characters per column, lines. Millimetres follow from them
/// (newspaper-practice §1.2).
package struct ColumnGrid: Hashable, Sendable {
  /// The body size (正文字号): the width of a character.
  package var bodySize: Length
  /// From one baseline to the next (行距, leading included).
  package var linePitch: Length
  /// The number of basic columns (栏数).
  package var columns: Int
  /// Characters in a line of a basic column (每栏字数).
  package var charactersPerColumn: Int
  /// The white between columns (栏距).
  package var gutter: Gutter
  /// Lines from head to foot of the type area (行数).
  package var lines: Int

  package init(
    bodySize: Length = .points(9), linePitch: Length = .points(11.25), columns: Int = 4,
    charactersPerColumn: Int = 18, gutter: Gutter = .characters(.one), lines: Int = 88
  ) {
    self.bodySize = bodySize
    self.linePitch = linePitch
    self.columns = columns
    self.charactersPerColumn = charactersPerColumn
    self.gutter = gutter
    self.lines = lines
  }

  package var gutterWidth: Length { gutter.width(at: bodySize) }
  package var gutterCharacters: Em { gutter.characters(at: bodySize) }
  package var columnWidth: Length { bodySize * charactersPerColumn }
}

// MARK: - Long columns and the type area

extension ColumnGrid {
  /// Characters in a line across `count` basic columns (长栏): k·n + (k−1)·gutter.
  package func longColumn(_ count: Int) -> Em {
    guard count > 0 else { return .zero }
    return .ems(count * charactersPerColumn) + gutterCharacters * (count - 1)
  }

  /// The width of `count` basic columns with the gutters between them.
  package func longColumnWidth(_ count: Int) -> Length {
    guard count > 0 else { return .zero }
    return columnWidth * count + gutterWidth * (count - 1)
  }

  /// The type area (版心).
  package var typeArea: Size {
    Size(width: longColumnWidth(columns), height: linePitch * lines)
  }

  /// Where a basic column begins, from the left edge of the type area; the first has index 0.
  package func x(ofColumn index: Int) -> Length { (columnWidth + gutterWidth) * index }

  /// Where all basic columns begin, from the left edge of the type area.
  package var columnPositions: [Length] { (0..<max(0, columns)).map { x(ofColumn: $0) } }

  /// Where a line's slot begins, from the upper edge of the type area; the first has index 0.
  package func y(ofLine index: Int) -> Length { linePitch * index }

  /// Whole characters across the type area, gutters counted as text.
  package var charactersAcross: Int { longColumn(columns).rawValue / Em.unitsPerEm }

  /// How many body characters the type area would hold without gutters (版容).
  package var cells: Int { charactersAcross * lines }

  /// How many body characters the basic columns hold.
  package var textCells: Int { columns * charactersPerColumn * lines }
}

// MARK: - Depths

extension ColumnGrid {
  /// Whole lines that cover a height, rounded up so that the baselines meet again.
  package func lines(covering height: Length) -> Int { height.roundedUp(in: linePitch) }

  /// The depth of a headline in lines (标题行数): Σ sizes / pitch + white lines, rounded up.
  package func headlineDepth(sizes: [Length], whiteLines: Int) -> Int {
    let height = sizes.reduce(Length.zero, +) + linePitch * whiteLines
    return lines(covering: height)
  }

  /// How many characters of `size` stand in a line across `count` basic columns.
  package func capacity(ofSize size: Length, across count: Int) -> Int {
    size > .zero ? longColumnWidth(count).roundedDown(in: size) : 0
  }
}
