internal import HanText
internal import PageGeometry
internal import Typefaces

/// Where marks have their ink in vertical lines (直排标点位置).
package struct VerticalMarks {
  private let shaper: any TextShaper

  package init(shaper: any TextShaper) { self.shaper = shaper }

  /// The part of its cell in which a mark's ink stands.
  package enum Quadrant: String, Hashable, Sendable {
    case upperRight = "upper-right"
    case upperLeft = "upper-left"
    case lowerRight = "lower-right"
    case lowerLeft = "lower-left"
    case center
  }

  /// The quadrant of a cell's mark, measured on the ink of the vertical glyph.
  package func quadrant(of cell: SetCell, _ scalars: [Unicode.Scalar]) -> Quadrant? {
    let range = cell.start..<cell.start + cell.count
    switch cell.cls {
    // They stand in the middle of the line, and the ink of a pair is in two glyphs.
    case .doubledStop, .dash, .ellipsis, .connector, .shortConnector, .solidus, .middleDot:
      return .center
    default: break
    }
    let face = shaper.face(for: scalars[range], preferring: cell.face)
    let text =
      VerticalQuotes.replacement(for: scalars[cell.start]).map { [$0][...] }
      ?? scalars[range]
    guard let glyph = shaper.shape(text, face: face, direction: .vertical).first,
      let ink = shaper.inkBox(of: glyph.id, face: face)
    else { return nil }
    // From the pen (top of the cell, its centre line) to the middle of the ink, y downwards.
    let x = glyph.xOffset + (ink.left + ink.right) / 2
    let y = glyph.yOffset - (ink.top + ink.bottom) / 2
    let isMiddleX = abs(x.value) < 0.13
    let isMiddleY = abs(y.value - 0.5) < 0.13
    if isMiddleX && isMiddleY { return .center }
    if x.value >= 0 { return y < .half ? .upperRight : .lowerRight }
    return y < .half ? .upperLeft : .lowerLeft
  }
}

/// Curly quotes become corner brackets in vertical lines (直排引号), double ones first.
package enum VerticalQuotes {
  package static func replacement(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "“": "『"
    case "”": "』"
    case "‘": "「"
    case "’": "」"
    default: nil
    }
  }
}
