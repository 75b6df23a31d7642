internal import BanmianTestSupport
internal import Filing
internal import PageComparison
internal import PageGeometry

/// A page in pixels, drawn for the rules of pixels and as any program draws it; the same above 150 ppi.
struct RasterPlates {
  var fine: Raster
  var plain: Raster

  init(fine: Raster, plain: Raster) {
    self.fine = fine
    self.plain = plain
  }

  init(_ raster: Raster) { self.init(fine: raster, plain: raster) }
}

/// What the comparisons of rasters say of two of them.
struct RasterVerdict {
  /// The rules of level 2; nil where the rasters are of two renderers, which they are not made for.
  var byRules: Bool? = false
  var byMatch: Bool? = false
  var byTones = false
}

extension RasterVerdict {
  init(
    _ before: RasterPlates, _ after: RasterPlates, _ density: Int, _ hidden: [Rect],
    tones: RasterComparison.Limits = .tones
  ) {
    let masks = hidden.map { RasterComparison.PixelMask($0, pixelsPerInch: density) }
    guard before.plain.width == after.plain.width, before.plain.height == after.plain.height else {
      self.init(byRules: true, byMatch: true, byTones: true)
      return
    }
    let limits = RasterComparison.Limits(
      pixelsPerInch: density, rowsPerPixel: RasterComparison.rowsPerPixel(at: density))
    let rules = RasterComparison(before.fine, after.fine, ignoring: masks, limits: limits)
    let toned = RasterComparison(before.plain, after.plain, ignoring: masks, limits: tones)
    self.init(
      byRules: !rules.regions.isEmpty,
      byMatch: PerceivedComparison(before.plain, after.plain, ignoring: masks).count > 0,
      byTones: !toned.regions.isEmpty)
  }

  /// Only what is asked of rasters of two renderers.
  var amongForeigners: RasterVerdict {
    RasterVerdict(byRules: nil, byMatch: nil, byTones: byTones)
  }
}

extension MutationRow {
  mutating func add(_ verdict: RasterVerdict) {
    if let told = verdict.byRules { byRules.append(told) }
    if let told = verdict.byMatch { byMatch.append(told) }
    byTones.append(verdict.byTones)
  }
}

extension Raster {
  /// Each channel a level lighter, darker or as it was.
  var dithered: Raster {
    var random = SplitMix64(seed: 11)
    let pixels = pixels.map { pixel -> UInt32 in
      let bits = random.next()
      var result: UInt32 = 0
      for (number, shift) in [16, 8, 0].enumerated() {
        let step = Int(bits >> UInt64(number * 8) & 3) - 1
        let level = min(255, max(0, Int(pixel >> UInt32(shift) & 255) + (step == 2 ? 0 : step)))
        result |= UInt32(level) << UInt32(shift)
      }
      return result
    }
    return Raster(width: width, height: height, pixels: pixels)
  }
}

/// A raster as PNM, which every other program reads and which takes no time.
enum RasterFile {
  static func write(_ raster: Raster, to path: String) throws {
    var rgb: [UInt8] = []
    rgb.reserveCapacity(raster.pixels.count * 3)
    for pixel in raster.pixels {
      rgb += [16, 8, 0].map { UInt8(truncatingIfNeeded: pixel >> $0) }
    }
    let header = "P6\n\(raster.width) \(raster.height)\n255\n"
    try Filing.write(Array(header.utf8) + rgb, to: path)
  }
}
