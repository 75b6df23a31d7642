/// Where two pictures of pages look different to a reader (感知对照): rasters of programs that nobody
/// here knows, whose edges may be smoothed otherwise.
///
/// The measure is that of pixelmatch 7.2: the distance in YIQ by Kotsarenko and Ramos (2010), and
/// Vyšniauskas' test of smoothed edges (2009). It is written anew here, for it has to run where no
/// Node is.
package struct PerceivedComparison: Sendable {
  /// From head to foot; touching ones are one.
  package let regions: [PixelRegion]
  /// How many pixels look different, and how many do that are smoothed edges.
  package let count: Int
  package let smoothed: Int

  /// The largest distance of two colours.
  private static let farthest = 35_215.0
  private static let tile = 12

  /// Looks at every pixel that differs.
  ///
  /// The threshold goes from 0, where every difference counts, to 1; pixelmatch's own is 0.1. With
  /// `countsSmoothed` smoothed edges count as differences.
  package init(
    _ before: Raster, _ after: Raster, threshold: Double = 0.1, countsSmoothed: Bool = false,
    ignoring masks: [RasterComparison.PixelMask] = []
  ) {
    precondition(before.width == after.width && before.height == after.height, "one size")
    let (width, height) = (before.width, before.height)
    let across = (width + Self.tile - 1) / Self.tile
    let down = (height + Self.tile - 1) / Self.tile
    var counts = [Int](repeating: 0, count: across * down)
    var deltas = counts
    let limit = Self.farthest * threshold * threshold
    let edges = (SmoothedEdges(before, after), SmoothedEdges(after, before))
    var (count, smoothed) = (0, 0)
    for y in 0..<height {
      let row = y * width
      if before.pixels[row..<row + width] == after.pixels[row..<row + width] { continue }
      let hidden = masks.filter { $0.rows.contains(y) }
      for x in 0..<width {
        let (a, b) = (before.pixels[row + x], after.pixels[row + x])
        guard a != b, abs(Self.distance(a, b)) > limit else { continue }
        if hidden.contains(where: { $0.columns.contains(x) }) { continue }
        if !countsSmoothed, edges.0.isEdge(x, y) || edges.1.isEdge(x, y) {
          smoothed += 1
          continue
        }
        count += 1
        let index = y / Self.tile * across + x / Self.tile
        counts[index] += 1
        deltas[index] = max(deltas[index], Self.channelDelta(a, b))
      }
    }
    self.count = count
    self.smoothed = smoothed
    regions = TileClusters(
      across: across, down: down, tile: Self.tile, width: width, height: height, deltas: deltas,
      counts: counts
    ).regions(counts.map { $0 > 0 ? .perceived : nil })
  }

  private static func channelDelta(_ a: UInt32, _ b: UInt32) -> Int {
    [16, 8, 0].map { abs(Int(a >> $0 & 255) - Int(b >> $0 & 255)) }.max() ?? 0
  }

  /// The squared distance of two colours in YIQ.
  static func distance(_ a: UInt32, _ b: UInt32) -> Double {
    let red = Double(a >> 16 & 255) - Double(b >> 16 & 255)
    let green = Double(a >> 8 & 255) - Double(b >> 8 & 255)
    let blue = Double(a & 255) - Double(b & 255)
    let y = red * 0.29889531 + green * 0.58662247 + blue * 0.11448223
    let i = red * 0.59597799 - green * 0.27417610 - blue * 0.32180189
    let q = red * 0.21147017 - green * 0.52261711 + blue * 0.31114694
    return 0.5053 * y * y + 0.299 * i * i + 0.1957 * q * q
  }

  /// How much lighter the second colour is than the first.
  static func brightness(_ a: UInt32, _ b: UInt32) -> Double {
    let red = Double(a >> 16 & 255) - Double(b >> 16 & 255)
    let green = Double(a >> 8 & 255) - Double(b >> 8 & 255)
    let blue = Double(a & 255) - Double(b & 255)
    return red * 0.29889531 + green * 0.58662247 + blue * 0.11448223
  }
}

/// Whether a pixel smooths an edge of what is drawn (抗锯齿像素).
private struct SmoothedEdges {
  let image: Raster
  let other: Raster

  init(_ image: Raster, _ other: Raster) {
    self.image = image
    self.other = other
  }

  func isEdge(_ x: Int, _ y: Int) -> Bool {
    var equals = touchesBorder(x, y) ? 1 : 0
    var darkest = (delta: 0.0, x: 0, y: 0)
    var lightest = (delta: 0.0, x: 0, y: 0)
    let center = image.pixels[y * image.width + x]
    for nx in max(0, x - 1)...min(image.width - 1, x + 1) {
      for ny in max(0, y - 1)...min(image.height - 1, y + 1) where nx != x || ny != y {
        let delta = PerceivedComparison.brightness(
          center, image.pixels[ny * image.width + nx])
        if delta == 0 {
          equals += 1
          if equals > 2 { return false }
        } else if delta < darkest.delta {
          darkest = (delta, nx, ny)
        } else if delta > lightest.delta {
          lightest = (delta, nx, ny)
        }
      }
    }
    guard darkest.delta != 0, lightest.delta != 0 else { return false }
    return isFlat(darkest.x, darkest.y) || isFlat(lightest.x, lightest.y)
  }

  /// Whether a pixel has three or more equal neighbours in both images.
  private func isFlat(_ x: Int, _ y: Int) -> Bool { isFlat(x, y, image) && isFlat(x, y, other) }

  private func isFlat(_ x: Int, _ y: Int, _ image: Raster) -> Bool {
    var equals = touchesBorder(x, y) ? 1 : 0
    let center = image.pixels[y * image.width + x]
    for ny in max(0, y - 1)...min(image.height - 1, y + 1) {
      for nx in max(0, x - 1)...min(image.width - 1, x + 1) where nx != x || ny != y {
        if image.pixels[ny * image.width + nx] == center { equals += 1 }
        if equals > 2 { return true }
      }
    }
    return false
  }

  private func touchesBorder(_ x: Int, _ y: Int) -> Bool {
    x == 0 || y == 0 || x == image.width - 1 || y == image.height - 1
  }
}
