package import CairoBackend
internal import PageGeometry
package import PageComparison
package import PressDiagnostics
internal import Filing
internal import PageScene
internal import Pictures

/// Holds pages that are the same in their own terms to the pixels that were accepted (像素核对):
/// what a renderer or a font does otherwise shows here and nowhere else.
package struct BaselinePixels {
  private let baseline: PageBaseline
  private let fonts: FontLibrary

  package init(_ baseline: PageBaseline, fonts: FontLibrary) {
    self.baseline = baseline
    self.fonts = fonts
  }

  /// The report with an alarm for each unchanged page that is drawn otherwise than it was.
  package func looked(
    over report: ComparisonReport, _ pages: [RecordedPage]
  ) throws(DiagnosticsError) -> ComparisonReport {
    var report = report
    for index in report.pages.indices where !report.pages[index].isDifferent {
      let name = report.pages[index].name
      guard let sum = baseline.entries.first(where: { $0.name == name })?.pixels,
        let page = pages.first(where: { $0.name == name })
      else { continue }
      let drawing = try PageDrawing(
        try page.page(), fonts: fonts, pixelsPerInch: sum.pixelsPerInch)
      guard drawing.sum.digest != sum.digest else { continue }
      let alarms = try alarms(sum, drawing)
      guard !alarms.isEmpty else { continue }
      report.pages[index].state = .changed
      report.pages[index].changes = alarms
    }
    return report
  }

  private func alarms(
    _ sum: BaselineEntry.DrawnSum, _ drawing: PageDrawing
  ) throws(DiagnosticsError) -> [PageChange] {
    guard let file = sum.file else {
      return [
        PageChange(
          .unexplained, story: "", zh: "版面相同而成像不同（像素摘要不符；存 PNG 可知在何处）",
          en:
            "the same page is drawn otherwise (the sum of its pixels differs; store png to see where)",
          old: String(sum.digest.prefix(12)), new: String(drawing.sum.digest.prefix(12)))
      ]
    }
    let path = baseline.path(of: file)
    guard let before = try? Self.raster(try Filing.readBytes(path)) else {
      throw DiagnosticsError(PageBaseline.wrongSum(path))
    }
    let after = Raster(
      width: drawing.pixels.width, height: drawing.pixels.height, rgb: drawing.pixels.rgb)
    // Other pixels below every threshold are no difference: that is what the thresholds are for.
    let limits = RasterComparison.Limits(pixelsPerInch: sum.pixelsPerInch)
    return RasterComparison(before, after, limits: limits)
      .unexplained(by: [], pixelsPerInch: sum.pixelsPerInch)
  }

  private static func raster(_ png: [UInt8]) throws(PictureError) -> Raster {
    let file = try PictureFile(png)
    let (width, height) = (file.original.width, file.original.height)
    let cut = PictureCut(
      digest: file.original.digest, crop: PixelRect(x: 0, y: 0, width: width, height: height),
      width: width, height: height)
    let picture = try Darkroom.develop(cut, of: file)
    return Raster(width: picture.width, height: picture.height, rgb: picture.rgb)
  }
}
