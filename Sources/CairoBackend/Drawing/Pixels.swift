/// A raster of a page as a value (像素).
package struct Pixels: Hashable, Sendable {
  package let width: Int
  package let height: Int
  /// Rows from the top, three bytes a pixel: red, green, blue.
  package let rgb: [UInt8]
}
