package import PageGeometry
package import Typefaces

/// The masthead and the ear beside it (报头、报眼).
package struct MastheadStyle: Hashable, Sendable {
  package var lines = BlockLines.span(0, 10)
  package var nameFace = Face(.song, .black)
  package var nameSizes = SizeLadder(points: 100, 96, 92, 88, 84, 80)
  package var nameInk = StyleInk.red
  /// Letter space of the name: tight.
  package var nameSpacing = Em(-1, over: 50)
  /// The share of the type area's width for the name, and for the ear.
  package var nameShare = Em(3, over: 5)
  package var earShare = Em(19, over: 50)
  /// Whether the ink of the name's first character, not its cell, meets the edge (视觉边线).
  package var hasOpticalEdge = true
  package var earFrame = EarFrame.rule
  package var earRule = Length.points(0.3)
  package var earInset = Em.one
  /// The date line.
  package var dateFace = Face(.hei, .bold)
  package var dateSize = Length.points(15)
  /// Weekday, lunar date, issue number, pages, weather, index.
  package var earFace = Face(.hei)
  package var earSize = Length.points(10.5)
  package var earLeading = Leading.percent(160)
  package var ink = StyleInk.black

  package init() {}
}

extension MastheadStyle: LayoutSection {
  static let keys: [LayoutKey<MastheadStyle>] = [
    LayoutKey("lines", \.lines, "The lines of the masthead, on page one."),
    LayoutKey("name_face", \.nameFace, "The face of the paper's name."),
    LayoutKey("name_size", \.nameSizes, "Sizes of the paper's name, the largest first."),
    LayoutKey("name_ink", \.nameInk, "The ink of the paper's name."),
    LayoutKey("name_spacing", \.nameSpacing, .ratio(.any), "Letter space of the paper's name."),
    LayoutKey(
      "name_share", \.nameShare, .ratio(.positive), "The share of the width that the name may take."
    ),
    LayoutKey("ear_share", \.earShare, "The share of the width that the ear takes; 0 for none."),
    LayoutKey(
      "optical_edge", \.hasOpticalEdge, "Whether the ink of the name meets the type area's edge."),
    LayoutKey("ear_frame", \.earFrame, "Whether the ear is framed by a rule or stands free."),
    LayoutKey("ear_rule", \.earRule, .length(.zeroOrMore), "The thickness of the ear's rule."),
    LayoutKey("ear_inset", \.earInset, "The white inside the ear's frame, in body ems."),
    LayoutKey("date_face", \.dateFace, "The face of the date line."),
    LayoutKey("date_size", \.dateSize, "The size of the date line."),
    LayoutKey("ear_face", \.earFace, "The face of the ear's other lines."),
    LayoutKey("ear_size", \.earSize, "The size of the ear's other lines."),
    LayoutKey(
      "ear_leading", \.earLeading,
      "From one ear line to the next: a share of its size, or a length."
    ),
    LayoutKey("ink", \.ink, "The ink of everything but the name."),
  ]
}
