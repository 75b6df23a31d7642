internal import PageGeometry

/// The final widths of a line's gaps (字距分配): the sum is exact to the last unit.
struct GapDistribution {
  /// One change at the gap with that index in the line.
  struct Change {
    var index: Int
    var amount: Int
    var rule: Adjustment.Rule
  }

  let gaps: ArraySlice<Gap>
  private(set) var widths: [Int]
  private(set) var changes: [Change] = []
  /// What could not be placed: the line is too long by so much.
  private(set) var excess = 0
  /// What could not be filled, because the line has no gap.
  private(set) var shortfall = 0
  /// By how much ideograph gaps were opened.
  private(set) var opening = 0

  init(_ gaps: ArraySlice<Gap>) {
    self.gaps = gaps
    widths = gaps.map(\.natural)
  }

  /// Clreq's order of 行内调整.
  private static let squeezeOrder: [(Gap.ShrinkClass, Adjustment.Rule)] = [
    (.word, .squeezeWordSpace), (.bracket, .squeezeBracket), (.comma, .squeezeComma),
    (.hanWestern, .squeezeHanWestern), (.stop, .squeezeStop),
  ]

  /// Makes the gaps together wider by `room`, or narrower where it is negative.
  mutating func distribute(_ room: Int) {
    if room < 0 { squeeze(-room) } else if room > 0 { stretch(room) }
  }

  private mutating func squeeze(_ amount: Int) {
    var need = amount
    for (shrinkClass, rule) in Self.squeezeOrder where need > 0 {
      need -= spread(need, -1, rule) { $0.shrinkClass == shrinkClass ? $0.shrink : 0 }
    }
    excess = need
  }

  private mutating func stretch(_ amount: Int) {
    var need = amount
    need -= spread(need, 1, .stretchSpace) { $0.isWordSpace ? $0.spaceStretch : 0 }
    need -= spread(need, 1, .stretchSpace) { $0.isWordSpace ? 0 : $0.spaceStretch }
    need -= spread(need, 1, .growMark) { $0.growth }
    guard need > 0 else { return }
    // A line of Western words has no other gap than its spaces.
    if gaps.contains(where: \.opens) {
      open(need) { $0.opens }
    } else if gaps.contains(where: \.isSpace) {
      open(need) { $0.isSpace }
    } else {
      shortfall = need
    }
  }

  /// Shares `need` among the gaps in proportion to what each can give; returns what was placed.
  private mutating func spread(
    _ need: Int, _ sign: Int, _ rule: Adjustment.Rule, _ capacity: (Gap) -> Int
  ) -> Int {
    let total = gaps.reduce(0) { $0 + capacity($1) }
    guard need > 0, total > 0 else { return 0 }
    let used = min(need, total)
    var sum = 0
    var placed = 0
    for (index, gap) in gaps.enumerated() {
      let own = capacity(gap)
      guard own > 0 else { continue }
      sum += own
      let upTo = used * sum / total
      change(index, sign * (upTo - placed), rule)
      placed = upTo
    }
    return used
  }

  /// Opens the chosen gaps alike.
  private mutating func open(_ need: Int, _ isChosen: (Gap) -> Bool) {
    let count = gaps.count { isChosen($0) }
    opening = need / count
    var number = 0
    var placed = 0
    for (index, gap) in gaps.enumerated() where isChosen(gap) {
      number += 1
      let upTo = need * number / count
      change(index, upTo - placed, .openGap)
      placed = upTo
    }
  }

  private mutating func change(_ index: Int, _ amount: Int, _ rule: Adjustment.Rule) {
    guard amount != 0 else { return }
    widths[index] += amount
    changes.append(Change(index: index, amount: amount, rule: rule))
  }
}
