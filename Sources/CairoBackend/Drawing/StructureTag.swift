internal import PageScene

extension PageGroup.Role {
  /// The structure type of tagged PDF (ISO 32000-1, 14.8.4) that the group is; nil for a line,
  /// which is a part of its paragraph.
  var structureTag: String? {
    switch self {
    case .article: "Art"
    case .masthead, .furniture, .credits, .notice: "Sect"
    case .headline: "Div"
    case .mainHead: "H1"
    case .kicker, .deck: "H2"
    case .subhead: "H3"
    case .paragraph, .byline, .summary: "P"
    case .figure: "Figure"
    case .caption: "Caption"
    case .line, .overlay, .marks: nil
    }
  }
}
