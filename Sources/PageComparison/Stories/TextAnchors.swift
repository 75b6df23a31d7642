/// Stretches of text that each of two texts holds once (锚点), in the same order in both: between them
/// the texts can be compared piece by piece.
struct TextAnchors {
  /// The same characters on both sides.
  private(set) var stretches: [TextAlignment.Edit] = []
  /// What lies between them.
  private(set) var gaps: [TextAlignment.Edit] = []

  /// So many characters in a row are hardly ever the same by chance.
  private static let length = 12

  init(
    _ before: [Unicode.Scalar], _ old: Range<Int>, _ after: [Unicode.Scalar], _ new: Range<Int>
  ) {
    let olds = Self.once(before, old)
    let news = Self.once(after, new)
    var pairs: [(before: Int, after: Int)] = []
    for (key, place) in olds {
      guard let other = news[key] else { continue }
      let isSame = (0..<Self.length).allSatisfy { before[place + $0] == after[other + $0] }
      if isSame { pairs.append((place, other)) }
    }
    pairs.sort { $0.before < $1.before }
    join(Self.rising(pairs), old, new)
  }

  /// The places of all stretches that occur once, by a number made of their characters.
  private static func once(_ text: [Unicode.Scalar], _ range: Range<Int>) -> [UInt64: Int] {
    guard range.count >= length else { return [:] }
    var places: [UInt64: Int] = [:]
    let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
    var leading: UInt64 = 1
    for _ in 1..<length { leading = leading &* factor }
    var key: UInt64 = 0
    for index in range {
      if index >= range.lowerBound + length {
        key = key &- UInt64(text[index - length].value) &* leading
      }
      key = key &* factor &+ UInt64(text[index].value)
      guard index >= range.lowerBound + length - 1 else { continue }
      places[key] = places[key] == nil ? index - length + 1 : -1
    }
    return places.filter { $0.value >= 0 }
  }

  /// The longest run of pairs that rises on both sides.
  private static func rising(_ pairs: [(before: Int, after: Int)]) -> [(before: Int, after: Int)] {
    var tails: [Int] = []
    var previous = [Int](repeating: -1, count: pairs.count)
    for index in pairs.indices {
      var (low, high) = (0, tails.count)
      while low < high {
        let middle = (low + high) / 2
        if pairs[tails[middle]].after < pairs[index].after {
          low = middle + 1
        } else {
          high = middle
        }
      }
      previous[index] = low > 0 ? tails[low - 1] : -1
      if low == tails.count { tails.append(index) } else { tails[low] = index }
    }
    var chain: [(before: Int, after: Int)] = []
    var next = tails.last ?? -1
    while next >= 0 {
      chain.append(pairs[next])
      next = previous[next]
    }
    return chain.reversed()
  }

  /// Joins pairs that overlap to stretches, and takes down what lies between.
  private mutating func join(
    _ pairs: [(before: Int, after: Int)], _ old: Range<Int>, _ new: Range<Int>
  ) {
    var end = (old.lowerBound, new.lowerBound)
    func close(_ a: Int, _ b: Int) -> TextAlignment.Edit {
      TextAlignment.Edit(before: end.0..<a, after: end.1..<b)
    }
    for pair in pairs {
      let stop = (pair.before + Self.length, pair.after + Self.length)
      if let last = stretches.last, pair.before <= last.before.upperBound,
        pair.after - pair.before == last.after.lowerBound - last.before.lowerBound
      {
        stretches[stretches.count - 1] = TextAlignment.Edit(
          before: last.before.lowerBound..<stop.0, after: last.after.lowerBound..<stop.1)
        end = stop
      } else if pair.before >= end.0, pair.after >= end.1 {
        gaps.append(close(pair.before, pair.after))
        stretches.append(
          TextAlignment.Edit(before: pair.before..<stop.0, after: pair.after..<stop.1))
        end = stop
      }
    }
    gaps.append(close(old.upperBound, new.upperBound))
  }
}
