internal import PageDesign
internal import PageGeometry
internal import PageScene
internal import Typesetting

/// How a vertical text fills its rectangle (直排填版): tiers from head to foot (栏), in each the
/// lines from right to left.
struct VerticalFit: Hashable {
  /// The characters in a line of the body.
  var characters: Int
  var tiers: Int
  /// The lines that the text takes, in lines of the body.
  var lines: Int
  /// The lines of each tier: all are equally full, so that none is a hole beside the others.
  var linesPerTier: Int
}

/// Finds the depths in which a vertical text can stand in columns (直排测稿).
struct VerticalMeasurer {
  let spec: LayoutSpec
  let text: VerticalText

  /// The lengths of line that are tried, in characters.
  private static let lengths = 8...28
  private static let mostTiers = 4
  /// The length that reads best.
  private static let comfortable = 12...22
  private static let thinPrice = 25

  /// The white between two tiers, in body characters.
  static let tierGap = 2

  /// The depths at which the text fills `columns` columns, the shallowest first; never empty.
  func fits(columns: Int) -> [StoryFit] {
    guard !text.parts.isEmpty else { return [.none] }
    let perTier = linesPerTier(columns)
    var best: [Int: StoryFit] = [:]
    for characters in Self.lengths {
      let breaks = text.breaks(characters: characters)
      let lines = filled(breaks, perTier)
      let tiers = (lines + perTier - 1) / perTier
      guard tiers <= Self.mostTiers || characters == Self.lengths.upperBound else { continue }
      let fit = fit(characters, tiers, perTier, breaks)
      if best[fit.depth].map({ fit.price < $0.price }) ?? true { best[fit.depth] = fit }
    }
    return best.values.sorted { $0.depth < $1.depth }
  }

  /// The lines of the body side by side in a tier.
  private func linesPerTier(_ columns: Int) -> Int {
    let width = spec.grid.longColumnWidth(max(1, columns)) - spec.grid.bodySize
    return 1 + width.roundedDown(in: spec.grid.linePitch)
  }

  /// The fewest lines a tier with which so many tiers hold the text (各栏均分).
  private func balanced(_ breaks: [LineBreaks], _ tiers: Int, _ perTier: Int) -> Int {
    let slots = zip(text.parts, breaks).reduce(0) { $0 + $1.0.slots * $1.1.lines.count }
    var own = max(1, (slots + tiers - 1) / max(1, tiers))
    while own < perTier, filled(breaks, own) > own * tiers { own += 1 }
    return min(own, perTier)
  }

  /// The lines taken, with those left free where a subhead does not fit at a tier's end.
  private func filled(_ breaks: [LineBreaks], _ perTier: Int) -> Int {
    var cursor = TierCursor(linesPerTier: perTier)
    for (part, broken) in zip(text.parts, breaks) {
      for _ in broken.lines { _ = cursor.take(part.slots) }
    }
    return cursor.next
  }

  private func fit(
    _ characters: Int, _ tiers: Int, _ perTier: Int, _ breaks: [LineBreaks]
  ) -> StoryFit {
    let own = balanced(breaks, tiers, perTier)
    let lines = filled(breaks, own)
    let body = spec.grid.bodySize
    let height = body * (tiers * characters + (tiers - 1) * Self.tierGap)
    // The last line's slot may be shorter by the leading.
    let depth = spec.grid.lines(covering: height - (body - spec.grid.linePitch))
    let free = tiers * (perTier - own)
    let tooShort = max(0, Self.comfortable.lowerBound - characters)
    let tooLong = max(0, characters - Self.comfortable.upperBound)
    // Lines further from one another than the page's look thin, the more the wider apart.
    var price = 120 * free + Self.thinPrice * free * free / max(1, tiers)
    price += 2_000 * wrapped(breaks)
    price += 800 * tooShort + 300 * tooLong + 200 * (tiers - 1)
    return StoryFit(
      depth: depth, choice: StoryFit.none.choice, shortage: 0,
      price: price,
      vertical: VerticalFit(
        characters: characters, tiers: tiers, lines: lines, linesPerTier: own))
  }
}

extension VerticalMeasurer {
  /// How many lines of verse run on into another.
  private func wrapped(_ breaks: [LineBreaks]) -> Int {
    var count = 0
    for (part, broken) in zip(text.parts, breaks) where part.role == .line {
      count += broken.lines.count - 1
    }
    return count
  }
}

/// Walks through the lines of tiers (逐行进栏).
struct TierCursor {
  let linesPerTier: Int
  /// The next free line, counted through all tiers.
  private(set) var next = 0

  init(linesPerTier: Int) { self.linesPerTier = max(1, linesPerTier) }

  /// The first of `slots` lines that stay together in one tier.
  mutating func take(_ slots: Int) -> Int {
    let inTier = next % linesPerTier
    if inTier > 0, inTier + slots > linesPerTier { next += linesPerTier - inTier }
    defer { next += slots }
    return next
  }
}
