internal import Markup

/// What the paragraph styles of a Word file are called (样式表).
///
/// ECMA-376 part 1, 17.7: a style has an id, which differs from language to language, and a name,
/// which for built-in styles is English in the file whatever Word shows.
struct WordStyles {
  /// What a style says of a paragraph.
  enum Meaning: Hashable {
    case title
    case subtitle
    /// A heading of a level from 1.
    case heading(Int)
    case caption
  }

  private var meanings: [String: Meaning] = [:]
  private var boldStyles: Set<String> = []

  init(_ tree: MarkupTree?) {
    guard let tree else { return }
    for style in tree.all("style") {
      guard let id = tree.attribute("styleId", of: style) else { continue }
      let name = tree.first("name", in: style).flatMap { tree.attribute("val", of: $0) } ?? id
      meanings[id] = WordStyles.meaning(of: name)
      if meanings[id] == nil, let level = tree.first("outlineLvl", in: style),
        let value = tree.attribute("val", of: level).flatMap({ Int($0) }), 0..<9 ~= value
      {
        meanings[id] = .heading(value + 1)
      }
      if let bold = tree.first("b", in: style), WordStyles.isOn(bold, tree) {
        boldStyles.insert(id)
      }
    }
  }

  func meaning(of id: String) -> Meaning? { meanings[id] ?? WordStyles.meaning(of: id) }

  func isBold(_ id: String) -> Bool { boldStyles.contains(id) }

  private static func meaning(of name: String) -> Meaning? {
    let word = name.lowercased().filter { $0 != " " && $0 != "-" && $0 != "_" }
    switch word {
    case "title", "标题", "大标题", "主标题": return .title
    case "subtitle", "副标题": return .subtitle
    case "caption", "题注", "图注", "图片说明": return .caption
    default: break
    }
    for start in ["heading", "标题"] where word.hasPrefix(start) {
      if let level = Int(word.dropFirst(start.count)), 1...9 ~= level { return .heading(level) }
    }
    return nil
  }

  /// Whether a toggle such as `<w:b/>` or `<w:b w:val="0"/>` is on (17.17.4).
  static func isOn(_ index: Int, _ tree: MarkupTree) -> Bool {
    !["0", "false", "off", "none"].contains(tree.attribute("val", of: index) ?? "1")
  }
}
