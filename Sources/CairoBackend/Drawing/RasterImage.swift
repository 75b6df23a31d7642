internal import CPangoCairo
internal import PageGeometry
internal import PageScene

/// How letters come to stand on a raster.
package enum RasterLettering: Hashable, Sendable {
  /// As filled outlines, exactly where they were placed: for comparisons and for readers.
  case exact
  /// As cached pictures that snap to whole pixels: many times faster, for a live preview.
  case preview
}

/// A page in pixels (栅格图).
struct RasterImage {
  let width: Int
  let height: Int
  let pixelsPerInch: Int
  private let surface: cairo_surface_t

  /// Cairo's limit for a side, and ours for the whole, at four bytes a pixel.
  private static let longestSide = 32_767.0
  private static let mostPixels = 200_000_000.0

  init(
    _ page: Page, pixelsPerInch: Int, rowsPerPixel: Int = 1, lettering: RasterLettering,
    fonts: FontMap, inks: InkColors, pictures: DevelopedPictures
  ) throws(RenderError) {
    try page.checkSheet()
    let scale = Double(pixelsPerInch) / 72
    let across = (page.sheet.width.points * scale).rounded(.up)
    let rows = Double(max(1, rowsPerPixel))
    let down = (page.sheet.height.points * scale).rounded(.up) * rows
    guard pixelsPerInch > 0, across <= Self.longestSide, down <= Self.longestSide,
      across * down <= Self.mostPixels
    else { throw .resolution(pixelsPerInch: pixelsPerInch) }
    width = Int(across)
    height = Int(down)
    self.pixelsPerInch = pixelsPerInch
    surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
    let context = cairo_create(surface)
    cairo_set_source_rgb(context, 1, 1, 1)
    cairo_paint(context)
    cairo_scale(context, scale, scale * rows)
    var renderer = PageRenderer(
      context, fonts: fonts, inks: inks, lettering: lettering == .exact ? .outlines : .text,
      reading: .nothing, pictures: pictures)
    try renderer.draw(page.items)
    do { try CairoError.check(cairo_status(context)) } catch { throw .cairo(error) }
    cairo_surface_flush(surface)
  }

  /// Whether red, green and blue are the same in every pixel.
  var isGrey: Bool {
    for y in 0..<height {
      let isColored = row(y) { pixels in
        for x in pixels.indices where (pixels[x] ^ pixels[x] >> 8) & 0xFFFF != 0 { return true }
        return false
      }
      if isColored == true { return false }
    }
    return true
  }

  /// The rows from the top, one byte a pixel or three (red, green, blue), after a prefix each.
  func rows(channels: Int, prefix: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(height * (prefix.count + width * channels))
    for y in 0..<height {
      bytes.append(contentsOf: prefix)
      row(y) { pixels in
        for x in pixels.indices {
          if channels == 3 {
            bytes.append(UInt8(truncatingIfNeeded: pixels[x] >> 16))
            bytes.append(UInt8(truncatingIfNeeded: pixels[x] >> 8))
          }
          bytes.append(UInt8(truncatingIfNeeded: pixels[x]))
        }
      }
    }
    return bytes
  }

  /// The pixels from the upper left corner, the top byte of each cleared.
  var words: [UInt32] {
    var words: [UInt32] = []
    words.reserveCapacity(height * width)
    for y in 0..<height {
      row(y) { pixels in
        for x in pixels.indices { words.append(pixels[x] & 0xFF_FFFF) }
      }
    }
    return words
  }

  /// Lends a row of pixels: native 32-bit numbers, the top byte unused; nil if there is no image.
  @discardableResult
  private func row<Result>(_ y: Int, _ body: (Span<UInt32>) -> Result) -> Result? {
    let stride = Int(cairo_image_surface_get_stride(surface))
    return withExtendedLifetime(surface) {
      guard let data = unsafe cairo_image_surface_get_data(surface) else { return nil }
      return unsafe (data + y * stride).withMemoryRebound(to: UInt32.self, capacity: width) {
        body(unsafe UnsafeBufferPointer(start: $0, count: width).span)
      }
    }
  }
}
