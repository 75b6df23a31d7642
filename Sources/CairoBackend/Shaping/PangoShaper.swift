internal import PageGeometry
package import Typefaces
package import Typesetting

/// Shapes text with our fonts (整形): Pango opens them, HarfBuzz shapes at the fonts' own scale.
///
/// A class, because what was shaped once is remembered. One task owns one shaper; it cannot be
/// sent to another.
///
/// The conventions of its glyphs:
/// - Advances and offsets are exact fractions of the em, `Em(advance, over: unitsPerEm)`.
/// - Horizontal: the pen stands on the baseline; `yOffset` points downwards.
/// - Vertical: the pen stands at the top of the cell on its centre line. A full-width glyph has an
///   advance of 1 em, an `xOffset` of −½ em, and a `yOffset` of the em box's ascent (0.88 em), so
///   pen plus offset is the origin at which the glyph is drawn.
package final class PangoShaper: TextShaper {
  let fonts: FontMap
  private let run = HarfBuzzRun()
  private var faces: [Face: ShapedFace] = [:]
  /// The face that was asked for last, and mostly is again.
  private var recent: ShapedFace?

  /// The faces that could not be opened; each is named once.
  ///
  /// Shaping goes on with boxes of one em, so that a page reports all of its faults together.
  package private(set) var failures: [FontError] = []

  init(fonts: FontLibrary) {
    self.fonts = FontMap(fonts)
  }

  package func shape(
    _ scalars: ArraySlice<Unicode.Scalar>, face: Face, direction: TextDirection
  ) -> [ShapedGlyph] {
    guard let face = known(face) else {
      return scalars.indices.map {
        ShapedGlyph(id: 0, advance: .one, cluster: $0 - scalars.startIndex)
      }
    }
    var glyphs: [ShapedGlyph] = []
    glyphs.reserveCapacity(scalars.count)
    switch direction {
    case .horizontal: face.horizontal.append(scalars, to: &glyphs, with: run)
    case .vertical: face.vertical.append(scalars, to: &glyphs, with: run)
    }
    return glyphs
  }

  package func covers(_ scalar: Unicode.Scalar, face: Face) -> Bool {
    known(face)?.open.nominalGlyph(scalar) != nil
  }

  package func inkBox(of glyph: UInt32, face: Face) -> InkBox? { known(face)?.inkBox(of: glyph) }

  package func metrics(of face: Face) -> FaceMetrics {
    known(face)?.metrics
      ?? FaceMetrics(
        emTop: Em(88, over: 100), emBottom: Em(12, over: 100), capHeight: Em(7, over: 10))
  }

  /// The face with what is known of it; nil where it cannot be opened.
  private func known(_ face: Face) -> ShapedFace? {
    if let recent, recent.face == face { return recent }
    let known = faces[face] ?? open(face).map { ShapedFace(face, $0) }
    if let known { faces[face] = known }
    recent = known
    return known
  }

  private func open(_ face: Face) -> OpenFace? {
    do {
      return try fonts.open(face)
    } catch {
      if !failures.contains(error) { failures.append(error) }
      return nil
    }
  }
}

extension PangoShaper {
  /// Shapes the whole run in one go, as Chinese; the tests compare `shape` with this.
  package func shapeAtOnce(
    _ scalars: [Unicode.Scalar], face: Face, direction: TextDirection
  ) -> [ShapedGlyph] {
    guard let open = open(face) else { return [] }
    return run.shape(scalars, as: .mark, in: open, direction)
  }
}

/// An open face with everything that was shaped in it (整形存档).
private final class ShapedFace {
  let face: Face
  let open: OpenFace
  var horizontal: FaceShaping
  var vertical: FaceShaping
  private(set) lazy var metrics = open.metrics
  private var inkBoxes: [UInt32: InkBox?] = [:]

  init(_ face: Face, _ open: OpenFace) {
    self.face = face
    self.open = open
    horizontal = FaceShaping(open, .horizontal)
    vertical = FaceShaping(open, .vertical)
  }

  func inkBox(of glyph: UInt32) -> InkBox? {
    if let known = inkBoxes[glyph] { return known }
    let box = open.inkBox(glyph)
    inkBoxes.updateValue(box, forKey: glyph)
    return box
  }
}
