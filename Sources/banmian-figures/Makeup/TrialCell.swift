/// What many pages of one kind showed (试验一格): how many were closed, and how long they took.
struct TrialCell {
  private(set) var closed = 0
  private var times: [Duration] = []

  mutating func add(isClosed: Bool, _ time: Duration) {
    closed += isClosed ? 1 : 0
    times.append(time)
  }

  /// Pages closed, in hundredths.
  var share: Int { closed * 100 / max(1, times.count) }

  /// Whether fewer pages were closed than published, by more than what pages differ by chance.
  ///
  /// The published shares are of 40 pages: one page is 2.5 hundredths, and two standard deviations
  /// of a share p are 2 √(p(1 − p)/40).
  func isWorse(than published: Int) -> Bool {
    let missing = published - share
    guard missing > 0 else { return false }
    let variance = published * (100 - published) / 40 + 7
    return missing * missing > 4 * variance
  }

  var medianTime: Duration { sorted.isEmpty ? .zero : sorted[sorted.count / 2] }

  /// Milliseconds.
  var median: String { Figure.milliseconds(medianTime) }
  var worst: String { Figure.milliseconds(sorted.last ?? .zero) }

  private var sorted: [Duration] { times.sorted() }
}
