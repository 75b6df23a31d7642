package import PageGeometry
package import Typefaces

/// The line of particulars under the masthead (出版信息行): double rule, text, thin rule.
package struct PublicationLineStyle: Hashable, Sendable {
  package var lines = BlockLines.span(11, 12)
  package var face = Face(.hei)
  package var size = Length.points(6.5)
  package var ink = StyleInk.black
  /// The double rule above (文武线).
  package var ruleAbove = DoubleRule()
  package var ruleBelow = Length.points(0.3)
  /// The white between two items at least; the rest is shared out equally.
  package var gapLeast = Em.one

  package init() {}
}

/// A thick and a thin rule side by side (文武线).
package struct DoubleRule: Hashable, Sendable {
  package var thick = Length.points(1.5)
  package var thin = Length.points(0.3)
  /// The white between them.
  package var apart = Length.points(1.2)

  package init() {}

  /// From edge to edge.
  package var height: Length { thick + apart + thin }
}

extension PublicationLineStyle: LayoutSection {
  static let keys: [LayoutKey<PublicationLineStyle>] = [
    LayoutKey("lines", \.lines, "The lines of the publication line, on page one."),
    LayoutKey("face", \.face, "The face of its items."),
    LayoutKey("size", \.size, "The size of its items."),
    LayoutKey("ink", \.ink, "The ink of its items and rules."),
    LayoutKey("rule_above", group: \.ruleAbove, "The double rule above it."),
    LayoutKey(
      "rule_below", \.ruleBelow, .length(.zeroOrMore), "The rule below it; 0 for none."),
    LayoutKey("gap_least", \.gapLeast, "The white between two items, at least."),
  ]
}

extension DoubleRule: LayoutSection {
  static let keys: [LayoutKey<DoubleRule>] = [
    LayoutKey("thick", \.thick, .length(.zeroOrMore), "The thickness of the thick rule."),
    LayoutKey("thin", \.thin, .length(.zeroOrMore), "The thickness of the thin rule."),
    LayoutKey("apart", \.apart, .length(.zeroOrMore), "The white between the two."),
  ]
}
