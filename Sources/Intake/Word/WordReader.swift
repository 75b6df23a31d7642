internal import Editorial
internal import Markup
internal import PressDiagnostics

/// Reads a Word file (读 Word 来稿): paragraphs with what their styles, their bold type and their
/// sizes say, tables and lists as lines, pictures by their names.
///
/// newspaper-practice §4.4: docx is what contributors send, its styles are mostly unused, bold is a
/// subhead. ECMA-376 part 1, 17 names the elements.
struct WordReader {
  static let footnoteID = "word.footnote-dropped"
  static let deletedID = "word.deleted-text"
  static let hiddenID = "word.hidden-text"
  static let pictureID = "word.picture-missing"
  static let objectID = "word.object-dropped"
  static let linkID = "word.link-dropped"

  private let document: WordDocument
  private let tree: MarkupTree
  private let styles: WordStyles
  private var numbering: WordNumbering
  private var scribe: WordScribe
  private let hasTitle: Bool
  private let targets: [String: (target: String, isExternal: Bool)]
  private var pictureNames: Set<String> = []

  static func sheet(of document: WordDocument) -> Diagnosed<CopySheet> {
    var reader = WordReader(document)
    reader.readBody()
    WordHeads.settle(&reader.scribe)
    return reader.scribe.finished()
  }

  private init(_ document: WordDocument) {
    self.document = document
    tree = document.body
    styles = WordStyles(document.styles)
    numbering = WordNumbering(document.numbering)
    scribe = WordScribe(name: document.name)
    let styles = self.styles
    hasTitle = document.body.all("pStyle").contains { index in
      document.body.attribute("val", of: index).flatMap { styles.meaning(of: $0) } == .title
    }
    var targets: [String: (String, Bool)] = [:]
    if let relations = document.relations {
      for index in relations.all("Relationship") {
        guard let id = relations.attribute("Id", of: index),
          let target = relations.attribute("Target", of: index)
        else { continue }
        targets[id] = (target, relations.attribute("TargetMode", of: index) == "External")
      }
    }
    self.targets = targets
  }

  private mutating func readBody() {
    let body = tree.first("body") ?? -1
    var index = body + 1
    let end = body < 0 ? tree.nodes.count : tree.nodes[body].end
    while index < end {
      switch tree.name(index) {
      case "tbl":
        table(index)
        index = tree.nodes[index].end
      case "p":
        paragraph(index)
        // Text boxes hold paragraphs inside paragraphs: they come next, in the same walk.
        index += 1
      // The same drawing for old programs.
      case "Fallback", "del", "moveFrom": index = max(index + 1, tree.nodes[index].end)
      default: index += 1
      }
    }
  }

  private mutating func deleted(_ index: Int) {
    let text = tree.all("delText", in: index).map { tree.text(of: $0).text }.joined()
    guard !text.isEmpty else { return }
    scribe.note(
      Diagnostic(
        WordReader.deletedID, .note, zh: "修订中删去的文字没有收：“\(WordReader.start(of: text))”",
        en: "text that a revision deleted is left out: '\(WordReader.start(of: text))'",
        desk: .editor, hint: "reject the change in Word if the text is wanted"))
  }

  static func start(of text: String) -> String {
    text.unicodeScalars.prefix(20).string + (text.unicodeScalars.count > 20 ? "…" : "")
  }
}

extension WordReader {
  private mutating func paragraph(_ index: Int) {
    let properties = tree.children(of: index).first { tree.name($0) == "pPr" }
    let style = properties.flatMap { tree.first("pStyle", in: $0) }
      .flatMap { tree.attribute("val", of: $0) }
    var role = style.flatMap { styles.meaning(of: $0) }.map { self.role(of: $0) } ?? .plain
    if role == .plain, let properties, let level = tree.first("outlineLvl", in: properties),
      let value = tree.attribute("val", of: level).flatMap({ Int($0) }), 0..<9 ~= value
    {
      role = self.role(of: .heading(value + 1))
    }
    let usual = WordScribe.Setting(
      isBold: style.map { styles.isBold($0) } ?? false, size: styles.size(of: style))
    if let list = list(of: properties, style: style) {
      let number = numbering.next(list.id, level: list.level)
      scribe.write(number.unicodeScalars, WordScribe.Setting(size: usual.size))
      if role == .plain, !number.isEmpty { role = .line }
    }
    runs(in: index, usual, role: role)
    scribe.endLine(role)
  }

  /// The list of a paragraph: its own, else its style's.
  private func list(of properties: Int?, style: String?) -> (id: String, level: Int)? {
    guard let properties, let list = tree.first("numPr", in: properties) else {
      return styles.list(of: style)
    }
    func value(_ name: String) -> String? {
      tree.first(name, in: list).flatMap { tree.attribute("val", of: $0) }
    }
    let level = value("ilvl").flatMap { Int($0) }
    return (value("numId") ?? styles.list(of: style)?.id ?? "0", level ?? 0)
  }

  private func role(of meaning: WordStyles.Meaning) -> CopyRole {
    switch meaning {
    case .title: .headline
    case .subtitle: .deck
    // Under a title every heading is one inside the story.
    case .heading(let level): level == 1 && !hasTitle ? .headline : .subhead
    case .caption: .caption
    }
  }

  /// Writes what stands in a paragraph or a cell; line breaks end lines.
  private mutating func runs(in index: Int, _ usual: WordScribe.Setting, role: CopyRole?) {
    var setting = usual
    var isHidden = false
    var at = index + 1
    let end = tree.nodes[index].end
    while at < end {
      let name = tree.name(at)
      switch name {
      case "p", "tbl", "Fallback", "del", "moveFrom", "pPr", "instrText", "rPr":
        if name == "del" { deleted(at) }
        at = tree.nodes[at].end
        continue
      case "r":
        setting = self.setting(of: at, usual)
        isHidden = properties(of: at).map { isOn("vanish", in: $0) } ?? false
        if isHidden { hidden(at) }
      case "t" where !isHidden: scribe.write(tree.text(of: at).scalars, setting)
      case "ruby" where !isHidden:
        ruby(at, setting)
        at = tree.nodes[at].end
        continue
      case "tab", "ptab": scribe.write(["\t"], setting)
      case "br", "cr":
        if let role { scribe.endLine(role) } else { scribe.write([" "], setting) }
      case "noBreakHyphen": scribe.write(["-"], setting)
      case "sym": symbol(at, setting)
      case "footnoteReference", "endnoteReference": footnote(at)
      case "blip": picture(at, tree.attribute("embed", of: at) ?? tree.attribute("link", of: at))
      case "imagedata": picture(at, tree.attribute("id", of: at))
      case "hyperlink": link(at)
      case "chart", "OLEObject", "relIds", "contentPart": object(at)
      default: break
      }
      at += 1
    }
  }

  private func properties(of run: Int) -> Int? {
    tree.children(of: run).first { tree.name($0) == "rPr" }
  }

  private func isOn(_ name: String, in properties: Int) -> Bool {
    tree.children(of: properties).contains { tree.name($0) == name && WordStyles.isOn($0, tree) }
  }

  private func setting(of run: Int, _ usual: WordScribe.Setting) -> WordScribe.Setting {
    var setting = usual
    guard let properties = properties(of: run) else { return setting }
    for index in tree.children(of: properties) {
      switch tree.name(index) {
      case "b": setting.isBold = WordStyles.isOn(index, tree)
      case "em": setting.hasDots = WordStyles.isOn(index, tree)
      case "sz": setting.size = WordStyles.points(of: index, tree) ?? usual.size
      default: break
      }
    }
    return setting
  }

  /// Pinyin over characters (17.3.3.25).
  private mutating func ruby(_ index: Int, _ setting: WordScribe.Setting) {
    let start = scribe.line.scalars.count
    if let base = tree.first("rubyBase", in: index) {
      scribe.write(tree.text(of: base).scalars, setting)
    }
    if let text = tree.first("rt", in: index) {
      scribe.ruby(tree.text(of: text).text, over: start..<scribe.line.scalars.count)
    }
  }

  /// A character of a symbol font: Wingdings has its signs in the private area.
  private mutating func symbol(_ index: Int, _ setting: WordScribe.Setting) {
    let code = tree.attribute("char", of: index).flatMap { UInt32($0, radix: 16) }
    if let code, !(0xE000...0xF8FF ~= code), let scalar = Unicode.Scalar(code) {
      scribe.write([scalar], setting)
    } else {
      scribe.write(["●"], setting)
      object(index)
    }
  }

  /// Rows become lines, for a newspaper sets tables of dates and venues line by line; a table of one
  /// cell is a box, and its paragraphs are paragraphs.
  private mutating func table(_ index: Int) {
    let rows = own("tr", in: index)
    let cells = rows.flatMap { own("tc", in: $0) }
    if cells.count <= 1 {
      for paragraph in tree.all("p", in: index) { self.paragraph(paragraph) }
      return
    }
    for row in rows {
      var isFirst = true
      for cell in own("tc", in: row) {
        if !isFirst { scribe.write(["\u{3000}"]) }
        isFirst = false
        var isFirstParagraph = true
        for paragraph in tree.all("p", in: cell) {
          if !isFirstParagraph { scribe.write([" "]) }
          isFirstParagraph = false
          runs(in: paragraph, WordScribe.Setting(size: styles.size(of: nil)), role: nil)
        }
      }
      scribe.endLine(.line)
    }
  }
}

extension WordReader {
  /// The elements of a name inside another that are in no table within it.
  private func own(_ name: String, in index: Int) -> [Int] {
    var found: [Int] = []
    var at = index + 1
    while at < tree.nodes[index].end {
      let here = tree.name(at)
      if here == name { found.append(at) }
      at = here == "tbl" || here == name ? tree.nodes[at].end : at + 1
    }
    return found
  }

  private mutating func footnote(_ index: Int) {
    let id = tree.attribute("id", of: index)
    let notes = document.footnotes
    let note = notes?.all("footnote").first { notes?.attribute("id", of: $0) == id }
    let text = note.flatMap { note in
      notes.map { notes in notes.all("t", in: note).map { notes.text(of: $0).text }.joined() }
    }
    let words = text.map { "“\(WordReader.start(of: $0))”" } ?? ""
    scribe.note(
      Diagnostic(
        WordReader.footnoteID, .warning, zh: "脚注不上报，没有收\(words)",
        en: "newspapers have no footnotes, this one is left out \(words)", desk: .editor,
        hint: "put what matters into the text"))
  }

  private mutating func hidden(_ run: Int) {
    let text = tree.all("t", in: run).map { tree.text(of: $0).text }.joined()
    guard !text.isEmpty else { return }
    scribe.note(
      Diagnostic(
        WordReader.hiddenID, .warning, zh: "隐藏文字没有收：“\(WordReader.start(of: text))”",
        en: "hidden text is left out: '\(WordReader.start(of: text))'", desk: .editor,
        hint: "show it in Word if it is wanted"))
  }

  private mutating func link(_ index: Int) {
    guard let id = tree.attribute("id", of: index), let target = targets[id]?.target else { return }
    scribe.note(
      Diagnostic(
        WordReader.linkID, .note, zh: "链接只留文字：\(WordReader.start(of: target))",
        en: "of a link only the words are kept: \(WordReader.start(of: target))", desk: .editor,
        hint: "write the address into the text if it is to be printed"))
  }

  private mutating func object(_ index: Int) {
    let name = tree.name(index) ?? ""
    scribe.note(
      Diagnostic(
        WordReader.objectID, .warning, zh: "图表、对象或特殊符号没有收（\(name)）",
        en: "a chart, an object or a special sign is left out (\(name))", desk: .editor,
        hint: "hand it in as a picture"))
  }

  private mutating func picture(_ index: Int, _ id: String?) {
    guard let id else { return }
    guard let (target, isExternal) = targets[id], !isExternal,
      let part = WordReader.part(of: target)
    else {
      scribe.note(
        Diagnostic(
          WordReader.pictureID, .warning, zh: "图片不在文档里", en: "a picture is not in the document",
          desk: .editor, hint: "embed it in Word, or hand it in beside the text"))
      return
    }
    let last = part.split(separator: "/").last.map(String.init) ?? "image"
    var name = String(
      last.unicodeScalars.map { $0.isASCIIWord || $0 == "." || $0 == "-" ? Character($0) : "-" })
    while name.hasPrefix(".") { name.removeFirst() }
    if name.isEmpty { name = "image" }
    guard pictureNames.insert(name).inserted else { return }
    scribe.picture(part, name: name)
  }

  /// The part that a relation's target means; nil where it leads out of the archive.
  static func part(of target: String) -> String? {
    var parts = target.hasPrefix("/") ? [] : ["word"]
    for step in target.split(separator: "/") {
      switch step {
      case ".": break
      case "..":
        if parts.isEmpty { return nil }
        parts.removeLast()
      default: parts.append(String(step))
      }
    }
    return parts.isEmpty ? nil : parts.joined(separator: "/")
  }
}
