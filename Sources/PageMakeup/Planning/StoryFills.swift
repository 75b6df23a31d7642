/// The cheapest way of a story to fill each box that it may fill (稿件填版表), found once a search.
///
/// A class, because it keeps what it was asked for: most layouts have a box in common with others.
final class StoryFills {
  /// What the boxes cost, shapes included.
  private(set) var table: FillTable
  /// By span in columns, then by depth in lines; empty for a span that is not allowed.
  private var best: [[FillChoice?]]
  private var options: [[Int: StoryOption]]

  /// No box at all, on a page of so many columns and lines.
  init(columns: Int, lines: Int) {
    table = FillTable(columns: columns, lines: lines)
    best = Array(repeating: [], count: columns + 1)
    options = Array(repeating: [:], count: columns + 1)
  }

  /// Adds the boxes of a span, each `shape` dearer than the story in it.
  func add(_ span: SpanMeasure, _ limits: OptionLimits, shape: Int) {
    // Prices by themselves: a choice is a large value, and most are looked at and dropped.
    var prices = [Int](repeating: .max, count: table.lines + 1)
    var found = [FillChoice?](repeating: nil, count: table.lines + 1)
    span.each(limits) { depth, price, choice in
      guard depth < prices.count, price < prices[depth] else { return }
      prices[depth] = price
      found[depth] = choice()
    }
    for (depth, price) in prices.enumerated() where price < .max {
      table.offer(price + shape, width: span.columns, depth: depth)
    }
    best[span.columns] = found
  }

  /// How the story fills a box; nil where it may not.
  func option(_ span: SpanMeasure, depth: Int) -> StoryOption? {
    if let known = options[span.columns][depth] { return known }
    let found = best[span.columns]
    guard found.indices.contains(depth), let choice = found[depth] else { return nil }
    let option = span.option(choice)
    options[span.columns][depth] = option
    return option
  }
}
