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
  /// What each style adds to the one that it is based on.
  private var own: [String: Own] = [:]
  /// The size of what no style speaks of, in half points; 10 pt where the file is silent (17.3.2.38).
  private var usualSize = 20
  /// The style of paragraphs that name none.
  private var usualStyle: String?

  /// What a style says itself; the rest is that of the style below it.
  private struct Own {
    var base: String?
    var size: Int?
    var list: (id: String, level: Int)?
  }

  init(_ tree: MarkupTree?) {
    guard let tree else { return }
    usualSize = tree.first("docDefaults").flatMap { WordStyles.size(in: $0, tree) } ?? usualSize
    for style in tree.all("style") {
      guard let id = tree.attribute("styleId", of: style) else { continue }
      own[id] = WordStyles.own(of: style, tree)
      if tree.attribute("type", of: style) == "paragraph",
        ["1", "true", "on"].contains(tree.attribute("default", of: style) ?? "")
      {
        usualStyle = id
      }
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

  /// The size of a paragraph's type in half points, by its style.
  func size(of id: String?) -> Int { said(of: id ?? usualStyle) { $0.size } ?? usualSize }

  /// The list whose numbers stand before the paragraphs of a style, such as List Number (17.9.23).
  func list(of id: String?) -> (id: String, level: Int)? { said(of: id) { $0.list } }

  /// What the style says, or the nearest one below it; a circle ends.
  private func said<Value>(of id: String?, _ value: (Own) -> Value?) -> Value? {
    var id = id
    for _ in 0...own.count {
      guard let name = id, let style = own[name] else { return nil }
      if let value = value(style) { return value }
      id = style.base
    }
    return nil
  }

  private static func own(of style: Int, _ tree: MarkupTree) -> Own {
    func value(_ name: String, _ place: Int) -> String? {
      tree.first(name, in: place).flatMap { tree.attribute("val", of: $0) }
    }
    var own = Own(base: value("basedOn", style), size: size(in: style, tree))
    if let list = tree.first("numPr", in: style), let id = value("numId", list) {
      own.list = (id, value("ilvl", list).flatMap { Int($0) } ?? 0)
    }
    return own
  }

  private static func size(in place: Int, _ tree: MarkupTree) -> Int? {
    tree.first("sz", in: place).flatMap { points(of: $0, tree) }
  }

  /// The value of a `<w:sz>` in half points; nobody sets larger type than posters have.
  static func points(of index: Int, _ tree: MarkupTree) -> Int? {
    tree.attribute("val", of: index).flatMap { Int($0) }.map { min(max(0, $0), 10_000) }
  }

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
