internal import PageGeometry
internal import PageScene

/// Where characters of a part stand on the page (字位), by their place in its text.
struct LetterSpots {
  let text: PartText

  /// The boxes of a stretch, one a line; where it is empty, a box without width between its
  /// neighbours.
  func spots(of range: Range<Int>) -> [Rect] {
    guard !range.isEmpty else { return gap(at: range.lowerBound).map { [$0] } ?? [] }
    guard let first = text.line(at: range.lowerBound) else { return [] }
    var boxes: [Rect] = []
    for line in first..<text.lines.count where text.starts[line] < range.upperBound {
      let own = text.lines[line].letters.filter { letter in
        range.contains(text.starts[line] + letter.scalar)
      }
      let frames = own.map { frame($0, line) }
      guard let start = frames.first else { continue }
      boxes.append(frames.dropFirst().reduce(start) { $0.union($1) })
    }
    return boxes.isEmpty ? gap(at: range.lowerBound).map { [$0] } ?? [] : boxes
  }

  /// The line, from 1, in which a place of the text is.
  func line(at offset: Int) -> Int? { text.line(at: offset).map { $0 + 1 } }

  var isVertical: Bool { text.lines.first?.isVertical ?? false }

  func frame(_ letter: PlacedLetter, _ line: Int) -> Rect {
    let place = letter.place
    if text.lines[line].isVertical {
      return Rect(x: place.x - letter.size / 2, y: place.y, width: letter.size, height: letter.size)
    }
    let scalars = text.lines[line].scalars
    let body = letter.size.scaled(by: letter.scale, over: 1000)
    let scalar = letter.scalar < scalars.count ? scalars[letter.scalar] : nil
    let (start, widest) = LetterReach.of(scalar, body)
    let end = max(start, min(widest, room(behind: letter, line) ?? widest))
    return Rect(
      x: place.x + start, y: place.y - letter.size.scaled(by: 88, over: 100), width: end - start,
      height: letter.size)
  }

  /// How far it is from a letter to the next one on its line; narrow letters reach no further.
  private func room(behind letter: PlacedLetter, _ line: Int) -> Length? {
    let next = text.lines[line].letters.filter { $0.place.x > letter.place.x }
      .min { $0.place.x < $1.place.x }
    guard let next, next.scalar > letter.scalar else { return nil }
    let scalars = text.lines[line].scalars
    let scalar = next.scalar < scalars.count ? scalars[next.scalar] : nil
    let body = next.size.scaled(by: next.scale, over: 1000)
    return next.place.x + LetterReach.of(scalar, body).0 - letter.place.x
  }

  /// Behind the letter before a place, or before the one behind it where a paragraph begins.
  private func gap(at offset: Int) -> Rect? {
    if offset > 0, let before = letter(at: offset - 1) {
      let box = frame(before.letter, before.line)
      return text.lines[before.line].isVertical
        ? Rect(x: box.minX, y: box.maxY, width: box.width, height: .zero)
        : Rect(x: box.maxX, y: box.minY, width: .zero, height: box.height)
    }
    guard let behind = letter(at: offset) else { return nil }
    let box = frame(behind.letter, behind.line)
    return text.lines[behind.line].isVertical
      ? Rect(x: box.minX, y: box.minY, width: box.width, height: .zero)
      : Rect(x: box.minX, y: box.minY, width: .zero, height: box.height)
  }

  /// The letter that stands for a scalar; nil for separators and what is not drawn.
  func letter(at offset: Int) -> (letter: PlacedLetter, line: Int)? {
    guard offset >= 0, let line = text.line(at: offset), offset < text.end(of: line) else {
      return nil
    }
    let own = offset - text.starts[line]
    return text.lines[line].letters.last { $0.scalar == own }.map { ($0, line) }
  }
}
