/// A page in pixels (栅格), as the renderer of the house fills it: outlines, grey edges, no hinting.
///
/// Only rasters of the same renderer may be compared; another one snaps letters elsewhere.
package struct Raster: Sendable {
  package let width: Int
  package let height: Int
  /// Rows from the top, three bytes a pixel: red, green, blue.
  package let rgb: [UInt8]

  package init(width: Int, height: Int, rgb: [UInt8]) {
    precondition(rgb.count == width * height * 3, "three bytes a pixel")
    self.width = width
    self.height = height
    self.rgb = rgb
  }
}

/// A rectangle of whole pixels that differs, with the rule that saw it first.
package struct PixelRegion: Hashable, Sendable {
  package var x: Int
  package var y: Int
  package var width: Int
  package var height: Int
  package var rule: PixelRule
  /// The largest difference of a channel in it, of 255.
  package var delta: Int

  package init(x: Int, y: Int, width: Int, height: Int, rule: PixelRule, delta: Int) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
    self.rule = rule
    self.delta = delta
  }
}

/// What makes pixels differ (ecosystem.md §1.5, measured at 150 ppi).
package enum PixelRule: String, Hashable, Sendable, CaseIterable {
  /// A channel of one pixel differs by more than 24: glyphs, hairlines, moved lines; an invisible
  /// jitter of 0.002 pt stays under 18.
  case pixel
  /// 48 × 48 pixels are darker or lighter by 1.5 of 255 on average: tints.
  case window
  /// 12 × 12 pixels are darker or lighter by 6 on average: a spot of a picture.
  case spot
}
