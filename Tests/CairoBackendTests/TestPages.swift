import CairoBackend
import PageGeometry
import PageScene
import Typefaces
import Typesetting

/// Sets a text on one line, as wide as it is, and returns the run.
func run(
  _ text: String, _ shaper: PangoShaper, face: Face = Face(.song), size: Double = 9,
  x: Double, y: Double, ink: Ink = .black
) -> GlyphRun {
  let scalars = Array(text.unicodeScalars)
  let size = Length.points(size)
  let glyphs = shaper.shape(scalars[...], face: face, direction: .horizontal)
  var pen = Em.zero
  var placed: [PlacedGlyph] = []
  for (index, glyph) in glyphs.enumerated() {
    let next = index + 1 < glyphs.count ? glyphs[index + 1].cluster : scalars.count
    placed.append(
      PlacedGlyph(
        id: glyph.id,
        offset: Point(x: (pen + glyph.xOffset).at(size), y: glyph.yOffset.at(size)),
        scalarCount: next - glyph.cluster))
    pen = pen + glyph.advance
  }
  return GlyphRun(
    face: face, size: size, ink: ink, origin: Point(x: .points(x), y: .points(y)), glyphs: placed,
    text: text)
}

/// A page of some items, A5-like unless told otherwise.
func page(_ items: [PageItem], width: Double = 300, height: Double = 400) -> Page {
  let sheet = Size(width: .points(width), height: .points(height))
  let area = Rect(x: .zero, y: .zero, width: sheet.width, height: sheet.height)
  return Page(name: "A01", title: "试样 A01", sheet: sheet, typeArea: area, items: items)
}
