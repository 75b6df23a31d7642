internal import CPangoCairo
internal import PageGeometry
internal import PageScene

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
    _ page: Page, pixelsPerInch: Int, fonts: FontMap, inks: InkColors
  ) throws(RenderError) {
    try page.checkSheet()
    let scale = Double(pixelsPerInch) / 72
    let across = (page.sheet.width.points * scale).rounded(.up)
    let down = (page.sheet.height.points * scale).rounded(.up)
    guard pixelsPerInch > 0, across <= Self.longestSide, down <= Self.longestSide,
      across * down <= Self.mostPixels
    else { throw .resolution(pixelsPerInch: pixelsPerInch) }
    width = Int(across)
    height = Int(down)
    self.pixelsPerInch = pixelsPerInch
    surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
    try draw(page, scale, fonts, inks)
  }

  private func draw(
    _ page: Page, _ scale: Double, _ fonts: FontMap, _ inks: InkColors
  ) throws(RenderError) {
    let context = cairo_create(surface)
    cairo_set_source_rgb(context, 1, 1, 1)
    cairo_paint(context)
    cairo_scale(context, scale, scale)
    var renderer = PageRenderer(
      context, fonts: fonts, inks: inks, lettering: .outlines, isTagged: false)
    try renderer.draw(page.items)
    do { try CairoError.check(cairo_status(context)) } catch { throw .cairo(error) }
    cairo_surface_flush(surface)
  }

  /// The rows from the top, three bytes a pixel: red, green, blue.
  var rgb: [UInt8] {
    let stride = Int(cairo_image_surface_get_stride(surface))
    guard let data = unsafe cairo_image_surface_get_data(surface) else { return [] }
    return withExtendedLifetime(surface) {
      unsafe [UInt8](unsafeUninitializedCapacity: width * height * 3) { bytes, count in
        for y in 0..<height {
          // RGB24 is a native 32-bit number a pixel, its top byte unused.
          unsafe (data + y * stride).withMemoryRebound(to: UInt32.self, capacity: width) { row in
            for x in 0..<width {
              let pixel = unsafe row[x]
              let place = (y * width + x) * 3
              unsafe bytes[place] = UInt8(truncatingIfNeeded: pixel >> 16)
              unsafe bytes[place + 1] = UInt8(truncatingIfNeeded: pixel >> 8)
              unsafe bytes[place + 2] = UInt8(truncatingIfNeeded: pixel)
            }
          }
        }
        count = width * height * 3
      }
    }
  }
}
