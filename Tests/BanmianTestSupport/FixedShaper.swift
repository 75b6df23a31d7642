internal import PageGeometry
package import Typefaces
package import Typesetting

/// A shaper without fonts: every Han character is one em, every Latin letter 0.556 em.
///
/// Layout is tested with it, so that no test of composition needs C or a font file.
package struct FixedShaper: TextShaper {
  package init() {}

  package func shape(
    _ scalars: ArraySlice<Unicode.Scalar>, face: Face, direction: TextDirection
  ) -> [ShapedGlyph] {
    scalars.enumerated().map { offset, scalar in
      ShapedGlyph(id: scalar.value, advance: Self.advance(of: scalar), cluster: offset)
    }
  }

  private static func advance(of scalar: Unicode.Scalar) -> Em {
    scalar.value < 0x2000 ? Em(556, over: 1000) : .one
  }

  package func covers(_ scalar: Unicode.Scalar, face: Face) -> Bool {
    scalar != "\u{FFFF}"
  }

  package func inkBox(of glyph: UInt32, face: Face) -> InkBox? { nil }

  package func metrics(of face: Face) -> FaceMetrics {
    FaceMetrics(emTop: Em(88, over: 100), emBottom: Em(12, over: 100), capHeight: Em(73, over: 100))
  }
}
