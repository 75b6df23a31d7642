internal import Editorial
internal import PressDiagnostics

/// Writes a story so that reading it gives the same story (稿件写出).
enum MarkdownWriter {
  static func text(of article: Article) -> String {
    var text = "---\n"
    if let column = article.headline.column {
      text += "column: \(YAMLScalar.quoted(column.text))\n"
    }
    text += lines("kicker", article.headline.kicker)
    text += lines("headline", article.headline.main)
    text += lines("deck", article.headline.deck)
    if !article.headline.summary.isEmpty {
      let lines = article.headline.summary.map { "  - \(YAMLScalar.quoted($0.text))\n" }
      text += "summary:\n" + lines.joined()
    }
    if let byline = article.byline { text += "byline: \(YAMLScalar.quoted(byline.text))\n" }
    text += settings(of: article)
    if article.use != .story { text += "use: \(article.use.rawValue)\n" }
    text += PictureForm.text(of: article.pictures)
    text += "---\n"
    for paragraph in article.paragraphs { text += "\n" + self.text(of: paragraph) + "\n" }
    return text
  }

  /// Which way text and head run, where it is not across.
  private static func settings(of article: Article) -> String {
    var text = ""
    if article.setting != .horizontal { text += "setting: \(article.setting.rawValue)\n" }
    if article.headline.setting != article.setting {
      text += "headline_setting: \(article.headline.setting.rawValue)\n"
    }
    return text
  }

  /// One line may stand alone unless reading would break it at a space.
  private static func lines(_ key: String, _ lines: [SourcedText]) -> String {
    guard let first = lines.first else { return "" }
    let isPlain =
      lines.count == 1 && !first.isEmpty && !first.scalars.contains("\n")
      && PlannedBreaks.parts(of: first).map(\.text) == [first.text] && first.trimmed() == first
    if isPlain { return "\(key): \(YAMLScalar.quoted(first.text))\n" }
    return "\(key):\n" + lines.map { "  - \(YAMLScalar.quoted($0.text))\n" }.joined()
  }

  private static func text(of paragraph: Paragraph) -> String {
    let lead = paragraph.lead.map { "**\(escaped($0.scalars[...], isStart: false))** " } ?? ""
    let body = MarkedText.text(of: paragraph)
    switch paragraph.kind {
    case _ where lead.isEmpty && body.isEmpty: return "{.\(paragraph.kind.rawValue)}"
    case .body: return lead + body
    case .subhead: return "## " + lead + body
    case .line: return "| " + lead + body
    default: return "{.\(paragraph.kind.rawValue)} " + lead + body
    }
  }

  /// Text with a backslash before each character that would mean something.
  static func escaped(_ scalars: ArraySlice<Unicode.Scalar>, isStart: Bool) -> String {
    var text = String.UnicodeScalarView()
    let digits = isStart ? scalars.prefix { $0.isASCIIDigit }.count : 0
    for index in scalars.indices {
      let scalar = scalars[index]
      let isEdge = index == scalars.startIndex && isStart
      let isNumberSign =
        digits > 0 && index == scalars.startIndex + digits && (scalar == "." || scalar == ")")
      let isLastHash = scalar == "#" && index + 1 == scalars.endIndex
      let means =
        "\\*_[]{}`~<&".unicodeScalars.contains(scalar) || scalar == "\n" || scalar == "\r"
        || (isEdge && "#|-+>=".unicodeScalars.contains(scalar)) || isNumberSign || isLastHash
        || (scalar.isBlank && isBeside(index, scalars)) || scalar == "\u{FEFF}"
      if means { text.append("\\") }
      text.append(scalar)
    }
    return String(text)
  }

  /// White space at the text's ends, beside a line end or behind white space would be trimmed.
  private static func isBeside(_ index: Int, _ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    guard index > scalars.startIndex, index + 1 < scalars.endIndex else { return true }
    return scalars[index - 1].isBlank || scalars[index + 1].isBlank
  }
}

/// Text with its marks written round it (带标记的文字).
enum MarkedText {
  static func text(of paragraph: Paragraph) -> String {
    var writer = Writer(paragraph)
    return writer.write()
  }

  private struct Writer {
    let scalars: [Unicode.Scalar]
    let hasLead: Bool
    var waiting: [TextMark]
    var open: [(mark: TextMark, close: String)] = []
    var text = ""

    init(_ paragraph: Paragraph) {
      scalars = paragraph.text.scalars
      hasLead = paragraph.lead != nil
      let count = scalars.count
      waiting = MarkdownMark.inOrder(
        paragraph.marks.map { TextMark($0.range.clamped(to: 0..<count), $0.kind) })
    }

    mutating func write() -> String {
      var index = 0
      while true {
        closeMarks(at: index)
        openMarks(at: index)
        guard index < scalars.count else { break }
        let next = nextBorder(after: index)
        text += MarkdownWriter.escaped(scalars[index..<next], isStart: text.isEmpty && !hasLead)
        index = next
      }
      return text
    }

    private mutating func closeMarks(at index: Int) {
      while let top = open.last, top.mark.range.upperBound <= index {
        text += top.close
        open.removeLast()
      }
    }

    private mutating func openMarks(at index: Int) {
      while let mark = waiting.first, mark.range.lowerBound <= index {
        waiting.removeFirst()
        var range = mark.range
        if let outer = open.last?.mark.range.upperBound, outer < range.upperBound {
          // Marks that cross are written as two.
          waiting.append(TextMark(outer..<range.upperBound, mark.kind))
          waiting = MarkdownMark.inOrder(waiting)
          range = range.lowerBound..<outer
        }
        let isStroke =
          mark.kind == .strong && !range.isEmpty && (hasLead || !text.isEmpty)
          && !open.contains { $0.mark.kind == .strong }
        text += isStroke ? "**" : "["
        let close = isStroke ? "**" : "]" + MarkdownMark.attribute(of: mark.kind)
        open.append((TextMark(range, mark.kind), close))
        closeMarks(at: index)
      }
    }

    private func nextBorder(after index: Int) -> Int {
      var border = scalars.count
      if let mark = waiting.first { border = min(border, max(index + 1, mark.range.lowerBound)) }
      if let top = open.last { border = min(border, max(index + 1, top.mark.range.upperBound)) }
      return border
    }
  }
}
