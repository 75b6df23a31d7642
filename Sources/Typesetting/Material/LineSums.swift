/// Running sums over a paragraph (累计量): what the units and gaps before an index add up to.
///
/// The line [i, j) has the units i…j−1 and the gaps after units i…j−2: its boxes are
/// `sums[j].boxes − sums[i].boxes`, its gaps `sums[j − 1] − sums[i]`.
struct LineSums {
  var boxes = 0
  var natural = 0
  var bracketShrink = 0
  var commaShrink = 0
  var hanWesternShrink = 0
  var stopShrink = 0
  /// How much word spaces and Han–Western spaces may stretch.
  var spaceStretch = 0
  var growth = 0
  /// How many ideograph gaps may open.
  var openings: Int32 = 0
  /// How many gaps are spaces, which open where no ideograph gap can.
  var spaces: Int32 = 0

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
    spaceStretch += gap.spaceStretch
    openings += gap.opens ? 1 : 0
    switch gap.shrinkClass {
    // A word space is at its least already.
    case .word: spaces += 1
    case .hanWestern:
      spaces += 1
      hanWesternShrink += gap.shrink
    case .bracket: bracketShrink += gap.shrink
    case .comma: commaShrink += gap.shrink
    case .stop: stopShrink += gap.shrink
    case .none: break
    }
  }

  @inline(__always)
  var totalShrink: Int { bracketShrink + commaShrink + hanWesternShrink + stopShrink }
}
