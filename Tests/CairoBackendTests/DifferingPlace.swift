import HanText

/// A place on which we differ from UAX #14, and the rule that makes us.
struct DifferingPlace {
  let scalars: [Unicode.Scalar]
  let units: [TextUnit]
  /// The line would end before this scalar.
  let index: Int

  private var after: Unicode.Scalar { scalars[index] }

  /// The rule with its citation; "?" where there is none.
  var rule: String { spaceRule ?? unitRule ?? "?" }

  /// What becomes of spaces, line ends and characters that are not seen.
  private var spaceRule: String? {
    if scalars[..<index].last.map(Self.isLineEnd) == true {
      return "line-feed: a paragraph holds no line ends, they are spaces (LB4-LB6)"
    }
    if after.isWordSpace { return "space-row: typed spaces of all kinds are one space (LB7, LB18)" }
    if after.isIgnorable || scalars[index - 1].isIgnorable {
      return "invisible: beside Han, what is not seen neither breaks nor joins (LB8, LB11)"
    }
    if after.extendsPrevious {
      return "modifier: a mark without a base goes with what is before it (LB10)"
    }
    return nil
  }

  private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
    [0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029].contains(scalar.value)
  }

  /// What the units say on both sides of the place.
  private var unitRule: String? {
    guard let next = units.firstIndex(where: { $0.end > index }) else { return nil }
    let unit = units[next]
    if unit.start < index { return insideRule(unit) }
    guard next > 0 else {
      return "leading: spaces before all text are no line (LB18)"
    }
    let before = units[next - 1]
    if before.isContinued { return runRule(before.start, unit.end) }
    if Inseparable.binds(before, unit, scalars, at: .gb) {
      return "inseparable: figures with signs, words with their marks (clreq 3.1.6; Inseparable)"
    }
    if LineEnd.isForbidden(before.cls, at: .gb) {
      return "line-end: what may not end a line (GB/T 15834 5.1.3, 5.1.9; LineEnd)"
    }
    if LineStart.isForbidden(unit.cls, at: .gb) {
      return "line-start: what may not start a line (GB/T 15834 5.1.1-5.1.9; LineStart)"
    }
    return "cell: beside a character with a cell of its own lines end (clreq 3.1.3; CharacterTable)"
  }

  private func insideRule(_ unit: TextUnit) -> String {
    if unit.cls == .western { return runRule(unit.start, unit.end) }
    return "unit: a character with what modifies it, a pair of marks (GB/T 15834 5.1.2-5.1.5)"
  }

  /// What the table says of the place in its Western run.
  private func runRule(_ start: Int, _ end: Int) -> String {
    if let row = LineBreakTailoring.row(in: scalars[start..<end], before: index) {
      return "\(row.name): \(row.citation)"
    }
    return "western: a run of letters, figures and signs is one word (clreq 3.1.6; WesternRun)"
  }
}
