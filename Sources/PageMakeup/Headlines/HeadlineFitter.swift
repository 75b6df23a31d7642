internal import Editorial
internal import PageDesign
internal import PageGeometry
internal import PageScene
internal import PressDiagnostics
internal import Typefaces
internal import Typesetting

/// One way to set a headline in a given width (标题方案): the block of kicker, main lines and deck.
struct HeadlineSetting {
  var mainSize: Length
  var kicker: [OneLine]
  var main: [OneLine]
  var deck: [OneLine]
  /// The column's name with its device, and the summary (栏目题、提要).
  var column: ColumnTitle?
  var summary: HeadlineSummary?
  /// Whether the story has a summary that finds no room here.
  var leavesOutSummary = false
  /// The picture on which the head stands (压题).
  var over: HeadPicture?
  /// Whether the head was to stand on a picture and does not.
  var isOffPicture = false
  /// The height of the type, white above and below aside.
  var height: Length
  /// The depth of the whole block in lines of the grid, its own white included.
  var depth: Int
  /// How many steps the size is below the house's first choice.
  var steps: Int
  /// What a step below the house's first size costs, in thousandths of a line.
  static let stepPrice = 400
  /// Main lines that the editor did not break, beyond the first.
  var addedBreaks: Int
  /// Whether a line of its white can be taken without it touching what is above or below.
  var mayTighten = false
  /// What it costs that the main lines' letters are narrower or wider than their own (长扁字): a
  /// size less costs as much as seven hundredths of the width.
  var letterPrice: Int { (main.map { abs(1000 - $0.letterScale) }.max() ?? 0) * 6 }
  /// What it costs to print the head without the story's summary.
  var barePrice: Int { (leavesOutSummary ? 9_000 : 0) + (isOffPicture ? 20_000 : 0) }
  /// The price of a head that leaves much of its width empty (空题).
  var emptyPrice = 0
  /// Where a vertical head stands beside the text; nil for a head above it.
  ///
  /// Its `depth` is then its own length, and its `height` the width of its lines together.
  var side: HeadlineSide?
}

/// The columns that a vertical head takes beside its text (竖题栏位).
struct HeadlineSide {
  var columns: Int
  var isLeft: Bool

  /// The head's columns in those of its story.
  func columns(of story: Range<Int>) -> Range<Int> {
    isLeft ? story.prefix(columns) : story.suffix(columns)
  }
}

/// Sets headlines at the sizes of the house table that fit a width (标题排法).
///
/// The capacity rule decides (newspaper-practice §1.2): a size serves when the longest line fits,
/// with the letter space between the style's own and its tightest.
struct HeadlineFitter {
  let spec: LayoutSpec
  let shaper: any TextShaper
  var breaks = HeadlineBreaks(words: nil)

  /// The settings of a headline across `columns` columns, the largest size first; never empty.
  func settings(
    of headline: Headline, rank: StoryRank, columns: Int, usesOtherFace: Bool = false
  ) -> [HeadlineSetting] {
    guard !headline.isEmpty else { return [emptySetting] }
    let found = across(headline, rank, columns, usesOtherFace: usesOtherFace)
      .map { priced($0, rank, columns) }
    guard headline.setting == .vertical, !headline.isEmpty else { return found }
    return found.map { setting in
      var setting = setting
      setting.steps += VerticalHeadlineFitter.stepsToAcross
      return setting
    }
  }

  /// The head with the price of what it leaves empty of its width: a small head over wide columns
  /// looks lost, and a lead's should run from edge to edge; so looks a line of half the other's
  /// length, which the editor did not ask for.
  private func priced(_ head: HeadlineSetting, _ rank: StoryRank, _ columns: Int) -> HeadlineSetting
  {
    let widths = (head.main.isEmpty ? head.kicker : head.main).map(\.width.rawValue)
    guard let longest = widths.max(), let shortest = widths.min() else { return head }
    let width = spec.grid.longColumnWidth(columns).rawValue
    let share = longest * 1000 / max(1, width)
    let evenness = head.addedBreaks > 0 ? shortest * 1000 / max(1, longest) : 1000
    var head = head
    head.emptyPrice =
      6 * max(0, (rank == .lead ? Self.leadShare : Self.usualShare) - share)
      + (rank == .lead ? 10 : 4) * max(0, Self.evenShare - evenness)
    return head
  }

  /// The shares of the width, of 1000, that a head fills before it looks lost.
  private static let leadShare = 850
  private static let usualShare = 550
  /// The share of the longest line, of 1000, that the shortest has before they look unequal.
  private static let evenShare = 800

  /// The settings of a head above its text, with the column's name above it and the summary below;
  /// behind them those without the summary, for a page that has no room for it.
  private func across(
    _ headline: Headline, _ rank: StoryRank, _ columns: Int, usesOtherFace: Bool
  ) -> [HeadlineSetting] {
    let width = spec.grid.longColumnWidth(columns)
    let column = headline.column.flatMap {
      ColumnTitle($0, spec.columnTitle, width: width, shaper: shaper)
    }
    // Beside a vertical head the summary opens the text.
    let summary =
      headline.setting == .vertical
      ? nil : HeadlineSummary(headline.summary, spec: spec, width: width, shaper: shaper)
    var bare = headline
    if column != nil { bare.column = nil }
    let plain = lines(of: bare, rank, columns, usesOtherFace: usesOtherFace)
      .map { with($0, column, nil, of: rank) }
    guard !headline.summary.isEmpty, headline.setting == .horizontal else { return plain }
    let without = plain.map { setting in
      var setting = setting
      setting.leavesOutSummary = true
      return setting
    }
    return (summary.map { summary in plain.map { with($0, nil, summary, of: rank) } } ?? [])
      + without
  }

  /// The setting with what stands above and below its lines.
  private func with(
    _ setting: HeadlineSetting, _ column: ColumnTitle?, _ summary: HeadlineSummary?,
    of rank: StoryRank
  ) -> HeadlineSetting {
    guard column != nil || summary != nil else { return setting }
    let style = spec.headlines[rank]
    var setting = setting
    setting.column = column ?? setting.column
    setting.summary = summary
    setting.height += (column?.height ?? .zero) + (summary?.height ?? .zero)
    setting.depth =
      spec.grid.lines(covering: setting.height) + style.whiteAbove + style.whiteBelow
    return setting
  }

  /// The settings of kicker, main lines and deck.
  private func lines(
    of headline: Headline, _ rank: StoryRank, _ columns: Int, usesOtherFace: Bool
  ) -> [HeadlineSetting] {
    let style = spec.headlines[rank]
    let width = spec.grid.longColumnWidth(columns)
    let ladder = style.mainSizes.ladder(across: columns).sizes
    let face = usesOtherFace ? style.otherFace : style.mainFace
    // A long head takes a line more before it leaves the house's sizes.
    for extra in 0...Self.mostExtraLines {
      var roomier = style
      roomier.mainLinesMost += extra
      let settings = ladder.enumerated().compactMap { step, size in
        setting(headline, roomier, face, size, width, step)
      }
      if !settings.isEmpty { return settings }
    }
    return [smallest(headline, style, width, ladder)]
  }

  /// Lines beyond the style's own that a head may take rather than fall below the size table.
  private static let mostExtraLines = 2

  private var emptySetting: HeadlineSetting {
    HeadlineSetting(
      mainSize: .zero, kicker: [], main: [], deck: [], height: .zero, depth: 0, steps: 0,
      addedBreaks: 0)
  }

  /// Below the ladder the size shrinks until the head fits; the body size is the end.
  private func smallest(
    _ headline: Headline, _ style: HeadlineStyle, _ width: Length, _ ladder: [Length]
  ) -> HeadlineSetting {
    let body = spec.grid.bodySize
    var size = ladder.last ?? body
    var step = ladder.count
    while size > body {
      size = max(body, size - .points(1))
      if let found = setting(headline, style, style.mainFace, size, width, step) { return found }
      step += 1
    }
    return forced(headline, style, body, width, step)
  }

  /// The head at one size in that width, or nil where it does not fit.
  func setting(
    _ headline: Headline, _ style: HeadlineStyle, _ face: Face, _ size: Length, _ width: Length,
    _ step: Int
  ) -> HeadlineSetting? {
    guard let main = mainLines(headline.main, style, face, size, width) else { return nil }
    return block(headline, style, size, main, width, step)
  }

  /// At the end of all steps long lines are broken wherever they must.
  private func forced(
    _ headline: Headline, _ style: HeadlineStyle, _ size: Length, _ width: Length, _ step: Int
  ) -> HeadlineSetting {
    let main = headline.main.flatMap { text in
      parted(text, width, size) { text, _ in
        OneLine(
          text, face: style.mainFace, size: size, ink: Ink(style.ink), tracking: .zero,
          shaper: shaper)
      }
    }
    return block(headline, style, size, main, width, step)
  }

  // MARK: Main lines

  /// The main lines at that size, or nil where they do not fit.
  private func mainLines(
    _ lines: [SourcedText], _ style: HeadlineStyle, _ face: Face, _ size: Length, _ width: Length
  ) -> [OneLine]? {
    guard !lines.isEmpty else { return [] }
    if lines.count > 1 || lines[0].isEmpty { return fitted(lines, style, face, size, width) }
    for count in 1...max(1, style.mainLinesMost) {
      for broken in candidates(lines[0], count, style, size, width) {
        if let fit = fitted(broken.lines, style, face, size, width) { return fit }
      }
    }
    return nil
  }

  /// The best break, and the best of those whose lines are short enough, unless it reads badly:
  /// a smaller size is better than that, and than half a word at a line's end.
  private func candidates(
    _ text: SourcedText, _ count: Int, _ style: HeadlineStyle, _ size: Length, _ width: Length
  ) -> [BrokenHeadline] {
    guard let best = breaks.broken(text, into: count), !best.partsWord else { return [] }
    let tightest = style.mainSpacingTightest.at(size)
    guard count > 1, size + tightest > .zero else { return [best] }
    let widest = (2 * (width - tightest)).roundedDown(in: size + tightest)
    guard let short = breaks.broken(text, into: count, widest: widest),
      short.dearest <= max(best.dearest, HeadlinePrices.readsOn)
    else { return [best] }
    return [best, short]
  }

  private func fitted(
    _ lines: [SourcedText], _ style: HeadlineStyle, _ face: Face, _ size: Length, _ width: Length
  ) -> [OneLine]? {
    let natural = lines.map {
      OneLine($0, face: face, size: size, ink: Ink(style.ink), tracking: .zero, shaper: shaper)
    }
    let set = natural.compactMap { tracked($0, style, width) }
    if set.count == lines.count { return equalized(set, style) }
    return narrowed(natural, style, width)
  }

  /// All lines with letters as narrow as the longest one needs (长体), within the style's limit.
  private func narrowed(
    _ lines: [OneLine], _ style: HeadlineStyle, _ width: Length
  ) -> [OneLine]? {
    let tight = lines.map { $0.tracked(by: style.mainSpacingTightest) }
    guard let longest = tight.map(\.width).max(), longest > .zero else { return nil }
    let scale = width.rawValue * 1000 / longest.rawValue
    guard scale < 1000, scale >= style.lettersNarrowest.permille else { return nil }
    return equalized(tight.map { $0.scaled(to: scale) }, style)
  }

  /// The line with the style's letter space, or as tight as the style allows, if it then fits.
  private func tracked(_ line: OneLine, _ style: HeadlineStyle, _ width: Length) -> OneLine? {
    let wanted = line.tracked(by: style.mainSpacing)
    if wanted.width <= width { return wanted }
    let tightest = line.tracked(by: style.mainSpacingTightest)
    guard tightest.width <= width, line.gapCount > 0 else { return nil }
    let excess = line.width - width
    let each = Em.ems(in: excess, at: line.size).rawValue / line.gapCount + 1
    return line.tracked(by: Em(rawValue: -each))
  }

  /// The most letter space that making lines equal may add: more would look spaced out.
  private static let mostEqualizing = Em(3, over: 100)

  /// Lines of nearly the same length are made equal (对称题), by letter space.
  private func equalized(_ lines: [OneLine], _ style: HeadlineStyle) -> [OneLine] {
    guard lines.count > 1, let longest = lines.map(\.width).max(),
      let shortest = lines.map(\.width).min(), longest - shortest <= lines[0].size,
      longest > shortest
    else { return lines }
    return lines.map { line in
      guard line.width < longest, line.gapCount > 0 else { return line }
      let missing = Em.ems(in: longest - line.width, at: line.size)
      let now = line.tracking
      let wanted = now + missing / line.gapCount
      if wanted - now <= Self.mostEqualizing { return line.tracked(by: wanted) }
      return widened(line, to: longest, style)
    }
  }

  /// The line with wider letters (扁体), where that makes it as long as the longest one.
  private func widened(_ line: OneLine, to length: Length, _ style: HeadlineStyle) -> OneLine {
    let scale = line.letterScale * length.rawValue / max(1, line.width.rawValue)
    return scale <= style.lettersWidest.permille ? line.scaled(to: scale) : line
  }

  // MARK: The block

  private func block(
    _ headline: Headline, _ style: HeadlineStyle, _ size: Length, _ main: [OneLine],
    _ width: Length, _ step: Int
  ) -> HeadlineSetting {
    let kickerSize = max(style.kickerSize.size(beside: size), spec.grid.bodySize)
    // Smaller than the text under it a deck would not be read as a head.
    let deckSize = max(style.deckSize.size(beside: size), spec.grid.bodySize.scaled(by: 7, over: 6))
    let ink = Ink(style.ink)
    let kicker = headline.upper.flatMap {
      wrapped($0, style.kickerFace, kickerSize, ink, width, tracking: style.kickerSpacing)
    }
    let deck = headline.deck.flatMap { wrapped($0, style.deckFace, deckSize, ink, width) }
    let height = HeadlineGeometry(style: style, mainSize: size).height(
      kicker: kicker, main: main, deck: deck)
    let white = style.whiteAbove + style.whiteBelow
    return HeadlineSetting(
      mainSize: main.isEmpty ? .zero : size, kicker: kicker, main: main, deck: deck,
      height: height, depth: spec.grid.lines(covering: height) + white, steps: step,
      addedBreaks: max(0, main.count - max(1, headline.main.count)), mayTighten: white > 1)
  }
}

extension Em {
  /// A share in thousandths.
  fileprivate var permille: Int { rawValue * 1000 / Em.unitsPerEm }
}
