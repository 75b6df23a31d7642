internal import PageGeometry
internal import PageScene

/// Draws a proofreader's sign on the new page (画校对符号), GB/T 14706-93, in the white round the words.
///
/// The line under the words, from which the leader goes, is drawn with the note; here stands what
/// tells one sign from another. Strokes keep to the edges of cells and to the white between lines.
struct SignDrawing {
  let ink: Ink
  /// The lines that are drawn under the words.
  let bases: [Rect]

  private static let pen = Length.points(0.45)
  /// How far over the words a sign reaches.
  private static let rise = Length.points(0.7)
  private static let wedge = Length.points(1.8)
  /// Of an arrow, in the white over a line.
  private static let arrow = Length.points(4)

  func items(_ correction: Correction) -> [PageItem] {
    let pieces = pieces(correction)
    return pieces.isEmpty
      ? [] : [.path(Path(pieces: pieces, paint: .stroke(width: Self.pen), ink: ink))]
  }

  private func pieces(_ correction: Correction) -> [Path.Piece] {
    let spots = correction.spots
    guard let first = spots.first else { return [] }
    if correction.isVertical { return (spots + correction.otherSpots).flatMap(standing) }
    switch correction.sign {
    case .replace: return spots.flatMap(ring)
    case .corner: return spots.flatMap(ring) + wedge(at: middle(of: first), pointsUp: true)
    case .turn: return spots.flatMap(ring) + turn(over: first)
    case .move:
      return first.width > .zero ? spots.flatMap(ring) + arrow(over: first) : depart(first)
    case .delete: return cut(first) + pigtail(first)
    case .insert: return caret(first)
    case .transpose: return swap(correction.otherSpots, spots)
    case .join: return join(first)
    case .newParagraph: return bend(first)
    case .shiftVertically: return bars(first, isUpright: false)
    case .shiftSideways: return bars(first, isUpright: true)
    case .openSpace: return wedge(at: middle(of: first), pointsUp: false)
    case .closeSpace: return wedge(at: middle(of: first), pointsUp: true)
    case .part: return cut(first)
    case .same: return triangle(over: first)
    case .remark: return []
    }
  }

  // MARK: Places

  private func top(_ spot: Rect) -> Length { spot.minY - Self.rise }

  /// The line under a box, or where it would be.
  private func base(_ spot: Rect) -> Length {
    ownBase(spot).map { $0.minY + $0.height / 2 } ?? spot.maxY + .points(0.5)
  }

  private func ownBase(_ spot: Rect) -> Rect? {
    bases.first { base in
      base.minX <= spot.maxX && spot.minX <= base.maxX && base.minY >= spot.maxY
        && base.minY < spot.maxY + .points(3)
    }
  }

  private func middle(of spot: Rect) -> Point {
    Point(x: spot.minX + spot.width / 2, y: spot.minY)
  }

  private func stroke(_ points: Point...) -> [Path.Piece] {
    guard let first = points.first else { return [] }
    return [.move(first)] + points.dropFirst().map { .line($0) }
  }

  private func at(_ x: Length, _ y: Length) -> Point { Point(x: x, y: y) }

  // MARK: Signs

  /// 改正: a ring round the words, closed by the line under them.
  private func ring(_ spot: Rect) -> [Path.Piece] {
    let (left, right, top, foot) = (spot.minX, spot.maxX, top(spot), base(spot))
    let round = Length.points(0.9)
    return [
      .move(at(left, foot)), .line(at(left, top + round)),
      .curve(at(left, top + round / 2), at(left + round / 2, top), at(left + round, top)),
      .line(at(right - round, top)),
      .curve(at(right - round / 2, top), at(right, top + round / 2), at(right, top + round)),
      .line(at(right, foot)),
    ] + (ownBase(spot) == nil ? [.close] : [])
  }

  /// In a line that stands: a frame round the words, or a stroke where they were; the note tells
  /// which sign it is.
  private func standing(_ spot: Rect) -> [Path.Piece] {
    guard spot.height > .zero else {
      return stroke(at(spot.minX, spot.minY), at(spot.maxX, spot.minY))
    }
    return stroke(
      at(spot.minX, spot.minY), at(spot.maxX, spot.minY), at(spot.maxX, spot.maxY),
      at(spot.minX, spot.maxY)) + [.close]
  }

  /// 分开, and the stroke of 删除: between two characters.
  private func cut(_ spot: Rect) -> [Path.Piece] {
    let x = spot.minX + spot.width / 2
    return stroke(at(x, base(spot)), at(x, top(spot)))
  }

  /// 删除: the pig's tail in the white over the line.
  private func pigtail(_ spot: Rect) -> [Path.Piece] {
    let (x, y) = (spot.minX + spot.width / 2, top(spot))
    let (a, b) = (Length.points(3.2), Length.points(0.65))
    return [
      .move(at(x, y)), .curve(at(x, y - b), at(x + a, y - b), at(x + a, y - b / 4)),
      .curve(at(x + a, y + b / 3), at(x + a / 3, y + b / 3), at(x + a / 3, y - b / 3)),
      .curve(at(x + a / 3, y - b), at(x + a, y - b), at(x + a * 3 / 2, y - b)),
    ]
  }

  /// 增补: a wedge under the place where the words were put in.
  private func caret(_ spot: Rect) -> [Path.Piece] {
    let foot = base(spot)
    // The white under the line is low: the wedge opens downwards into it.
    let tip = spot.maxY
    let depth = foot - tip + .points(0.7)
    return stroke(
      at(spot.minX - Self.wedge, tip + depth), at(spot.minX, tip),
      at(spot.minX + Self.wedge, tip + depth))
  }

  /// 对调: an S over the one and under the other; words on two lines are ringed.
  private func swap(_ first: [Rect], _ second: [Rect]) -> [Path.Piece] {
    guard first.count == 1, second.count == 1, let a = first.first, let b = second.first,
      a.minY == b.minY
    else { return (first + second).flatMap(ring) }
    let (low, foot) = (top(a), base(b))
    let bend = Length.points(0.9)
    return [
      .move(at(a.minX, a.minY + .points(2))), .line(at(a.minX, low + bend)),
      .curve(at(a.minX, low), at(a.minX, low), at(a.minX + bend, low)),
      .line(at(a.maxX - bend, low)),
      .curve(at(a.maxX, low), at(a.maxX, low), at(a.maxX, low + bend)),
      .line(at(a.maxX, foot)), .move(at(b.maxX, foot)),
      .line(at(b.maxX, b.maxY - .points(2))),
    ] + (a.maxX < b.minX ? stroke(at(a.maxX, foot), at(b.minX, foot)) : [])
  }

  /// 接排: a Z from the end of the one paragraph to the start of the other.
  private func join(_ spot: Rect) -> [Path.Piece] {
    let x = spot.minX + spot.width / 2
    let arm = Length.points(6)
    return stroke(at(x - arm, top(spot)), at(x, top(spot)), at(x, base(spot)))
      + stroke(at(x, base(spot)), at(x + arm, base(spot)))
  }

  /// 另起段: a bent line in the indent.
  private func bend(_ spot: Rect) -> [Path.Piece] {
    let (x, arm) = (spot.minX - .points(2), Length.points(12))
    let middle = spot.minY + spot.height / 2
    let head = Length.points(1.6)
    return stroke(at(x, base(spot)), at(x, top(spot)))
      + stroke(at(x - arm, middle), at(x, middle))
      + stroke(at(x - head, middle - head), at(x, middle), at(x - head, middle + head))
  }

  /// 转移, where the words came to: an arrow in the white over them.
  private func arrow(over spot: Rect) -> [Path.Piece] {
    let (x, y) = (spot.minX, top(spot))
    return stroke(
      at(x - .points(1.2), y - .points(0.6)), at(x + .points(1.2), y),
      at(x - .points(1.2), y + .points(0.6)))
  }

  /// 转移, where the words went from: a stroke with an arrow that leaves it.
  private func depart(_ spot: Rect) -> [Path.Piece] {
    let (x, y) = (spot.minX + spot.width / 2, top(spot))
    let head = Length.points(0.6)
    return cut(spot) + stroke(at(x, y), at(x + Self.arrow, y))
      + stroke(
        at(x + Self.arrow - head, y - head), at(x + Self.arrow, y),
        at(x + Self.arrow - head, y + head))
  }

  /// 上下移, 左右移: bars at the edges that moved.
  private func bars(_ spot: Rect, isUpright: Bool) -> [Path.Piece] {
    let tick = Length.points(2)
    guard isUpright else {
      return stroke(
        at(spot.minX, top(spot) + tick), at(spot.minX, top(spot)), at(spot.maxX, top(spot)),
        at(spot.maxX, top(spot) + tick))
    }
    return stroke(at(spot.minX, top(spot)), at(spot.minX, base(spot)))
      + stroke(at(spot.maxX, top(spot)), at(spot.maxX, base(spot)))
  }

  /// 加大空距 opens downwards into the gap, 减小空距 closes it.
  private func wedge(at place: Point, pointsUp: Bool) -> [Path.Piece] {
    let (high, low) = (place.y - .points(1.35), place.y - .points(0.25))
    let (tip, ends) = pointsUp ? (high, low) : (low, high)
    return stroke(
      at(place.x - Self.wedge, ends), at(place.x, tip), at(place.x + Self.wedge, ends))
  }

  /// 转正: an arc with a head over the letter.
  private func turn(over spot: Rect) -> [Path.Piece] {
    let (x, y) = (spot.minX + spot.width / 2, top(spot))
    let half = Length.points(2)
    return [
      .move(at(x - half, y)),
      .curve(at(x - half, y - .points(0.8)), at(x + half, y - .points(0.8)), at(x + half, y)),
    ]
  }

  /// 代替: a triangle over the first character.
  private func triangle(over spot: Rect) -> [Path.Piece] {
    let (x, low) = (spot.minX + .points(3), spot.minY - .points(0.2))
    let half = Length.points(1.2)
    return [
      .move(at(x - half, low)), .line(at(x + half, low)), .line(at(x, low - half * 17 / 10)),
      .close,
    ]
  }
}
