internal import Editorial
internal import Markup
internal import PressDiagnostics

/// Reads stories as agencies send them (通稿): NITF 3, NewsML-G2, and files named CNML.
///
/// NITF: `body.head` with `hedline`, `byline`, `dateline`; `body.content` with blocks, paragraphs,
/// `hl2` between them, media with captions; `body.end`. NewsML-G2: `newsItem`s with `contentMeta`
/// (headline, by, dateline) and a `contentSet` of `inlineXML`, `inlineData` and `remoteContent`.
/// Of CNML (GB/T 20092) the names of the elements are known here and not the schema, so its text is
/// taken by these names, and whatever else holds text is kept and reported.
struct Newswire {
  static let unknownID = "newswire.unknown-structure"
  static let withheldID = "newswire.withheld"
  static let embargoID = "newswire.embargo"

  private let tree: MarkupTree
  private var lines: [CopyLine] = []
  private var diagnostics: [Diagnostic] = []

  static func sheet(of tree: MarkupTree) -> Diagnosed<CopySheet> {
    var wire = Newswire(tree: tree)
    wire.read()
    var sheet = CopySheet(file: tree.file)
    sheet.lines = wire.lines
    return Diagnosed(sheet, wire.diagnostics)
  }

  private init(tree: MarkupTree) { self.tree = tree }

  private mutating func read() {
    let items = tree.all("newsItem")
    if !items.isEmpty {
      for item in items { newsItem(item) }
    } else if tree.first("nitf") != nil {
      for story in tree.all("nitf") { nitf(story) }
    } else if let root = tree.children(of: -1).first(where: { tree.name($0) != nil }) {
      named(root)
    }
  }

  /// Adds the text of every element of a name; the lines of one element are lines of the part.
  private mutating func add(_ name: String, in index: Int, _ role: CopyRole) {
    for at in tree.all(name, in: index) {
      lines += MarkupLines.line(at, of: tree, role: role)
    }
  }

  private mutating func body(_ index: Int) {
    var body = MarkupLines(tree: tree, usual: .paragraph)
    body.read(tree.inside(index))
    diagnostics += body.diagnostics
    lines += body.lines.map { line in
      CopyLine(
        text: line.text, role: line.role == .headline ? .subhead : line.role, marks: line.marks)
    }
  }
}

extension Newswire {
  private mutating func nitf(_ story: Int) {
    let head = tree.first("body.head", in: story) ?? story
    let start = lines.count
    add("hl1", in: head, .mainHead)
    if let hedline = tree.first("hedline", in: head) { add("hl2", in: hedline, .deck) }
    if lines.count == start, let title = tree.first("title", in: story) {
      lines += MarkupLines.line(title, of: tree, role: .mainHead)
    }
    let dateline = tree.first("dateline", in: head).map { tree.text(of: $0).trimmed() }
    let first = lines.count
    for content in tree.all("body.content", in: story) { body(content) }
    if let dateline, !dateline.isEmpty { lead(dateline, before: first) }
    add("byline", in: head, .byline)
    for end in tree.all("body.end", in: story) {
      lines += MarkupLines.line(end, of: tree, role: .endnote)
    }
  }

  /// A dateline (电头) that stands outside the text opens its first paragraph, unless it does so.
  private mutating func lead(_ dateline: SourcedText, before first: Int) {
    guard first < lines.count else { return }
    let opening = lines[first].text.scalars.collapsed
    guard !opening.hasPrefix(dateline.scalars.collapsed) else { return }
    var text = collapsed(dateline)
    let count = text.count
    text.append(SourcedText(scalars: ["\u{3000}"], origins: [text.origins[0]], file: text.file))
    text.append(lines[first].text)
    let marks = lines[first].marks.map {
      TextMark($0.range.lowerBound + count + 1..<$0.range.upperBound + count + 1, $0.kind)
    }
    lines[first] = CopyLine(text: text, role: .paragraph, marks: marks, opening: count)
  }

  private func collapsed(_ text: SourcedText) -> SourcedText {
    var scribe = TextScribe(text)
    for index in text.scalars.indices {
      let isSpace = text.scalars[index].isBlank && text.scalars[index] != "\u{3000}"
      if isSpace, scribe.last == " " { continue }
      if isSpace { scribe.write(" ", from: index) } else { scribe.copy(index) }
    }
    return scribe.finished().trimmed()
  }

  private mutating func newsItem(_ item: Int) {
    status(item)
    let meta = tree.first("contentMeta", in: item) ?? item
    let start = lines.count
    for headline in tree.all("headline", in: meta) {
      let kind = tree.attribute("role", of: headline) ?? ""
      let role: CopyRole =
        kind.hasSuffix("sub") || kind.hasSuffix("deck")
        ? .deck : kind.hasSuffix("kicker") || kind.hasSuffix("intro") ? .kicker : .mainHead
      lines += MarkupLines.line(headline, of: tree, role: role)
    }
    lines = lines[..<start] + lines[start...].sorted { rank($0.role) < rank($1.role) }
    let hasHead = lines.count > start
    for content in tree.all("contentSet", in: item) {
      for inline in tree.children(of: content) {
        switch tree.name(inline) {
        case "inlineXML": inlineXML(inline, hasHead: hasHead)
        case "inlineData": inlineData(inline)
        case "remoteContent": remote(inline)
        default: break
        }
      }
    }
    for by in tree.all("by", in: meta) { lines += MarkupLines.line(by, of: tree, role: .byline) }
  }

  private func rank(_ role: CopyRole) -> Int {
    switch role {
    case .kicker: 0
    case .mainHead: 1
    default: 2
    }
  }

  private mutating func inlineXML(_ inline: Int, hasHead: Bool) {
    if let story = tree.first("nitf", in: inline) {
      let start = lines.count
      nitf(story)
      if hasHead { lines = lines[..<start] + lines[start...].filter { !$0.role.isHead } }
    } else {
      body(inline)
    }
  }

  /// Plain text: its line ends are the paragraphs.
  private mutating func inlineData(_ inline: Int) {
    let text = tree.text(of: inline)
    var start = 0
    for end in text.scalars.indices.filter({ text.scalars[$0] == "\n" }) + [text.count] {
      let line = text[start..<end].trimmed()
      if !line.isEmpty { lines.append(CopyLine(text: line, role: .paragraph)) }
      start = end + 1
    }
  }

  private mutating func remote(_ index: Int) {
    let source = tree.attribute("href", of: index) ?? ""
    diagnostics.append(
      Diagnostic(
        MarkupLines.pictureID, .note, zh: "图片没有取来：\(source)",
        en: "a picture is not fetched: \(source)", at: .file(tree.file.name), desk: .editor,
        hint: "put the file into the page's folder pictures/"))
  }

  /// An agency may take a story back, or forbid to print it before an hour.
  private mutating func status(_ item: Int) {
    if let status = tree.first("pubStatus", in: item).flatMap({ tree.attribute("qcode", of: $0) }),
      !status.hasSuffix("usable")
    {
      diagnostics.append(
        Diagnostic(
          Newswire.withheldID, .warning, zh: "通讯社说此稿不可用（\(status)）",
          en: "the agency says that the story is not usable (\(status))",
          at: .file(tree.file.name), desk: .editor, hint: "ask the agency before it is printed"))
    }
    if let embargo = tree.first("embargoed", in: item) {
      let until = tree.text(of: embargo).trimmed()
      diagnostics.append(
        Diagnostic(
          Newswire.embargoID, .warning, zh: "此稿有发布时限：\(until.text)",
          en: "the story is under embargo: \(until.text)",
          at: until.place ?? .file(tree.file.name), desk: .editor,
          hint: "print it after that hour only"))
    }
  }
}

extension Newswire {
  /// Takes text by the names of elements, as CNML and home-made formats have them.
  private mutating func named(_ root: Int) {
    var isNamed = false
    var at = root
    while at < max(root + 1, tree.nodes[root].end) {
      guard let name = tree.name(at)?.lowercased(), let role = Newswire.names[name] else {
        at += 1
        continue
      }
      isNamed = true
      if role == .paragraph {
        body(at)
      } else {
        lines += MarkupLines.line(at, of: tree, role: role)
      }
      at = tree.nodes[at].end
    }
    let isCNML = tree.name(root)?.lowercased().hasPrefix("cnml") == true
    if !isNamed { everything(root) }
    if !isNamed || !isCNML {
      diagnostics.append(
        Diagnostic(
          Newswire.unknownID, .warning, zh: "不认识的 XML 结构“\(tree.name(root) ?? "")”，按元素名取文字",
          en:
            "unknown XML structure '\(tree.name(root) ?? "")': text is taken by the elements' names",
          at: .file(tree.file.name), desk: .editor,
          hint: "look whether head and text are right; NITF and NewsML-G2 are read by their schemas"
        ))
    }
  }

  private mutating func everything(_ root: Int) {
    var reader = MarkupLines(tree: tree, usual: .plain)
    var at = root + 1
    while at < tree.nodes[root].end {
      if case .text(let text) = tree.nodes[at].content {
        let line = text.trimmed()
        if !line.isEmpty { reader.add(CopyLine(text: collapsed(line), role: .plain)) }
      }
      at += 1
    }
    lines += reader.lines
  }

  private static let names: [String: CopyRole] = [
    "introtitle": .kicker, "introheadline": .kicker, "leadtitle": .kicker, "kicker": .kicker,
    "headline": .mainHead, "title": .mainHead, "subheadline": .deck, "subtitle": .deck,
    "byline": .byline, "author": .byline, "datacontent": .paragraph, "content": .paragraph,
    "body": .paragraph, "text": .paragraph,
  ]
}
