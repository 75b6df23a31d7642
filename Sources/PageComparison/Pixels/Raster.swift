/// A page in pixels (栅格), as the renderer of the house fills it: outlines, grey edges, no hinting;
/// or a picture of a page that somebody else made.
package struct Raster: Sendable {
  package let width: Int
  package let height: Int
  /// Rows from the top, one number a pixel: red, green and blue in its lower three bytes.
  package let pixels: [UInt32]

  package init(width: Int, height: Int, pixels: [UInt32]) {
    precondition(pixels.count == width * height, "one number a pixel")
    self.width = width
    self.height = height
    self.pixels = pixels
  }

  /// From rows from the top, three bytes a pixel.
  package init(width: Int, height: Int, rgb: [UInt8]) {
    precondition(rgb.count == width * height * 3, "three bytes a pixel")
    var pixels: [UInt32] = []
    pixels.reserveCapacity(width * height)
    for index in stride(from: 0, to: rgb.count, by: 3) {
      pixels.append(
        UInt32(rgb[index]) << 16 | UInt32(rgb[index + 1]) << 8 | UInt32(rgb[index + 2]))
    }
    self.init(width: width, height: height, pixels: pixels)
  }

  /// The raster in another number of pixels: each is the mean of what it covers, so that no light
  /// is lost (面积平均).
  package func resampled(width: Int, height: Int) -> Raster {
    guard width > 0, height > 0, self.width > 0, self.height > 0 else { return self }
    let columns = Self.shares(of: self.width, in: width)
    let rows = Self.shares(of: self.height, in: height)
    var result: [UInt32] = []
    result.reserveCapacity(width * height)
    for row in rows {
      for column in columns {
        var (red, green, blue, weight) = (0, 0, 0, 0)
        for (y, high) in row {
          for (x, wide) in column {
            let pixel = Int(pixels[y * self.width + x])
            let share = high * wide
            red += (pixel >> 16 & 255) * share
            green += (pixel >> 8 & 255) * share
            blue += (pixel & 255) * share
            weight += share
          }
        }
        let half = weight / 2
        let color =
          (red + half) / weight << 16 | (green + half) / weight << 8 | (blue + half) / weight
        result.append(UInt32(color))
      }
    }
    return Raster(width: width, height: height, pixels: result)
  }

  /// For each new pixel of a side the old ones that it covers, with whole-number shares.
  private static func shares(of old: Int, in new: Int) -> [[(Int, Int)]] {
    (0..<new).map { index in
      // In parts of old × new: an old pixel is `new` long, a new one `old`.
      let (start, end) = (index * old, (index + 1) * old)
      return (start / new...(end - 1) / new).map { pixel in
        (pixel, min(end, (pixel + 1) * new) - max(start, pixel * new))
      }
    }
  }
}

/// A rectangle of whole pixels that differs, with the rule that saw it first.
package struct PixelRegion: Hashable, Sendable {
  package var x: Int
  package var y: Int
  package var width: Int
  package var height: Int
  package var rule: PixelRule
  /// The largest difference of a channel in it, of 255.
  package var delta: Int
  /// How many of its pixels differ; 0 where only means do.
  package var count = 0

  package init(
    x: Int, y: Int, width: Int, height: Int, rule: PixelRule, delta: Int, count: Int = 0
  ) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
    self.rule = rule
    self.delta = delta
    self.count = count
  }
}

/// What makes pixels differ (ecosystem.md §1.5, measured at 150 ppi).
package enum PixelRule: String, Hashable, Sendable, CaseIterable {
  /// A channel of one pixel differs by more than 24: glyphs, hairlines, moved lines; an invisible
  /// jitter of 0.002 pt stays under 18.
  case pixel
  /// 48 × 48 pixels are darker or lighter by 1.5 of 255 on average: tints.
  case window
  /// 12 × 12 pixels are darker or lighter by 6 on average: a spot of a picture.
  case spot
  /// A pixel of a foreign picture looks otherwise and is no smoothed edge (YIQ).
  case perceived
}
