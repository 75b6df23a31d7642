internal import CPangoCairo
internal import Typefaces

/// A face that is open for shaping and for drawing.
struct OpenFace {
  let face: Face
  /// Scaled so that one unit is one unit of the font's own em: advances are exact.
  let shaping: hb_font_t
  let drawing: cairo_font_face_t
  let unitsPerEm: Int
  let glyphCount: Int

  /// The face that Pango found, or nil if HarfBuzz or Cairo cannot read it.
  init?(_ font: PangoFont, face: Face) {
    guard let sized = pango_font_get_hb_font(font), let outlines = hb_font_get_face(sized),
      let shaping = hb_font_create(outlines), let scaled = banmian_scaled_font(font),
      cairo_scaled_font_status(scaled) == CAIRO_STATUS_SUCCESS,
      let drawing = cairo_scaled_font_get_font_face(scaled)
    else { return nil }
    self.face = face
    self.shaping = shaping
    self.drawing = drawing
    unitsPerEm = Int(hb_face_get_upem(outlines))
    glyphCount = Int(hb_face_get_glyph_count(outlines))
    guard unitsPerEm > 0, glyphCount > 1 else { return nil }
  }
}
