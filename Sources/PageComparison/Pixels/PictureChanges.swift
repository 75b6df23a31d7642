package import PageGeometry

/// What is other between two pictures of a page (图片对照), in regions; a pixel counts as a point.
package struct PictureChanges: Sendable {
  package let changes: [PageChange]

  /// Compares two pictures of one size.
  ///
  /// With `isByTones` only means say something: of two renderers, or of two resolutions of which one
  /// was brought to the other. The areas are in pixels from the upper left corner.
  package init(
    _ before: Raster, _ after: Raster, isByTones: Bool, isRescaled: Bool = false,
    threshold: Double, countsSmoothed: Bool, ignoring areas: [Rect]
  ) {
    guard before.width == after.width, before.height == after.height else {
      changes = [Self.otherSize(before, after)]
      return
    }
    let masks = areas.map { RasterComparison.PixelMask($0, pixelsPerInch: 72) }
    let regions =
      isByTones
      ? RasterComparison(
        before, after, ignoring: masks, limits: isRescaled ? .rescaledTones : .tones
      ).regions
      : PerceivedComparison(
        before, after, threshold: threshold, countsSmoothed: countsSmoothed, ignoring: masks
      ).regions
    let worst = regions.sorted { a, b in
      (-a.count, -a.delta, a.y, a.x) < (-b.count, -b.delta, b.y, b.x)
    }
    changes = worst.map(Self.told)
  }

  private static func otherSize(_ before: Raster, _ after: Raster) -> PageChange {
    let sizes = [before, after].map { "\($0.width)×\($0.height)" }
    return PageChange(
      .sheet, story: "", zh: "图片尺寸 \(sizes[0]) → \(sizes[1])",
      en: "the picture measured \(sizes[0]) pixels, now \(sizes[1])", old: sizes[0], new: sizes[1])
  }

  private static func told(_ region: PixelRegion) -> PageChange {
    let place = "\(region.x),\(region.y) \(region.width)×\(region.height)"
    let much = region.count > 0 ? "\(region.count)" : ""
    return PageChange(
      .pixels, story: "", zh: much.isEmpty ? "\(place) 处明暗变了" : "\(place) 处 \(much) 个像素变了",
      en: much.isEmpty
        ? "the tone at \(place) changed" : "\(much) pixels at \(place) look different",
      after: region.frame(72))
  }
}
