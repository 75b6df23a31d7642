package import PageGeometry

/// The sheet and where the type area stands on it (开本与版心).
package struct PageFormat: Hashable, Sendable {
  package var paper = PaperSize.tabloid
  /// From the upper edge of the sheet to the type area (天头).
  package var top = Margin.centred
  /// From the left edge of the sheet to the type area.
  package var left = Margin.centred
  /// How far tints that reach the cut are printed beyond it (出血); newspapers usually have none.
  package var bleed = Length.zero

  package init() {}

  /// A margin is given, or what is left is halved (页边).
  package enum Margin: Hashable, Sendable {
    case centred
    case length(Length)

    /// The margin before `content` inside `whole`.
    package func before(_ content: Length, in whole: Length) -> Length {
      switch self {
      case .centred: (whole - content) / 2
      case .length(let length): length
      }
    }
  }

  /// The type area on the sheet (版心).
  package func typeArea(of grid: ColumnGrid) -> Rect {
    let size = grid.typeArea
    return Rect(
      x: left.before(size.width, in: paper.width), y: top.before(size.height, in: paper.height),
      width: size.width, height: size.height)
  }
}
