internal import Typefaces

/// The JSON schema of layout files, made from the decoder's own key table.
package enum LayoutSchema {
  /// The schema (JSON Schema 2020-12), for completion and checking in editors.
  package static func json() -> String {
    let top = object(of: LayoutSpec.topKeys, pointer: "#")
    let entries: [(String, JSONText)] =
      [
        ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
        ("title", .string("Banmian layout (版式)")),
        (
          "description",
          .string("A page design, counted in characters and lines. Every key has a default.")
        ),
      ] + top + [("$defs", .object(definitions))]
    return JSONText.object(entries).text() + "\n"
  }

  /// Every key that holds a value, with dots between the sections, in the schema's order.
  package static var keyPaths: [String] { paths(of: LayoutSpec.topKeys, under: "") }

  private static func paths(of keys: [KeyInfo], under prefix: String) -> [String] {
    keys.flatMap { key -> [String] in
      guard case .section(let inner) = key.shape else { return [prefix + key.name] }
      return paths(of: inner, under: prefix + key.name + ".")
    }
  }

  /// The description of one key, by its path; nil when there is no such key.
  package static func note(of path: String) -> String? {
    var keys = LayoutSpec.topKeys
    var note: String?
    for name in path.split(separator: ".") {
      guard let key = keys.first(where: { $0.isCalled(String(name)) }) else { return nil }
      note = key.note
      keys = []
      if case .section(let inner) = key.shape { keys = inner }
    }
    return note
  }
}

extension LayoutSchema {
  private static func object(of keys: [KeyInfo], pointer: String) -> [(String, JSONText)] {
    let pointer = pointer + "/properties/"
    let named = keys.enumerated().map { index, key in
      let description: [(String, JSONText)] = [("description", .string(key.note))]
      // Groups with the same keys, such as the ranks of headlines, are described once.
      let twin = keys[..<index].first { key.hasTheKeys(of: $0) }
      let schema =
        twin.map { [("$ref", JSONText.string(pointer + $0.name))] }
        ?? schema(of: key.shape, pointer: pointer + key.name)
      return (key.name, JSONText.object(description + schema))
    }
    // The Chinese names point to the English ones, so each key is described once.
    let aliases = keys.flatMap { key in
      key.aliases.map { ($0, JSONText.object([("$ref", .string(pointer + key.name))])) }
    }
    return [
      ("type", .array([.string("object"), .string("null")])),
      ("additionalProperties", .bool(false)),
      ("properties", .object(named + aliases)),
    ]
  }

  private static func schema(of shape: ValueShape, pointer: String) -> [(String, JSONText)] {
    switch shape {
    case .text: [("type", .string("string"))]
    case .flag: reference("flag")
    case .count(let range):
      [
        ("type", .string("integer")), ("minimum", .number(range.lowerBound)),
        ("maximum", .number(range.upperBound)),
      ]
    case .length(let bound): reference(bound == .positive ? "length" : "lengthOrZero")
    case .ratio(let bound): reference(bound == .any ? "signedRatio" : "ratio")
    case .face: reference("face")
    case .ink: reference("ink")
    case .choice(let words):
      [("enum", .array(words.flatMap { [$0.name] + $0.aliases }.map { .string($0) }))]
    case .notation(let notation): string(matching: notation)
    case .list(let item):
      [
        ("type", .string("array")), ("minItems", .number(1)),
        ("items", .object(schema(of: item, pointer: pointer))),
      ]
    case .section(let keys): object(of: keys, pointer: pointer)
    case .table(let keys, let value):
      [
        ("type", .string("object")), ("additionalProperties", .bool(false)),
        (
          "patternProperties",
          .object([(keys.pattern, .object(schema(of: value, pointer: pointer)))])
        ),
      ]
    case .anyOf(let shapes):
      [("anyOf", .array(shapes.map { .object(schema(of: $0, pointer: pointer)) }))]
    }
  }

  private static func reference(_ name: String) -> [(String, JSONText)] {
    [("$ref", .string("#/$defs/" + name))]
  }

  /// A notation such as `3` is a number to YAML, so numbers pass here; the decoder looks closer.
  private static func string(matching notation: ValueShape.Notation) -> [(String, JSONText)] {
    [
      ("type", .array([.string("string"), .string("integer")])),
      ("pattern", .string(notation.pattern)),
      ("examples", .array(notation.examples.map { .string($0) })),
    ]
  }

  private static var definitions: [(String, JSONText)] {
    let number = #"[0-9]*\.?[0-9]+(/[0-9]+)?"#
    let unit = " *(pt|mm|cm|em|lines?|点|磅|毫米|厘米|公分|字|行)"
    let sizes = #"|[^-−+.0-9].*"#
    let faces = Face.shipped.flatMap { [$0.face.name, $0.han] } + ["song", "hei", "kai"]
    return [
      text(
        "length", "A length above zero: 9pt, 12mm, 2字, 3行, or a size such as 小五.",
        "^(\\+?\(number)\(unit)\(sizes))$"),
      text("lengthOrZero", "A length, or 0.", "^(\\+?\(number)(\(unit))?\(sizes))$"),
      text("ratio", "A share: 0.4, 1/4, 40%, 0.5em, 2字.", "^\\+?\(number) *(%|em|字)?$"),
      text("signedRatio", "A share, also below zero: -2%.", "^[-−+]?\(number) *(%|em|字)?$"),
      ("flag", .object([("enum", .array([.bool(true), .bool(false)] + flagWords))])),
      ("face", .object([("enum", .array(faces.map { .string($0) }))])),
      text(
        "ink", "black, red, white, K30, M100 Y100, spot NAME 80.",
        "^(black|red|white|黑|红|白|[CMYKcmyk0-9., %]+|(spot|专色) .+)$"),
    ]
  }

  private static var flagWords: [JSONText] { Bool.words.map { .string($0.0) } }

  /// Text or, where YAML sees one, a number.
  private static func text(
    _ name: String, _ note: String, _ pattern: String
  ) -> (String, JSONText) {
    (
      name,
      .object([
        ("description", .string(note)), ("type", .array([.string("string"), .string("number")])),
        ("pattern", .string(pattern)),
      ])
    )
  }
}

extension KeyInfo {
  /// Whether both are groups of the same keys.
  fileprivate func hasTheKeys(of other: KeyInfo) -> Bool {
    guard case .section(let own) = shape, case .section(let others) = other.shape else {
      return false
    }
    return own.map(\.name) == others.map(\.name) && own.map(\.note) == others.map(\.note)
  }
}
