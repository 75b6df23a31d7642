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
  /// The columns into which the editor wants its own to be cut anew (破栏).
  var recut: Int?
  /// The story that stands inside its text in every span that it may have (嵌稿).
  var guest: Int?
}

/// A story measured across so many columns.
struct SpanMeasure {
  var columns: Int
  var heads: [HeadlineSetting]
  var fits: [StoryFit]
  /// The settings with the head over the first columns only (串文题).
  var besides: [BesideHead] = []
  /// The settings with a vertical head beside the text (竖题).
  var sides: [SideHead] = []
  /// The text in columns that are cut anew (破栏).
  var recuts: [RecutMeasure] = []
  /// In a frame: the layout inside it, and the text at its measure (加框).
  var inner: LayoutSpec?
  var innerText: StoryText?
  /// Lines of text in the tightest setting, in one column.
  var leastLines = 0

  /// The main sizes that the head may have.
  var mainSizes: [Length] { (heads + sides.map(\.head)).map(\.mainSize) }
}

/// A vertical headline with the depths of the text in the columns that it leaves (竖题).
struct SideHead {
  var head: HeadlineSetting
  var fits: [StoryFit]
}

/// A headline over the first columns of a story, the text beside and below it (串文题).
struct BesideHead {
  var columns: Int
  var head: HeadlineSetting
  var fits: [StoryFit]
}

/// One way for a story to fill a box of a given depth (填版方案).
struct StoryOption {
  var head: HeadlineSetting
  /// The columns that the head covers, all of the box's in the usual case.
  var headColumns: Int
  var fit: StoryFit
  /// Lines of white above the headline beyond its own.
  var extraWhite: Int
  /// Lines at the foot of the box that stay empty.
  var footWhite: Int
  /// Lines of text that have no room (溢文).
  var cutLines = 0
  /// The part of the price that is for those.
  var cutPrice = 0
  var price: Int
  /// The number of columns of the text where they are cut anew (破栏).
  var recut: Int?
}

/// What an option may be (取舍范围).
struct OptionLimits: Hashable {
  /// The main sizes that are allowed; the lead dominates by it.
  var largest: Length?
  var smallest: Length = .zero
  /// Lines that may stay empty at a box's foot.
  var footWhite = 3
  /// The share of the text, in hundredths, that may be cut where a page is too full.
  var cut = 0
  /// Whether what is cut goes on elsewhere (转版).
  var jumps = false
  /// The columns that the head must cover; nil: as the makeup likes.
  var headColumns: Int?

  func allows(_ head: HeadlineSetting) -> Bool {
    (largest.map { head.mainSize <= $0 } ?? true) && head.mainSize >= smallest
  }
}

extension SpanMeasure {
  /// White above a head beyond its own, at most.
  static let mostExtraWhite = 3

  /// The cheapest way to fill exactly `depth` lines, or nil where there is none.
  func option(depth: Int, _ limits: OptionLimits = OptionLimits()) -> StoryOption? {
    var best: StoryOption?
    each(limits) { lines, option in
      if lines == depth, best.map({ option.price < $0.price }) ?? true { best = option }
    }
    return best
  }

  /// Every way to fill a box, with its depth in lines.
  func each(_ limits: OptionLimits, _ take: (Int, StoryOption) -> Void) {
    for head in heads where limits.allows(head) && limits.headColumns ?? columns == columns {
      for fit in fits { eachWhite(head, fit, nil, limits, take) }
      for recut in recuts {
        for fit in recut.fits { eachWhite(head, fit, recut.parts, limits, take) }
      }
      if limits.cut > 0 { eachCut(head, limits, take) }
    }
    for beside in besides
    where limits.allows(beside.head) && limits.headColumns ?? beside.columns == beside.columns {
      for fit in beside.fits {
        take(fit.depth + frameLines, filled(beside.head, beside.columns, fit, 0, 0))
      }
    }
    for side in sides where limits.allows(side.head) {
      for fit in side.fits {
        for foot in max(0, side.head.depth - fit.depth)..<limits.footWhite + 1 + side.head.depth {
          guard foot <= limits.footWhite else { break }
          take(fit.depth + foot, filledBeside(side.head, fit, foot))
        }
      }
    }
  }

  /// A head over the whole width with a text below it, and the white that may be added.
  private func eachWhite(
    _ head: HeadlineSetting, _ fit: StoryFit, _ recut: Int?, _ limits: OptionLimits,
    _ take: (Int, StoryOption) -> Void
  ) {
    for white in 0...Self.mostExtraWhite + limits.footWhite {
      let extra = min(white, head.depth > 0 ? Self.mostExtraWhite : 0)
      guard white - extra <= limits.footWhite else { break }
      var option = filled(head, columns, fit, extra, white - extra)
      option.recut = recut
      take(head.depth + fit.depth + white + frameLines, option)
    }
  }

  /// Beside a vertical head: the text may not end far above its foot, nor the head be lost in white.
  private func filledBeside(
    _ head: HeadlineSetting, _ fit: StoryFit, _ foot: Int
  ) -> StoryOption {
    let taken = head.side?.columns ?? 0
    let lost = max(0, fit.depth + foot - head.depth * 5 / 3)
    let price =
      400 * head.steps + 900 * head.addedBreaks + fit.price + 300 * lost * taken
      + 4_000 * foot * (columns - taken)
    return StoryOption(
      head: head, headColumns: columns, fit: fit, extraWhite: 0, footWhite: foot, price: price)
  }

  /// The ways with less room than the text needs: the tightest setting, cut at its end.
  private func eachCut(
    _ head: HeadlineSetting, _ limits: OptionLimits, _ take: (Int, StoryOption) -> Void
  ) {
    // A story that must be cut has no room for its pictures either.
    // Tiers of vertical text are full at their own depths only.
    let least = limits.jumps ? 5 : 2
    guard
      let fit = fits.first(where: { $0.figures.isEmpty && $0.vertical == nil && $0.guests.isEmpty }
      ),
      fit.depth > least
    else { return }
    for depth in least..<fit.depth {
      // The line that says where the story goes on takes one itself.
      let cut = leastLines - depth * columns + (limits.jumps ? 1 : 0)
      guard cut > (limits.jumps ? 6 : 0), cut * 100 <= leastLines * limits.cut else { continue }
      var option = filled(head, columns, fit, 0, 0)
      option.fit.depth = depth
      option.fit.shortage = 0
      option.cutLines = cut
      option.cutPrice = limits.jumps ? 3_500 + 150 * cut : Self.cutPrice + 6_000 * cut
      option.price += option.cutPrice
      take(head.depth + depth + frameLines, option)
    }
  }

  /// What it costs to cut a story at all.
  private static let cutPrice = 9_000

  private func filled(
    _ head: HeadlineSetting, _ headColumns: Int, _ fit: StoryFit, _ extra: Int, _ foot: Int
  ) -> StoryOption {
    // A head much deeper than its text shouts.
    let shout = 250 * max(0, head.depth - 4 - fit.depth)
    let beside = headColumns < columns ? 1_500 : 0
    let price =
      400 * head.steps + head.letterPrice + 1_200 * head.addedBreaks + shout + fit.price + beside
      + 500 * extra + 350 * extra * extra + 4_000 * foot * columns
    return StoryOption(
      head: head, headColumns: headColumns, fit: fit, extraWhite: extra, footWhite: foot,
      price: price)
  }

  /// Lines that a frame takes.
  var frameLines: Int { inner == nil ? 0 : StoryFrame.lines }

  /// The fewest lines in which the story stands in this span.
  var leastDepth: Int {
    let across =
      frameLines + (heads.map(\.depth).min() ?? 0) + (fits.map(\.depth).min() ?? 0)
    let beside = sides.flatMap { side in side.fits.map { max(side.head.depth, $0.depth) } }.min()
    return min(across, beside ?? across)
  }
}
