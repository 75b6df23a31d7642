/// A raster of a page as a value (像素).
package struct Pixels: Hashable, Sendable {
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

  /// The raster as a PNG file.
  package func png(pixelsPerInch: Int) -> [UInt8] {
    PNGFile(self, pixelsPerInch: pixelsPerInch).bytes
  }
}
