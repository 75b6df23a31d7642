internal import PositionedYAML
package import PressDiagnostics
internal import Typefaces
internal import Typesetting

/// Rules with a right and a wrong setting each (排字图例), as a YAML file lists them.
package struct GalleryFile: Sendable {
  package var sections: [Section] = []

  /// Examples that are drawn on one picture.
  package struct Section: Sendable {
    package var name: String
    package var title: String
    package var examples: [Example]
  }

  /// One rule, set twice.
  package struct Example: Sendable {
    /// The rule in a sentence, and the clause it comes from.
    package var rule: String
    package var clause: String
    var right: Setting
    var wrong: Setting
  }

  /// A paragraph with its options; | in the text forces a line to end.
  struct Setting: Sendable {
    var text = ""
    /// What is to be seen, under the setting.
    var note = ""
    /// 正 and 误, or the names of two manners that are both allowed.
    var label = ""
    var options = LineOptions()
  }
}

extension GalleryFile {
  /// Reads the file, with everything that is wrong with it.
  package static func read(_ file: SourceFile) -> Diagnosed<GalleryFile> {
    do {
      var reader = GalleryReader()
      let root = try YAMLNode.parse(file.text, file: file.name)
      let sections = reader.list("sections", of: root).map { reader.section($0) }
      return Diagnosed(GalleryFile(sections: sections), reader.diagnostics)
    } catch {
      return Diagnosed(GalleryFile(), error.diagnostics)
    }
  }
}

/// Walks the tree and collects complaints.
private struct GalleryReader {
  var diagnostics: [Diagnostic] = []

  mutating func list(_ key: String, of node: YAMLNode) -> [YAMLNode] {
    guard case .sequence(let items)? = node[key]?.content else {
      complain("a list \"\(key)\" is expected here", at: node.place)
      return []
    }
    return items
  }

  mutating func section(_ node: YAMLNode) -> GalleryFile.Section {
    let name = text("name", of: node)
    let title = text("title", of: node)
    let examples = list("examples", of: node).map { example($0) }
    return GalleryFile.Section(name: name, title: title, examples: examples)
  }

  private mutating func example(_ node: YAMLNode) -> GalleryFile.Example {
    GalleryFile.Example(
      rule: text("rule", of: node), clause: text("clause", of: node),
      right: setting("right", of: node), wrong: setting("wrong", of: node))
  }

  /// What both settings share stands in the example, the rest in each.
  private mutating func setting(_ key: String, of example: YAMLNode) -> GalleryFile.Setting {
    var setting = GalleryFile.Setting()
    let own = example[key]
    for part in [example, own].compactMap(\.self) {
      guard case .mapping(let members) = part.content else { continue }
      for member in members { apply(member, to: &setting) }
    }
    if setting.text.isEmpty { complain("\"\(key)\" has no text", at: (own ?? example).place) }
    return setting
  }

  private mutating func apply(_ member: YAMLNode.Entry, to setting: inout GalleryFile.Setting) {
    guard case .scalar(let value, _) = member.value.content else { return }
    switch member.key {
    case "text": setting.text = value
    case "note": setting.note = value
    case "label": setting.label = value
    case "rule", "clause", "files": break
    default:
      if let fault = setting.options.set(member.key, value, isString: false) {
        complain(fault, at: member.keyPlace)
      }
    }
  }

  private mutating func text(_ key: String, of node: YAMLNode) -> String {
    guard case .scalar(let value, _)? = node[key]?.content else {
      complain("\"\(key)\" is missing", at: node.place)
      return ""
    }
    return value
  }

  private mutating func complain(_ message: String, at place: SourceRange) {
    diagnostics.append(
      Diagnostic(
        "gallery.input", .error, zh: "图例文件有误：\(message)", en: message, at: place,
        hint: "docs/gallery.yaml shows the form"))
  }
}
