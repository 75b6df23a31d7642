internal import CPangoCairo
internal import Typefaces

/// The fonts of one task as Pango sees them: ours and no others.
///
/// The fontconfig configuration is made by hand, so nothing is scanned, no cache is read or
/// written, and a file is opened only when its face is first used. A class, because opening a
/// face is remembered; never shared between tasks (house plan, §1.5).
final class FontMap {
  private let library: FontLibrary
  private let map: PangoFontMap?
  private let context: PangoContext?
  private var faces: [Face: OpenFace] = [:]

  init(_ library: FontLibrary) {
    self.library = library
    let config = FontConfiguration.make(library.files)
    map = config.flatMap { banmian_font_map_create($0) }
    context = map.flatMap { pango_font_map_create_context($0) }
  }

  deinit {
    if let map { banmian_font_map_close(map) }
  }

  /// The face, opened now or before.
  func open(_ face: Face) throws(FontError) -> OpenFace {
    if let known = faces[face] { return known }
    let file = try library.file(of: face)
    let weight = PangoWeight(UInt32(face.pangoWeight))
    guard let map, let context,
      let font = unsafe banmian_font_open(map, context, face.familyName, weight),
      let open = OpenFace(font, face: face)
    else { throw .unreadable(face: face, path: file.path) }
    faces[face] = open
    return open
  }
}

extension Face {
  /// The weight in the numbers of CSS and Pango.
  fileprivate var pangoWeight: Int {
    switch weight {
    case .regular: 400
    case .bold: 700
    case .black: 900
    }
  }
}
