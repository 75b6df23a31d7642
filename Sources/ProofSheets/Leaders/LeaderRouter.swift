package import PageGeometry
package import PageScene

/// Leads marks out to the margins (引线): through white only, none over words, none across another.
package struct LeaderRouter {
  private var grid: LeaderGrid
  /// How high the notes of a side may be together.
  private let room: Length
  private var used: [LeaderSide: Length] = [:]

  /// Something that was led out.
  package struct Leader: Hashable, Sendable {
    package var side: LeaderSide
    /// From the mark to the edge of the page.
    package var points: [Point]
    /// The line under the marked words, where it was drawn.
    package var underline: [Rect]

    /// Where it leaves the page.
    package var exit: Point { points.last ?? .zero }
  }

  package static let width = Length.points(0.35)
  /// The line under marked words is stronger than leaders, which may pass under others.
  package static let underline = Length.points(0.7)
  /// How far from a mark's box its leader may begin, in the white over or under its line.
  private static let reach = Length.points(2.6)
  /// How far signs rise over their words.
  package static let signRise = Length.points(1.4)

  /// Leaders go round the words and pictures of the page, and further `words` beside it, such as
  /// line numbers.
  package init(
    _ page: Page, words: [Rect] = [], left: Length, right: Length, room: Length
  ) {
    grid = LeaderGrid(
      words: page.items.wordFrames + words, obstacles: page.items.leaderObstacles, left: left,
      right: right)
    self.room = room
  }

  /// Keeps leaders away from the white over words that bear a sign, in which a part of it is drawn.
  ///
  /// The row right under the line above stays free: it is that line's own.
  package mutating func reserve(over spots: [Rect]) {
    for spot in spots {
      for row in grid.rows(from: spot.minY - Self.signRise, to: spot.minY) {
        grid.take(row: row, spot.minX - .points(1), spot.maxX + .points(1))
      }
    }
  }

  /// Leads a mark out: `spots` are the boxes of its words, a line each, `height` is the note's.
  ///
  /// Nil where no way is left, or no room for the note.
  package mutating func lead(
    _ spots: [Rect], height: Length
  ) -> Leader? {
    let sides = Set(LeaderSide.allCases.filter { used[$0, default: .zero] + height <= room })
    guard !sides.isEmpty else { return nil }
    var underline: [Rect] = []
    var starts: [LeaderPath.Start] = []
    for spot in spots {
      if let row = rows(beside: spot).first(where: { isOpen(row: $0, spot) }) {
        underline.append(
          Rect(
            x: spot.minX, y: grid.rows[row] - Self.underline / 2, width: spot.width,
            height: Self.underline))
        // Its ends stay free for the leader, which begins there.
        let low = spot.minX + Self.width
        grid.take(row: row, low, max(low, spot.maxX - Self.width))
        if starts.isEmpty { starts = ends(of: spot, row: row) }
      } else if let column = columns(beside: spot).first(where: { isOpen(column: $0, spot) }) {
        underline.append(
          Rect(
            x: grid.columns[column] - Self.underline / 2, y: spot.minY, width: Self.underline,
            height: spot.height))
        let low = spot.minY + Self.width
        grid.take(column: column, low, max(low, spot.maxY - Self.width))
        if starts.isEmpty { starts = ends(of: spot, column: column) }
      }
    }
    guard let way = LeaderPath(grid: grid, sides: sides).way(from: starts) else { return nil }
    take(way)
    used[way.side, default: .zero] += height
    return Leader(side: way.side, points: points(of: way), underline: underline)
  }

  /// The rows in the white under a box, then those over it.
  private func rows(beside spot: Rect) -> [Int] {
    Array(grid.rows(from: spot.maxY, to: spot.maxY + Self.reach))
      + grid.rows(from: spot.minY - Self.reach, to: spot.minY).reversed()
  }

  /// The columns in the white right of a box, then those left of it.
  private func columns(beside spot: Rect) -> [Int] {
    Array(grid.columns(from: spot.maxX, to: spot.maxX + Self.reach))
      + grid.columns(from: spot.minX - Self.reach, to: spot.minX).reversed()
  }

  private func isOpen(row: Int, _ spot: Rect) -> Bool {
    grid.isFree(row: row, spot.minX, spot.maxX) && grid.isUncrossed(row: row, spot.minX, spot.maxX)
  }

  private func isOpen(column: Int, _ spot: Rect) -> Bool {
    grid.isFree(column: column, spot.minY, spot.maxY)
      && grid.isUncrossed(column: column, spot.minY, spot.maxY)
  }

  private func ends(of spot: Rect, row: Int) -> [LeaderPath.Start] {
    [.row(row, x: spot.minX), .row(row, x: spot.maxX)]
  }

  private func ends(of spot: Rect, column: Int) -> [LeaderPath.Start] {
    [.column(column, y: spot.minY), .column(column, y: spot.maxY)]
  }

  private mutating func take(_ way: LeaderPath.Way) {
    if let first = way.corners.first {
      switch way.start {
      case .row(let row, let x): grid.take(row: row, x, grid.columns[first.column])
      case .column(let column, let y): grid.take(column: column, y, grid.rows[first.row])
      }
    }
    for (from, to) in zip(way.corners, way.corners.dropFirst()) {
      if from.row == to.row {
        grid.take(row: from.row, grid.columns[from.column], grid.columns[to.column])
      } else {
        grid.take(column: to.column, grid.rows[from.row], grid.rows[to.row])
      }
    }
  }

  /// The corners without those that lie on a straight line.
  private func points(of way: LeaderPath.Way) -> [Point] {
    let corners = way.corners.map { Point(x: grid.columns[$0.column], y: grid.rows[$0.row]) }
    var points: [Point] = []
    for point in [way.start.point(on: grid)] + corners {
      if points.count > 1 {
        let (a, b) = (points[points.count - 2], points[points.count - 1])
        if a.x == b.x && b.x == point.x || a.y == b.y && b.y == point.y { points.removeLast() }
      }
      points.append(point)
    }
    return points
  }
}

extension [PageItem] {
  /// What leaders go round beside words: pictures.
  package var leaderObstacles: [Rect] {
    flatMap { item -> [Rect] in
      switch item {
      case .group(let group): return group.items.leaderObstacles
      case .picture(let picture): return [picture.frame]
      // A leader may cut a rule; tints are no obstacle.
      case .glyphs, .path, .rule: return []
      }
    }
  }
}
