/// A part of a picture in a stated number of pixels: what has to be developed to draw it.
package struct PictureCut: Hashable, Sendable {
  /// The SHA-256 of the file's bytes, in hexadecimal figures.
  package var digest: String
  /// The part that is shown, in pixels of the picture as it stands upright.
  package var crop: PixelRect
  /// The pixels that are kept: never more than the crop has.
  package var width: Int
  package var height: Int

  package init(digest: String, crop: PixelRect, width: Int, height: Int) {
    self.digest = digest
    self.crop = crop
    self.width = width
    self.height = height
  }
}

/// A rectangle of whole pixels, from the upper left corner.
package struct PixelRect: Hashable, Sendable {
  package var x: Int
  package var y: Int
  package var width: Int
  package var height: Int

  package init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }
}

/// What is known of a picture's file before it is placed (原图).
package struct PictureOriginal: Hashable, Sendable {
  package var digest: String
  /// In pixels, as the picture stands upright.
  package var width: Int
  package var height: Int
  /// Drawn edges rather than shades, such as a chart (线条图): kept without loss.
  package var isLineArt: Bool

  package init(digest: String, width: Int, height: Int, isLineArt: Bool) {
    self.digest = digest
    self.width = width
    self.height = height
    self.isLineArt = isLineArt
  }
}
