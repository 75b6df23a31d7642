package import PageGeometry
package import Typefaces

/// Pictures with their captions (图片、图说).
package struct PictureStyle: Hashable, Sendable {
  package var captionFace = Face(.hei)
  package var captionSize = Length.points(7.5)
  package var captionLeading = Leading.percent(130)
  package var creditFace = Face(.kai)
  package var ink = StyleInk.black
  /// Round pictures with a white edge only.
  package var rule = Length.points(0.2)
  /// Whether the makeup may stand a picture in the midst of its story unasked (文包图).
  package var standsInside = true
  /// The fewest characters of a line of text beside a picture (最窄串文).
  package var charactersBeside = 7

  package init() {}
}

extension PictureStyle: LayoutSection {
  static let keys: [LayoutKey<PictureStyle>] = [
    LayoutKey("caption_face", \.captionFace, "The face of captions."),
    LayoutKey("caption_size", \.captionSize, "The size of captions and picture credits."),
    LayoutKey(
      "caption_leading", \.captionLeading, "From line to line: a share of the size, or a length."),
    LayoutKey("credit_face", \.creditFace, "The face of the credit at a caption's end."),
    LayoutKey("ink", \.ink, "The ink of captions."),
    LayoutKey(
      "rule", \.rule, .length(.zeroOrMore), "The rule round a picture that has a white edge."),
    LayoutKey(
      "amid_text", \.standsInside,
      "Whether a picture may stand in the midst of its text without being asked to."),
    LayoutKey(
      "characters_beside", \.charactersBeside, .count(4...100),
      "Characters of a line of text beside a picture, at least."),
  ]
}
