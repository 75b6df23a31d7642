internal import CPangoCairo
internal import PageGeometry
internal import PageScene

/// A run, or the part of it that stands one way, in the form that Cairo shows and PDF remembers.
///
/// The bytes are exactly the run's text and the clusters say which glyph stands for which of it,
/// so that copied and searched text is what was composed, whatever the glyphs look like.
struct CairoText {
  var turn: PlacedGlyph.Turn
  var glyphs: [cairo_glyph_t] = []
  var utf8: [UInt8] = []
  var clusters: [cairo_text_cluster_t] = []

  /// Cuts the run where its glyphs turn; most runs are one part.
  static func parts(of run: GlyphRun) -> [CairoText] {
    var parts: [CairoText] = []
    let scalars = Array(run.text.unicodeScalars)
    var next = 0
    for glyph in run.glyphs {
      if parts.last?.turn != glyph.turn { parts.append(CairoText(turn: glyph.turn)) }
      let end = min(scalars.count, next + max(0, min(glyph.scalarCount, scalars.count)))
      parts[parts.count - 1].append(glyph, at: run.origin, for: scalars[next..<end])
      next = end
    }
    if !parts.isEmpty { parts[parts.count - 1].extend(with: scalars[next...]) }
    return parts
  }

  private mutating func append(
    _ glyph: PlacedGlyph, at origin: Point, for text: ArraySlice<Unicode.Scalar>
  ) {
    glyphs.append(
      cairo_glyph_t(
        index: UInt(glyph.id), x: (origin.x + glyph.offset.x).points,
        y: (origin.y + glyph.offset.y).points))
    let last = clusters.count - 1
    // A further glyph joins the cluster before it; text joins a leading glyph without any.
    if last >= 0, text.isEmpty || clusters[last].num_bytes == 0 {
      clusters[last].num_glyphs += 1
    } else {
      clusters.append(cairo_text_cluster_t(num_bytes: 0, num_glyphs: 1))
    }
    extend(with: text)
  }

  /// Adds text to the last cluster.
  private mutating func extend(with text: ArraySlice<Unicode.Scalar>) {
    let start = utf8.count
    for scalar in text {
      // Cairo's strings end at a zero.
      utf8.append(contentsOf: UTF8.encode(scalar.value == 0 ? " " : scalar) ?? .init())
    }
    clusters[clusters.count - 1].num_bytes += Int32(clamping: utf8.count - start)
  }
}
