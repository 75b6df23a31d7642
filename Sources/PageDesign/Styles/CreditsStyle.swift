package import PageGeometry
package import Typefaces

/// Credits and notices that stand among the stories, not in the foot (责任署名、声明).
package struct CreditsStyle: Hashable, Sendable {
  package var labelFace = Face(.hei)
  package var nameFace = Face(.song)
  package var size = Length.points(7.5)
  package var leading = Leading.percent(140)
  package var ink = StyleInk.black

  package init() {}
}

extension CreditsStyle: LayoutSection {
  static let keys: [LayoutKey<CreditsStyle>] = [
    LayoutKey("label_face", \.labelFace, "The face of labels."),
    LayoutKey("name_face", \.nameFace, "The face of names and of the text of notices."),
    LayoutKey("size", \.size, "The size of credits and notices."),
    LayoutKey("leading", \.leading, "From line to line: a share of the size, or a length."),
    LayoutKey("ink", \.ink, "The ink of credits and notices."),
  ]
}
