internal import HanText
internal import PageGeometry
internal import PositionedYAML
package import PressDiagnostics
internal import Typefaces
internal import Typesetting

/// Reads the cases of `banmian lines` (排文用例).
///
/// Strict JSON, into the tree that knows the place of each value.
package enum LineCaseReader {
  /// The cases of a file, with everything that is wrong with it.
  package static func cases(in file: SourceFile) -> Diagnosed<[LineCase]> {
    do {
      let root = try YAMLNode.parseJSON(file.text, file: file.name)
      var reader = CaseFileReader()
      let cases = reader.cases(in: root)
      return Diagnosed(cases, reader.diagnostics)
    } catch {
      return Diagnosed([], error.diagnostics)
    }
  }
}

/// Walks the tree and collects complaints.
private struct CaseFileReader {
  var diagnostics: [Diagnostic] = []
  private var names: Set<String> = []

  mutating func cases(in root: YAMLNode) -> [LineCase] {
    guard case .mapping(let members) = root.content else {
      complain("an object with \"cases\" is expected here", at: root.place)
      return []
    }
    for member in members where member.key != "cases" && member.key != "defaults" {
      complain("unknown member \"\(member.key)\"", at: member.keyPlace)
    }
    guard let list = root["cases"], case .sequence(let items) = list.content else {
      complain("\"cases\" must be an array", at: root["cases"]?.place ?? root.place)
      return []
    }
    let defaults = options(of: root["defaults"])
    return items.compactMap { item in
      case_(item, defaults: defaults)
    }
  }

  private mutating func options(of node: YAMLNode?) -> LineOptions {
    var options = LineOptions()
    guard let node, !node.isNull else { return options }
    guard case .mapping(let members) = node.content else {
      complain("\"defaults\" must be an object", at: node.place)
      return options
    }
    for member in members { apply(member, to: &options) }
    return options
  }

  private mutating func case_(_ node: YAMLNode, defaults: LineOptions) -> LineCase? {
    guard case .mapping(let members) = node.content else {
      complain("a case must be an object", at: node.place)
      return nil
    }
    var options = defaults
    for member in members where !["id", "text", "marks"].contains(member.key) {
      apply(member, to: &options)
    }
    guard let id = string("id", node), let text = string("text", node) else { return nil }
    guard names.insert(id).inserted else {
      complain("the id \"\(id)\" is used twice", at: node["id"]?.place ?? node.place)
      return nil
    }
    let marks = LineMarkReader.marks(of: node["marks"], length: text.unicodeScalars.count)
    diagnostics += marks.diagnostics
    return LineCase(
      id: id, text: text, measure: options.measure, style: options.style, face: options.face,
      annotations: marks.value, place: node.place)
  }

  /// A string; a number may stand for an id, which it names as well.
  private mutating func string(_ key: String, _ node: YAMLNode) -> String? {
    guard case .scalar(let text, let isQuoted)? = node[key]?.content, isQuoted || key == "id" else {
      complain("a case needs \"\(key)\", a string", at: node[key]?.place ?? node.place)
      return nil
    }
    return text
  }

  private mutating func apply(_ member: YAMLNode.Entry, to options: inout LineOptions) {
    guard !member.value.isNull else { return }
    guard case .scalar(let text, let isQuoted) = member.value.content else {
      return complain("\"\(member.key)\" must be one value", at: member.value.place)
    }
    if let message = options.set(member.key, text, isString: isQuoted) {
      complain(message, at: member.keyPlace)
    }
  }

  private mutating func complain(_ message: String, at place: SourceRange) {
    diagnostics.append(.lineCase(message, at: place))
  }
}

extension Diagnostic {
  /// A complaint about the cases of `banmian lines`.
  static func lineCase(_ message: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      "lines.input", .error, zh: "排文用例有误：\(message)", en: message, at: place,
      hint: "README.md lists the members of a case")
  }
}
