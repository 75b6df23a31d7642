package import PageGeometry
package import Typefaces

/// The strip at the foot: credits at the left, address and hotlines at the right (报脚).
package struct FootStyle: Hashable, Sendable {
  package var lines = BlockLines.last(2)
  package var rule = Length.points(0.5)
  package var size = Length.points(7)
  package var labelFace = Face(.hei)
  package var nameFace = Face(.song)
  package var contactFace = Face(.hei)
  package var ink = StyleInk.black
  /// What stands between two credits.
  package var separator = "·"
  /// From one line of the strip to the next, in its sizes.
  package var leading = Leading.percent(130)

  package init() {}
}

extension FootStyle: LayoutSection {
  static let keys: [LayoutKey<FootStyle>] = [
    LayoutKey("lines", \.lines, "The lines of the foot."),
    LayoutKey("rule", \.rule, .length(.zeroOrMore), "The rule above it; 0 for none."),
    LayoutKey("size", \.size, "The size of its text."),
    LayoutKey("label_face", \.labelFace, "The face of labels such as 责编."),
    LayoutKey("name_face", \.nameFace, "The face of names."),
    LayoutKey("contact_face", \.contactFace, "The face of address, hotline and mail."),
    LayoutKey("ink", \.ink, "The ink of its text and rule."),
    LayoutKey("separator", \.separator, "What stands between two credits."),
    LayoutKey("leading", \.leading, "From line to line: a share of the size, or a length."),
  ]
}
