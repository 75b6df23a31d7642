package import PageGeometry

/// Stories that are set off by a frame or a tint (加框).
package struct BoxStyle: Hashable, Sendable {
  package var frame = BoxFrame.rule
  package var rule = Length.points(0.5)
  package var ink = StyleInk.black
  package var tint = StyleInk.grey(90)
  /// White inside at the sides, in body ems.
  package var inset = Em.one
  /// White inside above and below, in body lines; two halves keep the text on the page's grid.
  package var insetLines = Em.half

  package init() {}
}

/// Headlines that run from top to bottom (竖题).
package struct VerticalHeadStyle: Hashable, Sendable {
  package var side = HeadSide.right
  /// The white between the head and its text, in body ems.
  package var white = Em.ems(2)

  package init() {}
}

extension BoxStyle: LayoutSection {
  static let keys: [LayoutKey<BoxStyle>] = [
    LayoutKey("frame", \.frame, "Whether a box is made by a rule or by a tint."),
    LayoutKey("rule", \.rule, .length(.zeroOrMore), "The thickness of a box's rule."),
    LayoutKey("ink", \.ink, "The ink of a box's rule."),
    LayoutKey("tint", \.tint, "The tint of a box."),
    LayoutKey("inset", \.inset, "The white inside at both sides, in body ems."),
    LayoutKey("inset_lines", \.insetLines, "The white inside above and below, in body lines."),
  ]
}

extension VerticalHeadStyle: LayoutSection {
  static let keys: [LayoutKey<VerticalHeadStyle>] = [
    LayoutKey("side", \.side, "On which side of its text a vertical head stands."),
    LayoutKey("white", \.white, "The white between the head and its text, in body ems."),
  ]
}
