internal import HanText
internal import PressDiagnostics

/// Where a head may be broken, what each break costs by sense, and the cheapest set of them.
///
/// Prices are squared half-ems, summed over the lines: a break that costs 32 less is worth a
/// difference of four characters between two lines.
struct HeadlineCuts {
  private let units: [TextUnit]
  /// The width in half-ems of the units before each cut.
  private let widths: [Int]
  /// What a break before each unit costs; nil where it is forbidden.
  private let prices: [Int?]

  /// How many clauses end before each unit.
  private let clauses: [Int]

  /// What it costs that a line runs on from one clause into the next: 完工市民.
  private static let runningOn = 50
  /// What a line of one short word costs: 完工 alone.
  private static let meagre = 60
  /// The shortest line, two characters: one alone is no line.
  private static let shortest = 4
  /// How far a line's end may lie from its even place: 20 characters.
  private static let farthest = 40

  init(_ scalars: [Unicode.Scalar], words: [Int], names: [[Unicode.Scalar]] = []) {
    let units = UnitSegmenter.units(of: scalars)
    self.units = units
    widths = units.reduce(into: [0]) { $0.append($0[$0.count - 1] + Self.halfEms($1)) }
    let prices = HeadlinePrices(scalars, units, words: words)
    let inside = Self.offsets(inside: names, scalars)
    self.prices = units.indices.map {
      $0 == 0 || inside.contains(units[$0].start) ? nil : prices.price(before: $0)
    }
    clauses = units.indices.reduce(into: []) { sums, unit in
      sums.append((sums.last ?? 0) + (prices.endsClause(before: unit) ? 1 : 0))
    }
  }

  /// The offsets at which a break would part a name.
  private static func offsets(
    inside names: [[Unicode.Scalar]], _ scalars: [Unicode.Scalar]
  ) -> Set<Int> {
    var inside: Set<Int> = []
    for name in names where name.count > 1 {
      for start in scalars.indices where scalars[start...].starts(with: name) {
        inside.formUnion(start + 1..<start + name.count)
      }
    }
    return inside
  }

  private static func halfEms(_ unit: TextUnit) -> Int {
    switch unit.cls {
    case .western: unit.count
    case .han, .blank, .suffix, .prefix, .connector: 2
    case .dash, .ellipsis: 2 * unit.count
    default: 1
    }
  }

  /// The cheapest way to make exactly `count` lines of at most `widest` half-ems, or nil where
  /// there is none.
  func cheapest(_ count: Int, widest: Int = .max) -> HeadlineCut? {
    guard count > 1 else { return HeadlineCut(offsets: [], dearest: 0) }
    guard units.count >= count * 2, let cuts = search(count, widest) else { return nil }
    return HeadlineCut(
      offsets: cuts.map { units[$0].start }, dearest: cuts.compactMap { prices[$0] }.max() ?? 0)
  }

  // MARK: Search

  /// A line that ends at a cut, with the cheapest lines before it.
  private struct Step {
    var cut: Int
    var cost: Int
    /// The step of the line before, among those of that line.
    var before: Int
  }

  /// The cuts with the least price and the most equal lines; the earlier of equals.
  private func search(_ count: Int, _ widest: Int) -> [Int]? {
    var lines = [[Step(cut: 0, cost: 0, before: 0)]]
    for line in 1...count {
      let steps = candidates(line, of: count).compactMap { cut in
        step(to: cut, from: lines[line - 1], count, widest)
      }
      guard !steps.isEmpty else { return nil }
      lines.append(steps)
    }
    var at = 0
    var cuts: [Int] = []
    for line in stride(from: count, to: 1, by: -1) {
      at = lines[line][at].before
      cuts.insert(lines[line - 1][at].cut, at: 0)
    }
    return cuts
  }

  /// Where the given line may end: near its even place, so that long text stays cheap.
  private func candidates(_ line: Int, of count: Int) -> [Int] {
    if line == count { return [units.count] }
    let even = widths[units.count] * line / count
    return units.indices.filter { prices[$0] != nil && abs(widths[$0] - even) <= Self.farthest }
  }

  private func step(
    to cut: Int, from steps: [Step], _ count: Int, _ widest: Int
  ) -> Step? {
    // The end of the text costs nothing. All costs are `count` squared times what they say.
    let price = cut < units.count ? prices[cut] ?? 0 : 0
    var best: Step?
    for (index, step) in steps.enumerated() {
      let width = widths[cut] - widths[step.cut]
      guard width >= Self.shortest, width <= widest else { continue }
      let unequal = width * count - widths[units.count]
      let inside = (clauses[cut - 1] - clauses[step.cut]) * Self.runningOn
      let small = width < Self.shortest + 2 ? Self.meagre : 0
      let cost = step.cost + (price + inside + small) * count * count + unequal * unequal
      if best.map({ cost < $0.cost }) ?? true { best = Step(cut: cut, cost: cost, before: index) }
    }
    return best
  }
}

/// Where a head is broken, whatever manuscript it stands in.
struct HeadlineCut: Hashable, Sendable {
  /// The offset of the first scalar of each line but the first.
  var offsets: [Int]
  /// The price of the break that reads on worst.
  var dearest: Int

  /// The lines of a head with those scalars.
  func lines(of text: SourcedText) -> BrokenHeadline {
    let lines = zip([0] + offsets, offsets + [text.count]).map { text[$0..<$1].trimmed() }
    return BrokenHeadline(lines: lines, dearest: dearest)
  }
}
