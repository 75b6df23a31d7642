internal import Editorial
internal import Markup
internal import PressDiagnostics

/// Makes lines of copy from a stretch of markup (标记文字分行): block elements end lines, `<br>` too,
/// bold and pinyin become marks.
struct MarkupLines {
  static let pictureID = "markup.picture"

  let tree: MarkupTree
  private(set) var lines: [CopyLine] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var text: SourcedText
  private var marks: [TextMark] = []
  /// What a plain line of a story is.
  private let usual: CopyRole

  init(tree: MarkupTree, usual: CopyRole) {
    self.tree = tree
    self.usual = usual
    text = SourcedText(scalars: [], origins: [], file: tree.file)
  }

  /// An element that is open: until where, and what it does when it ends.
  private struct Open {
    var end: Int
    var action: Action
  }

  private enum Action {
    case nothing
    case endLine(CopyRole)
    case mark(from: Int, TextMark.Kind)
    case cell
  }

  /// Reads the nodes in a range; `role` is what their lines are unless an element says otherwise.
  mutating func read(_ range: Range<Int>) {
    var open: [Open] = []
    var index = range.lowerBound
    while index < range.upperBound {
      while let last = open.last, last.end <= index {
        close(open.removeLast().action)
      }
      switch tree.nodes[index].content {
      case .comment: break
      case .text(let more): text.append(more)
      case .element(let name, _):
        if MarkupWords.skipped.contains(name) {
          index = max(index + 1, tree.nodes[index].end)
          continue
        }
        let action = begin(name.lowercased(), index)
        open.append(Open(end: tree.nodes[index].end, action: action))
      }
      index += 1
    }
    while let last = open.popLast() { close(last.action) }
    endLine(usual)
  }

  private mutating func begin(_ name: String, _ index: Int) -> Action {
    switch name {
    case "br":
      endLine(usual)
      return .nothing
    case "b", "strong": return .mark(from: text.count, .strong)
    case "em" where tree.attribute("class", of: index)?.contains("dot") == true:
      return .mark(from: text.count, .emphasisDots)
    case "rt":
      return .nothing
    case "img", "image", "media-reference":
      picture(index)
      return .nothing
    case "a": return .nothing
    case "td", "th", "entry": return .cell
    default: break
    }
    guard let block = MarkupWords.blocks.first(where: { $0.name == name }) else { return .nothing }
    endLine(usual)
    return .endLine(block.role ?? usual)
  }

  private mutating func close(_ action: Action) {
    switch action {
    case .nothing: break
    case .endLine(let role): endLine(role)
    case .cell: text.append(space("\u{3000}"))
    case .mark(let start, let kind):
      if start < text.count { marks.append(TextMark(start..<text.count, kind)) }
    }
  }

  private func space(_ scalar: Unicode.Scalar) -> SourcedText {
    guard let origin = text.origins.last else { return text[0..<0] }
    return SourcedText(scalars: [scalar], origins: [origin], file: tree.file)
  }

  /// Ends the line; white space of the source collapses as in a browser, ideographic spaces stay.
  mutating func endLine(_ role: CopyRole) {
    defer {
      text = SourcedText(scalars: [], origins: [], file: tree.file)
      marks = []
    }
    var scribe = TextScribe(text)
    var places: [Int] = []
    var count = 0
    for (index, scalar) in text.scalars.enumerated() {
      places.append(count)
      let isSpace = scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r"
      if isSpace, count == 0 || scribe.last == " " { continue }
      if isSpace {
        // A line of the source that ends in Han goes on without a space.
        if isLineEndAmongHan(index) { continue }
        scribe.write(" ", from: index)
      } else {
        scribe.copy(index)
      }
      count += 1
    }
    places.append(count)
    let line = scribe.finished()
    var low = 0
    var high = line.count
    while low < high, line.scalars[low].isBlank { low += 1 }
    while high > low, line.scalars[high - 1].isBlank { high -= 1 }
    guard low < high else { return }
    let kept = marks.compactMap { mark -> TextMark? in
      let range = (places[mark.range.lowerBound]..<places[mark.range.upperBound])
        .clamped(to: low..<high)
      guard !range.isEmpty else { return nil }
      return TextMark(range.lowerBound - low..<range.upperBound - low, mark.kind)
    }
    var own = role
    if own == usual, usual == .paragraph || usual == .plain,
      kept.contains(where: { $0.kind == .strong && $0.range == 0..<high - low }),
      high - low <= MarkupLines.longestHeading, !line.scalars[high - 1].isStop,
      line.scalars[high - 1] != "，"
    {
      own = .subhead
    }
    lines.append(
      CopyLine(text: line[low..<high], role: own, marks: MarkdownMark.inOrder(kept)))
  }

  /// A bold line with more characters is a paragraph in bold.
  private static let longestHeading = 40

  private func isLineEndAmongHan(_ index: Int) -> Bool {
    var end = index
    while end < text.count, text.scalars[end].isBlank { end += 1 }
    guard index > 0, end < text.count,
      text.scalars[index..<end].contains(where: { $0 == "\n" || $0 == "\r" })
    else { return false }
    return text.scalars[index - 1].isHanOrMark && text.scalars[end].isHanOrMark
  }

  private mutating func picture(_ index: Int) {
    let source = ["src", "source", "href"].compactMap { tree.attribute($0, of: index) }.first ?? ""
    diagnostics.append(
      Diagnostic(
        MarkupLines.pictureID, .note, zh: "图片没有取来：\(source)",
        en: "a picture is not fetched: \(source)", at: nearest, desk: .editor,
        hint: "put the file into the page's folder pictures/"))
  }

  /// Where the last text stood.
  private var nearest: SourceRange? {
    text.place ?? lines.last?.text.place ?? .file(tree.file.name)
  }

  /// Adds a line from elsewhere.
  mutating func add(_ line: CopyLine) { lines.append(line) }

  /// All text below an element as one line, or nil where there is none.
  static func line(_ index: Int, of tree: MarkupTree, role: CopyRole) -> [CopyLine] {
    var reader = MarkupLines(tree: tree, usual: role)
    reader.read(tree.inside(index))
    return reader.lines.map { CopyLine(text: $0.text, role: role, marks: []) }
  }
}

/// The elements of HTML, NITF and their kin by what they do to a line.
enum MarkupWords {
  /// What is never copy.
  static let skipped: Set<String> = [
    "script", "style", "noscript", "template", "select", "option", "button", "input", "textarea",
    "iframe", "object", "embed", "map", "rp", "rt",
  ]

  /// What begins and ends lines; nil means what lines are where they stand.
  static let blocks: [(name: String, role: CopyRole?)] = [
    ("p", nil), ("div", nil), ("section", nil), ("article", nil), ("header", nil),
    ("footer", nil), ("main", nil), ("aside", nil), ("nav", nil), ("form", nil), ("body", nil),
    ("html", nil), ("head", nil), ("title", nil), ("blockquote", nil), ("ul", nil), ("ol", nil),
    ("dl", nil), ("table", nil), ("tbody", nil), ("thead", nil), ("center", nil), ("hr", nil),
    ("block", nil), ("founder-content", nil), ("address", nil), ("figure", nil),
    ("h1", .headline), ("h2", .subhead), ("h3", .subhead), ("h4", .subhead), ("h5", .subhead),
    ("h6", .subhead), ("hl2", .subhead), ("li", .line), ("dt", .line), ("dd", .line),
    ("tr", .line), ("row", .line), ("pre", .line), ("caption", .caption),
    ("figcaption", .caption), ("media-caption", .caption),
  ]
}
