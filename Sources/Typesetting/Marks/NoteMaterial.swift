internal import PageGeometry

/// An interlinear note ready for breaking (夹注): half-size text in two lines inside the line.
///
/// Any part of it that stands on one line of the paragraph is halved: the second line is not longer
/// than the first, and the halving keeps the same prohibitions as a line end (JLREQ 3.4).
struct NoteMaterial: Sendable {
  /// The paragraph's units that are the note.
  let units: Range<Int>
  /// Running sums of the units' widths and the gaps after them, at the size of the body.
  private let sums: [Int]
  /// The natural gap after each unit, at the size of the body; 0 after the last.
  private let gaps: [Int]
  /// The body width of each unit, at the size of the body.
  private let bodies: [Int]
  /// Whether the first of the two lines may end after each unit.
  private let canSplit: [Bool]
  /// Whether the part's width is rounded up to whole cells (字格).
  private let isGrid: Bool

  init(
    units: Range<Int>, widths: ArraySlice<Int>, gaps: ArraySlice<Gap>,
    breaks: ArraySlice<BreakRule>,
    isGrid: Bool
  ) {
    self.units = units
    self.isGrid = isGrid
    bodies = Array(widths)
    let inner = gaps.prefix(max(0, units.count - 1)).map { max(0, $0.natural) }
    self.gaps = inner + [0]
    canSplit = breaks.map { $0.tier == .allowed }
    var sums = [0]
    for (width, gap) in zip(bodies, self.gaps) { sums.append(sums[sums.count - 1] + width + gap) }
    self.sums = sums
  }

  /// What the note adds to running sums for each of its units: no more than it really takes.
  static func share(of width: Int) -> Int { width / 4 }

  /// A part of the note on one line, in its two lines.
  struct Rows {
    var first: Range<Int>
    var second: Range<Int>
    /// How much of the paragraph's line it takes, in 1/65536 em.
    var width: Int
  }

  /// The part of the note on the line of those units, halved.
  ///
  /// The first lawful place is taken from which on the second line is not the longer one.
  func rows(on line: Range<Int>) -> Rows {
    let part = line.clamped(to: units)
    var split = part.upperBound
    for end in part.dropLast().map({ $0 + 1 })
    where canSplit[end - 1 - units.lowerBound]
      && width(part.lowerBound..<end) >= width(end..<part.upperBound)
    {
      split = end
      break
    }
    let half = (width(part.lowerBound..<split) + 1) / 2
    return Rows(
      first: part.lowerBound..<split, second: split..<part.upperBound, width: rounded(half))
  }

  private func rounded(_ width: Int) -> Int {
    guard isGrid else { return width }
    return (width + Em.unitsPerEm - 1) / Em.unitsPerEm * Em.unitsPerEm
  }

  /// The width of units in a row, at the size of the body.
  private func width(_ row: Range<Int>) -> Int {
    guard !row.isEmpty else { return 0 }
    let base = units.lowerBound
    return sums[row.upperBound - base] - sums[row.lowerBound - base]
      - gaps[row.upperBound - 1 - base]
  }

  func body(of unit: Int) -> Int { bodies[unit - units.lowerBound] }
  func gap(after unit: Int) -> Int { gaps[unit - units.lowerBound] }

  /// By how much the part on a line is wider than its shares in the running sums.
  func excess(on line: Range<Int>) -> Int {
    let part = line.clamped(to: units)
    let shares = bodies[part.lowerBound - units.lowerBound..<part.upperBound - units.lowerBound]
      .reduce(0) { $0 + Self.share(of: $1) }
    return rows(on: line).width - shares
  }

  /// Whether and at what price the note may go on in the next line after its unit of that number.
  ///
  /// One character is no part of a note; behind an odd one the second line would have a hole.
  func rule(after number: Int, _ rule: BreakRule) -> BreakRule {
    var rule = rule
    if number == 0 || number + 2 >= units.count {
      rule.tier = .never
    } else {
      rule.penalty += Penalty.insideNote + (number % 2 == 0 ? Penalty.unevenNote : 0)
    }
    return rule
  }
}
