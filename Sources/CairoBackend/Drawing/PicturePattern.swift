internal import CPangoCairo
internal import PageScene

/// A developed picture as Cairo paints it (图片): pixels, and for vector files the JPEG itself.
struct PicturePattern {
  private let surface: cairo_surface_t

  /// Cairo's names for what a surface carries along (CAIRO_MIME_TYPE_JPEG, …_UNIQUE_ID).
  private static let jpegType = "image/jpeg"
  private static let uniqueType = "application/x-cairo.uuid"

  init(_ picture: DevelopedPicture, cut: PictureCut) throws(CairoError) {
    surface = cairo_image_surface_create(
      CAIRO_FORMAT_RGB24, Int32(clamping: picture.width), Int32(clamping: picture.height))
    try CairoError.check(cairo_surface_status(surface))
    copyPixels(picture)
    if let jpeg = picture.jpeg { try attach(jpeg, as: Self.jpegType) }
    // Equal cuts on several pages are one picture in the file.
    let name = "\(cut.digest)-\(cut.crop)-\(cut.width)x\(cut.height)"
    try attach(Array(name.utf8), as: Self.uniqueType)
  }

  /// Paints the picture over the unit square of the context.
  func paint(on context: cairo_t, width: Int, height: Int, isRaster: Bool) {
    cairo_scale(context, 1 / Double(width), 1 / Double(height))
    cairo_set_source_surface(context, surface, 0, 0)
    let pattern = unsafe cairo_get_source(context)
    unsafe cairo_pattern_set_filter(pattern, CAIRO_FILTER_GOOD)
    // On a raster the edge pixels would else mix with what is beyond the picture.
    if isRaster { unsafe cairo_pattern_set_extend(pattern, CAIRO_EXTEND_PAD) }
    cairo_rectangle(context, 0, 0, Double(width), Double(height))
    cairo_fill(context)
  }

  /// Cairo keeps a pixel in a native 32-bit number, the top byte unused.
  private func copyPixels(_ picture: DevelopedPicture) {
    cairo_surface_flush(surface)
    let stride = Int(cairo_image_surface_get_stride(surface))
    guard let data = unsafe cairo_image_surface_get_data(surface) else { return }
    var next = 0
    for y in 0..<picture.height {
      unsafe (data + y * stride).withMemoryRebound(to: UInt32.self, capacity: picture.width) {
        for x in 0..<picture.width {
          let red = UInt32(picture.rgb[next])
          let green = UInt32(picture.rgb[next + 1])
          unsafe $0[x] = red << 16 | green << 8 | UInt32(picture.rgb[next + 2])
          next += 3
        }
      }
    }
    cairo_surface_mark_dirty(surface)
  }

  /// Hands the surface a copy that it frees itself.
  private func attach(_ bytes: [UInt8], as type: String) throws(CairoError) {
    guard let copy = unsafe malloc(bytes.count) else { return }
    unsafe copy.copyMemory(from: bytes, byteCount: bytes.count)
    try CairoError.check(
      unsafe cairo_surface_set_mime_data(
        surface, type, copy.assumingMemoryBound(to: UInt8.self), UInt(bytes.count), free, copy))
  }
}
