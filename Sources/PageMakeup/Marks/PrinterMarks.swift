package import PageGeometry
package import PageScene
package import Typesetting

/// Puts a finished page on a press sheet (上印版): boxes, crop and register marks, colour bar, slug.
///
/// A function from page to page; nothing on the page changes but its place. Marks are in
/// registration ink and stand outside the bleed (prepress design §1.2).
package struct PrinterMarks {
  private let shaper: any TextShaper

  package init(shaper: any TextShaper) { self.shaper = shaper }

  /// The page on a larger sheet; `plates` are the page's own unless the caller knows better.
  package func marked(
    _ page: Page, slug: PrinterSlug, bleed: Length = .zero, plates: [Plate]? = nil
  ) -> Page {
    let measure = MarkMeasure(trimmed: page.sheet, bleed: bleed)
    let plates = plates ?? page.plates
    let bar = ColorBar(measure: measure, plates: plates)
    let line = SlugLine(measure: measure, slug: slug, plates: plates, shaper: shaper)
    var sheet = onSheet(page, measure)
    let marks =
      CropMarks(measure: measure).items + RegisterMarks(measure: measure).items + bar.items
      + line.labels(of: bar) + line.items
    let whole = Rect(
      x: .zero, y: .zero, width: measure.sheet.width, height: measure.sheet.height)
    // First, so that a rasteriser draws them alike on every page, whatever letters it has cached.
    sheet.items.insert(
      .group(PageGroup(role: .marks, id: "marks", frame: whole, items: marks)), at: 0)
    return sheet
  }

  /// The page on a sheet that is only as much larger as it bleeds, without marks (--no-marks).
  package func unmarked(_ page: Page, bleed: Length = .zero) -> Page {
    let bleed = max(.zero, bleed)
    let trim = Rect(x: bleed, y: bleed, width: page.sheet.width, height: page.sheet.height)
    return moved(page, trim: trim, bleed: trim.grown(by: bleed))
  }

  private func onSheet(_ page: Page, _ measure: MarkMeasure) -> Page {
    var sheet = moved(page, trim: measure.trim, bleed: measure.bleed)
    sheet.sheet = measure.sheet
    return sheet
  }

  /// The page with its trim in place and what touches the cut drawn out over the bleed.
  private func moved(_ page: Page, trim: Rect, bleed: Rect) -> Page {
    var sheet = page
    let bled = Bleeding(trim: trim, bleed: bleed)
    sheet.items = page.items.map { bled.drawnOut($0.moved(by: trim.origin)) }
    sheet.typeArea = page.typeArea.moved(by: trim.origin)
    sheet.sheet = bleed.size
    sheet.boxes = PageBoxes(trim: trim, bleed: bleed)
    return sheet
  }
}

/// Draws tints and rules that end at the cut out to the bleed (出血), so that no white edge shows.
private struct Bleeding {
  let trim: Rect
  let bleed: Rect

  func drawnOut(_ item: PageItem) -> PageItem {
    switch item {
    case .group(var group):
      group.items = group.items.map(drawnOut)
      return .group(group)
    case .rule(var rule):
      rule.frame = drawnOut(rule.frame)
      return .rule(rule)
    case .glyphs, .path, .picture: return item
    }
  }

  private func drawnOut(_ frame: Rect) -> Rect {
    let left = frame.minX <= trim.minX ? min(frame.minX, bleed.minX) : frame.minX
    let top = frame.minY <= trim.minY ? min(frame.minY, bleed.minY) : frame.minY
    let right = frame.maxX >= trim.maxX ? max(frame.maxX, bleed.maxX) : frame.maxX
    let foot = frame.maxY >= trim.maxY ? max(frame.maxY, bleed.maxY) : frame.maxY
    return Rect(x: left, y: top, width: right - left, height: foot - top)
  }
}
