package import PageGeometry
package import Typefaces

/// The name of a column above a headline, with its device (栏目题).
package struct ColumnTitleStyle: Hashable, Sendable {
  package var device = ColumnDevice.reversed
  package var face = Face(.hei, .bold)
  package var size = Length.points(10)
  package var ink = StyleInk.black
  package var spacing = Em(1, over: 10)
  /// The rule from the device to the right edge of the head; 0 for none.
  package var rule = Length.points(0.5)
  /// The white between it and the head, in its sizes.
  package var gap = Em(7, over: 10)

  package init() {}
}

/// What marks the name of a column (栏目题式样).
package enum ColumnDevice: String, Hashable, Sendable, CaseIterable {
  /// White letters on a bar (反白).
  case reversed
  /// A frame round the name (线框).
  case framed
  /// A thick short rule before the name (竖条).
  case bar
  /// Nothing: it is set like a kicker (照引题).
  case kicker
}

extension ColumnDevice: LayoutChoice {}

extension ColumnTitleStyle: LayoutSection {
  static let keys: [LayoutKey<ColumnTitleStyle>] = [
    LayoutKey(
      "device", \.device, "What marks a column's name; kicker sets it as the first kicker."),
    LayoutKey("face", \.face, "The face of a column's name."),
    LayoutKey("size", \.size, "The size of a column's name."),
    LayoutKey("ink", \.ink, "The ink of its device, and of its letters but on a bar."),
    LayoutKey("spacing", \.spacing, "The letter space of a column's name."),
    LayoutKey("rule", \.rule, .length(.zeroOrMore), "The rule behind it to the right; 0 for none."),
    LayoutKey("gap", \.gap, "The white between it and the head, in its sizes."),
  ]
}
