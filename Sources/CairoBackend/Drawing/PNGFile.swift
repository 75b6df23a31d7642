internal import CPangoCairo

/// A PNG file (PNG specification, third edition): eight bits a channel, grey if nothing is coloured.
///
/// Written here and not by `cairo_surface_write_to_png_stream`, which does not note the resolution
/// and takes about ten times as long for twice the bytes (measured: a page at 300 ppi, 0.6 s).
struct PNGFile {
  /// The whole file.
  let bytes: [UInt8]

  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  /// zlib's effort, of 9.
  private static let level: Int32 = 3
  /// The filter before each row: none, for pages are flat white and solid black.
  private static let filter: [UInt8] = [0]

  init(_ image: RasterImage) {
    let isGrey = image.isGrey
    self.init(
      width: image.width, height: image.height, isGrey: isGrey,
      rows: image.rows(channels: isGrey ? 1 : 3, prefix: Self.filter),
      pixelsPerInch: image.pixelsPerInch)
  }

  init(_ pixels: Pixels, pixelsPerInch: Int) {
    var rows: [UInt8] = []
    rows.reserveCapacity(pixels.rgb.count + pixels.height)
    for y in 0..<pixels.height {
      rows += Self.filter
      rows += pixels.rgb[y * pixels.width * 3..<(y + 1) * pixels.width * 3]
    }
    self.init(
      width: pixels.width, height: pixels.height, isGrey: false, rows: rows,
      pixelsPerInch: pixelsPerInch)
  }

  /// A file of rows that hold one byte a pixel or three, behind the filter's byte.
  private init(width: Int, height: Int, isGrey: Bool, rows: [UInt8], pixelsPerInch: Int) {
    // The specification counts pixels in a metre.
    let density = Self.number(Int((Double(pixelsPerInch) / 0.0254).rounded()))
    let head = Self.number(width) + Self.number(height) + [8, isGrey ? 0 : 2, 0, 0, 0]
    bytes =
      Self.signature + Self.chunk("IHDR", head) + Self.chunk("pHYs", density + density + [1])
      + Self.chunk("IDAT", Self.deflated(rows)) + Self.chunk("IEND", [])
  }

  private static func deflated(_ bytes: [UInt8]) -> [UInt8] {
    let bound = compressBound(UInt(bytes.count))
    return unsafe [UInt8](unsafeUninitializedCapacity: Int(bound)) { target, count in
      var size = bound
      let status = unsafe compress2(
        target.baseAddress, &size, bytes, UInt(bytes.count), level)
      count = status == Z_OK ? Int(size) : 0
    }
  }

  private static func chunk(_ kind: String, _ data: [UInt8]) -> [UInt8] {
    let body = Array(kind.utf8) + data
    let check = unsafe crc32(0, body, UInt32(clamping: body.count))
    return number(data.count) + body + number(Int(check))
  }

  private static func number(_ value: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }
}
