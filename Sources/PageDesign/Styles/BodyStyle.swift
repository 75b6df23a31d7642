package import HanText
package import PageGeometry
package import Typefaces

/// How running text is set (正文); size and pitch are the grid's.
package struct BodyStyle: Hashable, Sendable {
  package var face = Face(.song)
  package var ink = StyleInk.black
  /// The first-line indent (段首缩进).
  package var indent = Em.ems(2)
  package var marks = MarkStyle.kaiming
  package var kinsoku = KinsokuLevel.gb
  package var lineStart = LineStartMark.trim
  package var firstLineOpening = LineStartMark.trim
  package var lineEnd = LineEndMark.trim
  /// Whether 、，。 may hang outside the measure (标点悬挂).
  package var hangsMarks = false
  /// The space between Han and Western text (中西间距): wanted, least, most.
  package var autospace = Em.quarter
  package var autospaceLeast = Em(1, over: 8)
  package var autospaceMost = Em.half
  /// Whether extra space may open beside marks (CLREQ) or not (JLREQ).
  package var stretchesBesideMarks = true
  package var cost = BreakingCost.press
  /// Characters that the last line of a paragraph has at least (孤字).
  package var lastLineLeast = 2
  /// Lines of a paragraph that stay together at a column's head and foot (孤行).
  package var linesTogether = 2
  /// Whether Western words may break inside.
  package var hyphenates = false

  package init() {}
}

extension BodyStyle: LayoutSection {
  static let keys: [LayoutKey<BodyStyle>] = [
    LayoutKey("face", \.face, "The face of running text."),
    LayoutKey("ink", \.ink, "The ink of running text."),
    LayoutKey("indent", \.indent, "The indent of a paragraph's first line."),
    LayoutKey("marks", \.marks, "The natural width of marks."),
    LayoutKey("kinsoku", \.kinsoku, "Which marks may not start or end a line."),
    LayoutKey("line_start", \.lineStart, "An opening mark at the start of a line."),
    LayoutKey("first_line_opening", \.firstLineOpening, "An opening mark after the indent."),
    LayoutKey("line_end", \.lineEnd, "A closing mark or a stop at the end of a line."),
    LayoutKey("hang", \.hangsMarks, "Whether 、，。 may hang half an em outside the measure."),
    LayoutKey("autospace", \.autospace, "The space between Han and Western text."),
    LayoutKey("autospace_least", \.autospaceLeast, "The least of that space in a tight line."),
    LayoutKey("autospace_most", \.autospaceMost, "The most of that space in a loose line."),
    LayoutKey(
      "stretch_beside_marks", \.stretchesBesideMarks,
      "Whether extra space may open before opening and after closing marks."),
    LayoutKey("cost", \.cost, "What the line breaker would rather do."),
    LayoutKey(
      "last_line", \.lastLineLeast, .count(1...10),
      "Characters that the last line of a paragraph has at least."),
    LayoutKey(
      "lines_together", \.linesTogether, .count(1...5),
      "Lines of a paragraph that stay together at a column's head or foot."),
    LayoutKey("hyphenate", \.hyphenates, "Whether Western words may break inside."),
  ]
}
