/// A plate as a rasteriser writes it and as people look at it (印版图): TIFF in, PNG out.
package enum PlateImage {
  /// The grey pixels of a TIFF file.
  package static func read(
    _ tiff: [UInt8]
  ) throws(PictureError) -> (width: Int, height: Int, pixels: [UInt8]) {
    let read = try Vips.plate(of: tiff)
    guard read.width > 0, read.height > 0, read.pixels.count == read.width * read.height else {
      throw .broken("pixels are missing")
    }
    return read
  }

  /// Pixels of one byte (grey) or three (red, green, blue) as a PNG file.
  package static func png(
    of pixels: [UInt8], width: Int, height: Int, channels: Int, pixelsPerInch: Int
  ) throws(PictureError) -> [UInt8] {
    guard width > 0, height > 0, pixels.count == width * height * channels else {
      throw .broken("pixels are missing")
    }
    return try Vips.png(
      of: pixels, width: width, height: height, channels: channels, pixelsPerInch: pixelsPerInch)
  }
}
