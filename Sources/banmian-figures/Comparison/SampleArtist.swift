internal import CairoBackend
internal import PageComparison
internal import PageScene
internal import Prepress
internal import Typefaces
internal import Typesetting

/// Draws sample pages (样版成像) with fonts and pictures that stay open from page to page.
struct SampleArtist {
  private let renderer: Renderer
  private let shaper: PangoShaper
  private var pictures = DevelopedPictures()

  init(_ fonts: FontLibrary) {
    renderer = Renderer(fonts: fonts)
    shaper = fonts.shaper()
  }

  /// The page as the rules of pixels want it drawn, and as any program draws it.
  mutating func plates(_ page: Page, _ pixelsPerInch: Int) throws -> RasterPlates {
    let rows = RasterComparison.rowsPerPixel(at: pixelsPerInch)
    let plain = try raster(page, pixelsPerInch)
    return RasterPlates(
      fine: rows > 1 ? try raster(page, pixelsPerInch, rowsPerPixel: rows) : plain, plain: plain)
  }

  mutating func raster(
    _ page: Page, _ pixelsPerInch: Int, _ lettering: RasterLettering = .exact,
    rowsPerPixel: Int = 1
  ) throws -> Raster {
    develop(page)
    let words = try renderer.words(
      page, pixelsPerInch: pixelsPerInch, lettering: lettering, rowsPerPixel: rowsPerPixel,
      pictures: pictures, using: shaper)
    return Raster(width: words.width, height: words.height, pixels: words.pixels)
  }

  /// The page as a reader of its PDF finds it.
  mutating func readPDF(_ page: Page) throws -> DrawnPage {
    try PDFReading.pages(of: try pdf(page), file: page.name)[0]
  }

  mutating func pdf(_ page: Page) throws -> [UInt8] {
    develop(page)
    return try renderer.pdf(
      [page], metadata: PDFMetadata(title: page.title), pictures: pictures, using: shaper)
  }

  /// The glyph by which a face draws a character, if it has one.
  func glyph(of scalar: Unicode.Scalar, in face: Face) -> UInt32? {
    guard shaper.covers(scalar, face: face) else { return nil }
    return shaper.shape([scalar], face: face, direction: .horizontal).first?.id
  }

  private mutating func develop(_ page: Page) {
    for placed in page.items.pictures where pictures[placed.cut] == nil {
      pictures[placed.cut] = SampleShelf.photograph(placed.cut)
    }
  }
}
