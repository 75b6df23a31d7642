internal import Editorial
internal import PressDiagnostics

/// Finds the signs of a Markdown paragraph and their partners, in one walk (找标记).
struct MarkdownScan {
  static let linkID = "markdown.link"
  static let htmlID = "markdown.html"
  static let footnoteID = "markdown.footnote"
  static let strikeID = "markdown.strike"
  static let remoteID = "markdown.picture-remote"

  /// What to do where a sign stands.
  enum Token: Hashable {
    /// A mark begins: the text goes on at an index, the mark ends at another.
    case open(TextMark.Kind, next: Int, close: Int)
    /// A mark ends; the text goes on at an index.
    case close(next: Int)
    case skip(next: Int)
    case text([Unicode.Scalar], next: Int)
  }

  private(set) var tokens: [Int: Token] = [:]
  private(set) var pictures: [Picture] = []
  private(set) var diagnostics: [Diagnostic] = []
  private let source: SourcedText
  private let scalars: [Unicode.Scalar]
  private let labels: Set<String>
  private var brackets: [Int] = []
  private var strong: Int?
  private var emphasis: [Unicode.Scalar: Int] = [:]
  private var strike: Int?
  private var ticks: [Int: [Int]] = [:]

  init(_ source: SourcedText, labels: Set<String>) {
    self.source = source
    scalars = source.scalars
    self.labels = labels
  }

  /// The farthest that an address or a tag is looked for, in characters; it keeps the walk linear.
  private static let reach = 1000

  mutating func scan() {
    findTicks()
    var index = 0
    while index < scalars.count {
      switch scalars[index] {
      case "\\" where index + 1 < scalars.count:
        tokens[index] = .text([scalars[index + 1]], next: index + 2)
        index += 2
      case "`": index = code(index)
      case "*", "_": index = stars(index)
      case "~": index = tilde(index)
      case "[":
        brackets.append(index)
        index += 1
      case "]": index = bracket(index)
      case "<": index = tag(index)
      case "&": index = entity(index)
      default: index += 1
      }
    }
  }

  private func place(_ range: Range<Int>) -> SourceRange? { source.place(of: range) }

  private mutating func note(
    _ id: String, _ severity: Severity, zh: String, en: String, at range: Range<Int>, hint: String
  ) {
    diagnostics.append(
      Diagnostic(id, severity, zh: zh, en: en, at: place(range), desk: .editor, hint: hint))
  }
}

extension MarkdownScan {
  /// The runs of backticks by their width.
  private mutating func findTicks() {
    var index = 0
    while index < scalars.count {
      let width = run(of: "`", at: index)
      if width > 0 { ticks[width, default: []].append(index) }
      index += max(1, width)
    }
    for width in ticks.keys { ticks[width]?.reverse() }
  }

  private func run(of sign: Unicode.Scalar, at index: Int) -> Int {
    var end = index
    while end < scalars.count, scalars[end] == sign { end += 1 }
    return end - index
  }

  /// The text between two runs of backticks of one width means itself.
  private mutating func code(_ index: Int) -> Int {
    let width = run(of: "`", at: index)
    while let at = ticks[width]?.last, at <= index { ticks[width]?.removeLast() }
    guard let close = ticks[width]?.last else {
      return index + width
    }
    tokens[index] = .skip(next: index + width)
    tokens[close] = .skip(next: close + width)
    return close + width
  }

  /// `**`, `__`, `*`, `_`.
  private mutating func stars(_ index: Int) -> Int {
    let sign = scalars[index]
    // Of three signs that close, the first closes what opened last (`***X***`).
    if run(of: sign, at: index) >= 3, let open = emphasis[sign], let outer = strong, outer < open,
      canClose(index)
    {
      tokens[open] = .open(.emphasisDots, next: open + 1, close: index)
      tokens[index] = .close(next: index + 1)
      emphasis[sign] = nil
      return index + 1
    }
    if index + 1 < scalars.count, scalars[index + 1] == sign, sign == "*" || isEdge(index, 2) {
      if let open = strong, scalars[open] == sign {
        tokens[open] = .open(.strong, next: open + 2, close: index)
        tokens[index] = .close(next: index + 2)
        strong = nil
      } else {
        strong = index
      }
      return index + 2
    }
    if let open = emphasis[sign], open + 1 < index, canClose(index) {
      tokens[open] = .open(.emphasisDots, next: open + 1, close: index)
      tokens[index] = .close(next: index + 1)
      emphasis[sign] = nil
    } else if canOpen(index) {
      emphasis[sign] = index
    }
    return index + 1
  }

  private func isWord(_ index: Int) -> Bool {
    scalars.indices.contains(index) && scalars[index].isASCIIWord
  }

  private func isSpace(_ index: Int) -> Bool {
    !scalars.indices.contains(index) || scalars[index].isBlank
  }

  /// Underscores inside a word are the word's (snake_case).
  private func isEdge(_ index: Int, _ width: Int) -> Bool {
    !(isWord(index - 1) && isWord(index + width))
  }

  /// A sign between digits or letters is no emphasis (5*3), nor is one before white space.
  private func canOpen(_ index: Int) -> Bool { isEdge(index, 1) && !isSpace(index + 1) }

  private func canClose(_ index: Int) -> Bool { isEdge(index, 1) && !isSpace(index - 1) }

  /// `~~X~~`: a newspaper does not print what is struck out; the desk decides.
  private mutating func tilde(_ index: Int) -> Int {
    let width = run(of: "~", at: index)
    guard width == 2 else { return index + width }
    if let open = strike {
      tokens[open] = .skip(next: open + 2)
      tokens[index] = .skip(next: index + 2)
      note(
        MarkdownScan.strikeID, .warning, zh: "划去的文字仍在文中", en: "struck-out text is still there",
        at: open..<index + 2, hint: "delete it, or take the signs away")
      strike = nil
    } else {
      strike = index
    }
    return index + 2
  }
}

extension MarkdownScan {
  /// What a bracket closes: a mark, a link, a picture, a footnote's sign; else it is text.
  private mutating func bracket(_ index: Int) -> Int {
    guard let open = brackets.popLast() else { return index + 1 }
    let isPicture = open > 0 && scalars[open - 1] == "!" && tokens[open - 1] == nil
    if let (kind, end) = MarkdownMark.kind(in: scalars, at: index + 1) {
      tokens[open] = .open(kind, next: open + 1, close: index)
      tokens[index] = .close(next: end)
      return end
    }
    if open + 1 < index, scalars[open + 1] == "^" { return footnote(open, index) }
    guard let (address, end) = target(index + 1, label: open + 1..<index) else { return index + 1 }
    if isPicture {
      picture(open - 1..<end, alt: open + 1..<index, address: address)
    } else {
      tokens[open] = .skip(next: open + 1)
      tokens[index] = .skip(next: end)
      note(
        MarkdownScan.linkID, .note, zh: "链接只留文字", en: "of a link only the words are kept",
        at: open..<end, hint: "write the address into the text if it is to be printed")
    }
    return end
  }

  private mutating func footnote(_ open: Int, _ close: Int) -> Int {
    guard close - open < 60, scalars[open..<close].allSatisfy({ !$0.isBlank }) else {
      return close + 1
    }
    tokens[open] = .skip(next: close + 1)
    note(
      MarkdownScan.footnoteID, .warning, zh: "报纸没有脚注，注号没有排",
      en: "newspapers have no footnotes: the sign is not set", at: open..<close + 1,
      hint: "put what matters into the text")
    return close + 1
  }

  /// `(address "title")`, `[label]`, or the label itself: where it leads, and where it ends.
  private func target(_ index: Int, label: Range<Int>) -> (address: Range<Int>, end: Int)? {
    if index < scalars.count, scalars[index] == "(" {
      var depth = 0
      var end = index
      while end < scalars.count, end - index < MarkdownScan.reach {
        if scalars[end] == "\\" { end += 1 } else if scalars[end] == "(" { depth += 1 }
        if end < scalars.count, scalars[end] == ")", end > 0, scalars[end - 1] != "\\" {
          depth -= 1
          if depth == 0 { return (index + 1..<end, end + 1) }
        }
        end += 1
      }
      return nil
    }
    guard !labels.isEmpty else { return nil }
    if index < scalars.count, scalars[index] == "[",
      let close = scalars[index...].prefix(200).firstIndex(of: "]")
    {
      let inner = scalars[index + 1..<close].string.lowercased()
      let name = inner.isEmpty ? scalars[label].string.lowercased() : inner
      if labels.contains(name) { return (index..<index, close + 1) }
    }
    guard label.count <= 200, labels.contains(scalars[label].string.lowercased()) else {
      return nil
    }
    return (index..<index, index)
  }

  /// A picture beside the text becomes one of the story's; one from elsewhere is not fetched.
  private mutating func picture(_ range: Range<Int>, alt: Range<Int>, address: Range<Int>) {
    tokens[range.lowerBound] = .skip(next: range.upperBound)
    let words = scalars[address].split(maxSplits: 1, whereSeparator: \.isBlank)
    guard let file = words.first, !file.isEmpty else { return }
    let name = file.string
    if name.contains("://") || name.hasPrefix("data:") || name.hasPrefix("//") {
      note(
        MarkdownScan.remoteID, .warning, zh: "网上的图片没有取来",
        en: "a picture from the net is not fetched",
        at: range, hint: "put the file beside the story, in pictures/")
      return
    }
    var caption = source[alt].trimmed()
    if words.count == 2 {
      let title = source[words[1].startIndex..<words[1].endIndex].trimmed()
      if title.count > 2 { caption = title[1..<title.count - 1] }
    }
    let text = source[file.startIndex..<file.endIndex]
    pictures.append(Picture(file: text, caption: caption.isEmpty ? nil : caption))
  }
}

extension MarkdownScan {
  /// A tag of HTML, a comment, or an address in `< >`.
  private mutating func tag(_ index: Int) -> Int {
    guard index + 1 < scalars.count else { return index + 1 }
    let next = scalars[index + 1]
    guard next.isASCIILetter || next == "/" || next == "!" else { return index + 1 }
    let isComment = scalars[index...].starts(with: "<!--".unicodeScalars)
    var end = index + 1
    let limit = min(scalars.count, index + MarkdownScan.reach)
    while end < limit {
      if scalars[end] == ">", !isComment || scalars[..<end].suffix(2).elementsEqual(["-", "-"]) {
        break
      }
      if scalars[end] == "<", !isComment { return index + 1 }
      end += 1
    }
    guard end < limit else { return index + 1 }
    let inside = scalars[index + 1..<end]
    let name = inside.prefix { $0.isASCIIWord || $0 == "/" || $0 == "-" }.string.lowercased()
    let rest = inside.dropFirst(name.unicodeScalars.count)
    if !isComment, isAddress(inside) {
      tokens[index] = .skip(next: index + 1)
      tokens[end] = .skip(next: end + 1)
      return end + 1
    }
    guard isComment || rest.isEmpty || rest.first?.isBlank == true || rest.first == "/" else {
      return index + 1
    }
    switch name {
    case "br", "br/", "p", "/p": tokens[index] = .text([" "], next: end + 1)
    default: tokens[index] = .skip(next: end + 1)
    }
    note(
      MarkdownScan.htmlID, .note, zh: "HTML 标记没有排：\(scalars[index...end].prefix(30).string)",
      en: "a tag of HTML is not set: \(scalars[index...end].prefix(30).string)",
      at: index..<end + 1, hint: "Markdown of its own or nothing")
    return end + 1
  }

  private func isAddress(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard !text.contains(where: \.isBlank) else { return false }
    let word = text.string
    return word.contains("://") || word.hasPrefix("mailto:")
      || (word.contains("@") && word.contains("."))
  }

  /// `&nbsp;`, `&#8212;`, `&#x2014;`.
  private mutating func entity(_ index: Int) -> Int {
    guard let end = scalars[index...].prefix(12).firstIndex(of: ";"), end > index + 1 else {
      return index + 1
    }
    let name = scalars[index + 1..<end]
    var scalar: Unicode.Scalar?
    if name.first == "#" {
      let isHex = name.dropFirst().first == "x" || name.dropFirst().first == "X"
      let digits = name.dropFirst(isHex ? 2 : 1).string
      scalar = UInt32(digits, radix: isHex ? 16 : 10).flatMap { Unicode.Scalar($0) }
    } else {
      scalar = MarkdownScan.entities.first { $0.name == name.string }?.scalar
    }
    guard let scalar, scalar.value >= 0x20 else { return index + 1 }
    tokens[index] = .text([scalar], next: end + 1)
    return end + 1
  }

  private static let entities: [(name: String, scalar: Unicode.Scalar)] = [
    ("nbsp", "\u{A0}"), ("amp", "&"), ("lt", "<"), ("gt", ">"), ("quot", "\""), ("apos", "'"),
    ("mdash", "—"), ("ndash", "–"), ("hellip", "…"), ("middot", "·"), ("ldquo", "“"),
    ("rdquo", "”"), ("lsquo", "‘"), ("rsquo", "’"), ("emsp", "\u{2003}"), ("ensp", "\u{2002}"),
    ("times", "×"), ("deg", "°"), ("copy", "©"),
  ]
}
