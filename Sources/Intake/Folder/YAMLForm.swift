internal import Editorial
internal import PositionedYAML
internal import PressDiagnostics

/// Decodes a hand-written YAML form and says where it is wrong (表单读取).
struct YAMLForm {
  static let unknownKeyID = "intake.unknown-key"
  static let wrongValueID = "intake.wrong-value"

  let file: SourceFile
  private(set) var diagnostics: [Diagnostic] = []

  init(file: SourceFile) { self.file = file }

  /// A key with the other words that mean it.
  struct Key {
    let name: String
    let aliases: [String]

    init(_ name: String, _ aliases: String...) {
      self.name = name
      self.aliases = aliases
    }
  }

  /// The values under the known keys; an unknown key is an error that names the nearest.
  mutating func fields(of node: YAMLNode, keys: [Key]) -> [String: YAMLNode] {
    guard !node.isNull else { return [:] }
    guard case .mapping(let entries) = node.content else {
      wrong(node, zh: "这里应是“键: 值”", en: "keys with values are expected here")
      return [:]
    }
    var fields: [String: YAMLNode] = [:]
    for entry in entries {
      if let key = keys.first(where: { $0.name == entry.key || $0.aliases.contains(entry.key) }) {
        fields[key.name] = entry.value
      } else {
        unknown(entry, keys: keys)
      }
    }
    return fields
  }

  private mutating func unknown(_ entry: YAMLNode.Entry, keys: [Key]) {
    let names = keys.flatMap { [$0.name] + $0.aliases }
    let nearest = NearestWord.nearest(to: entry.key, among: names)
    diagnostics.append(
      Diagnostic(
        YAMLForm.unknownKeyID, .error, zh: "不认识的键“\(entry.key)”", en: "unknown key '\(entry.key)'",
        at: entry.keyPlace, desk: .editor,
        hint: nearest.map { "did you mean '\($0)'?" }
          ?? "known keys: " + keys.map(\.name).joined(separator: ", ")))
  }

  mutating func wrong(_ node: YAMLNode, zh: String, en: String) {
    diagnostics.append(
      Diagnostic(YAMLForm.wrongValueID, .error, zh: zh, en: en, at: node.place, desk: .editor))
  }

  mutating func add(_ finding: Diagnostic) { diagnostics.append(finding) }
}

extension YAMLForm {
  /// One text; nil for an empty value.
  mutating func text(_ node: YAMLNode?) -> SourcedText? {
    guard let node, !node.isNull else { return nil }
    guard case .scalar(let string, _) = node.content else {
      wrong(node, zh: "这里应是一段文字", en: "one text is expected here")
      return nil
    }
    return sourced(string, at: node.place)
  }

  /// A text or a list of texts.
  mutating func texts(_ node: YAMLNode?) -> [SourcedText] {
    guard let node else { return [] }
    guard case .sequence(let items) = node.content else { return text(node).map { [$0] } ?? [] }
    return items.compactMap { text($0) }
  }

  /// The lines of a headline: a list, or a text whose spaces and line ends are breaks.
  mutating func lines(_ node: YAMLNode?) -> [SourcedText] {
    guard let node else { return [] }
    if case .sequence = node.content { return texts(node) }
    guard let text = text(node), !text.isEmpty else { return [] }
    var lines: [SourcedText] = []
    var start = 0
    for end in text.scalars.indices.filter({ text.scalars[$0] == "\n" }) + [text.count] {
      let line = text[start..<end].trimmed()
      if !line.isEmpty { lines += PlannedBreaks.parts(of: line) }
      start = end + 1
    }
    return lines
  }

  /// `label: value`, `label: [values]`, or the value alone under the usual label.
  mutating func labelled(_ node: YAMLNode?, usual: String) -> LabelledText? {
    guard let node, !node.isNull else { return nil }
    if case .mapping(let entries) = node.content {
      guard let entry = entries.first, entries.count == 1 else {
        wrong(node, zh: "这里应只有一个标签", en: "one label is expected here")
        return nil
      }
      return labelled(entry)
    }
    return LabelledText(label: SourcedText(literal: usual), values: texts(node))
  }

  /// A list of `label: values`, or a mapping of them.
  mutating func labelledList(_ node: YAMLNode?) -> [LabelledText] {
    guard let node, !node.isNull else { return [] }
    switch node.content {
    case .mapping(let entries): return entries.map { labelled($0) }
    case .sequence(let items): return items.flatMap { labelledList($0) }
    default:
      wrong(node, zh: "这里应是“标签: 内容”的列表", en: "a list of 'label: values' is expected here")
      return []
    }
  }

  private mutating func labelled(_ entry: YAMLNode.Entry) -> LabelledText {
    LabelledText(label: sourced(entry.key, at: entry.keyPlace), values: texts(entry.value))
  }

  mutating func flag(_ node: YAMLNode?) -> Bool? {
    guard let node, !node.isNull else { return nil }
    if case .scalar(let word, _) = node.content {
      if ["true", "yes", "是"].contains(word) { return true }
      if ["false", "no", "否"].contains(word) { return false }
    }
    wrong(node, zh: "这里应是 true 或 false", en: "true or false is expected here")
    return nil
  }

  /// A whole number within bounds.
  mutating func count(_ node: YAMLNode?, from least: Int, to most: Int) -> Int? {
    guard let node, !node.isNull else { return nil }
    if case .scalar(let word, _) = node.content, let count = Int(word),
      (least...most).contains(count)
    {
      return count
    }
    wrong(
      node, zh: "这里应是 \(least) 到 \(most) 的整数",
      en: "a whole number from \(least) to \(most) is expected"
    )
    return nil
  }

  /// Which way lines run: 横 or 竖 will do.
  mutating func setting(_ node: YAMLNode?) -> TextSetting? {
    guard let node, !node.isNull else { return nil }
    if case .scalar(let word, _) = node.content {
      if ["vertical", "竖", "竖排"].contains(word) { return .vertical }
      if ["horizontal", "横", "横排"].contains(word) { return .horizontal }
    }
    wrong(
      node, zh: "这里应是 vertical（竖排）或 horizontal（横排）", en: "vertical or horizontal is expected here")
    return nil
  }

  /// The string with its place: character by character where the file holds it as it is.
  func sourced(_ string: String, at place: SourceRange) -> SourcedText {
    let scalars = Array(string.unicodeScalars)
    let line = min(max(1, place.start.line), file.lineStarts.count) - 1
    let start = min(file.lineStarts[line] + max(0, place.start.column - 1), file.scalars.count)
    for offset in [start, start + 1] where offset + scalars.count <= file.scalars.count {
      if file.scalars[offset..<offset + scalars.count].elementsEqual(scalars) {
        return SourcedText(file, offset..<offset + scalars.count)
      }
    }
    let origin = max(0, min(start, file.scalars.count - 1))
    return SourcedText(
      scalars: scalars, origins: Array(repeating: origin, count: scalars.count), file: file)
  }
}
