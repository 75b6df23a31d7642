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
        let white = depth - head.depth - fit.depth
        guard white >= 0 else { continue }
        let option = filled(head, fit, white)
        if best.map({ option.price < $0.price }) ?? true { best = option }
      }
    }
    return best
  }

  /// White goes above and below the head, three lines at most; the rest stays at the foot.
  private func filled(_ head: HeadlineSetting, _ fit: StoryFit, _ white: Int) -> StoryOption {
    let extra = min(white, head.depth > 0 ? 3 : 0)
    let foot = white - extra
    let price =
      400 * head.steps + 250 * max(0, head.depth - 4 - fit.depth) + 1_200 * head.addedBreaks
      + fit.price + 500 * extra + 150 * extra * extra + 4_000 * foot * columns
    return StoryOption(
      head: head, fit: fit, extraWhite: extra, footWhite: foot, price: price)
  }

  /// The fewest lines in which the story stands in this span.
  var leastDepth: Int {
    (heads.map(\.depth).min() ?? 0) + (fits.map(\.depth).min() ?? 0)
  }
}
