package import PageGeometry

/// The rules between stories and columns (线).
package struct RuleStyle: Hashable, Sendable {
  /// A rule in the middle of the white between two stories (分稿线).
  package var thickness = Length.points(0.5)
  /// The white lines that such a rule stands in.
  package var whiteLines = 1
  package var ink = StyleInk.black
  /// Between unrelated sections only.
  package var section = DoubleRule()
  /// Between columns (栏线): a hairline, only in gutters as wide as this.
  package var column = Length.points(0.25)
  package var columnGutterLeast = Em.ems(2)

  package init() {}
}

extension RuleStyle: LayoutSection {
  static let keys: [LayoutKey<RuleStyle>] = [
    LayoutKey("thickness", \.thickness, .length(.zeroOrMore), "The rule between two stories."),
    LayoutKey("white_lines", \.whiteLines, .count(0...10), "The white lines it stands in."),
    LayoutKey("ink", \.ink, "The ink of rules."),
    LayoutKey("section", group: \.section, "The double rule between unrelated sections."),
    LayoutKey("column", \.column, .length(.zeroOrMore), "The hairline between columns."),
    LayoutKey(
      "column_gutter_least", \.columnGutterLeast,
      "The narrowest gutter, in characters, that gets a hairline."),
  ]
}
