internal import CPangoCairo
package import Typefaces

/// The outlines of glyphs as the pen traces them (字形轮廓), for drawings that Cairo does not make,
/// such as the pages in a report that is looked at in a browser.
///
/// The same outlines that `Renderer` fills. Not shared between tasks: faces are opened as needed.
package struct GlyphOutlines {
  private let fonts: FontMap
  private let context: cairo_t

  /// The em is divided into so many parts, as our fonts divide it, so that nothing is rounded.
  package static let unitsPerEm = 1000

  package init(_ library: FontLibrary) {
    fonts = FontMap(library)
    context = cairo_create(cairo_image_surface_create(CAIRO_FORMAT_A8, 1, 1))
    UnhintedLetters.ask(of: context)
  }

  /// The outline as path data of SVG, in relative steps of whole units; empty for a blank.
  ///
  /// y points downwards and the glyph's origin is 0, 0.
  package func path(of glyph: UInt32, in face: Face) throws(RenderError) -> String {
    let open: OpenFace
    do { open = try fonts.open(face) } catch { throw .font(error) }
    guard glyph < open.glyphCount else { throw .glyph(id: glyph, face: face.name) }
    cairo_set_font_face(context, open.drawing)
    cairo_set_font_size(context, Double(Self.unitsPerEm))
    cairo_new_path(context)
    unsafe cairo_glyph_path(context, [cairo_glyph_t(index: UInt(glyph), x: 0, y: 0)], 1)
    guard let path = unsafe cairo_copy_path(context) else { return "" }
    defer { unsafe cairo_path_destroy(path) }
    do { try CairoError.check(unsafe path.pointee.status) } catch { throw .cairo(error) }
    var pen = OutlinePen()
    var index = 0
    while unsafe index < Int(path.pointee.num_data) {
      guard let step = unsafe path.pointee.data?.advanced(by: index) else { break }
      let length = unsafe Int(step.pointee.header.length)
      let points = (1..<max(1, length)).map { unsafe (step + $0).pointee.point }
      pen.trace(unsafe step.pointee.header.type, points.map { ($0.x, $0.y) })
      index += max(1, length)
    }
    return pen.data
  }
}

/// Writes steps as path data, relative to where the pen stands.
private struct OutlinePen {
  private(set) var data = ""
  private var x = 0
  private var y = 0
  /// Where the contour began; a move is written when a step follows it.
  private var start: (x: Int, y: Int)?

  mutating func trace(_ kind: cairo_path_data_type_t, _ points: [(x: Double, y: Double)]) {
    let places = points.map { (x: Int($0.x.rounded()), y: Int($0.y.rounded())) }
    switch kind {
    case CAIRO_PATH_MOVE_TO: start = places.first
    case CAIRO_PATH_LINE_TO: step("l", places)
    case CAIRO_PATH_CURVE_TO: step("c", places)
    default: if start == nil { data += "z" }
    }
  }

  private mutating func step(_ letter: String, _ places: [(x: Int, y: Int)]) {
    if let start {
      data += "M\(start.x)"
      append(start.y)
      (x, y) = start
      self.start = nil
    }
    data += letter
    for (number, place) in places.enumerated() {
      if number == 0 { data += String(place.x - x) } else { append(place.x - x) }
      append(place.y - y)
    }
    if let last = places.last { (x, y) = last }
  }

  /// A sign parts numbers as well as a blank does.
  private mutating func append(_ number: Int) { data += number < 0 ? "\(number)" : " \(number)" }
}
