package import PageGeometry
package import Typefaces

/// How the headline of a story of one rank is set (标题样式): kicker, main head, deck.
package struct HeadlineStyle: Hashable, Sendable {
  /// The columns that a story of this rank may span.
  package var spans: SpanRange
  package var mainSizes: HeadlineSizes
  package var mainFace = Face(.song, .black)
  /// The main face when a neighbour already has the first one (相邻标题异体).
  package var otherFace = Face(.hei, .bold)
  package var kickerFace = Face(.hei)
  package var deckFace = Face(.kai)
  package var kickerSize = PartSize.share(Em(2, over: 5))
  package var deckSize = PartSize.share(Em(2, over: 5))
  package var ink = StyleInk.black
  /// How many lines a main head may be broken into.
  package var mainLinesMost = 2
  /// From one main line to the next, and from one to the next within kicker and deck.
  package var leading = Leading.percent(118)
  package var partLeading = Leading.percent(130)
  package var alignment = LineAlignment.left
  package var kickerAlignment = KickerAlignment.flush
  /// Letter space of the main head (字距) and the tightest that it may take to fit.
  package var mainSpacing = Em(-1, over: 100)
  package var mainSpacingTightest = Em(-3, over: 100)
  package var kickerSpacing = Em(1, over: 20)
  /// How narrow (长体) and how wide (扁体) the letters of the main head may be set, as shares of
  /// their own width: before the size steps down, and to make lines equal.
  package var lettersNarrowest = Em(19, over: 20)
  package var lettersWidest = Em(21, over: 20)
  /// White between kicker and main head, in ems of the kicker; between main and deck, of the deck.
  package var kickerGap = Em(7, over: 20)
  package var deckGap = Em(7, over: 20)
  /// Body lines of white above the block and below the head.
  package var whiteAbove = 1
  package var whiteBelow = 1
  /// Marks of heads, which are half width (标题标点半角), may hang at a line's end.
  package var hangsMarks = true
  /// A deck's —— stands outside the left edge of its text (破折号悬出).
  package var hangsDeckDash = true

  package init(spans: SpanRange, mainSizes: HeadlineSizes) {
    self.spans = spans
    self.mainSizes = mainSizes
  }
}

extension HeadlineStyle: LayoutSection {
  static let keys: [LayoutKey<HeadlineStyle>] = [
    LayoutKey("spans", \.spans, "The columns that a story of this rank may span."),
    LayoutKey(
      "sizes", \.mainSizes,
      "Sizes of the main head, the largest first; or a table of such lists by columns spanned."),
    LayoutKey("face", \.mainFace, "The face of the main head."),
    LayoutKey("other_face", \.otherFace, "Its face beside a head that has the first one."),
    LayoutKey("kicker_face", \.kickerFace, "The face of the kicker."),
    LayoutKey("deck_face", \.deckFace, "The face of the deck."),
    LayoutKey("kicker_size", \.kickerSize, "The kicker: a share of the main size, or a size."),
    LayoutKey("deck_size", \.deckSize, "The deck: a share of the main size, or a size."),
    LayoutKey("ink", \.ink, "The ink of the whole headline."),
    LayoutKey(
      "main_lines", \.mainLinesMost, .count(1...6), "How many lines a main head may have."),
    LayoutKey(
      "leading", \.leading, "From one main line to the next: a share of the main size, or a length."
    ),
    LayoutKey(
      "part_leading", \.partLeading,
      "The same within kicker and deck: a share of their size, or a length."),
    LayoutKey("align", \.alignment, "How the main head stands in its measure."),
    LayoutKey("kicker_align", \.kickerAlignment, "How the kicker stands above the main head."),
    LayoutKey("spacing", \.mainSpacing, .ratio(.any), "Letter space of the main head."),
    LayoutKey(
      "tightest", \.mainSpacingTightest, .ratio(.any),
      "The tightest letter space that a main head may take to fit."),
    LayoutKey(
      "letters_narrowest", \.lettersNarrowest, .ratio(.positive),
      "How narrow the letters of the main head may be made to fit; 1 leaves them as they are."),
    LayoutKey(
      "letters_widest", \.lettersWidest, .ratio(.positive),
      "How wide they may be made so that lines are equal; 1 leaves them as they are."),
    LayoutKey("kicker_spacing", \.kickerSpacing, .ratio(.any), "Letter space of the kicker."),
    LayoutKey("kicker_gap", \.kickerGap, "White between kicker and main head, in kicker sizes."),
    LayoutKey("deck_gap", \.deckGap, "White between main head and deck, in deck sizes."),
    LayoutKey("white_above", \.whiteAbove, .count(0...20), "Body lines of white above the block."),
    LayoutKey("white_below", \.whiteBelow, .count(0...20), "Body lines of white below the head."),
    LayoutKey("hang_marks", \.hangsMarks, "Whether a mark at a line's end hangs optically."),
    LayoutKey("hang_dash", \.hangsDeckDash, "Whether a deck's —— stands outside the left edge."),
  ]
}
