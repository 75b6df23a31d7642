internal import Editorial
internal import PressDiagnostics

/// The paragraphs of a story file (分段).
enum MarkdownParagraphs {
  /// The paragraphs from an offset on, their lines joined.
  static func paragraphs(of file: SourceFile, from start: Int) -> [SourcedText] {
    let empty = SourcedText(scalars: [], origins: [], file: file)
    var paragraphs: [SourcedText] = []
    var open = empty
    var isOneLine = false
    var goesOn = false
    for line in file.lineStarts.indices where file.lineStarts[line] >= start {
      var content = TextLines.content(of: line, in: file)
      // Behind an escaped line end the line goes on as it is.
      let goesOnBehind = content.last.map { file.scalars[$0] == "\n" } ?? false
      defer { goesOn = goesOnBehind }
      if goesOn {
        open.append(SourcedText(file, content))
        continue
      }
      while let first = content.first, isEdge(file.scalars[first]) { content.removeFirst() }
      let isOwn = beginsOwnParagraph(file.scalars[content])
      if content.isEmpty || isOwn || isOneLine {
        if !open.isEmpty { paragraphs.append(open) }
        open = empty
      }
      isOneLine = isOwn
      if !content.isEmpty { join(SourcedText(file, content), to: &open) }
    }
    if !open.isEmpty { paragraphs.append(open) }
    return paragraphs
  }

  private static func isEdge(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isBlank || scalar == "\u{FEFF}"
  }

  private static func beginsOwnParagraph(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    ["# ", "## ", "| "].contains { line.starts(with: $0.unicodeScalars) } || line.string == "|"
  }

  /// Lines of one paragraph join without a space, except between Western words.
  private static func join(_ line: SourcedText, to open: inout SourcedText) {
    if let last = open.scalars.last, let first = line.scalars.first,
      let origin = line.origins.first,
      last.isASCIIWord || last == "," || last == ".", first.isASCIIWord
    {
      open.append(SourcedText(scalars: [" "], origins: [origin], file: line.file))
    }
    open.append(line)
  }

  /// One paragraph with its kind, opening and marks.
  static func parsed(_ source: SourcedText) -> Paragraph {
    var kind = Paragraph.Kind.body
    var text = source
    for (prefix, named) in prefixes where text.scalars.starts(with: prefix.unicodeScalars) {
      kind = named
      text = text[prefix.unicodeScalars.count..<text.count]
      if text.scalars.first == " " { text = text[1..<text.count] }
      break
    }
    let parts = MarkdownInline.parts(of: text)
    return Paragraph(kind: kind, lead: parts.lead, text: parts.text, marks: parts.marks)
  }

  /// The longer prefixes first: `## ` is no `# `.
  static let prefixes: [(String, Paragraph.Kind)] =
    [("## ", .subhead), ("|", .line)] + Paragraph.Kind.allCases.map { ("{.\($0.rawValue)}", $0) }
}
