internal import CPangoCairo
internal import PageGeometry
internal import Typesetting

/// What is known of one face in one direction: ideographs by table, the rest by shaping once.
struct FaceShaping {
  private let face: OpenFace
  private let direction: TextDirection
  /// Glyphs of ideographs, in pages of 256 characters, filled as they are met.
  private var pages: [[ShapedGlyph?]] = Array(repeating: [], count: pageCount)
  private var shaped: [[Unicode.Scalar]: [ShapedGlyph]] = [:]
  /// The same of runs of one character, which most are.
  private var single: [Unicode.Scalar: [ShapedGlyph]] = [:]

  private static let pageSize = 256
  private static let pageCount = 0x40000 / pageSize

  init(_ face: OpenFace, _ direction: TextDirection) {
    self.face = face
    self.direction = direction
  }

  /// Appends the glyphs of a run; `run` shapes what is not known yet.
  mutating func append(
    _ scalars: ArraySlice<Unicode.Scalar>, to glyphs: inout [ShapedGlyph], with run: HarfBuzzRun
  ) {
    if scalars.count == 1, let scalar = scalars.first, let known = single[scalar] {
      return glyphs += known
    }
    let first = glyphs.count
    for segment in ScriptSegment.cut(scalars) {
      let base = segment.range.lowerBound - scalars.startIndex
      if segment.kind == .ideograph {
        var glyph = ideograph(scalars[segment.range.lowerBound])
        glyph.cluster = base
        glyphs.append(glyph)
        continue
      }
      for var glyph in known(Array(scalars[segment.range]), segment.kind, run) {
        glyph.cluster += base
        glyphs.append(glyph)
      }
    }
    if scalars.count == 1, let scalar = scalars.first { single[scalar] = Array(glyphs[first...]) }
  }

  private mutating func known(
    _ scalars: [Unicode.Scalar], _ kind: ScriptSegment.Kind, _ run: HarfBuzzRun
  ) -> [ShapedGlyph] {
    if let known = shaped[scalars] { return known }
    let glyphs = run.shape(scalars, as: kind, in: face, direction)
    shaped[scalars] = glyphs
    return glyphs
  }

  private mutating func ideograph(_ scalar: Unicode.Scalar) -> ShapedGlyph {
    let page = Int(scalar.value) / Self.pageSize
    let place = Int(scalar.value) % Self.pageSize
    guard page < pages.count else { return nominal(scalar) }
    if pages[page].isEmpty { pages[page] = Array(repeating: nil, count: Self.pageSize) }
    if let known = pages[page][place] { return known }
    let glyph = nominal(scalar)
    pages[page][place] = glyph
    return glyph
  }

  /// The glyph that the character map names, where a shaper would put it; glyph 0 if none.
  private func nominal(_ scalar: Unicode.Scalar) -> ShapedGlyph {
    let id = face.nominalGlyph(scalar) ?? 0
    let font = face.shaping
    guard direction == .vertical else {
      return ShapedGlyph(
        id: id, advance: face.ems(hb_font_get_glyph_h_advance(font, id)), cluster: 0)
    }
    var x: Int32 = 0
    var y: Int32 = 0
    unsafe hb_font_get_glyph_origin_for_direction(font, id, HB_DIRECTION_TTB, &x, &y)
    return ShapedGlyph(
      id: id, advance: face.ems(-hb_font_get_glyph_v_advance(font, id)),
      xOffset: face.ems(-x), yOffset: face.ems(y), cluster: 0)
  }
}

extension OpenFace {
  /// The glyph that the face's character map names for the scalar.
  func nominalGlyph(_ scalar: Unicode.Scalar) -> UInt32? {
    var glyph: UInt32 = 0
    let found = unsafe hb_font_get_nominal_glyph(shaping, scalar.value, &glyph)
    return found != 0 && glyph != 0 ? glyph : nil
  }
}
