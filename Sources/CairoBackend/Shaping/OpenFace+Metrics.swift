internal import CPangoCairo
internal import PageGeometry
internal import Typefaces

extension OpenFace {
  /// The em box and the height of capitals, as the face's BASE and OS/2 tables give them.
  var metrics: FaceMetrics {
    let bottom = emBoxBottom
    return FaceMetrics(emTop: .one - bottom, emBottom: bottom, capHeight: capHeight)
  }

  /// From the baseline down to the foot of the em box; 0.12 em in most CJK fonts (BASE `ideo`).
  private var emBoxBottom: Em {
    var coordinate: Int32 = 0
    let found = unsafe banmian_em_box_bottom(shaping, &coordinate)
    let bottom = ems(-coordinate)
    return found != 0 && bottom >= .zero && bottom < .one ? bottom : Em(12, over: 100)
  }

  private var capHeight: Em {
    var height: Int32 = 0
    if unsafe hb_ot_metrics_get_position(shaping, HB_OT_METRICS_TAG_CAP_HEIGHT, &height) != 0,
      height > 0
    {
      return ems(height)
    }
    return nominalGlyph("H").flatMap(inkBox)?.top ?? Em(7, over: 10)
  }

  /// The box of the glyph's ink; nil for a space or a glyph that the face does not have.
  func inkBox(_ glyph: UInt32) -> InkBox? {
    var extents = hb_glyph_extents_t()
    guard unsafe hb_font_get_glyph_extents(shaping, glyph, &extents) != 0,
      extents.width != 0, extents.height != 0
    else { return nil }
    return InkBox(
      left: ems(extents.x_bearing), right: ems(extents.x_bearing) + ems(extents.width),
      bottom: ems(extents.y_bearing) + ems(extents.height), top: ems(extents.y_bearing))
  }
}
