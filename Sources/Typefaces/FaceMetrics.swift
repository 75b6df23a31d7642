package import PageGeometry

/// The heights of a face, in ems of its size, measured from the baseline (字面尺寸).
package struct FaceMetrics: Hashable, Sendable {
  /// From the baseline up to the top of the em box (字身上沿).
  package var emTop: Em
  /// From the baseline down to the bottom of the em box (字身下沿), positive.
  package var emBottom: Em
  /// The height of a flat capital or lining figure.
  package var capHeight: Em

  package init(emTop: Em, emBottom: Em, capHeight: Em) {
    self.emTop = emTop
    self.emBottom = emBottom
    self.capHeight = capHeight
  }
}

/// The box of a glyph's ink, in ems from its origin; y upwards, as in fonts.
package struct InkBox: Hashable, Sendable {
  package var left: Em
  package var right: Em
  package var bottom: Em
  package var top: Em

  package init(left: Em, right: Em, bottom: Em, top: Em) {
    self.left = left
    self.right = right
    self.bottom = bottom
    self.top = top
  }

  package var width: Em { right - left }
}
