/// Where two rasters of one renderer differ by more than noise (像素对照，二级).
package struct RasterComparison: Sendable {
  /// The regions, from head to foot; touching ones are one.
  package let regions: [PixelRegion]
  /// Whether the rasters are not even of one size.
  package let hasOtherSize: Bool

  private static let tile = 12
  /// A window of 48 pixels is four tiles each way.
  private static let window = 4
  private static let pixelLimit = 24

  /// Compares all but what is masked: rectangles of pixels, x and y from the upper left corner.
  package init(_ before: Raster, _ after: Raster, ignoring masks: [PixelMask] = []) {
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
    var tiles = TileGrid(width: before.width, height: before.height)
    let row = before.width * 3
    for y in 0..<before.height {
      let range = y * row..<(y + 1) * row
      // Pages are the same nearly everywhere: equal rows cost one look.
      if before.rgb[range] == after.rgb[range] { continue }
      tiles.add(y, before.rgb[range], after.rgb[range], masks.filter { $0.rows.contains(y) })
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

  /// Sums and largest differences, a tile of 12 × 12 pixels each.
  private struct TileGrid {
    let across: Int
    let down: Int
    let width: Int
    let height: Int
    /// Signed sums of all three channels.
    var sums: [Int]
    var deltas: [Int]

    init(width: Int, height: Int) {
      self.width = width
      self.height = height
      across = (width + tile - 1) / tile
      down = (height + tile - 1) / tile
      sums = Array(repeating: 0, count: across * down)
      deltas = sums
    }

    mutating func add(
      _ y: Int, _ old: ArraySlice<UInt8>, _ new: ArraySlice<UInt8>, _ masks: [PixelMask]
    ) {
      let base = y / tile * across
      for x in 0..<width {
        if masks.contains(where: { $0.columns.contains(x) }) { continue }
        let (i, j) = (old.startIndex + x * 3, new.startIndex + x * 3)
        for channel in 0..<3 {
          let delta = Int(new[j + channel]) - Int(old[i + channel])
          guard delta != 0 else { continue }
          sums[base + x / tile] += delta
          deltas[base + x / tile] = max(deltas[base + x / tile], abs(delta))
        }
      }
    }

    func regions() -> [PixelRegion] {
      var rules = [PixelRule?](repeating: nil, count: sums.count)
      for index in sums.indices where deltas[index] > 0 {
        if deltas[index] > pixelLimit {
          rules[index] = .pixel
        } else if abs(sums[index]) >= 6 * tile * tile * 3 {
          rules[index] = .spot
        }
      }
      markWindows(&rules)
      return clusters(rules)
    }

    /// Looks at every window of four by four tiles.
    private func markWindows(_ rules: inout [PixelRule?]) {
      guard across >= window, down >= window else { return }
      // 1.5 of 255 on average, over 48 × 48 pixels of three channels.
      let limit = 48 * 48 * 3 * 3 / 2
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

    /// Joins tiles that touch, corners included.
    private func clusters(_ rules: [PixelRule?]) -> [PixelRegion] {
      var isSeen = rules.map { $0 == nil }
      var regions: [PixelRegion] = []
      for start in rules.indices where !isSeen[start] {
        var (left, right, top, foot) = (across, 0, down, 0)
        var delta = 0
        var queue = [start]
        isSeen[start] = true
        while let index = queue.popLast() {
          let (x, y) = (index % across, index / across)
          (left, right, top, foot) = (min(left, x), max(right, x), min(top, y), max(foot, y))
          delta = max(delta, deltas[index])
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
            delta: delta))
      }
      return regions
    }
  }
}
