package import PressDiagnostics

/// How much ink lies where on a page (墨量), counted on its plates inside the bleed.
package struct InkCoverage: Sendable {
  package let width: Int
  package let height: Int
  private let pixelsPerInch: Int
  /// All plates together, 255 for one full layer; nought outside the bleed.
  private let sums: [UInt16]
  private let area: PixelBox
  /// By plate, in their order.
  package let means: [Mean]

  /// A part of the raster.
  struct PixelBox: Hashable, Sendable {
    var columns: Range<Int>
    var rows: Range<Int>
  }

  /// What one plate carries inside the bleed.
  package struct Mean: Hashable, Sendable {
    package var name: String
    /// The mean coverage of the page in thousandths.
    package var share: Int
    /// Whether there is any ink at all.
    package var isUsed: Bool
  }

  /// The ink of a page of the file, from 0 on, as its plates show it.
  package init(_ set: PlateSet, page: Int, of file: PDFFile) {
    let pages = file.pages
    let whole = PixelBox(columns: 0..<set.width, rows: 0..<set.height)
    self.init(
      set, area: pages.indices.contains(page) ? SheetBoxes(pages[page]).bleedPixels(of: set) : whole
    )
  }

  init(_ set: PlateSet, area: PixelBox) {
    width = set.width
    height = set.height
    pixelsPerInch = set.pixelsPerInch
    self.area = area
    var sums = [UInt16](repeating: 0, count: set.width * set.height)
    var means: [Mean] = []
    for plate in set.plates {
      var whole = 0
      for row in area.rows {
        for index in row * set.width + area.columns.lowerBound..<row * set.width
          + area.columns.upperBound
        {
          let ink = plate.ink[index]
          sums[index] &+= UInt16(ink)
          whole += Int(ink)
        }
      }
      let count = max(1, area.rows.count * area.columns.count)
      means.append(
        Mean(name: plate.label, share: whole * 1000 / (count * 255), isUsed: whole > 0))
    }
    self.sums = sums
    self.means = means
  }

  /// The most ink of any place, in thousandths of a full layer.
  package var most: Int { Int(sums.max() ?? 0) * 1000 / 255 }

  /// Places with more ink than `limit` percent.
  struct Excess: Hashable {
    /// Their area in all, in hundredths of a square millimetre.
    var area: Int
    /// The part of the raster where most of them are.
    var place: PixelBox
  }

  /// What is over the limit; half a percent is a rasteriser's rounding, a tenth of one a plate's.
  func excess(over limit: Int, plates: Int) -> Excess? {
    let most = UInt16(clamping: (limit * 10 + 5 + plates) * 255 / 1000)
    let tile = max(1, pixelsPerInch * 10 / 25)
    var counts: [Int: Int] = [:]
    var count = 0
    for row in area.rows {
      for column in area.columns where sums[row * width + column] > most {
        count += 1
        counts[(row / tile) << 16 | (column / tile), default: 0] += 1
      }
    }
    guard count > 0 else { return nil }
    let worst = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
    let place = PixelBox(
      columns: (worst & 0xFFFF) * tile..<(worst & 0xFFFF) * tile + tile,
      rows: (worst >> 16) * tile..<(worst >> 16) * tile + tile)
    return Excess(area: Self.hundredths(count, pixelsPerInch), place: place)
  }

  /// So many pixels in hundredths of a square millimetre.
  static func hundredths(_ pixels: Int, _ pixelsPerInch: Int) -> Int {
    pixels * 64_516 / (pixelsPerInch * pixelsPerInch)
  }

  // MARK: The picture of it

  /// The colours of the map: at bare paper, one layer, two layers, and the limit.
  private static let colors: [[Int]] = [
    [255, 255, 255], [173, 216, 230], [255, 221, 87], [240, 120, 20],
  ]
  /// What is over the limit.
  private static let alarm: [UInt8] = [200, 0, 60]

  /// A map of the ink as pixels of three bytes: from white over blue and yellow to orange at the
  /// limit, red beyond.
  package func map(limit: Int) -> [UInt8] {
    let most = limit * 255 / 100
    let stops = [0, 255, 510, max(511, most)]
    var table: [[UInt8]] = []
    for sum in 0...max(1, Int(sums.max() ?? 0)) {
      guard sum <= most + 4 else {
        table.append(Self.alarm)
        continue
      }
      let next = stops.firstIndex { $0 >= sum } ?? 3
      let part = next == 0 ? 0 : (sum - stops[next - 1]) * 256 / (stops[next] - stops[next - 1])
      let (from, to) = (Self.colors[max(0, next - 1)], Self.colors[next])
      table.append(
        (0..<3).map { UInt8(clamping: from[$0] + (to[$0] - from[$0]) * min(256, part) / 256) })
    }
    var pixels = [UInt8](repeating: 255, count: sums.count * 3)
    for (index, sum) in sums.enumerated() where sum > 0 {
      let color = table[Int(sum)]
      pixels[index * 3] = color[0]
      pixels[index * 3 + 1] = color[1]
      pixels[index * 3 + 2] = color[2]
    }
    return pixels
  }

  /// The figures for JSON: by plate the mean in percent, then the most of all together.
  package func members(limit: Int) -> [JSONValue.Member] {
    let excess = self.excess(over: limit, plates: means.count)
    return [
      .init(
        "plates",
        .array(
          means.map {
            .object([
              .init("name", .string($0.name)),
              .init("mean", .number(Double($0.share) / 10, decimals: 1)),
            ])
          })),
      .init("most", .number(Double(most) / 10, decimals: 1)), .init("limit", .int(limit)),
      .init("over_mm2", .number(Double(excess?.area ?? 0) / 100, decimals: 2)),
    ]
  }
}
