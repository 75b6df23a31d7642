/// Where two rasters of one renderer differ by more than noise (像素对照，二级).
package struct RasterComparison: Sendable {
  /// The regions, from head to foot; touching ones are one.
  package let regions: [PixelRegion]
  /// Whether the rasters are not even of one size.
  package let hasOtherSize: Bool

  /// The sides of the windows and what is noise in them.
  package struct Limits: Hashable, Sendable {
    /// The side of a tile, 12 pixels at 150 ppi.
    package var tile: Int
    /// How many of 255 a channel of a pixel may differ.
    package var pixel: Int
    /// The same for the mean of a tile, in thousandths.
    package var spot: Int
    /// The same for the mean of four by four tiles.
    package var window: Int

    /// Those of ecosystem.md §1.5, for rasters of our own renderer; a tile stays as large on paper
    /// as it is at 150 ppi.
    ///
    /// A black edge that moved by 0.04 pt changes a pixel by 255 × 0.04 ÷ 72 × the resolution. The
    /// limit may be as low as that only where a row of pixels is drawn by more than Cairo's 15 lines,
    /// of which one is 17 of 255 and turns at the least jitter.
    package init(pixelsPerInch: Int = 150, rowsPerPixel: Int = 1) {
      tile = max(6, (12 * pixelsPerInch + 75) / 150)
      pixel = rowsPerPixel > 1 ? min(24, pixelsPerInch * 17 / 120) : 24
      spot = 6000
      window = 1500
    }

    /// For rasters of two renderers or resolutions: edges say nothing then, means do.
    ///
    /// A renderer may put a letter half a pixel aside and half a pixel lower; that changes the mean
    /// of 24 × 24 pixels by 255 ÷ 24 at most, and that of a window by a quarter of it.
    package static var tones: Limits {
      var limits = Limits()
      limits.tile = 24
      limits.pixel = 255
      limits.spot = 12_000
      limits.window = 3_000
      return limits
    }

    /// The same where one raster of a renderer was brought to the size of the other: letters stand
    /// where they stood, so that smaller squares are as sure, and a line that is gone shows in them.
    package static var rescaledTones: Limits {
      var limits = tones
      limits.tile = 12
      return limits
    }
  }

  /// In how many rows a pixel is to be drawn, so that what is less than a pixel's fraction can be told
  /// from Cairo's own grain: four below 150 ppi, where 0.05 pt is no more than that.
  package static func rowsPerPixel(at pixelsPerInch: Int) -> Int { pixelsPerInch < 150 ? 4 : 1 }

  /// Compares all but what is masked: rectangles of pixels, x and y from the upper left corner.
  package init(
    _ before: Raster, _ after: Raster, ignoring masks: [PixelMask] = [],
    limits: Limits = Limits()
  ) {
    guard before.width == after.width, before.height == after.height else {
      hasOtherSize = true
      regions = [
        PixelRegion(
          x: 0, y: 0, width: max(before.width, after.width),
          height: max(before.height, after.height), rule: .pixel, delta: 255)
      ]
      return
    }
    hasOtherSize = false
    var tiles = TileGrid(width: before.width, height: before.height, limits: limits)
    for y in 0..<before.height {
      let range = y * before.width..<(y + 1) * before.width
      let (old, new) = (before.pixels[range], after.pixels[range])
      // Pages are the same nearly everywhere: equal rows cost one look.
      if old == new { continue }
      tiles.add(y, old, new, masks.filter { $0.rows.contains(y) })
    }
    regions = tiles.regions()
  }

  /// A part of the raster that is not compared.
  package struct PixelMask: Hashable, Sendable {
    package var columns: Range<Int>
    package var rows: Range<Int>

    package init(columns: Range<Int>, rows: Range<Int>) {
      self.columns = columns
      self.rows = rows
    }
  }

  /// Sums and largest differences, tile by tile.
  private struct TileGrid {
    let limits: Limits
    let across: Int
    let down: Int
    let width: Int
    let height: Int
    /// Signed sums of all three channels.
    var sums: [Int]
    var deltas: [Int]
    /// How many pixels pass the limit of a single one.
    var counts: [Int]

    init(width: Int, height: Int, limits: Limits) {
      self.limits = limits
      self.width = width
      self.height = height
      across = (width + limits.tile - 1) / limits.tile
      down = (height + limits.tile - 1) / limits.tile
      sums = Array(repeating: 0, count: across * down)
      deltas = sums
      counts = sums
    }

    mutating func add(
      _ y: Int, _ old: ArraySlice<UInt32>, _ new: ArraySlice<UInt32>, _ masks: [PixelMask]
    ) {
      let base = y / limits.tile * across
      for tile in 0..<across {
        let columns = tile * limits.tile..<min(width, (tile + 1) * limits.tile)
        var (sum, most, count) = (0, 0, 0)
        for x in columns {
          let (a, b) = (old[old.startIndex + x], new[new.startIndex + x])
          guard a != b else { continue }
          if !masks.isEmpty, masks.contains(where: { $0.columns.contains(x) }) { continue }
          let red = Int(b >> 16 & 255) - Int(a >> 16 & 255)
          let green = Int(b >> 8 & 255) - Int(a >> 8 & 255)
          let blue = Int(b & 255) - Int(a & 255)
          sum += red + green + blue
          let delta = max(abs(red), abs(green), abs(blue))
          most = max(most, delta)
          if delta > limits.pixel { count += 1 }
        }
        sums[base + tile] += sum
        deltas[base + tile] = max(deltas[base + tile], most)
        counts[base + tile] += count
      }
    }

    func regions() -> [PixelRegion] {
      var rules = [PixelRule?](repeating: nil, count: sums.count)
      let spot = limits.spot * limits.tile * limits.tile * 3 / 1000
      for index in sums.indices where deltas[index] > 0 {
        if deltas[index] > limits.pixel {
          rules[index] = .pixel
        } else if abs(sums[index]) >= spot {
          rules[index] = .spot
        }
      }
      markWindows(&rules)
      return TileClusters(
        across: across, down: down, tile: limits.tile, width: width, height: height,
        deltas: deltas, counts: counts
      ).regions(rules)
    }

    /// A window is so many tiles each way.
    private static let window = 4

    /// Looks at every window of four by four tiles.
    private func markWindows(_ rules: inout [PixelRule?]) {
      let window = Self.window
      guard across >= window, down >= window else { return }
      let side = window * limits.tile
      let limit = side * side * 3 * limits.window / 1000
      for top in 0...(down - window) {
        for left in 0...(across - window) {
          var sum = 0
          for y in top..<top + window {
            for x in left..<left + window { sum += sums[y * across + x] }
          }
          guard abs(sum) >= limit else { continue }
          for y in top..<top + window {
            for x in left..<left + window
            where rules[y * across + x] == nil && deltas[y * across + x] > 0 {
              rules[y * across + x] = .window
            }
          }
        }
      }
    }
  }
}

/// Joins tiles that differ and touch, corners included, to regions (聚类).
struct TileClusters {
  let across: Int
  let down: Int
  let tile: Int
  let width: Int
  let height: Int
  let deltas: [Int]
  let counts: [Int]

  func regions(_ rules: [PixelRule?]) -> [PixelRegion] {
    var isSeen = rules.map { $0 == nil }
    var regions: [PixelRegion] = []
    for start in rules.indices where !isSeen[start] {
      var (left, right, top, foot) = (across, 0, down, 0)
      var (delta, count) = (0, 0)
      var queue = [start]
      isSeen[start] = true
      while let index = queue.popLast() {
        let (x, y) = (index % across, index / across)
        (left, right, top, foot) = (min(left, x), max(right, x), min(top, y), max(foot, y))
        delta = max(delta, deltas[index])
        count += counts[index]
        for ny in max(0, y - 1)...min(down - 1, y + 1) {
          for nx in max(0, x - 1)...min(across - 1, x + 1) where !isSeen[ny * across + nx] {
            isSeen[ny * across + nx] = true
            queue.append(ny * across + nx)
          }
        }
      }
      regions.append(
        PixelRegion(
          x: left * tile, y: top * tile, width: min(width, (right + 1) * tile) - left * tile,
          height: min(height, (foot + 1) * tile) - top * tile, rule: rules[start] ?? .pixel,
          delta: delta, count: count))
    }
    return regions
  }
}
