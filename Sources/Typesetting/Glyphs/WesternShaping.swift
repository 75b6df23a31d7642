internal import PageGeometry
internal import Typefaces

/// Shapes Western runs (西文整形) with quotes as narrow as Western text wants them.
///
/// “ ” ‘ ’ of a Chinese face fill a cell: don’t would fall apart. In a Western run they take
/// their ink and a hair's breadth at both sides.
struct WesternShaping {
  let shaper: any TextShaper

  /// The blank at each side of the ink.
  private static let bearing = Em(5, over: 100)
  /// An advance from which a quote is meant for Chinese text.
  private static let wide = Em(8, over: 10)

  func glyphs(of scalars: ArraySlice<Unicode.Scalar>, face: Face) -> [ShapedGlyph] {
    var glyphs = shaper.shape(scalars, face: face, direction: .horizontal)
    guard scalars.contains(where: Self.isQuote) else { return glyphs }
    for index in glyphs.indices where glyphs[index].advance >= Self.wide {
      let at = scalars.startIndex + glyphs[index].cluster
      guard scalars.indices.contains(at), Self.isQuote(scalars[at]) else { continue }
      narrow(&glyphs[index], face)
    }
    return glyphs
  }

  private func narrow(_ glyph: inout ShapedGlyph, _ face: Face) {
    guard let ink = shaper.inkBox(of: glyph.id, face: face) else {
      glyph.advance = Em(3, over: 10)
      return
    }
    glyph.advance = ink.width + Self.bearing + Self.bearing
    glyph.xOffset = Self.bearing - ink.left
  }

  private static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x2018 && scalar.value <= 0x201D
  }
}
