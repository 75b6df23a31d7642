import PageComparison
import PageGeometry
import Testing

@Suite("Rasters (像素对照)")
struct RasterComparisonTests {
  /// A raster of paper white, with some pixels changed.
  private func raster(
    _ width: Int = 240, _ height: Int = 180, _ change: (Int, Int) -> UInt8? = { _, _ in nil }
  ) -> Raster {
    var rgb: [UInt8] = []
    for y in 0..<height {
      for x in 0..<width { rgb += Array(repeating: change(x, y) ?? 200, count: 3) }
    }
    return Raster(width: width, height: height, rgb: rgb)
  }

  @Test("equal rasters have no regions")
  func equal() {
    #expect(RasterComparison(raster(), raster()).regions.isEmpty)
  }

  @Test("one pixel past 24 is a region of its tile; one at 24 is noise")
  func pixel() {
    let found = RasterComparison(raster(), raster { x, y in x == 30 && y == 50 ? 175 : nil })
    #expect(
      found.regions == [
        PixelRegion(x: 24, y: 48, width: 12, height: 12, rule: .pixel, delta: 25, count: 1)
      ])
    let quiet = RasterComparison(raster(), raster { x, y in x == 30 && y == 50 ? 176 : nil })
    #expect(quiet.regions.isEmpty)
  }

  @Test("a tint lighter by 2 of 255 is seen over 48 pixels, by 1 it is not")
  func tint() {
    let box = { (x: Int, y: Int) in (48..<144).contains(x) && (48..<144).contains(y) }
    let found = RasterComparison(raster(), raster { box($0, $1) ? 202 : nil })
    #expect(found.regions.map(\.rule) == [.window])
    #expect(found.regions.first?.x == 48 && found.regions.first?.width == 96)
    #expect(RasterComparison(raster(), raster { box($0, $1) ? 201 : nil }).regions.isEmpty)
  }

  @Test("a spot of 12 pixels darker by 6 is seen, by 5 it is not")
  func spot() {
    let box = { (x: Int, y: Int) in (60..<72).contains(x) && (60..<72).contains(y) }
    #expect(
      RasterComparison(raster(), raster { box($0, $1) ? 194 : nil }).regions.map(\.rule) == [.spot])
    #expect(RasterComparison(raster(), raster { box($0, $1) ? 195 : nil }).regions.isEmpty)
  }

  @Test("dithering by one level and a jitter of 18 that cancels out are noise")
  func noise() {
    #expect(
      RasterComparison(raster(), raster { ($0 + $1) % 2 == 0 ? 201 : 199 }).regions.isEmpty)
    #expect(
      RasterComparison(raster(), raster { x, y in x == 100 ? 218 : x == 101 ? 182 : nil })
        .regions.isEmpty)
  }

  @Test("tiles that touch are one region, others are two")
  func clusters() {
    let found = RasterComparison(
      raster(),
      raster { x, y in (y == 6 && x < 60) || (x == 200 && y == 170) ? 0 : nil })
    #expect(found.regions.count == 2)
    #expect(found.regions.first?.width == 60)
  }

  @Test("what is masked is not looked at")
  func masks() {
    let area = Rect(x: .points(9), y: .points(9), width: .points(72), height: .points(72))
    let mask = RasterComparison.PixelMask(area, pixelsPerInch: 100)
    #expect(mask.columns == 12..<113)
    let other = raster { x, y in x == 50 && y == 50 ? 0 : nil }
    #expect(RasterComparison(raster(), other, ignoring: [mask]).regions.isEmpty)
    #expect(RasterComparison(raster(), other).regions.count == 1)
  }

  @Test("rasters of two sizes differ as a whole")
  func sizes() {
    let found = RasterComparison(raster(240), raster(241))
    #expect(found.hasOtherSize)
    #expect(found.regions.count == 1)
  }

  @Test("a region under a change is explained, another one is an alarm")
  func explained() throws {
    let found = RasterComparison(raster(), raster { x, y in x == 100 && y == 100 ? 0 : nil })
    let alarm = try #require(found.unexplained(by: [], pixelsPerInch: 72).first)
    #expect(alarm.kind == .unexplained)
    #expect(
      alarm.after == Rect(x: .points(96), y: .points(96), width: .points(12), height: .points(12)))
    let here = Rect(x: .points(98), y: .points(98), width: .points(4), height: .points(4))
    let there = Rect(x: .points(10), y: .points(10), width: .points(4), height: .points(4))
    let change = PageChange(.text, story: "01", zh: "", en: "", after: here)
    #expect(found.unexplained(by: [change], pixelsPerInch: 72).isEmpty)
    let other = PageChange(.text, story: "01", zh: "", en: "", after: there)
    #expect(found.unexplained(by: [other], pixelsPerInch: 72).count == 1)
  }

  @Test("letters half a pixel aside and lower are no difference of tones; a lost block is")
  func tones() {
    // Bars that a renderer put on whole pixels, and one that put them between.
    let sharp = raster { x, y in x % 30 < 15 && y % 40 < 20 ? 0 : nil }
    let between = raster { x, y in
      let across = [x % 30, (x + 29) % 30].count { $0 < 15 }
      let down = [y % 40, (y + 39) % 40].count { $0 < 20 }
      return UInt8(200 - 200 * across * down / 4)
    }
    #expect(RasterComparison(sharp, between, limits: .tones).regions.isEmpty)
    let lost = raster { x, y in x < 60 && y < 80 ? nil : x % 30 < 15 && y % 40 < 20 ? 0 : nil }
    #expect(!RasterComparison(sharp, lost, limits: .tones).regions.isEmpty)
  }

  @Test("the limit of a pixel goes down with the resolution only where rows are drawn finely")
  func limits() {
    #expect(RasterComparison.Limits(pixelsPerInch: 100).pixel == 24)
    #expect(RasterComparison.Limits(pixelsPerInch: 100, rowsPerPixel: 4).pixel == 14)
    #expect(RasterComparison.Limits(pixelsPerInch: 300, rowsPerPixel: 4).pixel == 24)
  }
}
