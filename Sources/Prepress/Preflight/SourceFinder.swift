internal import PageGeometry
package import PageScene
internal import PressDiagnostics

/// Finds the line of the manuscript behind a place on paper (出处), by the page that was printed.
///
/// A press file knows no manuscript; the page that it was made from does, and stands in the same
/// places.
package struct SourceFinder {
  private let pages: [[Spot]]

  /// Something that came from the manuscript, and where it stands on the sheet.
  private struct Spot {
    var frame: Rect
    var source: SourceRange
  }

  /// How far outside a run its first glyph may start, in thousandths of a point.
  private static let slack = 2000

  /// The pages of the file in their order, as they were drawn.
  package init(_ pages: [Page]) { self.pages = pages.map { Self.spots(in: $0.items) } }

  /// The report with the source of each finding that has a place on the page.
  package func located(_ report: PreflightReport) -> PreflightReport {
    var report = report
    for index in report.findings.indices { locate(&report.findings[index]) }
    return report
  }

  private func locate(_ finding: inout PreflightFinding) {
    guard let number = finding.page, pages.indices.contains(number - 1), let frame = finding.frame
    else { return }
    let x = Self.length(frame.x + frame.width / 2)
    let y = Self.length(frame.y + frame.height / 2)
    let slack = Self.length(Self.slack)
    let found = pages[number - 1].filter { spot in
      x >= spot.frame.minX - slack && x <= spot.frame.maxX + slack && y >= spot.frame.minY - slack
        && y <= spot.frame.maxY + slack
    }
    // The smallest that holds the place is the nearest to it.
    finding.source = found.min { area($0) < area($1) }?.source
  }

  private func area(_ spot: Spot) -> Int {
    (spot.frame.width.rawValue >> 8) * (spot.frame.height.rawValue >> 8)
  }

  private static func length(_ thousandths: Int) -> Length {
    Length(rawValue: thousandths * Length.unitsPerPoint / 1000)
  }

  private static func spots(in items: [PageItem]) -> [Spot] {
    items.flatMap { item -> [Spot] in
      switch item {
      case .group(let group): return spots(in: group.items)
      case .glyphs(let run): return spot(of: run).map { [$0] } ?? []
      case .picture(let picture):
        return picture.source.map { [Spot(frame: picture.frame, source: $0)] } ?? []
      case .rule, .path: return []
      }
    }
  }

  private static func spot(of run: GlyphRun) -> Spot? {
    guard let source = run.source, let first = run.glyphs.first else { return nil }
    var (left, right) = (first.offset.x, first.offset.x)
    var (top, foot) = (first.offset.y, first.offset.y)
    for glyph in run.glyphs {
      (left, right) = (min(left, glyph.offset.x), max(right, glyph.offset.x))
      (top, foot) = (min(top, glyph.offset.y), max(foot, glyph.offset.y))
    }
    return Spot(
      frame: Rect(
        x: run.origin.x + left, y: run.origin.y + top - run.size,
        width: right - left + run.size, height: foot - top + run.size * 5 / 4), source: source)
  }
}
