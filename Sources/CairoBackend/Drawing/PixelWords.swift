package import PageScene

/// A raster of a page as one number a pixel (像素), red, green and blue in its lower three bytes: the
/// form in which rasters are compared.
package struct PixelWords: Hashable, Sendable {
  package let width: Int
  package let height: Int
  package let pixels: [UInt32]
}

extension Renderer {
  /// The page as numbers, for comparisons.
  package func words(
    _ page: Page, pixelsPerInch: Int, lettering: RasterLettering = .exact,
    pictures: DevelopedPictures = DevelopedPictures(), using shaper: PangoShaper? = nil
  ) throws(RenderError) -> PixelWords {
    let image = try raster(page, pixelsPerInch, lettering, pictures, shaper)
    return PixelWords(width: image.width, height: image.height, pixels: image.words)
  }
}
