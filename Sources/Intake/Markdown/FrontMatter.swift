internal import Editorial
internal import PositionedYAML
internal import PressDiagnostics

/// What stands between the `---` lines above a story (稿件表头).
struct FrontMatter {
  var headline = Headline()
  var byline: SourcedText?
  var dateline: SourcedText?
  var rank: Int?
  /// Which way the text runs.
  var setting = TextSetting.horizontal
  var pictures: [Picture] = []
  var use = StoryUse.story

  private static let keys: [YAMLForm.Key] = [
    YAMLForm.Key("column", "栏目", "栏题"), YAMLForm.Key("kicker", "引题", "肩题"),
    YAMLForm.Key("headline", "主题", "标题"),
    YAMLForm.Key("deck", "副题"), YAMLForm.Key("byline", "署名"), YAMLForm.Key("dateline", "电头"),
    YAMLForm.Key("rank", "次序"), YAMLForm.Key("pictures", "图片"), YAMLForm.Key("setting", "排向"),
    YAMLForm.Key("headline_setting", "标题排向"), YAMLForm.Key("use", "用途"),
    YAMLForm.Key("summary", "提要"),
  ]

  /// Reads the form in `file`, if it begins with one.
  ///
  /// - Returns: The form, and the offset at which the story's text begins.
  static func read(_ file: SourceFile) -> Diagnosed<(form: FrontMatter, bodyStart: Int)> {
    guard let (yaml, bodyStart) = extent(in: file) else {
      return Diagnosed((FrontMatter(), 0), open(file))
    }
    do {
      let node = try YAMLNode.parse(
        file.scalars[yaml].string, file: file.name,
        lineOffset: file.position(at: yaml.lowerBound).line - 1)
      let form = decoded(node, file)
      return Diagnosed((form.value, bodyStart), form.diagnostics)
    } catch {
      return Diagnosed((FrontMatter(), bodyStart), error.diagnostics)
    }
  }

  private static func decoded(_ node: YAMLNode, _ file: SourceFile) -> Diagnosed<FrontMatter> {
    var form = YAMLForm(file: file)
    let fields = form.fields(of: node, keys: keys)
    var matter = FrontMatter()
    matter.headline = Headline(
      column: form.text(fields["column"]), kicker: form.lines(fields["kicker"]),
      main: form.lines(fields["headline"]),
      deck: form.lines(fields["deck"]))
    matter.headline.summary = form.texts(fields["summary"]).map { $0.trimmed() }
    matter.byline = form.text(fields["byline"])
    matter.dateline = form.text(fields["dateline"])
    matter.setting = form.setting(fields["setting"]) ?? .horizontal
    // A vertical text asks for a vertical head unless the editor says otherwise.
    matter.headline.setting = form.setting(fields["headline_setting"]) ?? matter.setting
    matter.pictures = PictureForm.pictures(fields["pictures"], &form)
    matter.use = form.use(fields["use"]) ?? .story
    if let node = fields["rank"], let text = form.text(node) {
      matter.rank = Int(text.text)
      if matter.rank == nil {
        form.wrong(node, zh: "次序应是整数", en: "the rank must be a whole number")
      }
    }
    return Diagnosed(matter, form.diagnostics)
  }

  static let openID = "intake.front-matter-open"

  /// A finding where the first line opens a form that no line closes.
  private static func open(_ file: SourceFile) -> [Diagnostic] {
    let first = TextLines.content(of: 0, in: file)
    guard file.scalars[first].drop(while: { $0 == "\u{FEFF}" }).string == "---",
      file.lineStarts.count > 1
    else { return [] }
    let next = file.scalars[TextLines.content(of: 1, in: file)]
    let word = next.prefix { $0 != ":" && $0 != "：" }
    guard word.count < next.count,
      keys.contains(where: { ([$0.name] + $0.aliases).contains(word.string) })
    else {
      return []
    }
    return [
      Diagnostic(
        openID, .warning, zh: "表头没有收尾的 ---，全文按正文读入",
        en: "the front matter is not closed by ---; all of it is read as text",
        at: file.range(first), desk: .editor, hint: "write --- on a line of its own below the keys")
    ]
  }

  private static func extent(in file: SourceFile) -> (yaml: Range<Int>, bodyStart: Int)? {
    let first = TextLines.content(of: 0, in: file)
    let start = file.scalars[first].first == "\u{FEFF}" ? first.dropFirst() : first[...]
    guard file.scalars[start].string == "---", file.lineStarts.count > 1 else { return nil }
    for line in 1..<file.lineStarts.count {
      let content = TextLines.content(of: line, in: file)
      guard content.count == 3, ["---", "..."].contains(file.scalars[content].string) else {
        continue
      }
      let next = line + 1 < file.lineStarts.count ? file.lineStarts[line + 1] : file.scalars.count
      return (file.lineStarts[1]..<file.lineStarts[line], next)
    }
    return nil
  }
}

extension YAMLForm {
  private static let uses: [(words: [String], use: StoryUse)] = [
    (["story", "正稿"], .story), (["optional", "可撤"], .optional),
    (["reserve", "备稿"], .reserve), (["filler", "补白"], .filler),
  ]

  /// What a story is for, by its English or Chinese name.
  fileprivate mutating func use(_ node: YAMLNode?) -> StoryUse? {
    guard let node, let text = text(node) else { return nil }
    if let known = Self.uses.first(where: { $0.words.contains(text.text) }) { return known.use }
    wrong(
      node, zh: "用途应是 " + Self.uses.map { $0.words[1] }.joined(separator: "、"),
      en: "the use must be one of " + Self.uses.map { $0.words[0] }.joined(separator: ", "))
    return nil
  }
}

/// The lines of a file that is written by the rules (行).
enum TextLines {
  /// The characters of a line, from 0, without its end and the white space before it.
  static func content(of line: Int, in file: SourceFile) -> Range<Int> {
    let start = file.lineStarts[line]
    var end = line + 1 < file.lineStarts.count ? file.lineStarts[line + 1] : file.scalars.count
    while end > start, file.scalars[end - 1].isBlank {
      // A backslash keeps the white space behind it.
      if end - 1 > start, isEscape(end - 2, from: start, file.scalars) { break }
      end -= 1
    }
    return start..<end
  }

  /// Whether the character is a backslash that is not itself escaped.
  static func isEscape(_ index: Int, from start: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    var count = 0
    var index = index
    while index >= start, scalars[index] == "\\" {
      count += 1
      index -= 1
    }
    return count % 2 == 1
  }
}
