/// A JSON document that was read strictly (RFC 8259), every value with its place.
///
/// The text is looked through once, into a flat list of values in their order; a value knows where
/// the next one beside it stands. Nothing is copied until it is asked for, so that a page of 20,000
/// glyphs is open in a few milliseconds; lines and columns are counted when a finding needs them.
package final class JSONDocument: Sendable {
  /// The name for `file:line:column`.
  package let file: String
  let bytes: [UInt8]
  let values: [Value]

  /// A value, or the name of a member, which stands right before the member's value.
  struct Value: Sendable {
    var kind: JSONNode.Kind
    /// The bytes from the first to behind the last one, quotes and brackets included.
    var start: Int
    var end: Int
    /// The number of the value that follows beside or above this one.
    var next: Int
  }

  /// - Throws: `json.syntax` with the place from which on the text is no JSON.
  package init(_ text: String, file: String) throws(DiagnosticsError) {
    var parser = JSONParser(bytes: Array(text.utf8), file: file)
    values = try parser.document()
    bytes = parser.bytes
    self.file = file
  }

  /// The one value that the document is.
  package var root: JSONNode { JSONNode(document: self, index: 0) }

  /// The place of a byte.
  func place(of offset: Int) -> SourceRange {
    var places = JSONPlaces()
    let position = places.position(of: offset, in: bytes)
    return SourceRange(file: file, start: position, end: position)
  }
}

/// A value of a JSON document.
package struct JSONNode: Sendable {
  package let document: JSONDocument
  let index: Int

  /// What a value is.
  package enum Kind: String, Hashable, Sendable {
    case null
    case bool
    case number
    case string
    case array
    case object
  }

  /// A member of an object.
  package struct Member: Sendable {
    /// The name, whose place is the member's.
    package let name: JSONNode
    package let value: JSONNode

    package var key: String { name.string ?? "" }
  }

  private var value: JSONDocument.Value { document.values[index] }

  package var kind: Kind { value.kind }

  /// Where the value begins.
  package var place: SourceRange { document.place(of: value.start) }

  /// Where the value begins, counted in bytes of UTF-8.
  package var offset: Int { value.start }

  /// The values of an array, or none.
  package var items: [JSONNode] {
    guard kind == .array else { return [] }
    var items: [JSONNode] = []
    var index = index + 1
    while index < value.next {
      items.append(JSONNode(document: document, index: index))
      index = document.values[index].next
    }
    return items
  }

  /// The members of an object in their order, or none.
  package var members: [Member] {
    guard kind == .object else { return [] }
    var members: [Member] = []
    var index = index + 1
    while index < value.next {
      let name = JSONNode(document: document, index: index)
      let value = JSONNode(document: document, index: index + 1)
      members.append(Member(name: name, value: value))
      index = document.values[index + 1].next
    }
    return members
  }

  package var isNull: Bool { kind == .null }

  /// True or false.
  package var bool: Bool? {
    kind == .bool ? document.bytes[value.start] == UInt8(ascii: "t") : nil
  }

  /// The text of a string, escapes resolved.
  package var string: String? {
    guard kind == .string else { return nil }
    let inner = document.bytes[(value.start + 1)..<(value.end - 1)]
    guard inner.contains(UInt8(ascii: "\\")) else { return String(decoding: inner, as: UTF8.self) }
    return JSONEscapes.resolved(inner)
  }

  /// A number, or `true`, `false` and `null`, as it is written.
  package var word: String {
    String(decoding: document.bytes[value.start..<value.end], as: UTF8.self)
  }

  /// A whole number without decimals or exponent.
  package var integer: Int? { decimal(0) }

  /// A number in units of so many decimals, such as 12.5 with 5 decimals: 1,250,000.
  ///
  /// By integer arithmetic, so that no value depends on how a library reads floating point; nil for
  /// more decimals, an exponent, or more than fifteen digits.
  package func decimal(_ decimals: Int) -> Int? {
    guard kind == .number else { return nil }
    var units = 0
    var digits = 0
    var missing: Int?
    for byte in document.bytes[value.start..<value.end] {
      switch byte {
      case UInt8(ascii: "-"): continue
      case UInt8(ascii: "."): missing = decimals
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if let rest = missing { missing = rest - 1 }
        digits += 1
        guard digits <= 15, (missing ?? 0) >= 0 else { return nil }
        units = units * 10 + Int(byte - UInt8(ascii: "0"))
      default: return nil
      }
    }
    for _ in 0..<(missing ?? decimals) {
      digits += 1
      guard digits <= 15 || units == 0 else { return nil }
      units *= 10
    }
    return document.bytes[value.start] == UInt8(ascii: "-") ? -units : units
  }
}
