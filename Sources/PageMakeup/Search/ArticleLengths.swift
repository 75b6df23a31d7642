/// How long articles and heads are (稿件长短), newspaper-practice §4.2: 10,294 articles of 150 days.
package enum ArticleLengths {
  /// A quantile: `share` of a hundred are no longer than `value` characters.
  private typealias Point = (share: Int, value: Int)

  private static let bodies: [Point] = [
    (0, 60), (10, 137), (25, 372), (50, 883), (75, 1_568), (90, 2_688), (100, 5_000),
  ]
  private static let heads: [Point] = [(0, 4), (10, 6), (50, 15), (90, 25), (100, 34)]

  /// Characters that a page of news holds together, headlines aside.
  private static let page = 3_500...8_200

  /// The bodies of one page, the longest first, the same for the same seed.
  package static func page(items: Int, seed: UInt64) -> [Int] {
    var random = TrialRandom(state: seed)
    return page(items: items, &random)
  }

  static func page(items: Int, _ random: inout TrialRandom) -> [Int] {
    guard items > 0 else { return [] }
    var lengths: [Int] = []
    repeat {
      lengths = (0..<items).map { _ in draw(bodies, &random) }
    } while !page.contains(lengths.reduce(0, +))
    return lengths.sorted(by: >)
  }

  /// Characters of a main head.
  static func head(_ random: inout TrialRandom) -> Int { draw(heads, &random) }

  /// A length of that distribution, between two known points in a straight line.
  private static func draw(_ points: [Point], _ random: inout TrialRandom) -> Int {
    let at = Int(random.next() >> 33) % 10_000
    for (low, high) in zip(points, points.dropFirst()) where at < high.share * 100 {
      let span = (high.share - low.share) * 100
      return low.value + (high.value - low.value) * (at - low.share * 100) / span
    }
    return points[points.count - 1].value
  }
}

/// SplitMix64: the same numbers on every machine.
struct TrialRandom {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
