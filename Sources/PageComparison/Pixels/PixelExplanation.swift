package import PageGeometry
package import PageScene

extension RasterComparison {
  /// The regions that no change of the page's own terms explains (无从解释的像素).
  ///
  /// A broken outline, clipping, a fault of the renderer: the most valuable alarm there is.
  package func unexplained(
    by changes: [PageChange], pixelsPerInch: Int
  ) -> [PageChange] {
    regions.compactMap { region in
      let frame = region.frame(pixelsPerInch)
      // What letters draw beyond their em square, and a tile's own edge.
      let near = frame.grown(by: .points(6))
      let isExplained = changes.contains { change in
        change.kind == .sheet
          || [change.before, change.after].contains { $0?.overlaps(near) == true }
      }
      guard !isExplained else { return nil }
      return PageChange(
        .unexplained, story: "", zh: "像素变了而版面没有变（\(region.rule.rawValue)，差 \(region.delta)）",
        en:
          "pixels differ where nothing of the page did (\(region.rule.rawValue), by \(region.delta))",
        after: frame)
    }
  }
}

extension PixelRegion {
  /// The region on the sheet.
  package func frame(_ pixelsPerInch: Int) -> Rect {
    func points(_ pixels: Int) -> Length {
      Length(rawValue: pixels * 72 * Length.unitsPerPoint / pixelsPerInch)
    }
    return Rect(x: points(x), y: points(y), width: points(width), height: points(height))
  }
}

extension RasterComparison.PixelMask {
  /// The pixels of a rectangle of the sheet, those that it touches included.
  package init(_ area: Rect, pixelsPerInch: Int) {
    func pixels(_ length: Length, up: Bool) -> Int {
      let inch = 72 * Length.unitsPerPoint
      return (length.rawValue * pixelsPerInch + (up ? inch - 1 : 0)) / inch
    }
    let (left, right) = (pixels(area.minX, up: false), pixels(area.maxX, up: true))
    let (top, foot) = (pixels(area.minY, up: false), pixels(area.maxY, up: true))
    self.init(columns: left..<max(left, right), rows: top..<max(top, foot))
  }
}

extension IgnoredParts {
  /// The rectangles that are left out of a page: those named as such, the frames of the groups, and
  /// the boxes of the lines.
  package func frames(on page: Page) -> [Rect] {
    var frames = areas
    func walk(_ items: [PageItem]) {
      for case .group(let group) in items {
        if hides(group) { frames.append(group.frame) } else { walk(group.items) }
      }
    }
    walk(page.items)
    guard !names.isEmpty else { return frames }
    for story in PageContents(page).stories {
      frames += story.lines.filter { hides($0, in: story.role) }.compactMap(\.frame)
        .map { $0.grown(by: .points(2)) }
    }
    return frames
  }
}
