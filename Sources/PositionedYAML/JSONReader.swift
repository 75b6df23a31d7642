package import PressDiagnostics

extension YAMLNode {
  /// Parses strict JSON (RFC 8259) into the tree that knows the place of each value.
  ///
  /// YAML would also read what is no JSON (comments, bare words, a comma too many) and would
  /// refuse some of what is (a raw U+007F, halves of a character as two `\u` escapes).
  package static func parseJSON(
    _ text: String, file: String
  ) throws(DiagnosticsError) -> YAMLNode {
    var places = JSONPlaces()
    return YAMLNode(try JSONDocument(text, file: file).root, &places)
  }

  private init(_ node: JSONNode, _ places: inout JSONPlaces) {
    let place = places.place(of: node)
    switch node.kind {
    case .null: self.init(content: .null, place: place)
    case .bool, .number: self.init(content: .scalar(node.word, isQuoted: false), place: place)
    case .string: self.init(content: .scalar(node.string ?? "", isQuoted: true), place: place)
    case .array:
      self.init(content: .sequence(node.items.map { YAMLNode($0, &places) }), place: place)
    case .object:
      let entries = node.members.map { member in
        Entry(
          key: member.key, keyPlace: places.place(of: member.name),
          value: YAMLNode(member.value, &places))
      }
      self.init(content: .mapping(entries), place: place)
    }
  }
}
