package import PageScene

/// Develops the cuts that pages need (洗印): upright, cropped, in sRGB, no larger than is printed.
///
/// Stateless: equal files and cuts give equal pixels, on any thread.
package enum Darkroom {
  /// The most pixels of a side, and in all: a double page at 600 ppi stays far below both.
  package static let longestSide = 40_000
  package static let mostPixels = 300_000_000

  /// The quality of JPEGs made for PDFs, of 100: no visible loss at reading size.
  private static let quality = 90

  /// The pixels of a cut of the file.
  package static func develop(
    _ cut: PictureCut, of file: PictureFile
  ) throws(PictureError) -> DevelopedPicture {
    let crop = cut.crop
    guard cut.width > 0, cut.height > 0, crop.width > 0, crop.height > 0, crop.x >= 0,
      crop.y >= 0, crop.x + crop.width <= file.original.width,
      crop.y + crop.height <= file.original.height
    else { throw .broken("the crop lies outside the picture") }
    let rgb = try Vips.pixels(of: file.bytes, file.format, cut)
    guard rgb.count == cut.width * cut.height * 3 else { throw .broken("pixels are missing") }
    var picture = DevelopedPicture(width: cut.width, height: cut.height, rgb: rgb)
    if !file.original.isLineArt {
      picture.jpeg = try Vips.jpeg(
        of: rgb, width: cut.width, height: cut.height, quality: Self.quality)
    }
    return picture
  }
}
