internal import PositionedYAML
internal import PressDiagnostics
internal import Typesetting

/// Reads the marks of a case: `{"i": 0, "n": 2, "mark": "ruby", "text": "fú líng"}` (用例的标记).
struct LineMarkReader {
  /// How many scalars the case's text has.
  private let length: Int
  private var diagnostics: [Diagnostic] = []

  private init(length: Int) { self.length = length }

  /// The marks of a list, with everything that is wrong with it.
  static func marks(of node: YAMLNode?, length: Int) -> Diagnosed<[TextAnnotation]> {
    guard let node, !node.isNull else { return Diagnosed([], []) }
    var reader = LineMarkReader(length: length)
    guard case .sequence(let items) = node.content else {
      return Diagnosed([], [.lineCase("\"marks\" must be an array", at: node.place)])
    }
    let marks = items.compactMap { reader.mark($0) }
    return Diagnosed(marks, reader.diagnostics)
  }

  private mutating func mark(_ node: YAMLNode) -> TextAnnotation? {
    guard case .mapping(let members) = node.content else {
      return complain("a mark must be an object", at: node.place)
    }
    for member in members where !["i", "n", "mark", "text"].contains(member.key) {
      return complain("unknown member \"\(member.key)\"", at: member.keyPlace)
    }
    guard let start = count("i", node), let count = count("n", node) else { return nil }
    guard count > 0, start < length, count <= length - start else {
      return complain("the mark reaches outside the text", at: node.place)
    }
    return kind(node).map { TextAnnotation(start..<start + count, $0) }
  }

  private mutating func kind(_ node: YAMLNode) -> TextAnnotation.Kind? {
    guard case .scalar(let name, _)? = node["mark"]?.content else {
      return complain("a mark needs \"mark\", its name", at: node.place)
    }
    if name == TextAnnotation.Kind.ruby([]).name {
      guard case .scalar(let text, _)? = node["text"]?.content else {
        return complain("ruby needs \"text\", a string", at: node.place)
      }
      return .ruby(Array(text.unicodeScalars))
    }
    let plain: [TextAnnotation.Kind] = [.dots, .underline, .nameLine, .waveLine, .frame, .note]
    if let kind = plain.first(where: { $0.name == name }) { return kind }
    let names = (plain.map(\.name) + ["ruby"]).joined(separator: ", ")
    return complain("\"mark\" is one of \(names)", at: node["mark"]?.place ?? node.place)
  }

  private mutating func count(_ key: String, _ node: YAMLNode) -> Int? {
    guard case .scalar(let text, _)? = node[key]?.content, let number = Int(text), number >= 0
    else {
      return complain("a mark needs \"\(key)\", a count of characters", at: node.place)
    }
    return number
  }

  private mutating func complain<Value>(_ message: String, at place: SourceRange) -> Value? {
    diagnostics.append(.lineCase(message, at: place))
    return nil
  }
}
