package import PageGeometry
package import Typefaces

/// The way text runs (排向).
package enum TextDirection: String, Hashable, Sendable {
  case horizontal
  case vertical
}

/// A glyph of a shaped run, in ems of its size (整形字).
package struct ShapedGlyph: Hashable, Sendable {
  package var id: UInt32
  package var advance: Em
  /// Where the glyph is drawn relative to the pen; y downwards.
  package var xOffset: Em
  package var yOffset: Em
  /// The offset, in scalars from the run's start, of the first scalar that it stands for.
  package var cluster: Int

  package init(
    id: UInt32, advance: Em, xOffset: Em = .zero, yOffset: Em = .zero, cluster: Int
  ) {
    self.id = id
    self.advance = advance
    self.xOffset = xOffset
    self.yOffset = yOffset
    self.cluster = cluster
  }
}

/// What composition needs to know of fonts (整形与字库); the seam between us and any font library.
///
/// One shaper serves one task at a time; it may keep caches.
package protocol TextShaper {
  /// Shapes scalars of one face, script and direction.
  ///
  /// The run is shaped as Simplified Chinese (`zh-cn`, script Hani for Han and marks, Latin for
  /// Western letters), with the face's default features; glyphs come in logical order. In the
  /// vertical direction advances run downwards and offsets start at the cell's centre line.
  func shape(
    _ scalars: ArraySlice<Unicode.Scalar>, face: Face, direction: TextDirection
  ) -> [ShapedGlyph]

  /// Whether the face has a glyph of its own for the scalar.
  func covers(_ scalar: Unicode.Scalar, face: Face) -> Bool

  /// The box of a glyph's ink, or nil where it has none.
  func inkBox(of glyph: UInt32, face: Face) -> InkBox?

  /// The heights of the face.
  func metrics(of face: Face) -> FaceMetrics
}
