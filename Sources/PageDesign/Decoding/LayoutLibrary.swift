internal import PositionedYAML
internal import PressDiagnostics

/// The layout files that are at hand, and what each is derived from (版式库).
struct LayoutLibrary {
  private let files: [SourceFile]
  private(set) var diagnostics: [Diagnostic] = []

  init(_ files: [SourceFile]) { self.files = files }

  /// The whole tree of a layout: its own keys over those of all its ancestors.
  mutating func tree(named name: String) -> YAMLNode? {
    var chain: [String] = []
    var result: YAMLNode?
    var next: (name: String, place: SourceRange?)? = (name, nil)
    while let wanted = next {
      guard !chain.contains(wanted.name) else {
        report(
          LayoutRule.extendsCycle, at: wanted.place, zh: "继承关系绕回了“\(wanted.name)”",
          en: "extends leads back to “\(wanted.name)”",
          hint: (chain + [wanted.name]).joined(separator: " extends "))
        return nil
      }
      chain.append(wanted.name)
      guard let tree = ownTree(wanted.name, askedAt: wanted.place) else { return nil }
      result = result.map { LayoutTree.derived($0, from: tree) } ?? tree
      next = parent(of: tree)
    }
    return result
  }

  private mutating func parent(of tree: YAMLNode) -> (name: String, place: SourceRange?)? {
    guard let node = tree["extends"] else { return nil }
    guard let name = node.scalar else {
      report(
        LayoutRule.wrongType, at: node.place, zh: "这里应是一个版式的名字",
        en: "expected the name of one layout", hint: "write it like extends: tabloid-4x18")
      return nil
    }
    return (name, node.place)
  }

  private mutating func ownTree(_ name: String, askedAt place: SourceRange?) -> YAMLNode? {
    let found = files.filter { LayoutSpec.layoutName(of: $0) == name }
    guard let file = found.first else {
      let names = files.map(LayoutSpec.layoutName)
      let hint = nearest(to: name, among: names).map { "did you mean \($0)?" }
      report(
        LayoutRule.unknownLayout, at: place, zh: "没有名为“\(name)”的版式",
        en: "there is no layout “\(name)”",
        hint: hint ?? "layouts are " + names.joined(separator: ", "))
      return nil
    }
    if let second = found.dropFirst().first {
      report(
        LayoutRule.duplicateLayout, at: .file(second.name), zh: "版式“\(name)”有两个文件",
        en: "“\(name)” is also the layout in \(file.name)", hint: "rename one of the files")
    }
    return parsed(file)
  }

  private mutating func parsed(_ file: SourceFile) -> YAMLNode? {
    do {
      let node = try YAMLNode.parse(file.text, file: file.name)
      guard !node.isNull else { return YAMLNode(content: .mapping([]), place: node.place) }
      guard case .mapping = node.content else {
        report(
          LayoutRule.wrongType, at: node.place, zh: "版式文件应由一组组键构成",
          en: "a layout file consists of keys and values", hint: "begin with a line such as grid:")
        return nil
      }
      var tree = LayoutTree()
      let canonical = tree.canonical(node, .section(LayoutSpec.topKeys))
      diagnostics += tree.diagnostics
      return LayoutTree.handedOut(canonical)
    } catch {
      diagnostics += error.diagnostics
      return nil
    }
  }

  private mutating func report(
    _ id: String, at place: SourceRange?, zh: String, en: String, hint: String
  ) {
    diagnostics.append(
      Diagnostic(id, .error, zh: zh, en: en, at: place, desk: .layout, hint: hint))
  }
}
