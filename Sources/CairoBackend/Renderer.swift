package import PageScene

/// Draws pages into files (出片).
///
/// A value that tasks may share. Each call opens the fonts it needs and drops them, unless it is
/// given the task's shaper, whose fonts are open already.
package struct Renderer: Sendable {
  private let fonts: FontLibrary
  let inks: InkColors

  package init(fonts: FontLibrary, inks: InkColors = .screen) {
    self.fonts = fonts
    self.inks = inks
  }

  /// One PDF of all the pages, in their order.
  package func pdf(
    _ pages: [Page], metadata: PDFMetadata, pictures: DevelopedPictures = DevelopedPictures(),
    using shaper: PangoShaper? = nil
  ) throws(RenderError) -> [UInt8] {
    guard !pages.isEmpty else { throw .noPages }
    var document = try DigitalPDF(
      metadata, pageCount: pages.count, fonts: map(shaper), inks: inks,
      pictures: pictures)
    for page in pages { try document.add(page) }
    do { return try document.finish() } catch { throw .cairo(error) }
  }

  /// The draft of a press file (印刷底稿): one PDF of all the sheets, without tags, links and outline.
  ///
  /// With `isOutlined` all text is drawn as paths (转曲).
  package func draft(
    _ pages: [Page], isOutlined: Bool, pictures: DevelopedPictures = DevelopedPictures(),
    using shaper: PangoShaper? = nil
  ) throws(RenderError) -> [UInt8] {
    guard !pages.isEmpty else { throw .noPages }
    var document = DraftPDF(
      isOutlined: isOutlined, fonts: map(shaper), inks: inks, pictures: pictures)
    for page in pages { try document.add(page) }
    do { return try document.finish() } catch { throw .cairo(error) }
  }

  /// The page as a PNG file.
  package func png(
    _ page: Page, pixelsPerInch: Int, lettering: RasterLettering = .exact,
    pictures: DevelopedPictures = DevelopedPictures(), using shaper: PangoShaper? = nil
  ) throws(RenderError) -> [UInt8] {
    PNGFile(try raster(page, pixelsPerInch, lettering, pictures, shaper)).bytes
  }

  /// The page as pixels, for comparisons and live previews.
  package func pixels(
    _ page: Page, pixelsPerInch: Int, lettering: RasterLettering = .exact,
    pictures: DevelopedPictures = DevelopedPictures(), using shaper: PangoShaper? = nil
  ) throws(RenderError) -> Pixels {
    let image = try raster(page, pixelsPerInch, lettering, pictures, shaper)
    return Pixels(
      width: image.width, height: image.height, rgb: image.rows(channels: 3, prefix: []))
  }

  /// The page as an SVG file.
  package func svg(
    _ page: Page, pictures: DevelopedPictures = DevelopedPictures(),
    using shaper: PangoShaper? = nil
  ) throws(RenderError) -> [UInt8] {
    try VectorImage(page, fonts: map(shaper), inks: inks, pictures: pictures).bytes
  }

  func raster(
    _ page: Page, _ pixelsPerInch: Int, _ lettering: RasterLettering,
    _ pictures: DevelopedPictures, _ shaper: PangoShaper?
  ) throws(RenderError) -> RasterImage {
    try RasterImage(
      page, pixelsPerInch: pixelsPerInch, lettering: lettering, fonts: map(shaper), inks: inks,
      pictures: pictures)
  }

  func map(_ shaper: PangoShaper?) -> FontMap { shaper?.fonts ?? FontMap(fonts) }
}
