package import PageScene

/// A raster of a page as one number a pixel (像素), red, green and blue in its lower three bytes: the
/// form in which rasters are compared.
package struct PixelWords: Hashable, Sendable {
  package let width: Int
  package let height: Int
  package let pixels: [UInt32]
}

extension PixelWords {
  /// The means of so many rows each.
  static func means(_ words: [UInt32], width: Int, rows: Int) -> [UInt32] {
    guard rows > 1, width > 0 else { return words }
    let count = UInt32(rows)
    var means: [UInt32] = []
    means.reserveCapacity(words.count / rows)
    for top in stride(from: 0, to: words.count, by: width * rows) {
      for x in top..<top + width {
        var (red, green, blue) = (count / 2, count / 2, count / 2)
        for index in stride(from: x, to: x + width * rows, by: width) {
          red += words[index] >> 16 & 255
          green += words[index] >> 8 & 255
          blue += words[index] & 255
        }
        means.append(red / count << 16 | green / count << 8 | blue / count)
      }
    }
    return means
  }
}

extension Renderer {
  /// The page as numbers, for comparisons.
  ///
  /// With more rows for a pixel each is their mean: Cairo fills a row by 15 lines, so that the edge of
  /// a letter would turn by a fifteenth at the least jitter.
  package func words(
    _ page: Page, pixelsPerInch: Int, lettering: RasterLettering = .exact, rowsPerPixel: Int = 1,
    pictures: DevelopedPictures = DevelopedPictures(), using shaper: PangoShaper? = nil
  ) throws(RenderError) -> PixelWords {
    let image = try RasterImage(
      page, pixelsPerInch: pixelsPerInch, rowsPerPixel: rowsPerPixel, lettering: lettering,
      fonts: map(shaper), inks: inks, pictures: pictures)
    let rows = max(1, rowsPerPixel)
    return PixelWords(
      width: image.width, height: image.height / rows,
      pixels: PixelWords.means(image.words, width: image.width, rows: rows))
  }
}
