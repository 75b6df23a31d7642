internal import PageGeometry

/// Stretches of a straight line that are taken (已占线段), sorted, none touching another.
struct Spans {
  private(set) var spans: [(low: Length, high: Length)] = []

  /// Takes a stretch, ends included.
  mutating func take(_ low: Length, _ high: Length) {
    var (low, high) = (min(low, high), max(low, high))
    let start = spans.firstIndex { $0.high >= low } ?? spans.count
    var end = start
    while end < spans.count, spans[end].low <= high {
      low = min(low, spans[end].low)
      high = max(high, spans[end].high)
      end += 1
    }
    spans.replaceSubrange(start..<end, with: [(low, high)])
  }

  /// Whether nothing between the two places, ends included, is taken.
  func isFree(_ a: Length, _ b: Length) -> Bool {
    let (low, high) = (min(a, b), max(a, b))
    var from = 0
    var to = spans.count
    while from < to {
      let middle = (from + to) / 2
      if spans[middle].high < low { from = middle + 1 } else { to = middle }
    }
    return from >= spans.count || spans[from].low > high
  }
}
