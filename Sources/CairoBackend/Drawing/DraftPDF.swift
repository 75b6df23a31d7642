internal import CPangoCairo
internal import PageGeometry
internal import PageScene

/// The PDF that a press file is made from (印刷底稿): what is printed, and nothing about it.
///
/// Cairo is not held to PDF 1.4, the version of the file that is made of it: then it would leave out
/// what vertical lines say, though marked content with ActualText has been there since 1.4.
///
/// Single-owner like `DigitalPDF`. Its date is fixed because Cairo would ask the clock; the finisher
/// replaces all that Cairo says of the file.
struct DraftPDF: ~Copyable {
  private let file = StreamedSurface.pdf()
  private var renderer: PageRenderer

  private static let date = "2000-01-01T00:00:00Z"

  init(isOutlined: Bool, fonts: FontMap, inks: InkColors, pictures: DevelopedPictures) {
    unsafe cairo_pdf_surface_set_metadata(file.surface, CAIRO_PDF_METADATA_CREATE_DATE, Self.date)
    renderer = PageRenderer(
      file.context, fonts: fonts, inks: inks, lettering: isOutlined ? .outlines : .text,
      reading: .text, pictures: pictures)
  }

  mutating func add(_ page: Page) throws(RenderError) {
    try page.checkSheet()
    cairo_pdf_surface_set_size(file.surface, page.sheet.width.points, page.sheet.height.points)
    try renderer.draw(page.items)
    cairo_show_page(file.context)
  }

  consuming func finish() throws(CairoError) -> [UInt8] { try file.finish() }
}
