package import PageGeometry

/// How far places may differ without being called a change (容差).
package struct ComparisonTolerance: Hashable, Sendable {
  /// 0.01 pt unless somebody wants it otherwise (ecosystem.md §1.5).
  package var position: Length
  /// How far a letter may stand off in its line beside that, in 1/1000 of its size: what a writer of
  /// PDFs rounds from letter to letter and makes up for later.
  package var letters = 0

  package init(position: Length = .points(0.01)) { self.position = position }

  /// The same for two PDFs: Cairo leaves out steps of less than 3/1000 em.
  var betweenPDFs: ComparisonTolerance {
    var tolerance = self
    tolerance.letters = 4
    return tolerance
  }
}

/// What is other between two lines that hold the same text (两行对照).
struct LineDifference: Hashable {
  /// How the whole line moved.
  var shift = Shift.none
  /// From which letter on the spacing is another one, and how far the farthest letter stands off.
  var spacing: Spacing?
  var looks: [LookChange] = []
  /// Letters that are drawn by other glyphs for the same text: before, after, which scalar.
  var otherGlyphs: [Int] = []

  struct Spacing: Hashable {
    /// The scalar of the line before which the step differs.
    var scalar: Int
    /// The farthest that a letter stands off, with its sign.
    var amount: Length
  }

  var isNothing: Bool {
    shift == .none && spacing == nil && looks.isEmpty && otherGlyphs.isEmpty
  }
}

/// Face, size, width, turn or ink of letters that changed.
struct LookChange: Hashable {
  var kind: ChangeKind
  var before: String
  var after: String
  /// How many letters of the line.
  var count = 1
}

extension LineDifference {
  /// The difference of the letters of both lines that stand for the same scalars.
  init(
    _ pairs: [(before: PlacedLetter, after: PlacedLetter)], isVertical: Bool,
    _ tolerance: ComparisonTolerance
  ) {
    guard let first = pairs.first else { return }
    let shifts = pairs.map { Shift(from: $0.before.place, to: $0.after.place) }
    let candidates = [first, pairs[pairs.count / 2], pairs[pairs.count - 1]].map {
      Shift(from: $0.before.place, to: $0.after.place)
    }
    // The line moved as most of its letters did; the others stand off.
    var best = (shift: candidates[0], count: -1)
    let slack = max(
      tolerance.position, first.after.size.scaled(by: tolerance.letters, over: 1000))
    for candidate in candidates {
      let count = shifts.count { $0.isNear(candidate, slack) }
      if count > best.count { best = (candidate, count) }
    }
    // A line of two letters or one that opens evenly has no majority: it begins where it began.
    let beginsWhereItBegan = candidates[0].isNear(.none, slack)
    if best.count * 2 <= shifts.count || beginsWhereItBegan { best.shift = candidates[0] }
    shift = best.shift.beyond(tolerance.position)
    spacing = Self.spacing(pairs, shifts, best.shift, isVertical, slack)
    for pair in pairs { look(pair.before, pair.after) }
  }

  private static func spacing(
    _ pairs: [(before: PlacedLetter, after: PlacedLetter)], _ shifts: [Shift], _ shift: Shift,
    _ isVertical: Bool, _ tolerance: Length
  ) -> Spacing? {
    guard let index = shifts.firstIndex(where: { !$0.isNear(shift, tolerance) }) else { return nil }
    // Where the majority comes later, the step stands behind the last letter that stands off.
    let scalar: Int
    if index == 0, let next = shifts.firstIndex(where: { $0.isNear(shift, tolerance) }) {
      scalar = pairs[next].before.scalar
    } else {
      scalar = pairs[index].before.scalar
    }
    var farthest = Length.zero
    for other in shifts {
      for rest in [other.x - shift.x, other.y - shift.y] where abs(rest) > abs(farthest) {
        farthest = rest
      }
    }
    return Spacing(scalar: scalar, amount: farthest)
  }

  private static func abs(_ length: Length) -> Length { length < .zero ? -length : length }

  private mutating func look(_ old: PlacedLetter, _ new: PlacedLetter) {
    if old.face != new.face { add(.face, old.face, new.face) }
    if old.size != new.size { add(.size, Wording.points(old.size), Wording.points(new.size)) }
    if old.scale != new.scale { add(.scale, "\(old.scale)‰", "\(new.scale)‰") }
    if old.turn != new.turn { add(.turn, "\(old.turn)°", "\(new.turn)°") }
    if old.ink != new.ink { add(.ink, old.ink, new.ink) }
    // Another face has other numbers for the same glyphs.
    if old.face == new.face, old.id != new.id { otherGlyphs.append(old.scalar) }
  }

  private mutating func add(_ kind: ChangeKind, _ before: String, _ after: String) {
    let index = looks.firstIndex {
      $0.kind == kind && $0.before == before && $0.after == after
    }
    if let index {
      looks[index].count += 1
    } else {
      looks.append(LookChange(kind: kind, before: before, after: after))
    }
  }
}
