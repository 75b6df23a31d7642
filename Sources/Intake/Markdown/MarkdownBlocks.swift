internal import Editorial
internal import PressDiagnostics

/// A block of a story file (Markdown 的块): a heading, a paragraph, a line that keeps its end.
struct MarkdownBlock {
  /// What the block is.
  enum Role: Hashable {
    /// `# `: another story begins.
    case story
    case paragraph(Paragraph.Kind)
    /// Text that means itself: a line of a code block.
    case verbatim
  }

  var text: SourcedText
  var role: Role
}

/// Parts a story file into blocks (分块), after CommonMark 0.31 and the tables and footnotes of GFM.
///
/// Different on purpose: four spaces at a paragraph's start are an indent, which is what they are in
/// Chinese copy, and no code. What a newspaper has no form for becomes the nearest it has, and a
/// finding says so: items and rows become lines, quotations paragraphs, footnotes closing notes.
struct MarkdownBlocks {
  static let ruleID = "markdown.rule"
  static let codeID = "markdown.code"
  static let quoteID = "markdown.quote"
  static let tableID = "markdown.table"
  static let listID = "markdown.list"
  static let footnoteID = "markdown.footnote"
  static let definitionID = "markdown.link"
  static let commentID = "markdown.html"

  private(set) var blocks: [MarkdownBlock] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The labels of links that are defined apart, in lower case.
  private(set) var labels: Set<String> = []
  private let file: SourceFile
  private var open: OpenParagraph?
  private var quoteDepth = 0

  /// A paragraph whose next line may still belong to it.
  private struct OpenParagraph {
    var lines: [SourcedText] = []
    var role = MarkdownBlock.Role.paragraph(.body)
    /// Written before the text, such as the sign of a list's item.
    var opening: SourcedText?
    /// Whether a line ends in two spaces, which is a line end that is meant.
    var hasHardBreak = false
    var wasHardBreak = false
    /// Whether only an escaped line end lets it go on.
    var isOneLine = false
  }

  static func read(_ file: SourceFile, from start: Int) -> MarkdownBlocks {
    var reader = MarkdownBlocks(file: file)
    reader.read(from: start)
    return reader
  }

  private init(file: SourceFile) { self.file = file }

  private mutating func read(from start: Int) {
    var line = file.lineStarts.firstIndex { $0 >= start } ?? file.lineStarts.count
    var goesOn = false
    while line < file.lineStarts.count {
      let content = TextLines.content(of: line, in: file)
      if goesOn {
        open?.lines.append(SourcedText(file, content))
        // The piece behind an escaped line end stays as it is.
        goesOn = content.last.map { file.scalars[$0] == "\n" } ?? false
        line += 1
        continue
      }
      line = read(line, content)
      let last = line > 0 ? TextLines.content(of: line - 1, in: file) : content
      goesOn = open != nil && (last.last.map { file.scalars[$0] == "\n" } ?? false)
    }
    endParagraph()
  }

  private func stripped(_ content: Range<Int>) -> Range<Int> {
    var content = content
    while let first = content.first,
      file.scalars[first].isBlank || file.scalars[first] == "\u{FEFF}"
    {
      content.removeFirst()
    }
    return content
  }

  /// Reads a line, or several; the next one.
  private mutating func read(_ line: Int, _ content: Range<Int>) -> Int {
    var text = stripped(content)
    var depth = 0
    while let first = text.first, file.scalars[first] == ">" {
      depth += 1
      text = stripped(text.dropFirst())
    }
    if depth > 0, quoteDepth == 0 { quote(text) }
    if depth != quoteDepth, depth > 0 || text.isEmpty || open == nil { endParagraph() }
    if depth > 0 || text.isEmpty || open == nil { quoteDepth = depth }
    guard !text.isEmpty else {
      endParagraph()
      return line + 1
    }
    if let next = fence(line, text) ?? comment(line, text) { return next }
    if let next = table(line, text) { return next }
    if heading(text) || underline(text) || rule(text) || item(text) || own(text) { return line + 1 }
    if definition(text) { return line + 1 }
    add(text, line)
    return line + 1
  }

  private mutating func add(_ text: Range<Int>, _ line: Int) {
    if open?.isOneLine == true { endParagraph() }
    let isHard = endsInTwoSpaces(line)
    var paragraph = open ?? OpenParagraph()
    paragraph.lines.append(SourcedText(file, text))
    if paragraph.wasHardBreak { paragraph.hasHardBreak = true }
    paragraph.wasHardBreak = isHard
    open = paragraph
  }

  private func endsInTwoSpaces(_ line: Int) -> Bool {
    let end = line + 1 < file.lineStarts.count ? file.lineStarts[line + 1] - 1 : file.scalars.count
    let rest = file.scalars[file.lineStarts[line]..<max(file.lineStarts[line], end)]
    return rest.suffix(2).elementsEqual([" ", " "])
  }

  private mutating func endParagraph() {
    guard let paragraph = open else { return }
    open = nil
    if paragraph.hasHardBreak, paragraph.role == .paragraph(.body) {
      for line in paragraph.lines {
        blocks.append(MarkdownBlock(text: line, role: .paragraph(.line)))
      }
      return
    }
    var text = paragraph.opening ?? SourcedText(scalars: [], origins: [], file: file)
    for (index, line) in paragraph.lines.enumerated() {
      if index == 0 { text.append(line) } else { MarkdownBlocks.join(line, to: &text) }
    }
    if !text.isEmpty { blocks.append(MarkdownBlock(text: text, role: paragraph.role)) }
  }

  /// Lines of one paragraph join without a space, except between Western words; behind an escaped
  /// line end they join as they are.
  private static func join(_ line: SourcedText, to open: inout SourcedText) {
    if let last = open.scalars.last, let first = line.scalars.first,
      let origin = line.origins.first,
      last.isASCIIWord || last == "," || last == ".", first.isASCIIWord
    {
      open.append(SourcedText(scalars: [" "], origins: [origin], file: line.file))
    }
    open.append(line)
  }

  private mutating func note(
    _ id: String, _ severity: Severity, zh: String, en: String, at range: Range<Int>, hint: String
  ) {
    diagnostics.append(
      Diagnostic(
        id, severity, zh: zh, en: en, at: file.range(range), desk: .editor, hint: hint))
  }
}

extension MarkdownBlocks {
  /// `# `, `## ` and so on; `#` right before a word is a word.
  private mutating func heading(_ text: Range<Int>) -> Bool {
    let level = file.scalars[text].prefix { $0 == "#" }.count
    guard 1...6 ~= level, level < text.count, file.scalars[text.lowerBound + level] == " " else {
      return false
    }
    endParagraph()
    var inside = stripped(text.dropFirst(level))
    // Closing signs (`## X ##`) are none of the text.
    let closing = file.scalars[inside].reversed().prefix { $0 == "#" }.count
    if closing > 0, inside.count > closing, file.scalars[inside.upperBound - closing - 1] == " " {
      inside = inside.lowerBound..<inside.upperBound - closing
      while let last = inside.last, file.scalars[last].isBlank { inside.removeLast() }
    }
    guard !inside.isEmpty || level > 1 else { return true }
    open = OpenParagraph(
      lines: [SourcedText(file, inside)], role: level == 1 ? .story : .paragraph(.subhead),
      isOneLine: true)
    return true
  }

  /// `===` or `---` under a paragraph makes it a heading.
  private mutating func underline(_ text: Range<Int>) -> Bool {
    guard var paragraph = open, !paragraph.isOneLine, paragraph.role == .paragraph(.body),
      let sign = file.scalars[text].first, sign == "=" || sign == "-", text.count >= 3,
      file.scalars[text].allSatisfy({ $0 == sign })
    else { return false }
    paragraph.role = sign == "=" ? .story : .paragraph(.subhead)
    open = paragraph
    endParagraph()
    return true
  }

  /// `---`, `***` or `___` alone, with spaces between or not.
  private mutating func rule(_ text: Range<Int>) -> Bool {
    let signs = file.scalars[text].filter { !$0.isBlank }
    guard signs.count >= 3, let sign = signs.first, "-*_".unicodeScalars.contains(sign),
      signs.allSatisfy({ $0 == sign })
    else { return false }
    endParagraph()
    note(
      MarkdownBlocks.ruleID, .note, zh: "分隔线没有排", en: "a rule between paragraphs is not set",
      at: text, hint: "write a subhead if the story needs a break")
    return true
  }

  /// `- `, `* `, `+ `, `1. `, `1) `: an item becomes a line with its sign before it.
  private mutating func item(_ text: Range<Int>) -> Bool {
    let scalars = file.scalars[text]
    guard let first = scalars.first else { return false }
    var width = 0
    var isBullet = false
    if "-*+".unicodeScalars.contains(first) {
      width = 1
      isBullet = true
    } else {
      let digits = scalars.prefix(10, while: { $0.isASCIIDigit })
      guard (1...9).contains(digits), digits < scalars.count,
        ".)".unicodeScalars.contains(scalars[text.lowerBound + digits])
      else { return false }
      width = digits + 1
      // A line that begins with another number in mid-paragraph is text (CommonMark 5.3).
      if open != nil, !isItem(open), scalars.prefix(digits).string != "1" { return false }
    }
    guard width < text.count, file.scalars[text.lowerBound + width].isBlank else { return false }
    endParagraph()
    let inside = stripped(text.dropFirst(width))
    guard !inside.isEmpty else { return false }
    if !hasNotedList {
      note(
        MarkdownBlocks.listID, .note, zh: "列表逐项排成行", en: "the items of a list are set as lines",
        at: text, hint: "write a paragraph if they are to run on")
    }
    let sign: [Unicode.Scalar] =
      isBullet ? ["●"] : Array(file.scalars[text.lowerBound..<text.lowerBound + width]) + [" "]
    let opening = SourcedText(
      scalars: sign.flatMap { $0 == "." || $0 == ")" ? ["\\", $0] : [$0] },
      origins: sign.flatMap { sign in
        Array(repeating: text.lowerBound, count: sign == "." || sign == ")" ? 2 : 1)
      }, file: file)
    open = OpenParagraph(
      lines: [SourcedText(file, inside)], role: .paragraph(.line), opening: opening)
    return true
  }

  private var hasNotedList: Bool { isItem(open) || blocks.last?.role == .paragraph(.line) }

  private func isItem(_ paragraph: OpenParagraph?) -> Bool { paragraph?.opening != nil }

  /// The house's own forms: `| ` a line, `{.caption} ` and its kin.
  private mutating func own(_ text: Range<Int>) -> Bool {
    let scalars = file.scalars[text]
    if scalars.first == "|", text.count == 1 || file.scalars[text.lowerBound + 1] == " " {
      endParagraph()
      var inside = text.dropFirst()
      if let first = inside.first, file.scalars[first] == " " { inside = inside.dropFirst() }
      // An empty line of verse is a block of its own; its sign says so to whoever parses it.
      open = OpenParagraph(
        lines: [SourcedText(file, inside.isEmpty ? text : inside)],
        role: .paragraph(.line), isOneLine: true)
      if inside.isEmpty { open?.lines = [SourcedText(file, text.lowerBound..<text.lowerBound)] }
      return true
    }
    for kind in Paragraph.Kind.allCases {
      let prefix = "{.\(kind.rawValue)}".unicodeScalars
      guard scalars.starts(with: prefix) else { continue }
      endParagraph()
      var inside = text.dropFirst(prefix.count)
      if let first = inside.first, file.scalars[first] == " " { inside = inside.dropFirst() }
      if inside.isEmpty {
        let empty = SourcedText(file, text.lowerBound..<text.lowerBound)
        blocks.append(MarkdownBlock(text: empty, role: .paragraph(kind)))
      } else {
        open = OpenParagraph(lines: [SourcedText(file, inside)], role: .paragraph(kind))
      }
      return true
    }
    return false
  }

  /// `[label]: address` and `[^1]: note`.
  private mutating func definition(_ text: Range<Int>) -> Bool {
    let scalars = file.scalars[text]
    guard open == nil, scalars.first == "[",
      let close = scalars.prefix(200).firstIndex(of: "]"), close + 1 < text.upperBound,
      close > text.lowerBound + 1, file.scalars[close + 1] == ":"
    else { return false }
    let label = file.scalars[text.lowerBound + 1..<close]
    let rest = stripped(close + 2..<text.upperBound)
    if label.first == "^" {
      note(
        MarkdownBlocks.footnoteID, .warning, zh: "报纸没有脚注，注文排作文末附记",
        en: "newspapers have no footnotes: the note is set as a closing remark", at: text,
        hint: "put what matters into the text")
      if !rest.isEmpty {
        open = OpenParagraph(lines: [SourcedText(file, rest)], role: .paragraph(.endnote))
      }
      return true
    }
    guard let first = rest.first, isAddress(rest) else { return false }
    labels.insert(label.string.lowercased())
    note(
      MarkdownBlocks.definitionID, .note, zh: "链接地址没有排", en: "the address of a link is not set",
      at: first..<rest.upperBound, hint: "write the address into the text if it is to be printed")
    return true
  }

  private func isAddress(_ range: Range<Int>) -> Bool {
    let words = file.scalars[range].split(whereSeparator: \.isBlank)
    guard let address = words.first else { return false }
    let isQuoted = words.count == 1 || "\"'(".unicodeScalars.contains(words[1].first ?? " ")
    return isQuoted && address.allSatisfy { $0.value > 0x20 && $0.value < 0x7F }
      && address.contains { $0 == "/" || $0 == "." || $0 == "#" || $0 == "@" }
  }
}

extension MarkdownBlocks {
  private mutating func quote(_ text: Range<Int>) {
    note(
      MarkdownBlocks.quoteID, .note, zh: "引用排作普通段落", en: "a quotation is set as common paragraphs",
      at: text, hint: "nothing to do in the usual case")
  }

  /// A block between ``` or ~~~: each line is a line that means itself.
  private mutating func fence(_ line: Int, _ text: Range<Int>) -> Int? {
    guard let sign = file.scalars[text].first, sign == "`" || sign == "~" else { return nil }
    let width = file.scalars[text].prefix { $0 == sign }.count
    guard width >= 3, !file.scalars[text].dropFirst(width).contains(sign) else { return nil }
    endParagraph()
    note(
      MarkdownBlocks.codeID, .warning, zh: "代码块逐行照排", en: "a block of code is set line by line",
      at: text, hint: "take it out if it is none of the story")
    var next = line + 1
    while next < file.lineStarts.count {
      let content = TextLines.content(of: next, in: file)
      let inner = stripped(content)
      next += 1
      if inner.count >= width, file.scalars[inner].allSatisfy({ $0 == sign }) { break }
      if !content.isEmpty {
        blocks.append(MarkdownBlock(text: SourcedText(file, content), role: .verbatim))
      }
    }
    return next
  }

  /// A comment that begins a line goes, however many lines it has.
  private mutating func comment(_ line: Int, _ text: Range<Int>) -> Int? {
    guard file.scalars[text].starts(with: "<!--".unicodeScalars) else { return nil }
    var index = text.lowerBound + 4
    while index + 2 < file.scalars.count,
      !(file.scalars[index] == "-" && file.scalars[index + 1] == "-"
        && file.scalars[index + 2] == ">")
    {
      index += 1
    }
    guard index + 2 < file.scalars.count else { return nil }
    let last = file.position(at: index + 2).line - 1
    let rest = stripped(
      index + 3..<max(index + 3, TextLines.content(of: last, in: file).upperBound))
    guard rest.isEmpty else { return nil }
    endParagraph()
    note(
      MarkdownBlocks.commentID, .note, zh: "注释没有排", en: "a comment is not set",
      at: text.lowerBound..<index + 3, hint: "nothing to do in the usual case")
    return last + 1
  }

  /// Rows of cells above and below a line such as `|---|:--:|`: each row becomes a line.
  private mutating func table(_ line: Int, _ text: Range<Int>) -> Int? {
    guard line + 1 < file.lineStarts.count, file.scalars[text].contains("|"),
      isDelimiter(stripped(TextLines.content(of: line + 1, in: file)))
    else { return nil }
    endParagraph()
    note(
      MarkdownBlocks.tableID, .note, zh: "表格逐行排，格与格之间空一字",
      en: "a table is set row by row, an em between the cells", at: text,
      hint: "hand it in as a picture if its columns matter")
    row(text)
    var next = line + 2
    while next < file.lineStarts.count {
      let content = stripped(TextLines.content(of: next, in: file))
      guard !content.isEmpty, file.scalars[content].contains("|") else { break }
      row(content)
      next += 1
    }
    return next
  }

  private func isDelimiter(_ text: Range<Int>) -> Bool {
    let scalars = file.scalars[text]
    return scalars.contains("|") && scalars.contains("-")
      && scalars.allSatisfy { "|-: \t".unicodeScalars.contains($0) }
  }

  private mutating func row(_ text: Range<Int>) {
    var cells: [SourcedText] = []
    var start = text.lowerBound
    var index = text.lowerBound
    while index <= text.upperBound {
      if index == text.upperBound || file.scalars[index] == "|" {
        cells.append(SourcedText(file, start..<index).trimmed())
        start = index + 1
      } else if file.scalars[index] == "\\" {
        index += 1
      }
      index += 1
    }
    var line = SourcedText(scalars: [], origins: [], file: file)
    for cell in cells where !cell.isEmpty {
      if let origin = cell.origins.first, !line.isEmpty {
        line.append(SourcedText(scalars: ["\u{3000}"], origins: [origin], file: file))
      }
      line.append(cell)
    }
    if !line.isEmpty { blocks.append(MarkdownBlock(text: line, role: .paragraph(.line))) }
  }
}

extension Sequence {
  /// How many elements at the start satisfy a condition, `limit` at most.
  fileprivate func prefix(_ limit: Int, while condition: (Element) -> Bool) -> Int {
    var count = 0
    for element in self {
      guard count < limit, condition(element) else { break }
      count += 1
    }
    return count
  }
}
