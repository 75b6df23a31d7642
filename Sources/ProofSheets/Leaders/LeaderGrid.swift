internal import PageGeometry

/// The lines on which leaders may run (引线轨道): the white between lines of text, and the gutters.
///
/// GB/T 14706 leads out between lines, never through words; leaders of one colour never cross.
struct LeaderGrid {
  /// From head to foot.
  let rows: [Length]
  /// From left to right; the first and the last are where leaders leave the page.
  let columns: [Length]
  private let rowWords: [Spans]
  private let columnWords: [Spans]
  private var rowLeaders: [Spans]
  private var columnLeaders: [Spans]

  /// What a leader keeps from words.
  static let clearance = Length.points(0.4)
  /// Where rows lie under a line of text, and over it.
  private static let feet = [Length.points(0.55), .points(1.2), .points(1.8)]
  private static let heads = [Length.points(0.5), .points(1.1)]
  /// Where columns lie left of a text edge, and right of one.
  private static let sides = [1.5, 3, 4.5, 6, 7.5].map { Length.points($0) }
  private static let leastRowGap = Length.points(0.55)
  private static let leastColumnGap = Length.points(1.2)
  /// A text edge is one that so many lines share.
  private static let leastLines = 3

  /// Leaders never touch words, nor other obstacles such as pictures.
  init(words: [Rect], obstacles others: [Rect], left: Length, right: Length) {
    rows = Self.thinned(
      words.flatMap { box in Self.feet.map { box.maxY + $0 } + Self.heads.map { box.minY - $0 } },
      Self.leastRowGap)
    let inner = Self.thinned(
      (Self.edges(words.map(\.minX), words.map(\.maxX)) + Self.beside(words)).filter {
        $0 > left && $0 < right
      },
      Self.leastColumnGap)
    columns = [left] + inner + [right]
    var rowWords = [Spans](repeating: Spans(), count: rows.count)
    var columnWords = [Spans](repeating: Spans(), count: columns.count)
    for box in words + others {
      let box = box.clear(by: Self.clearance)
      for row in Self.range(rows, box.minY, box.maxY) { rowWords[row].take(box.minX, box.maxX) }
      for column in Self.range(columns, box.minX, box.maxX) {
        columnWords[column].take(box.minY, box.maxY)
      }
    }
    self.rowWords = rowWords
    self.columnWords = columnWords
    rowLeaders = [Spans](repeating: Spans(), count: rows.count)
    columnLeaders = [Spans](repeating: Spans(), count: columns.count)
  }

  // MARK: Tracks

  private static func thinned(_ places: [Length], _ gap: Length) -> [Length] {
    var kept: [Length] = []
    for place in places.sorted() where kept.last.map({ place - $0 >= gap }) ?? true {
      kept.append(place)
    }
    return kept
  }

  /// Beside the edges that several lines share.
  private static func edges(_ lefts: [Length], _ rights: [Length]) -> [Length] {
    let near = sides.prefix(2)
    return common(lefts).flatMap { edge in sides.map { edge - $0 } }
      + common(rights).flatMap { edge in near.map { edge + $0 } }
      + [lefts.min()].compactMap { $0 }.flatMap { edge in near.map { edge - $0 } }
      + [rights.max()].compactMap { $0 }.flatMap { edge in near.map { edge + $0 } }
  }

  /// Beside lines that stand.
  private static func beside(_ words: [Rect]) -> [Length] {
    words.filter { $0.height > $0.width * 2 }.flatMap { box in
      [box.maxX + feet[0], box.minX - heads[0]]
    }
  }

  private static func common(_ edges: [Length]) -> [Length] {
    var found: [Length] = []
    var count = 0
    var last: Length?
    for edge in edges.sorted() {
      if let same = last, edge - same < .points(0.2) {
        count += 1
        if count == leastLines { found.append(same) }
      } else {
        last = edge
        count = 1
      }
    }
    return found
  }

  /// The tracks between two places.
  private static func range(_ tracks: [Length], _ low: Length, _ high: Length) -> Range<Int> {
    let first = firstIndex(tracks) { $0 >= low }
    return first..<max(first, firstIndex(tracks) { $0 > high })
  }

  static func firstIndex(_ tracks: [Length], _ isBeyond: (Length) -> Bool) -> Int {
    var low = 0
    var high = tracks.count
    while low < high {
      let middle = (low + high) / 2
      if isBeyond(tracks[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The rows between two places.
  func rows(from low: Length, to high: Length) -> Range<Int> { Self.range(rows, low, high) }

  // MARK: What is free

  func isFree(row: Int, _ from: Length, _ to: Length) -> Bool {
    rowWords[row].isFree(from, to) && rowLeaders[row].isFree(from, to)
  }

  func isFree(column: Int, _ from: Length, _ to: Length) -> Bool {
    columnWords[column].isFree(from, to) && columnLeaders[column].isFree(from, to)
  }

  /// Whether no word and no leader is where a row and a column meet.
  func isFree(_ row: Int, _ column: Int) -> Bool {
    let (x, y) = (columns[column], rows[row])
    return isFree(row: row, x, x) && isFree(column: column, y, y)
  }

  /// Whether no leader that stands on a column crosses a stretch of a row.
  func isUncrossed(row: Int, _ from: Length, _ to: Length) -> Bool {
    let range = Self.range(columns, min(from, to), max(from, to))
    return range.allSatisfy { columnLeaders[$0].isFree(rows[row], rows[row]) }
  }

  /// Whether no leader that lies on a row crosses a stretch of a column.
  func isUncrossed(column: Int, _ from: Length, _ to: Length) -> Bool {
    let range = Self.range(rows, min(from, to), max(from, to))
    return range.allSatisfy { rowLeaders[$0].isFree(columns[column], columns[column]) }
  }

  /// The columns between two places.
  func columns(from low: Length, to high: Length) -> Range<Int> {
    Self.range(columns, low, high)
  }

  // MARK: Taking

  mutating func take(row: Int, _ from: Length, _ to: Length) { rowLeaders[row].take(from, to) }

  mutating func take(column: Int, _ from: Length, _ to: Length) {
    columnLeaders[column].take(from, to)
  }
}

extension Rect {
  /// The rectangle with its edges so much further out.
  fileprivate func clear(by length: Length) -> Rect {
    Rect(
      x: minX - length, y: minY - length, width: width + length * 2, height: height + length * 2)
  }
}
