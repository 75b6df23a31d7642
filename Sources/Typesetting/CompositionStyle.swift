package import HanText
package import PageGeometry

/// How a paragraph is set (排文规则): everything that composition may be told.
package struct CompositionStyle: Hashable, Sendable {
  package var direction = TextDirection.horizontal
  package var marks = MarkStyle.kaiming
  package var kinsoku = KinsokuLevel.gb
  package var alignment = Alignment.justify
  /// First-line indent (段首缩进).
  package var indent = Em.zero
  /// An opening mark after the indent.
  package var firstLineOpening = EdgeBlank.trim
  /// An opening mark at the start of any other line.
  package var lineStart = EdgeBlank.trim
  /// A closing mark or stop at a line end.
  package var lineEnd = LineEndBlank.trim
  /// Whether one of 、，。 may hang outside the measure (悬挂).
  package var hangs = false
  /// The natural space between Han and Western text (中西文间距).
  package var autospace = Em.quarter
  /// Whether the last line must hold two characters at least (孤字不成行).
  package var avoidsOrphan = true
  /// Whether ideographs sit on multiples of one em (字格).
  package var isGrid = false
  /// Whether space may open before closing and after opening marks (clreq) or not (JLREQ).
  package var stretchesBesideMarks = true
  /// Whether Western words may break inside (断词).
  package var hyphenates = false
  /// The white between lines, in ems, into which marks are set (行间空白).
  package var lineGap = Em.one
  /// What a departure from the natural width costs.
  package var costs = CostPreset.press

  package init() {}

  /// Where the lines end (对齐).
  package enum Alignment: String, Hashable, Sendable, CaseIterable {
    /// All lines but the last reach both edges.
    case justify
    /// Lines keep their natural width.
    case start
  }

  /// What becomes of the blank of an opening mark at a line's start.
  package enum EdgeBlank: String, Hashable, Sendable, CaseIterable {
    /// The mark takes half an em.
    case trim
    /// The mark takes one em.
    case keep
  }

  /// What becomes of the blank of a closing mark at a line's end.
  package enum LineEndBlank: String, Hashable, Sendable, CaseIterable {
    /// Half an em, as GB/T 15834 5.1.10 demands.
    case trim
    /// One em when it fits, else half.
    case allow
    /// One em.
    case keep
  }
}
