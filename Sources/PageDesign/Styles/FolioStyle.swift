package import PageGeometry
package import Typefaces

/// The strip above the rule on inside pages (报眉): number, section, date, paper.
package struct FolioStyle: Hashable, Sendable {
  package var lines = BlockLines.span(0, 2)
  package var numberFace = Face(.hei, .black)
  package var numberSize = Length.points(18)
  package var numberInk = StyleInk.black
  /// At which edge of the page the number stands.
  package var numberSide = FolioSide.outer
  package var sectionFace = Face(.hei, .bold)
  package var sectionSize = Length.points(14)
  /// Date, weekday and the paper's name.
  package var face = Face(.hei)
  package var size = Length.points(7)
  package var ink = StyleInk.black
  /// The rule under it (眉线).
  package var rule = Length.points(0.5)

  package init() {}
}

extension FolioStyle: LayoutSection {
  static let keys: [LayoutKey<FolioStyle>] = [
    LayoutKey("lines", \.lines, "The lines of the folio strip, on inside pages."),
    LayoutKey("number_face", \.numberFace, "The face of the page number."),
    LayoutKey("number_size", \.numberSize, "The size of the page number."),
    LayoutKey("number_ink", \.numberInk, "The ink of the page number."),
    LayoutKey(
      "number_side", \.numberSide,
      "Where the number stands: at the outer edge of facing pages, or always left or right."),
    LayoutKey("section_face", \.sectionFace, "The face of the section's name."),
    LayoutKey("section_size", \.sectionSize, "The size of the section's name."),
    LayoutKey("face", \.face, "The face of date and paper."),
    LayoutKey("size", \.size, "The size of date and paper."),
    LayoutKey("ink", \.ink, "The ink of all but the number."),
    LayoutKey("rule", \.rule, .length(.zeroOrMore), "The rule under the strip; 0 for none."),
  ]
}
