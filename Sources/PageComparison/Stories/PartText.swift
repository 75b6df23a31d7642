internal import PageGeometry

/// The text of a part in one piece (正文连排), so that lines of two pages find each other.
///
/// Groups, such as paragraphs, are parted by U+2029, which no newspaper text holds.
struct PartText {
  let lines: [TextLine]
  private(set) var scalars: [Unicode.Scalar] = []
  /// Where each line begins in the text.
  private(set) var starts: [Int] = []

  static let separator: Unicode.Scalar = "\u{2029}"

  init(_ lines: [TextLine]) {
    self.lines = lines
    for (index, line) in lines.enumerated() {
      if index > 0, line.startsGroup { scalars.append(Self.separator) }
      starts.append(scalars.count)
      scalars += line.scalars
    }
  }

  /// Where a line ends; a line end swallows no character.
  func end(of line: Int) -> Int { starts[line] + lines[line].scalars.count }

  /// The line that holds a scalar; the one that begins there if it stands between two.
  func line(at offset: Int) -> Int? {
    guard !starts.isEmpty else { return nil }
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// Whether a line begins or ends at the offset.
  func isLineEdge(_ offset: Int) -> Bool {
    guard let line = line(at: offset) else { return false }
    return starts[line] == offset || end(of: line) == offset
      || line + 1 < starts.count && starts[line + 1] == offset
  }

  /// The boxes of the letters that stand for the scalars of a range.
  func frame(of range: Range<Int>) -> Rect? {
    guard let first = line(at: range.lowerBound) else { return nil }
    var box: Rect?
    for index in first..<lines.count
    where starts[index] < max(range.upperBound, range.lowerBound + 1) {
      var part = lines[index]
      let own =
        range.lowerBound - starts[index]..<max(range.upperBound, range.lowerBound + 1)
        - starts[index]
      part.letters = part.letters.filter { own.contains($0.scalar) }
      if part.letters.isEmpty { part.letters = Array(lines[index].letters.suffix(1)) }
      guard let frame = part.frame else { continue }
      box = box.map { $0.union(frame) } ?? frame
    }
    return box
  }
}
