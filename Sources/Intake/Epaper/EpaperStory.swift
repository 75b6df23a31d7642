internal import Editorial
internal import Markup
internal import PressDiagnostics

/// Reads a story of a digital newspaper (数字报稿件页): Founder's kind and 人民日报's.
///
/// newspaper-practice §4.4. Founder: `<founder-title>`, `<founder-author>`, `<founder-content>`, text
/// between `<!--enpcontent-->` comments and outside them, the parts of the headline in a comment
/// `<!--enpproperty … -->`. 人民日报: `h3` kicker, `h1` main head, `h2` deck, text in `#ozoom` or
/// `#articleContent`, the credit line in `p.sec`.
struct EpaperStory {
  static let furnitureID = "epaper.page-furniture"
  static let repeatedID = "epaper.repeated-head"

  private let tree: MarkupTree
  private let properties: EnpProperties
  private var lines: [CopyLine] = []
  private var diagnostics: [Diagnostic] = []

  /// The lines of a story; nil where the page is of another kind.
  static func sheet(of tree: MarkupTree) -> Diagnosed<CopySheet>? {
    var story = EpaperStory(tree)
    return story.read()
  }

  private init(_ tree: MarkupTree) {
    self.tree = tree
    properties = EnpProperties(tree)
  }

  private mutating func read() -> Diagnosed<CopySheet>? {
    let founder = tree.first("founder-content")
    let people = element(id: "ozoom") ?? element(id: "articleContent")
    guard let content = founder ?? people ?? enpContent() else { return nil }
    if tree.first("founder-title") != nil || !properties.isEmpty {
      founderHead(content)
    } else {
      peopleHead(content)
    }
    if lines.isEmpty { peopleHead(content) }
    var body = MarkupLines(tree: tree, usual: .paragraph)
    body.read(tree.inside(content))
    diagnostics += body.diagnostics
    let heads = Set(lines.map(\.text.scalars.collapsed))
    for line in body.lines {
      // Exports double the head in the first lines of the text.
      if heads.contains(line.text.scalars.collapsed) {
        repeated(line.text)
      } else {
        lines.append(CopyLine(text: line.text, role: role(of: line), marks: line.marks))
      }
    }
    byline(content)
    var sheet = CopySheet(file: tree.file)
    sheet.lines = lines
    return Diagnosed(sheet, diagnostics)
  }

  /// Headings inside the text stand between paragraphs.
  private func role(of line: CopyLine) -> CopyRole {
    line.role == .headline ? .subhead : line.role
  }

  private func element(id: String) -> Int? {
    tree.nodes.indices.first { tree.attribute("id", of: $0) == id }
  }

  /// The element in which the comment `enpcontent` stands.
  private func enpContent() -> Int? {
    for index in tree.nodes.indices {
      guard case .comment(let text) = tree.nodes[index].content,
        text.scalars.collapsed == "enpcontent"
      else { continue }
      return tree.nodes[index].parent >= 0 ? tree.nodes[index].parent : nil
    }
    return nil
  }

  private mutating func founderHead(_ content: Int) {
    var isTitled = false
    if let title = tree.first("founder-title") {
      let heads = MarkupLines.line(title, of: tree, role: .mainHead)
      isTitled = !heads.isEmpty
      lines += properties.kicker.map { CopyLine(text: $0, role: .kicker) } + heads
    } else {
      lines += properties.kicker.map { CopyLine(text: $0, role: .kicker) }
      lines += properties.title.map { CopyLine(text: $0, role: .mainHead) }
      isTitled = !properties.title.isEmpty
    }
    lines += properties.deck.map { CopyLine(text: $0, role: .deck) }
    if !isTitled { lines.removeAll() }
  }

  /// The headings outside the text; those of the page itself stand in no heading.
  private mutating func peopleHead(_ content: Int) {
    let inside = tree.inside(content)
    for (name, role) in [("h3", CopyRole.kicker), ("h1", .mainHead), ("h2", .deck)] {
      for index in tree.all(name) where !inside.contains(index) {
        lines += MarkupLines.line(index, of: tree, role: role)
      }
    }
    if !lines.contains(where: { $0.role == .mainHead }), let title = tree.first("title") {
      lines += MarkupLines.line(title, of: tree, role: .mainHead)
    }
  }

  /// The line under the head: who wrote it, and where it was printed.
  private mutating func byline(_ content: Int) {
    let inside = tree.inside(content)
    var text: SourcedText?
    if let author = tree.first("founder-author") {
      text = MarkupLines.line(author, of: tree, role: .byline).first?.text
    } else if let author = properties.author {
      text = author
    }
    for index in tree.all("p") where !inside.contains(index) {
      guard tree.attribute("class", of: index)?.split(separator: " ").contains("sec") == true
      else { continue }
      for line in MarkupLines.line(index, of: tree, role: .plain) {
        let name = EpaperStory.author(in: line.text)
        if text == nil, let name { text = name }
        diagnostics.append(
          Diagnostic(
            EpaperStory.furnitureID, .note, zh: "网页的来源行没有收：“\(line.text.text)”",
            en: "the page's own credit line is left out: '\(line.text.text)'", at: line.text.place,
            desk: .editor, hint: "put the author into the byline if he is missing"))
      }
    }
    guard let text, !text.isEmpty else { return }
    let name = text.scalars.collapsed
    // The author usually signs in the text as well.
    let isSigned = lines.contains { line in
      !line.role.isHead && line.text.scalars.collapsed.contains(name)
    }
    if !isSigned { lines.append(CopyLine(text: text, role: .byline)) }
  }

  /// What stands before 《人民日报》 or the bracket of a credit line.
  private static func author(in text: SourcedText) -> SourcedText? {
    let end = text.scalars.firstIndex { "《（(".unicodeScalars.contains($0) } ?? text.count
    let name = text[0..<end].trimmed()
    return name.isEmpty || name.count > 40 ? nil : name
  }

  private mutating func repeated(_ text: SourcedText) {
    diagnostics.append(
      Diagnostic(
        EpaperStory.repeatedID, .note, zh: "正文里重复的标题没有收：“\(text.text)”",
        en: "a headline that the text repeats is left out: '\(text.text)'", at: text.place,
        desk: .editor, hint: "nothing to do in the usual case"))
  }
}

/// What stands in a comment `<!--enpproperty <title>…</title> … /enpproperty-->` (稿件属性).
struct EnpProperties {
  var kicker: [SourcedText] = []
  var title: [SourcedText] = []
  var deck: [SourcedText] = []
  var author: SourcedText?

  init(_ tree: MarkupTree) {
    for node in tree.nodes {
      guard case .comment(let text) = node.content,
        text.trimmed().scalars.starts(with: "enpproperty".unicodeScalars)
      else { continue }
      kicker += EnpProperties.values(of: "introtitle", in: text)
      title += EnpProperties.values(of: "title", in: text)
      deck += EnpProperties.values(of: "subtitle", in: text)
      author = EnpProperties.values(of: "author", in: text).first
      return
    }
  }

  var isEmpty: Bool { title.isEmpty }

  /// The text of an element in the comment, its own tags taken as line ends.
  private static func values(of name: String, in text: SourcedText) -> [SourcedText] {
    let open = Array("<\(name)>".unicodeScalars)
    let close = Array("</\(name)>".unicodeScalars)
    guard let start = index(of: open, in: text.scalars, from: 0),
      let end = index(of: close, in: text.scalars, from: start + open.count)
    else { return [] }
    var values: [SourcedText] = []
    var from = start + open.count
    var at = from
    while at <= end {
      if at == end || text.scalars[at] == "<" {
        let value = text[from..<at].trimmed()
        if !value.isEmpty { values.append(value) }
        while at < end, text.scalars[at] != ">" { at += 1 }
        from = min(at + 1, end)
      }
      at += 1
    }
    return values
  }

  private static func index(
    of words: [Unicode.Scalar], in text: [Unicode.Scalar], from start: Int
  ) -> Int? {
    var at = start
    while at + words.count <= text.count {
      if text[at] == words[0], text[at..<at + words.count].elementsEqual(words) { return at }
      at += 1
    }
    return nil
  }
}
