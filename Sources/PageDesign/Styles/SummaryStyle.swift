package import PageGeometry
package import Typefaces

/// The summary under a headline: some sentences that tell what a long story holds (提要).
package struct SummaryStyle: Hashable, Sendable {
  package var frame = SummaryFrame.rules
  package var face = Face(.kai)
  /// In body sizes.
  package var size = Em(7, over: 6)
  package var leading = Leading.percent(145)
  package var ink = StyleInk.black
  package var tint = StyleInk.grey(80)
  package var rule = Length.points(0.5)
  package var indent = Em.ems(2)
  /// The white between the deck and the summary, and between its text and its frame, in its sizes.
  package var gap = Em(7, over: 10)
  package var inset = Em.half
  /// Longer lines are set in two columns or more.
  package var charactersMost = 34

  package init() {}
}

/// How a summary is set off (提要框式).
package enum SummaryFrame: String, Hashable, Sendable, CaseIterable {
  /// A rule above and one below (上下线).
  case rules
  /// A tint behind it (底纹).
  case tint
  /// A thick rule at its left (竖条).
  case bar
  case none
}

extension SummaryFrame: LayoutChoice {}

extension SummaryStyle: LayoutSection {
  static let keys: [LayoutKey<SummaryStyle>] = [
    LayoutKey("frame", \.frame, "How a summary is set off."),
    LayoutKey("face", \.face, "The face of summaries."),
    LayoutKey("size", \.size, .ratio(.positive), "Their size, in body sizes."),
    LayoutKey("leading", \.leading, "From line to line: a share of the size, or a length."),
    LayoutKey("ink", \.ink, "The ink of text and rules."),
    LayoutKey("tint", \.tint, "The tint of a summary."),
    LayoutKey("rule", \.rule, .length(.zeroOrMore), "The thickness of its rules."),
    LayoutKey("indent", \.indent, "The indent of a paragraph's first line."),
    LayoutKey("gap", \.gap, "The white between the head and the summary, in its sizes."),
    LayoutKey("inset", \.inset, "The white between its text and its frame, in its sizes."),
    LayoutKey(
      "characters_most", \.charactersMost, .count(8...100),
      "Characters of a line at most; longer ones are set in columns."),
  ]
}
