internal import CPangoCairo

/// A PNG file (PNG specification, third edition): eight bits a channel, grey if nothing is coloured.
///
/// Written here and not by `cairo_surface_write_to_png_stream`, which knows neither the resolution
/// nor how to be quick about a page that is mostly white.
struct PNGFile {
  private let image: RasterImage
  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  init(_ image: RasterImage) { self.image = image }

  /// The whole file.
  var bytes: [UInt8] {
    let rgb = image.rgb
    let isGrey = Self.isGrey(rgb)
    let rows = isGrey ? grey(rgb) : filtered(rgb, channels: 3)
    // A metre has 39.37 inches.
    let density = number(Int((Double(image.pixelsPerInch) / 0.0254).rounded()))
    return Self.signature
      + chunk("IHDR", number(image.width) + number(image.height) + [8, isGrey ? 0 : 2, 0, 0, 0])
      + chunk("pHYs", density + density + [1])
      + chunk("IDAT", Self.deflated(rows)) + chunk("IEND", [])
  }

  private static func isGrey(_ rgb: [UInt8]) -> Bool {
    var index = 0
    while index < rgb.count {
      if rgb[index] != rgb[index + 1] || rgb[index] != rgb[index + 2] { return false }
      index += 3
    }
    return true
  }

  private func grey(_ rgb: [UInt8]) -> [UInt8] {
    var shades: [UInt8] = []
    shades.reserveCapacity(rgb.count / 3)
    for index in Swift.stride(from: 0, to: rgb.count, by: 3) { shades.append(rgb[index]) }
    return filtered(shades, channels: 1)
  }

  /// Puts the filter's number before each row: none, for pages are flat white and solid black.
  private func filtered(_ samples: [UInt8], channels: Int) -> [UInt8] {
    let rowSize = image.width * channels
    var rows: [UInt8] = []
    rows.reserveCapacity(samples.count + image.height)
    for y in 0..<image.height {
      rows.append(0)
      rows.append(contentsOf: samples[y * rowSize..<(y + 1) * rowSize])
    }
    return rows
  }

  private static let level: Int32 = 3

  private static func deflated(_ bytes: [UInt8]) -> [UInt8] {
    let bound = compressBound(UInt(bytes.count))
    return unsafe [UInt8](unsafeUninitializedCapacity: Int(bound)) { target, count in
      var size = bound
      let status = unsafe compress2(
        target.baseAddress, &size, bytes, UInt(bytes.count), level)
      count = status == Z_OK ? Int(size) : 0
    }
  }

  private func chunk(_ kind: String, _ data: [UInt8]) -> [UInt8] {
    let body = Array(kind.utf8) + data
    let check = unsafe crc32(0, body, UInt32(clamping: body.count))
    return number(data.count) + body + number(Int(check))
  }

  private func number(_ value: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }
}
