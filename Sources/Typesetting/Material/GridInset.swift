internal import HanText
internal import PageGeometry

/// The blank inside the cells that a Western run takes in grid setting (西文补格).
///
/// Clreq: each run is padded so that it takes whole cells, with more than nothing and at most half
/// an em at either side.
struct GridInset {
  var before = 0
  var after = 0

  /// Widens each Western run to whole cells, `oneCells` aside, which fill theirs; returns the blank inside the cells of each unit.
  static func padRuns(
    _ units: [TextUnit], _ breaks: [BreakRule], _ widths: inout [Int],
    except oneCells: Set<Int> = []
  ) -> [GridInset] {
    var insets = [GridInset](repeating: GridInset(), count: units.count)
    var first = 0
    for index in units.indices {
      guard units[index].isFontWide, !oneCells.contains(units[index].start) else {
        first = index + 1
        continue
      }
      if continues(units, breaks, index) { continue }
      pad(first...index, &widths, &insets)
      first = index + 1
    }
    return insets
  }

  /// Whether the unit after `index` belongs to the same run: no line may end between them.
  private static func continues(_ units: [TextUnit], _ breaks: [BreakRule], _ index: Int) -> Bool {
    guard index + 1 < units.count, units[index + 1].isFontWide else { return false }
    let tier = breaks[index].tier
    return units[index].joint != .space && tier != .allowed && tier != .relaxed
  }

  private static func pad(
    _ run: ClosedRange<Int>, _ widths: inout [Int], _ insets: inout [GridInset]
  ) {
    let em = Em.unitsPerEm
    let ink = widths[run].reduce(0, +)
    let blank = (ink / em + 1) * em - ink
    insets[run.lowerBound].before = blank / 2
    insets[run.upperBound].after = blank - blank / 2
    widths[run.lowerBound] += blank / 2
    widths[run.upperBound] += blank - blank / 2
  }
}

extension TextUnit {
  /// Whether the font decides how wide the unit is.
  var isFontWide: Bool { cls == .western || cls == .asciiCloser || cls == .asciiOpener }
}
