internal import PageScene

extension PageGroup {
  /// The structure type of tagged PDF (ISO 32000-1, 14.8.4) that the group is; nil for what is a part
  /// of another, such as a line of its paragraph.
  ///
  /// Cairo refuses artifacts. What is decoration bears a type that means nothing, `Private`, and the
  /// folio `NonStruct`; the finisher of the file makes artifacts of them.
  var structureTag: String? {
    switch role {
    case .article: "Art"
    case .furniture: isDecoration ? "Private" : id == "folio" ? "NonStruct" : "Sect"
    case .masthead, .credits, .notice: "Sect"
    case .headline: "Div"
    case .mainHead: "H1"
    case .kicker, .deck: "H2"
    case .subhead: "H3"
    case .paragraph, .byline, .summary: "P"
    // A picture with its caption is a part of the story; the picture alone is the figure.
    case .figure: items.contains(where: \.isPicture) ? "Figure" : "Div"
    case .caption: "Caption"
    case .overlay, .marks: "Private"
    case .line: nil
    }
  }

  /// Whether there is nothing in it to read or to look at.
  private var isDecoration: Bool { items.allSatisfy(\.isDecoration) }
}

extension PageItem {
  /// Rules and frames.
  var isDecoration: Bool {
    switch self {
    case .rule, .path: true
    case .glyphs, .picture: false
    case .group(let group): group.items.allSatisfy(\.isDecoration)
    }
  }

  fileprivate var isPicture: Bool { if case .picture = self { true } else { false } }
}
