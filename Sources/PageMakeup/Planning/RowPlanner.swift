internal import PageDesign
internal import PageGeometry

/// Places stories in rows from head to foot (逐行画版): each row holds the next stories in rank
/// order, side by side across all columns, and all of a row have one depth.
///
/// Exact by dynamic programming over (stories placed, lines used). The search over all guillotine
/// layouts will take this planner's place behind the same `PagePlan`.
struct RowPlanner {
  let stories: [MeasuredStory]
  let columns: Int
  let lines: Int
  /// Lines between two rows, the rule included.
  let divider: Int
  /// The largest main size that stories behind the lead may have.
  let sizeLimit: Length?
  /// The lead's size, which the limit follows.
  let leadSize: Length
  /// Whether the fewest lines win: the stories need more room than there is.
  let isTight: Bool

  /// A story's box in the plan, lines counted from the top of the area.
  struct Box {
    var story: Int
    var columns: Range<Int>
    var lines: Range<Int>
    var option: StoryOption
  }

  struct Solution {
    var boxes: [Box]
    var lines: Int
    var price: Int
  }

  private struct Row {
    var spans: [Int]
    var price: Int
  }

  private struct State {
    var price: Int
    var previousStories: Int
    var previousLines: Int
    var depth: Int
    var spans: [Int]
  }

  /// Most stories that stand side by side in a row.
  private static let mostInRow = 4

  /// The cheapest plan; lines that stay free at the foot cost like white.
  func solve() -> Solution? {
    var table = [[State?]](
      repeating: Array(repeating: nil, count: lines + divider + 1), count: stories.count + 1)
    table[0][0] = State(price: 0, previousStories: -1, previousLines: 0, depth: 0, spans: [])
    for first in 0..<stories.count {
      for count in 1...min(Self.mostInRow, stories.count - first, columns) {
        extend(&table, first: first, count: count)
      }
    }
    return best(table)
  }

  private func extend(_ table: inout [[State?]], first: Int, count: Int) {
    let rows = rows(first: first, count: count)
    guard !rows.isEmpty else { return }
    for used in table[first].indices {
      guard let state = table[first][used] else { continue }
      for (depth, row) in rows {
        // Each row is followed by a divider; the last one hangs over the area's foot.
        let total = used + depth + divider
        guard total < table[first].count else { continue }
        let price = state.price + row.price
        if let known = table[first + count][total], known.price <= price { continue }
        table[first + count][total] = State(
          price: price, previousStories: first, previousLines: used, depth: depth,
          spans: row.spans)
      }
    }
  }

  /// For each depth that a row of these stories can have, the cheapest way to share the columns.
  private func rows(first: Int, count: Int) -> [(Int, Row)] {
    var best: [Row?] = Array(repeating: nil, count: lines + 1)
    for spans in Self.shares(of: columns, among: count) {
      let least = spans.enumerated().map { stories[first + $0].spans[$1 - 1].leastDepth }.max() ?? 0
      guard least <= lines else { continue }
      for depth in max(1, least)...min(lines, least + 14) {
        guard let price = price(first, spans, depth) else { continue }
        if best[depth].map({ price < $0.price }) ?? true {
          best[depth] = Row(spans: spans, price: price)
        }
      }
    }
    return best.enumerated().compactMap { depth, row in row.map { (depth, $0) } }
  }

  private func price(_ first: Int, _ spans: [Int], _ depth: Int) -> Int? {
    var total = 300 * (spans.count - 1)
    for (offset, span) in spans.enumerated() {
      guard let option = option(first + offset, span, depth) else { return nil }
      total += option.price + shapePrice(first + offset, span)
    }
    return total
  }

  private func option(_ story: Int, _ span: Int, _ depth: Int) -> StoryOption? {
    let measure = stories[story].spans[span - 1]
    if story == 0 {
      return measure.option(depth: depth, sizeLimit: leadSize, minimumSize: leadSize)
    }
    return measure.option(depth: depth, sizeLimit: sizeLimit)
  }

  /// A span outside the house's wish for the rank, and text columns too short to read.
  private func shapePrice(_ story: Int, _ span: Int) -> Int {
    let measured = stories[story]
    let fits = measured.spans[span - 1].fits
    let isWished = wished(measured.rank).contains(span)
    let depth = fits.first?.depth ?? 0
    return (isWished ? 0 : 2_500) + (depth < 4 && depth > 0 ? 3_500 * (4 - depth) : 0)
      + (depth > 60 ? 2_000 : 0)
  }

  let wished: (StoryRank) -> ClosedRange<Int>

  /// All ways to share columns among stories, each at least one, in a fixed order.
  static func shares(of columns: Int, among count: Int) -> [[Int]] {
    guard count > 1 else { return [[columns]] }
    return (1...(columns - count + 1)).reversed().flatMap { first in
      shares(of: columns - first, among: count - 1).map { [first] + $0 }
    }
  }

  /// Every story across all columns at its least depth, one below the other.
  static func stacked(_ stories: [MeasuredStory], columns: Int, divider: Int) -> Solution {
    var boxes: [Box] = []
    var top = 0
    for (index, story) in stories.enumerated() {
      let span = story.spans[columns - 1]
      let depth = max(1, span.leastDepth)
      guard let option = span.option(depth: depth, sizeLimit: nil) else { continue }
      boxes.append(
        Box(story: index, columns: 0..<columns, lines: top..<top + depth, option: option))
      top += depth + divider
    }
    return Solution(boxes: boxes, lines: max(0, top - divider), price: 0)
  }

  // MARK: The way back

  private func best(_ table: [[State?]]) -> Solution? {
    var found: (price: Int, used: Int)?
    for (used, state) in table[stories.count].enumerated() {
      guard let state else { continue }
      let depth = used - divider
      let price = state.price + (isTight ? 20_000 * depth : whitePrice(lines - depth))
      if found.map({ price < $0.price }) ?? true { found = (price, used) }
    }
    return found.map { solution(table, used: $0.used, price: $0.price) }
  }

  /// White at the foot: a few lines look like a mistake, a deep one like a page that waits for copy,
  /// and better than two-line stories spread over all columns.
  private func whitePrice(_ free: Int) -> Int {
    (1_000 * min(free, 3) + 100 * max(0, free - 3)) * columns
  }

  private func solution(_ table: [[State?]], used: Int, price: Int) -> Solution {
    var boxes: [Box] = []
    var (count, at) = (stories.count, used)
    while count > 0, let state = table[count][at] {
      boxes = row(state, top: state.previousLines) + boxes
      (count, at) = (state.previousStories, state.previousLines)
    }
    return Solution(boxes: boxes, lines: used - divider, price: price)
  }

  private func row(_ state: State, top: Int) -> [Box] {
    var left = 0
    return state.spans.enumerated().compactMap { offset, span in
      let story = state.previousStories + offset
      guard let option = option(story, span, state.depth) else { return nil }
      defer { left += span }
      return Box(
        story: story, columns: left..<left + span, lines: top..<top + state.depth, option: option)
    }
  }
}
