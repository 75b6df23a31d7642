internal import CPangoCairo
internal import PageGeometry
internal import Typesetting

/// Shapes one segment with HarfBuzz, as Simplified Chinese (整形).
struct HarfBuzzRun {
  private let buffer = hb_buffer_create()

  /// The glyphs of `scalars` in logical order; clusters count from the first scalar.
  ///
  /// The script is set, not guessed: a dash alone counts as common script, in which Noto's two
  /// dashes do not ligate (measured, cjk-typography.md §2).
  func shape(
    _ scalars: some Collection<Unicode.Scalar>, as kind: ScriptSegment.Kind, in face: OpenFace,
    _ direction: TextDirection
  ) -> [ShapedGlyph] {
    hb_buffer_reset(buffer)
    for (index, scalar) in scalars.enumerated() {
      hb_buffer_add(buffer, scalar.value, UInt32(clamping: index))
    }
    hb_buffer_set_content_type(buffer, HB_BUFFER_CONTENT_TYPE_UNICODE)
    hb_buffer_set_direction(
      buffer, direction == .vertical ? HB_DIRECTION_TTB : HB_DIRECTION_LTR)
    hb_buffer_set_script(buffer, kind == .western ? HB_SCRIPT_LATIN : HB_SCRIPT_HAN)
    unsafe hb_buffer_set_language(buffer, hb_language_from_string("zh-cn", -1))
    hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS)
    hb_shape(face.shaping, buffer, nil, 0)
    return glyphs(in: face, direction)
  }

  private func glyphs(in face: OpenFace, _ direction: TextDirection) -> [ShapedGlyph] {
    var count: UInt32 = 0
    let infos = unsafe UnsafeBufferPointer(
      start: hb_buffer_get_glyph_infos(buffer, &count), count: Int(count))
    let places = unsafe UnsafeBufferPointer(
      start: hb_buffer_get_glyph_positions(buffer, &count), count: Int(count))
    return unsafe zip(infos, places).map { info, place in
      ShapedGlyph(
        id: info.codepoint,
        // HarfBuzz counts upwards, the page downwards.
        advance: face.ems(direction == .vertical ? -place.y_advance : place.x_advance),
        xOffset: face.ems(place.x_offset), yOffset: face.ems(-place.y_offset),
        cluster: Int(info.cluster))
    }
  }
}

extension OpenFace {
  /// A distance in the font's units, exactly.
  func ems(_ units: Int32) -> Em { Em(Int(units), over: unitsPerEm) }
}
