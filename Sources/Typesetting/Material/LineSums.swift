/// Running sums over a paragraph (累计量): what the units and gaps before an index add up to.
///
/// `gap` sums at index k hold the gaps after units 0…k−1, so the gaps inside the line [i, j) are
/// `sums[j − 1] − sums[i]` and its boxes `sums[j] − sums[i]`.
struct LineSums {
  var boxes = 0
  var natural = 0
  var wordShrink = 0
  var bracketShrink = 0
  var commaShrink = 0
  var hanWesternShrink = 0
  var stopShrink = 0
  var wordStretch = 0
  var hanWesternStretch = 0
  var growth = 0
  /// How many ideograph gaps may open.
  var openings = 0

  static func sums(widths: [Int], gaps: [Gap]) -> [LineSums] {
    var sums: [LineSums] = []
    sums.reserveCapacity(widths.count + 1)
    var sum = LineSums()
    sums.append(sum)
    for index in widths.indices {
      sum.boxes += widths[index]
      if index < gaps.count { sum.add(gaps[index]) }
      sums.append(sum)
    }
    return sums
  }

  private mutating func add(_ gap: Gap) {
    natural += gap.natural
    growth += gap.growth
    openings += gap.opens ? 1 : 0
    if gap.isWordSpace { wordStretch += gap.spaceStretch } else { hanWesternStretch += gap.spaceStretch }
    switch gap.shrinkClass {
    case .word: wordShrink += gap.shrink
    case .bracket: bracketShrink += gap.shrink
    case .comma: commaShrink += gap.shrink
    case .hanWestern: hanWesternShrink += gap.shrink
    case .stop: stopShrink += gap.shrink
    case .none: break
    }
  }

  var totalShrink: Int {
    wordShrink + bracketShrink + commaShrink + hanWesternShrink + stopShrink
  }
}
