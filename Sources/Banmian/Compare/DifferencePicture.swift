package import CairoBackend
internal import PageComparison

extension Pixels {
  /// What differs between two rasters, for people (差异图): equal pixels pale, others red, a frame
  /// round each place that a reader could see.
  package static func difference(_ before: Pixels, _ after: Pixels) -> Pixels {
    let (width, height) = (max(before.width, after.width), max(before.height, after.height))
    var rgb = [UInt8](repeating: 255, count: width * height * 3)
    for y in 0..<height {
      for x in 0..<width {
        let (old, new) = (before.color(x, y), after.color(x, y))
        let start = (y * width + x) * 3
        if old == new {
          // A quarter of the ink that is there.
          let grey = (Int(new.0) + Int(new.1) + Int(new.2)) / 3
          for channel in 0..<3 { rgb[start + channel] = UInt8(255 - (255 - grey) / 4) }
        } else {
          (rgb[start], rgb[start + 1], rgb[start + 2]) = (220, 20, 20)
        }
      }
    }
    let regions = RasterComparison(
      Raster(width: before.width, height: before.height, rgb: before.rgb),
      Raster(width: after.width, height: after.height, rgb: after.rgb)
    ).regions
    for region in regions {
      frame(&rgb, width, height, region)
    }
    return Pixels(width: width, height: height, rgb: rgb)
  }

  /// A pixel; white beyond the raster's edge.
  private func color(_ x: Int, _ y: Int) -> (UInt8, UInt8, UInt8) {
    guard x < width, y < height else { return (255, 255, 255) }
    let start = (y * width + x) * 3
    return (rgb[start], rgb[start + 1], rgb[start + 2])
  }

  private static func frame(
    _ rgb: inout [UInt8], _ width: Int, _ height: Int, _ region: PixelRegion
  ) {
    let (left, right) = (max(0, region.x - 3), min(width - 1, region.x + region.width + 3))
    let (top, foot) = (max(0, region.y - 3), min(height - 1, region.y + region.height + 3))
    guard left <= right, top <= foot else { return }
    func ink(_ x: Int, _ y: Int) {
      let start = (y * width + x) * 3
      (rgb[start], rgb[start + 1], rgb[start + 2]) = (11, 99, 206)
    }
    for x in left...right { for y in [top, foot] { ink(x, y) } }
    for y in top...foot { for x in [left, right] { ink(x, y) } }
  }
}
