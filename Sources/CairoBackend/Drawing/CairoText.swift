internal import CPangoCairo
internal import PageGeometry
internal import PageScene

/// A run, or the part of it that stands one way, in the form that Cairo shows and PDF remembers.
///
/// The bytes are exactly the run's text and the clusters say which glyph stands for which of it,
/// so that copied and searched text is what was composed, whatever the glyphs look like. A reader
/// of a PDF takes a wide gap for a space, and a squeezed mark or the next letter of a vertical
/// line for a new line; so glyphs on both sides of such a step share a cluster, which Cairo writes
/// with its text (`ActualText`).
struct CairoText {
  private(set) var turn: PlacedGlyph.Turn
  private(set) var glyphs: [cairo_glyph_t] = []
  private(set) var utf8: [UInt8] = []
  private(set) var clusters: [cairo_text_cluster_t] = []
  /// Where the next glyph would stand if the letters were set solid.
  private var pen = Point.zero

  /// Steps from here on are misread; poppler's limit is a tenth of an em, others' are wider.
  private static let longestStep = Em(8, over: 100)

  private init(turn: PlacedGlyph.Turn) { self.turn = turn }

  /// Cuts the run where its glyphs turn; most runs are one part.
  static func parts(of run: GlyphRun, in face: OpenFace) -> [CairoText] {
    if run.isStacked { return [stacked(run)] }
    var parts: [CairoText] = []
    let scalars = Array(run.text.unicodeScalars)
    let gap = longestStep.at(run.size)
    var next = 0
    for glyph in run.glyphs {
      if parts.last?.turn != glyph.turn { parts.append(CairoText(turn: glyph.turn)) }
      let end = min(scalars.count, next + max(0, min(glyph.scalarCount, scalars.count)))
      let last = parts.count - 1
      parts[last].append(
        glyph, at: run.origin, for: scalars[next..<end],
        isJoined: parts[last].isDisplaced(glyph, by: gap))
      let advance = face.advance(of: glyph.id).at(run.size)
      parts[last].movePen(past: glyph, advance.scaled(by: run.horizontalScale, over: 1000))
      next = end
    }
    if !parts.isEmpty { parts[parts.count - 1].extend(with: scalars[next...]) }
    // The line as a whole is read: see `VerticalReader`.
    if run.vertical != nil { for index in parts.indices { parts[index].fallSilent() } }
    return parts
  }

  /// Lets the glyphs stand for no text.
  private mutating func fallSilent() {
    utf8 = []
    clusters = [cairo_text_cluster_t(num_bytes: 0, num_glyphs: Int32(clamping: glyphs.count))]
  }

  /// One glyph, turned, that stands for all of a vertical line.
  init(reading text: String, by glyph: UInt32, at place: Point) {
    self.init(turn: .clockwise)
    append(
      PlacedGlyph(id: glyph, offset: .zero, scalarCount: 0), at: place,
      for: Array(text.unicodeScalars)[...], isJoined: false)
  }

  /// Two small lines one over the other (夹注) as one cluster, whose text is read as a whole.
  ///
  /// A reader takes the place of a cluster from its first glyph: so the lower line, which stands
  /// nearly on the baseline, is shown first, and the note is found between its neighbours.
  private static func stacked(_ run: GlyphRun) -> CairoText {
    var text = CairoText(turn: .upright)
    let rows = run.glyphs.sorted { $0.offset.y > $1.offset.y }
    let scalars = Array(run.text.unicodeScalars)
    for glyph in rows { text.append(glyph, at: run.origin, for: [], isJoined: true) }
    text.extend(with: scalars[...])
    return text
  }

  /// Whether the glyph stands away from the pen, ahead, behind or aside.
  private func isDisplaced(_ glyph: PlacedGlyph, by gap: Length) -> Bool {
    let x = glyph.offset.x - pen.x
    let y = glyph.offset.y - pen.y
    return x > gap || x < -gap || y > gap || y < -gap
  }

  private mutating func movePen(past glyph: PlacedGlyph, _ advance: Length) {
    pen = glyph.offset
    switch turn {
    case .upright: pen.x += advance
    case .clockwise: pen.y += advance
    }
  }

  private mutating func append(
    _ glyph: PlacedGlyph, at origin: Point, for text: ArraySlice<Unicode.Scalar>, isJoined: Bool
  ) {
    glyphs.append(
      cairo_glyph_t(
        index: UInt(glyph.id), x: (origin.x + glyph.offset.x).points,
        y: (origin.y + glyph.offset.y).points))
    let last = clusters.count - 1
    // A further glyph joins the cluster before it; text joins a leading glyph without any.
    if last >= 0, isJoined || text.isEmpty || clusters[last].num_bytes == 0 {
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

extension GlyphRun {
  /// Whether the glyphs stand in more lines than one.
  fileprivate var isStacked: Bool {
    guard vertical == nil, let first = glyphs.first,
      glyphs.allSatisfy({ $0.turn == .upright })
    else { return false }
    return glyphs.contains { $0.offset.y - first.offset.y > size / 2 }
  }
}

extension OpenFace {
  /// How far the glyph moves the pen in horizontal lines.
  func advance(of glyph: UInt32) -> Em {
    ems(hb_font_get_glyph_h_advance(shaping, glyph))
  }
}
