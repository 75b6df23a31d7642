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

  /// The side of the print by which a file is examined.
  private static let trialSide = 16

  /// Reads a file to its end and refuses it where a cut of it would fail (验图).
  ///
  /// It develops the whole picture as small as a stamp, by the very steps that a cut takes: a file
  /// that is damaged behind its head, or in its colour profile, is found out before a page leaves
  /// room for it.
  package static func examine(_ file: PictureFile) throws(PictureError) {
    let original = file.original
    let whole = PixelRect(x: 0, y: 0, width: original.width, height: original.height)
    _ = try light(
      of: PictureCut(
        digest: original.digest, crop: whole, width: min(original.width, trialSide),
        height: min(original.height, trialSide)), of: file)
  }

  /// The pixels of a cut of the file.
  package static func develop(
    _ cut: PictureCut, of file: PictureFile
  ) throws(PictureError) -> DevelopedPicture {
    let rgb = try light(of: cut, of: file)
    var picture = DevelopedPicture(width: cut.width, height: cut.height, rgb: rgb)
    if !file.original.isLineArt {
      picture.jpeg = try Vips.jpeg(
        of: rgb, width: cut.width, height: cut.height, quality: Self.quality)
    }
    return picture
  }

  /// The light of a cut, three bytes a pixel, for who separates it.
  package static func light(
    of cut: PictureCut, of file: PictureFile
  ) throws(PictureError) -> [UInt8] {
    try pixels(of: cut, of: file, as: .light, channels: 3)
  }

  /// The inks of a cut of a separated file, four bytes a pixel, 255 for a full layer.
  package static func inks(
    of cut: PictureCut, of file: PictureFile
  ) throws(PictureError) -> [UInt8] {
    guard file.isSeparated else { throw .broken("the picture is not separated") }
    return try pixels(of: cut, of: file, as: .inks, channels: 4)
  }

  private static func pixels(
    of cut: PictureCut, of file: PictureFile, as matter: Vips.Matter, channels: Int
  ) throws(PictureError) -> [UInt8] {
    let crop = cut.crop
    guard cut.width > 0, cut.height > 0, crop.width > 0, crop.height > 0, crop.x >= 0,
      crop.y >= 0, crop.x + crop.width <= file.original.width,
      crop.y + crop.height <= file.original.height
    else { throw .broken("the crop lies outside the picture") }
    let pixels = try Vips.pixels(of: file.bytes, file.format, cut, as: matter)
    guard pixels.count == cut.width * cut.height * channels else {
      throw .broken("pixels are missing")
    }
    return pixels
  }

  /// Pixels of one byte (grey) or four (inks) as a JPEG for plates (印刷用 JPEG).
  ///
  /// 92 of 100 and every pixel's colour of its own: rings round edges add to the ink on paper.
  package static func plateJPEG(
    of pixels: [UInt8], width: Int, height: Int, channels: Int
  ) throws(PictureError) -> [UInt8] {
    guard pixels.count == width * height * channels else { throw .broken("pixels are missing") }
    return try Vips.jpeg(
      of: pixels, width: width, height: height, channels: channels, quality: 92)
  }
}
