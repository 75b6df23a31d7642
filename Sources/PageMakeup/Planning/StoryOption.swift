internal import Editorial
internal import PageDesign
internal import PageGeometry

/// A story in a span, with everything that can be chosen about it (稿件方案).
struct MeasuredStory {
  var article: Article
  var rank: StoryRank
  var text: StoryText
  /// For each span in columns the headline settings and text depths; index 0 is one column.
  var spans: [SpanMeasure]
}

/// A story measured across so many columns.
struct SpanMeasure {
  var columns: Int
  var heads: [HeadlineSetting]
  var fits: [StoryFit]
}

/// One way for a story to fill a box of a given depth (填版方案).
struct StoryOption {
  var head: HeadlineSetting
  var fit: StoryFit
  /// Lines of white above the headline beyond its own.
  var extraWhite: Int
  /// Lines at the foot of the box that stay empty.
  var footWhite: Int
  var price: Int
}

extension SpanMeasure {
  /// The cheapest way to fill exactly `depth` lines, or nil where the story needs more.
  ///
  /// The main size is `sizeLimit` at most, so that the lead dominates, and for the lead itself
  /// `minimumSize` at least.
  func option(depth: Int, sizeLimit: Length?, minimumSize: Length = .zero) -> StoryOption? {
    var best: StoryOption?
    for head in heads
    where (sizeLimit.map { head.mainSize <= $0 } ?? true)
      && head.mainSize >= minimumSize
    {
      for fit in fits {
        let white = depth - head.depth(with: fit)
        guard white >= 0 else { continue }
        let option = filled(head, fit, white)
        if best.map({ option.price < $0.price }) ?? true { best = option }
      }
    }
    return best
  }

  /// White goes above and below the head, three lines at most; the rest stays at the foot.
  private func filled(_ head: HeadlineSetting, _ fit: StoryFit, _ white: Int) -> StoryOption {
    if let side = head.sideColumns { return filledBeside(head, side, fit, white) }
    let extra = min(white, head.depth > 0 ? 3 : 0)
    let foot = white - extra
    // A head much deeper than its text shouts.
    let shout = 250 * max(0, head.depth - 4 - fit.depth)
    let price =
      400 * head.steps + 1_200 * head.addedBreaks + shout + fit.price
      + 500 * extra + 150 * extra * extra + 4_000 * foot * columns
    return StoryOption(
      head: head, fit: fit, extraWhite: extra, footWhite: foot, price: price)
  }

  /// Beside a vertical head: the text may not end far above its foot, nor the head be lost in white.
  private func filledBeside(
    _ head: HeadlineSetting, _ side: Int, _ fit: StoryFit, _ white: Int
  ) -> StoryOption {
    let depth = head.depth(with: fit) + white
    let lost = max(0, depth - head.depth * 5 / 3)
    let price =
      400 * head.steps + 900 * head.addedBreaks + fit.price + 300 * lost * side
      + 4_000 * (depth - fit.depth) * (columns - side)
    return StoryOption(
      head: head, fit: fit, extraWhite: 0, footWhite: depth - fit.depth, price: price)
  }

  /// The fewest lines in which the story stands in this span.
  var leastDepth: Int {
    heads.map { head in fits.map { head.depth(with: $0) }.min() ?? head.depth }.min() ?? 0
  }
}

extension HeadlineSetting {
  /// The lines that head and text take together: one above the other, or side by side.
  func depth(with fit: StoryFit) -> Int {
    sideColumns == nil ? depth + fit.depth : max(depth, fit.depth)
  }
}
