internal import CPangoCairo
internal import PageGeometry
internal import PageScene
internal import Typefaces

/// Draws a page on a Cairo context (出片): the one drawing code of PDF, PNG and SVG.
///
/// It decides nothing about the page; what a format has of its own is in `marks`.
struct PageRenderer {
  /// How letters reach the surface.
  enum Lettering {
    /// As glyphs of a font.
    case text
    /// As filled outlines, which stand exactly where they were placed; glyphs on a raster would
    /// snap to whole pixels.
    case outlines
  }

  /// What is said of the letters to who reads or searches the file.
  enum Reading {
    case nothing
    /// The text, vertical lines too.
    case text
    /// The text, and what its parts are.
    case tagged
  }

  private let context: cairo_t
  private let fonts: FontMap
  private let inks: InkColors
  private let lettering: Lettering
  private let reading: Reading
  private let pictures: DevelopedPictures

  /// What the context was last told, so that it is told once.
  private var pen = Pen()

  private struct Pen {
    var ink: Ink?
    var face: Face?
    var matrix: [Double] = []
  }

  init(
    _ context: cairo_t, fonts: FontMap, inks: InkColors, lettering: Lettering, reading: Reading,
    pictures: DevelopedPictures
  ) {
    self.context = context
    self.fonts = fonts
    self.inks = inks
    self.lettering = lettering
    self.reading = reading
    self.pictures = pictures
    UnhintedLetters.ask(of: context)
  }

  mutating func draw(_ items: [PageItem]) throws(RenderError) {
    for item in items {
      switch item {
      case .group(let group): try draw(group)
      case .glyphs(let run): try draw(run)
      case .rule(let rule): draw(rule)
      case .path(let path): draw(path)
      case .picture(let picture): try draw(picture)
      }
    }
  }

  private mutating func draw(_ group: PageGroup) throws(RenderError) {
    guard reading == .tagged, let tag = group.structureTag else { return try draw(group.items) }
    unsafe cairo_tag_begin(context, tag, nil)
    if group.isContainer { try drawParts(group.items) } else { try draw(group.items) }
    unsafe cairo_tag_end(context, tag)
  }

  /// Draws a page, or a group that holds groups: rules that stand between these belong to none of
  /// them.
  mutating func drawParts(_ items: [PageItem]) throws(RenderError) {
    guard reading == .tagged else { return try draw(items) }
    for item in items {
      guard item.isDecoration, item.isMark else {
        try draw([item])
        continue
      }
      unsafe cairo_tag_begin(context, "Private", nil)
      try draw([item])
      unsafe cairo_tag_end(context, "Private")
    }
  }

  private mutating func draw(_ rule: Rule) {
    guard rule.frame.width > .zero, rule.frame.height > .zero else { return }
    if rule.opacity < 1000 { wash(rule.ink, rule.opacity) } else { use(rule.ink) }
    let frame = rule.frame
    cairo_rectangle(
      context, frame.minX.points, frame.minY.points, frame.width.points, frame.height.points)
    cairo_fill(context)
  }

  private mutating func draw(_ path: Path) {
    guard !path.pieces.isEmpty else { return }
    use(path.ink)
    cairo_new_path(context)
    for piece in path.pieces { trace(piece) }
    switch path.paint {
    case .fill: cairo_fill(context)
    case .stroke(let width):
      cairo_set_line_width(context, width.points)
      cairo_stroke(context)
    }
  }

  private func trace(_ piece: Path.Piece) {
    switch piece {
    case .move(let to): cairo_move_to(context, to.x.points, to.y.points)
    case .line(let to): cairo_line_to(context, to.x.points, to.y.points)
    case .curve(let a, let b, let to):
      cairo_curve_to(
        context, a.x.points, a.y.points, b.x.points, b.y.points, to.x.points, to.y.points)
    case .close: cairo_close_path(context)
    }
  }

  private mutating func draw(_ placed: PlacedPicture) throws(RenderError) {
    guard let picture = pictures[placed.cut] else { throw .picture(placed.name) }
    guard placed.frame.width > .zero, placed.frame.height > .zero else { return }
    let pattern: PicturePattern
    do { pattern = try PicturePattern(picture, cut: placed.cut) } catch { throw .cairo(error) }
    let frame = placed.frame
    cairo_save(context)
    cairo_translate(context, frame.minX.points, frame.minY.points)
    cairo_scale(context, frame.width.points, frame.height.points)
    pattern.paint(
      on: context, width: picture.width, height: picture.height,
      isRaster: lettering == .outlines && reading == .nothing)
    cairo_restore(context)
  }

  private mutating func draw(_ run: GlyphRun) throws(RenderError) {
    guard !run.glyphs.isEmpty, run.size > .zero, run.horizontalScale > 0 else { return }
    let face = try open(run.face)
    if let unknown = run.glyphs.first(where: { $0.id >= face.glyphCount }) {
      throw .glyph(id: unknown.id, face: run.face.name)
    }
    use(run.ink)
    if reading != .nothing, lettering == .text, let vertical = run.vertical {
      tell(vertical, of: run, in: face)
    }
    for part in CairoText.parts(of: run, in: face) {
      use(face, run, part.turn)
      show(part)
    }
  }

  /// Tells a vertical line's text to readers of a PDF: by a blank that is turned as the line runs
  /// and as long as the line, so that the line is found, marked and read before the next to its
  /// left.
  private mutating func tell(_ reading: VerticalReading, of run: GlyphRun, in face: OpenFace) {
    guard case .line(let text, let length) = reading, length > .zero, !text.isEmpty,
      let blank = face.nominalGlyph(" ")
    else { return }
    let advance = face.advance(of: blank)
    guard advance > .zero else { return }
    var carrier = run
    carrier.horizontalScale = length.rawValue * 1000 / max(1, advance.at(run.size).rawValue)
    guard carrier.horizontalScale > 0 else { return }
    use(face, carrier, .clockwise)
    let foot = Em(38, over: 100).at(run.size)
    show(
      CairoText(
        reading: text, by: blank,
        at: Point(x: (run.origin.x - foot).betweenPoints, y: run.origin.y.betweenPoints)))
  }

  private func show(_ text: CairoText) {
    switch lettering {
    case .text:
      unsafe cairo_show_text_glyphs(
        context, text.utf8.map { CChar(bitPattern: $0) }, Int32(clamping: text.utf8.count),
        text.glyphs, Int32(clamping: text.glyphs.count), text.clusters,
        Int32(clamping: text.clusters.count), cairo_text_cluster_flags_t(0))
    case .outlines:
      unsafe cairo_glyph_path(context, text.glyphs, Int32(clamping: text.glyphs.count))
      cairo_fill(context)
    }
  }

  private func open(_ face: Face) throws(RenderError) -> OpenFace {
    do { return try fonts.open(face) } catch { throw .font(error) }
  }

  private mutating func use(_ ink: Ink) {
    guard pen.ink != ink else { return }
    pen.ink = ink
    let color = inks.color(of: ink)
    cairo_set_source_rgb(
      context, Double(color.red) / 65_535, Double(color.green) / 65_535,
      Double(color.blue) / 65_535)
  }

  /// Takes an ink of which so many thousandths cover what lies under it.
  private mutating func wash(_ ink: Ink, _ opacity: Int) {
    pen.ink = nil
    let color = inks.color(of: ink)
    cairo_set_source_rgba(
      context, Double(color.red) / 65_535, Double(color.green) / 65_535,
      Double(color.blue) / 65_535, Double(opacity) / 1000)
  }

  private mutating func use(_ face: OpenFace, _ run: GlyphRun, _ turn: PlacedGlyph.Turn) {
    let height = run.size.points
    let width = run.size.scaled(by: run.horizontalScale, over: 1000).points
    if pen.face != face.face {
      pen.face = face.face
      cairo_set_font_face(context, face.drawing)
      pen.matrix = []
    }
    // xx, yx, xy, yy: a letter's right, then its foot; turned clockwise its right points down.
    let matrix = turn == .upright ? [width, 0, 0, height] : [0, width, -height, 0]
    guard pen.matrix != matrix else { return }
    pen.matrix = matrix
    var form = cairo_matrix_t(
      xx: matrix[0], yx: matrix[1], xy: matrix[2], yy: matrix[3], x0: 0, y0: 0)
    unsafe cairo_set_font_matrix(context, &form)
  }
}

extension PageGroup {
  /// Whether it holds groups that are something to a reader.
  fileprivate var isContainer: Bool {
    switch role {
    case .article, .headline, .figure:
      items.contains { if case .group = $0 { true } else { false } }
    default: false
    }
  }
}

extension PageItem {
  /// Whether it is drawn by itself, in no group.
  fileprivate var isMark: Bool { if case .group = self { false } else { true } }
}

extension Length {
  /// The middle of the whole point that the length lies in: Cairo leaves out a blank whose place
  /// is a whole number, because it takes no room there.
  fileprivate var betweenPoints: Length {
    let point = Length.unitsPerPoint
    return Length(rawValue: rawValue - (rawValue % point + point) % point + point / 2)
  }
}
