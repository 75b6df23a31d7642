package import CairoBackend
package import PageComparison
internal import PageGeometry
internal import PageScene
package import PressDiagnostics

/// Looks at the pixels of compared pages (像素复核): what changed without a change in the page.
package struct PixelDesk {
  private let fonts: FontLibrary
  private let pixelsPerInch: Int

  package init(fonts: FontLibrary, pixelsPerInch: Int) {
    self.fonts = fonts
    self.pixelsPerInch = pixelsPerInch
  }

  /// The report with an alarm for each region that its changes do not explain.
  ///
  /// Pages of the same bytes are drawn the same and are not looked at. Pictures are compared by the
  /// sums of their files: a recorded page holds no pixels of them.
  package func looked(
    over report: ComparisonReport, _ before: [RecordedPage], _ after: [RecordedPage],
    ignoring ignored: IgnoredParts
  ) throws(DiagnosticsError) -> ComparisonReport {
    var report = report
    for index in report.pages.indices {
      let page = report.pages[index]
      guard page.state == .equal || page.state == .changed,
        let new = after.first(where: { $0.name == page.name }),
        let old = before.first(where: { $0.name == page.name })
          ?? (before.count == 1 ? before[0] : nil)
      else { continue }
      let alarms = try alarms(old, new, page.changes, ignored)
      guard !alarms.isEmpty else { continue }
      // In front of all others; causes are counted from the start of the list.
      report.pages[index].state = .changed
      report.pages[index].changes =
        alarms
        + page.changes.map { change in
          var change = change
          change.cause = change.cause.map { $0 + alarms.count }
          return change
        }
    }
    return report
  }

  private func alarms(
    _ before: RecordedPage, _ after: RecordedPage, _ changes: [PageChange],
    _ ignored: IgnoredParts
  ) throws(DiagnosticsError) -> [PageChange] {
    let (old, new) = (try before.page(), try after.page())
    let masks = (ignored.frames(on: old) + ignored.frames(on: new)).map {
      RasterComparison.PixelMask($0, pixelsPerInch: pixelsPerInch)
    }
    let limits = RasterComparison.Limits(
      pixelsPerInch: pixelsPerInch, rowsPerPixel: RasterComparison.rowsPerPixel(at: pixelsPerInch))
    return RasterComparison(try raster(old), try raster(new), ignoring: masks, limits: limits)
      .unexplained(by: changes, pixelsPerInch: pixelsPerInch)
  }

  private func raster(_ page: Page) throws(DiagnosticsError) -> Raster {
    var page = page.withoutOverlays
    page.items = page.items.keepingPictures { _ in false }
    do {
      let words = try Renderer(fonts: fonts).words(
        page, pixelsPerInch: pixelsPerInch,
        rowsPerPixel: RasterComparison.rowsPerPixel(at: pixelsPerInch))
      return Raster(width: words.width, height: words.height, pixels: words.pixels)
    } catch {
      throw DiagnosticsError(error.diagnostic)
    }
  }
}
