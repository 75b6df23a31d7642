internal import PositionedYAML
internal import PressDiagnostics

/// Makes layout trees comparable: canonical keys only, and a child laid over its parent.
struct LayoutTree {
  private(set) var diagnostics: [Diagnostic] = []

  /// The tree with English keys; what no section knows is reported and dropped.
  mutating func canonical(_ node: YAMLNode, _ shape: ValueShape) -> YAMLNode {
    guard case .section(let keys) = shape, case .mapping(let entries) = node.content else {
      return node
    }
    var kept: [YAMLNode.Entry] = []
    for entry in entries {
      guard let key = keys.first(where: { $0.isCalled(entry.key) }) else {
        reportUnknown(entry, among: keys)
        continue
      }
      if let earlier = kept.first(where: { $0.key == key.name }) {
        report(
          LayoutRule.duplicateKey, at: entry.keyPlace,
          zh: "“\(entry.key)”与第 \(earlier.keyPlace.start.line) 行重复",
          en: "“\(entry.key)” was already given in line \(earlier.keyPlace.start.line)",
          hint: "keep one of the two")
        continue
      }
      kept.append(
        YAMLNode.Entry(
          key: key.name, keyPlace: entry.keyPlace, value: canonical(entry.value, key.shape)))
    }
    return YAMLNode(content: .mapping(kept), place: node.place)
  }

  /// The key of what differs on inside pages.
  static let inside = "inside"

  /// A child layout over its parent; what the child says of all pages wins over what the parent
  /// says of inside pages.
  static func derived(_ child: YAMLNode, from parent: YAMLNode) -> YAMLNode {
    guard case .mapping(let entries) = parent.content else { return overlay(child, on: parent) }
    let kept = entries.map { entry -> YAMLNode.Entry in
      guard entry.key == inside else { return entry }
      return YAMLNode.Entry(
        key: inside, keyPlace: entry.keyPlace, value: without(child, in: entry.value))
    }
    return overlay(child, on: YAMLNode(content: .mapping(kept), place: parent.place))
  }

  /// The node without the values that `said` has too.
  private static func without(_ said: YAMLNode, in node: YAMLNode) -> YAMLNode {
    guard case .mapping(let entries) = node.content, case .mapping = said.content else {
      return node
    }
    let kept = entries.compactMap { entry -> YAMLNode.Entry? in
      guard let other = said[entry.key] else { return entry }
      guard case .mapping = entry.value.content, case .mapping = other.content else { return nil }
      return YAMLNode.Entry(
        key: entry.key, keyPlace: entry.keyPlace, value: without(other, in: entry.value))
    }
    return YAMLNode(content: .mapping(kept), place: node.place)
  }

  /// The parent's tree with the child's values over it; groups and tables are laid together.
  static func overlay(_ child: YAMLNode, on parent: YAMLNode) -> YAMLNode {
    guard case .mapping(let above) = child.content, case .mapping(var below) = parent.content else {
      return child.isNull ? parent : child
    }
    for entry in above {
      if let index = below.firstIndex(where: { $0.key == entry.key }) {
        let value = overlay(entry.value, on: below[index].value)
        below[index] = YAMLNode.Entry(key: entry.key, keyPlace: entry.keyPlace, value: value)
      } else {
        below.append(entry)
      }
    }
    return YAMLNode(content: .mapping(below), place: child.place)
  }

  /// The key whose values hold for every rank of headlines.
  static let every = "every"

  /// The tree of one file with the values for every rank handed to the ranks.
  ///
  /// This is done file by file, so what a child says of every rank wins over what its parent says
  /// of one.
  static func handedOut(_ tree: YAMLNode) -> YAMLNode {
    guard case .mapping(let entries) = tree.content, let own = tree[inside] else {
      return handedToRanks(tree)
    }
    let handed = entries.map { entry in
      entry.key == inside
        ? YAMLNode.Entry(key: inside, keyPlace: entry.keyPlace, value: handedToRanks(own)) : entry
    }
    return handedToRanks(YAMLNode(content: .mapping(handed), place: tree.place))
  }

  private static func handedToRanks(_ tree: YAMLNode) -> YAMLNode {
    guard let common = tree["headlines"]?[every], case .mapping(let top) = tree.content,
      case .mapping = common.content
    else { return tree }
    let entries = top.map { entry -> YAMLNode.Entry in
      guard entry.key == "headlines", case .mapping(let inner) = entry.value.content else {
        return entry
      }
      let named = StoryRank.allCases.map { rank in
        YAMLNode.Entry(
          key: rank.rawValue, keyPlace: entry.keyPlace,
          value: entry.value[rank.rawValue].map { overlay($0, on: common) } ?? common)
      }
      let others = inner.filter { $0.key != every && StoryRank(rawValue: $0.key) == nil }
      let value = YAMLNode(content: .mapping(named + others), place: entry.value.place)
      return YAMLNode.Entry(key: entry.key, keyPlace: entry.keyPlace, value: value)
    }
    return YAMLNode(content: .mapping(entries), place: tree.place)
  }

  private mutating func reportUnknown(_ entry: YAMLNode.Entry, among keys: [KeyInfo]) {
    report(
      LayoutRule.unknownKey, at: entry.keyPlace, zh: "不认识“\(entry.key)”这个键",
      en: "there is no key “\(entry.key)” here", hint: hint(for: entry.key, among: keys))
  }

  private func hint(for word: String, among keys: [KeyInfo]) -> String {
    if let near = nearest(to: word, among: keys.flatMap { [$0.name] + $0.aliases }) {
      return "did you mean \(near)?"
    }
    for section in LayoutSpec.topKeys {
      if case .section(let inner) = section.shape, inner.contains(where: { $0.isCalled(word) }) {
        return "\(word) belongs under \(section.name)"
      }
    }
    return "keys here are " + keys.map(\.name).joined(separator: ", ")
  }

  private mutating func report(
    _ id: String, at place: SourceRange, zh: String, en: String, hint: String
  ) {
    diagnostics.append(
      Diagnostic(id, .error, zh: zh, en: en, at: place, desk: .layout, hint: hint))
  }
}
