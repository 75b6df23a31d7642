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
  /// The text with the letter space or leading of copyfitting (调字距、调行距).
  var tuned: [StoryFit] = []
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
///
/// Never changed, and shared by all boxes that are filled so: the search moves thousands of boxes
/// about, and would copy the lines of each head with them.
final class StoryOption {
  let head: HeadlineSetting
  /// The columns that the head covers, all of the box's in the usual case.
  let headColumns: Int
  let fit: StoryFit
  /// The choice of which it is what is set: white, what is cut, and the price of all.
  let choice: FillChoice
  /// The number of columns of the text where they are cut anew (破栏).
  let recut: Int?

  init(
    head: HeadlineSetting, headColumns: Int, fit: StoryFit, choice: FillChoice, recut: Int?
  ) {
    self.head = head
    self.headColumns = headColumns
    self.fit = fit
    self.choice = choice
    self.recut = recut
  }

  /// Lines of white above the headline beyond its own.
  var extraWhite: Int { choice.extraWhite }
  /// Lines at the foot of the box that stay empty.
  var footWhite: Int { choice.footWhite }
  /// Lines of text that have no room (溢文).
  var cutLines: Int { choice.cutLines }
  /// The part of the price that is for those.
  var cutPrice: Int { choice.cutPrice }
  var price: Int { choice.price }

  /// The same with another head in its room.
  func with(_ head: HeadlineSetting) -> StoryOption {
    StoryOption(head: head, headColumns: headColumns, fit: fit, choice: choice, recut: recut)
  }
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
  /// Whether letter space, leading and the white round heads may be changed (调稿).
  var copyfits = false
  /// The columns that the head must cover; nil: as the makeup likes.
  var headColumns: Int?

  func allows(_ head: HeadlineSetting) -> Bool {
    (largest.map { head.mainSize <= $0 } ?? true) && head.mainSize >= smallest
  }
}

extension SpanMeasure {
  /// The cheapest way to fill exactly `depth` lines, or nil where there is none.
  func option(depth: Int, _ limits: OptionLimits = OptionLimits()) -> StoryOption? {
    var best: FillChoice?
    var least = Int.max
    each(limits) { lines, price, choice in
      guard lines == depth, price < least else { return }
      least = price
      best = choice()
    }
    return best.map(option)
  }

  /// What a choice stands for.
  func option(_ choice: FillChoice) -> StoryOption {
    let (head, headColumns): (HeadlineSetting, Int) =
      switch choice.head {
      case .across(let number): (heads[number], columns)
      case .over(let number): (besides[number].head, besides[number].columns)
      case .beside(let number): (sides[number].head, columns)
      }
    var fit =
      switch choice.head {
      case .across where choice.isTuned: tuned[choice.fit]
      case .across: choice.recut.map { recuts[$0].fits[choice.fit] } ?? fits[choice.fit]
      case .over(let number): besides[number].fits[choice.fit]
      case .beside(let number): sides[number].fits[choice.fit]
      }
    if choice.cutLines > 0 {
      fit.depth = choice.cutDepth
      fit.shortage = 0
    }
    return StoryOption(
      head: head, headColumns: headColumns, fit: fit, choice: choice,
      recut: choice.recut.map { recuts[$0].parts })
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
