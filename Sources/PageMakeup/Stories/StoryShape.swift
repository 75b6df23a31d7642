internal import PageGeometry

/// What of a story's box its text columns do not have (文区形状): lines at the head, under a headline
/// that covers some columns only, lines at the foot, over a box or a picture, and what is cut out of
/// their midst.
///
/// The text runs through the columns from left to right and in each from head to foot, over what is
/// cut out of it (串文).
struct StoryShape: Hashable, Sendable {
  /// Lines that something else takes at the top of each column.
  var tops: [Int]
  /// Lines that something else takes at the foot of each column.
  var feet: [Int]
  /// What stands in the midst of the text, or beside it.
  var cutouts: [Cutout] = []
  /// Whether pictures stand at the heads and feet of its columns.
  var isPictured = false
  /// Where the columns stand; nil for basic columns without anything cut out.
  var frame: ColumnFrame?

  init(tops: [Int], feet: [Int]? = nil) {
    self.tops = tops
    self.feet = feet ?? Array(repeating: 0, count: tops.count)
  }

  /// A plain rectangle of so many columns.
  init(columns: Int) { self.init(tops: Array(repeating: 0, count: columns)) }

  var columns: Int { tops.count }

  /// Whether every column has the whole depth.
  var isFlat: Bool {
    cutouts.isEmpty && !tops.contains { $0 > 0 } && !feet.contains { $0 > 0 }
  }

  /// The fewest characters that a line beside a cutout may have (最窄串文).
  static let leastBeside = Em.ems(4)

  /// Whether all lines are as long as `measure`.
  func isUniform(_ measure: Em) -> Bool {
    guard let frame else { return true }
    return frame.widths.allSatisfy { $0 == measure }
      && cutouts.allSatisfy { cutout in
        (0..<columns).allSatisfy {
          cutout.covers(frame.column($0)) || !cutout.across.overlaps(frame.column($0))
        }
      }
  }

  /// The smallest depth whose columns hold so many lines, each with at least `least` of them.
  func depth(holding lines: Int, least: Int) -> Int {
    let taken = (0..<columns).map { column in
      tops[column] + feet[column]
        + cutouts.reduce(0) { sum, cutout in
          let isCovered = frame.map { cutout.covers($0.column(column)) } ?? false
          return sum + (isCovered ? cutout.depth : 0)
        }
    }
    let floor = (taken.max() ?? 0) + least
    let needed = lines + taken.reduce(0, +)
    return max(floor, (needed + max(1, columns) - 1) / max(1, columns))
  }

  /// Lines of text that a column has at least: a head over one line shows no text; a picture may
  /// take a column from head to foot.
  var leastLines: Int { isFlat ? 1 : isPictured ? 0 : 2 }

  /// Whether each stretch of text is deep enough to be read as one.
  func isSound(_ regions: [TextRegion], depth: Int) -> Bool {
    guard !cutouts.isEmpty else {
      return !isPictured
        || regions.allSatisfy { $0.lines.isEmpty || $0.lines.count >= Self.leastUnderPicture }
    }
    return cutouts.allSatisfy { $0.depth <= depth }
      && regions.allSatisfy { $0.lines.count >= Self.leastStretch }
      && Set(regions.map(\.column)).count == columns
  }

  /// Lines of text above, beside and below what stands in its midst, at least.
  private static let leastStretch = 3
  /// Lines of text under or over a picture in its columns: fewer look like the caption's rest.
  private static let leastUnderPicture = 4

  // MARK: Regions

  /// The regions of the text in reading order, in a box of that depth.
  ///
  /// Where text is short of level by more than a line, the last `shortage` columns are a line
  /// shorter. Columns without a frame are as wide as `measure`.
  func regions(depth: Int, shortage: Int = 0, measure: Em) -> [TextRegion] {
    var all: [TextRegion] = []
    all.reserveCapacity(columns)
    for column in 0..<columns {
      let lines = tops[column]..<max(tops[column], depth - feet[column])
      var own =
        cutouts.isEmpty
        ? [TextRegion(column: column, lines: lines, measure: frame?.widths[column] ?? measure)]
        : regions(column, lines, depth)
      let isShort = 1 < shortage && shortage < columns && column >= columns - shortage
      if isShort, let last = own.last, !last.lines.isEmpty {
        own[own.count - 1].lines = last.lines.lowerBound..<last.lines.upperBound - 1
      }
      all += own
    }
    return all
  }

  /// The regions of one column: its lines parted where something beside them begins or ends.
  private func regions(_ column: Int, _ lines: Range<Int>, _ depth: Int) -> [TextRegion] {
    guard let place = frame?.column(column) else { return [] }
    let beside = cutouts.filter { $0.across.overlaps(place) }.map {
      (across: $0.across, lines: $0.lines(in: depth))
    }
    let edges = beside.flatMap { [$0.lines.lowerBound, $0.lines.upperBound] }
    let cuts = ([lines.lowerBound, lines.upperBound] + edges.filter(lines.contains)).sorted()
    var regions: [TextRegion] = []
    for (top, foot) in zip(cuts, cuts.dropFirst()) where top < foot {
      let taken = beside.filter { $0.lines.lowerBound <= top && foot <= $0.lines.upperBound }
      guard let free = Self.widest(of: place, without: taken.map(\.across)) else { continue }
      let region = TextRegion(
        column: column, lines: top..<foot, inset: free.lowerBound - place.lowerBound,
        measure: free.upperBound - free.lowerBound)
      if let last = regions.last, last.inset == region.inset, last.measure == region.measure,
        last.lines.upperBound == top
      {
        regions[regions.count - 1].lines = last.lines.lowerBound..<foot
      } else {
        regions.append(region)
      }
    }
    return regions
  }

  /// The widest part that is left free, whole characters of it; nil where that is no line.
  ///
  /// The part keeps the column's own edge, and white is left beside the cutout.
  private static func widest(of column: Range<Em>, without taken: [Range<Em>]) -> Range<Em>? {
    guard !taken.isEmpty else { return column }
    var free: Range<Em>?
    var from = column.lowerBound
    func offer(_ to: Em) {
      let room = Em.ems(max(.zero, to - from).rawValue / Em.unitsPerEm)
      guard room >= leastBeside, room > (free.map { $0.upperBound - $0.lowerBound } ?? .zero)
      else { return }
      let isRight = to == column.upperBound && from > column.lowerBound
      free = isRight ? to - room..<to : from..<from + room
    }
    for range in taken.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      offer(min(range.lowerBound, column.upperBound))
      from = max(from, range.upperBound)
    }
    offer(column.upperBound)
    return free
  }
}

extension [TextRegion] {
  /// The lines of all regions together.
  var lineCount: Int { reduce(0) { $0 + $1.lines.count } }

  /// Behind how many lines of text each region but the last one ends.
  var ends: [Int] {
    dropLast().reduce(into: []) { $0.append(($0.last ?? 0) + $1.lines.count) }
  }
}
