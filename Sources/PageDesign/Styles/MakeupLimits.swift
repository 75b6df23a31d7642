package import PageGeometry

/// What the makeup may do and when it is to complain (组版限度).
package struct MakeupLimits: Hashable, Sendable {
  /// A story with so few characters is a brief (简讯); with so few, a short one.
  package var briefCharacters = 120
  package var smallCharacters = 300
  /// Lines that the last column of a story may be short.
  package var lastColumnShort = 1
  /// The largest white without a reason, in lines and columns (空白块).
  package var whiteLines = 3
  package var whiteColumns = 1
  /// Text lines of one column of a story.
  package var columnLinesLeast = 4
  package var columnLinesMost = 60
  /// Lines that a story may gain in each column to close the page.
  package var linesGiven = 3
  /// Text lines between a headline and the one right below it (叠题), and below a head (背题).
  package var textBetweenHeads = 3
  package var textBelowHead = 2
  /// Letter space and leading that copyfitting may add or take, as shares.
  package var fitSpacing = Em(1, over: 50)
  package var fitLeading = Em(3, over: 100)
  /// When a story may stand in columns that are cut anew (破栏), and where what is left over goes.
  package var recut = RecutChoice.asked
  package var recutRemainder = SplitMode.absolute

  package init() {}

  /// The rank of the story at a place in the editor's order, from 0, by its length.
  package func rank(order: Int, characters: Int) -> StoryRank {
    if order <= 0 { return .lead }
    if characters <= briefCharacters { return .brief }
    if characters <= smallCharacters { return .small }
    return order == 1 ? .second : .ordinary
  }
}

extension MakeupLimits: LayoutSection {
  static let keys: [LayoutKey<MakeupLimits>] = [
    LayoutKey(
      "brief_characters", \.briefCharacters, .count(0...10_000),
      "Up to so many characters a story is a brief, unless it leads."),
    LayoutKey(
      "small_characters", \.smallCharacters, .count(0...10_000),
      "Up to so many characters a story is a short one."),
    LayoutKey(
      "last_column_short", \.lastColumnShort, .count(0...20),
      "Lines that the last column of a story may be short."),
    LayoutKey("white_lines", \.whiteLines, .count(0...100), "The highest white without a reason."),
    LayoutKey(
      "white_columns", \.whiteColumns, .count(0...40), "The widest white without a reason."),
    LayoutKey(
      "column_lines_least", \.columnLinesLeast, .count(1...1000),
      "Text lines of a column, at least."
    ),
    LayoutKey(
      "column_lines_most", \.columnLinesMost, .count(1...1000), "Text lines of a column, at most."),
    LayoutKey(
      "lines_given", \.linesGiven, .count(0...40), "Lines that may be given to a story's columns."),
    LayoutKey(
      "text_between_heads", \.textBetweenHeads, .count(0...40),
      "Text lines between a headline and the next below it."),
    LayoutKey(
      "text_below_head", \.textBelowHead, .count(0...40), "Text lines under a head in its column."),
    LayoutKey("fit_spacing", \.fitSpacing, "Letter space that copyfitting may add or take."),
    LayoutKey("fit_leading", \.fitLeading, "The share of the pitch it may add or take."),
    LayoutKey(
      "recut", \.recut, "Whether stories may stand in columns cut anew only when asked, or freely."),
    LayoutKey(
      "recut_remainder", \.recutRemainder,
      "Where what is left over goes when columns are cut anew: into the gutters, into one column, "
        + "into all; automatic keeps the page's own columns."),
  ]
}
