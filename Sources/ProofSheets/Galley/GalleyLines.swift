internal import PageGeometry
internal import PageScene

/// The lines of a story in reading order (逐行), taken off the page: each begins at nought, its
/// baseline too, and keeps its indent.
struct GalleyLines {
  /// Where the columns of the story begin.
  let edges: [Length]

  struct Line {
    var items: [PageItem]
    var words = ""
    var width = Length.zero
  }

  /// What is read so far.
  private struct Reading {
    var lines: [Line] = []
    /// Where the baseline of the last line stood, and its step to nought.
    var origin: Point?
    var step = Point.zero
    var size = Length.zero
  }

  func lines(of items: [PageItem]) -> [Line] {
    var reading = Reading()
    read(items, &reading)
    return reading.lines
  }

  /// How long the longest line of a paragraph is.
  static func bodyWidth(of items: [PageItem]) -> Length {
    items.reduce(.zero) { longest, item in
      guard case .group(let group) = item else { return longest }
      guard group.role == .paragraph else { return max(longest, bodyWidth(of: group.items)) }
      return group.items.compactMap { item -> Length? in
        guard case .glyphs(let run) = item, run.vertical == nil else { return nil }
        return [PageItem.glyphs(run)].wordFrames.first?.width
      }.reduce(longest, max)
    }
  }

  private func read(_ items: [PageItem], _ reading: inout Reading) {
    for item in items {
      switch item {
      case .group(let group):
        reading.origin = nil
        read(group.items, &reading)
        reading.origin = nil
      case .glyphs(let run): read(run, &reading)
      case .rule, .path:
        // A mark beside a line goes with it; rules of a frame stand before any line.
        guard reading.origin != nil, !reading.lines.isEmpty else { continue }
        reading.lines[reading.lines.count - 1].items.append(item.moved(by: reading.step))
      case .picture: continue
      }
    }
  }

  private func read(_ run: GlyphRun, _ reading: inout Reading) {
    if run.vertical == .continued { return }
    if case .line(let words, _) = run.vertical {
      // A standing line is set anew, lying.
      reading.lines.append(Line(items: [], words: words, width: .points(10_000)))
      return
    }
    guard let box = [PageItem.glyphs(run)].wordFrames.first else { return }
    let isSame = reading.origin.map { origin in
      abs((run.origin.y - origin.y).rawValue) < max(run.size, reading.size).rawValue * 9 / 10
        && run.origin.x > origin.x
    }
    if isSame == true, let last = reading.lines.indices.last {
      reading.lines[last].items.append(PageItem.glyphs(run).moved(by: reading.step))
      reading.lines[last].words += run.text
      reading.lines[last].width = max(reading.lines[last].width, box.maxX + reading.step.x)
      return
    }
    let edge = edges.last { $0 <= run.origin.x + .points(0.5) } ?? box.minX
    // An indent, not the distance to a column that has no edge of its own.
    let indent = run.origin.x - edge > run.size * 4 ? box.minX : edge
    reading.origin = run.origin
    reading.size = run.size
    reading.step = Point(x: -indent, y: -run.origin.y)
    reading.lines.append(
      Line(
        items: [PageItem.glyphs(run).moved(by: reading.step)], words: run.text,
        width: box.maxX - indent))
  }
}
