package import PressDiagnostics

extension YAMLNode {
  /// Parses strict JSON (RFC 8259) into the tree that knows the place of each value.
  ///
  /// YAML would also read what is no JSON (comments, bare words, a comma too many) and would
  /// refuse some of what is (a raw U+007F, halves of a character as two `\u` escapes).
  package static func parseJSON(
    _ text: String, file: String
  ) throws(DiagnosticsError) -> YAMLNode {
    var reader = JSONReader(text: text, file: file)
    return try reader.document()
  }
}

/// Reads one JSON document (JSON 读取), keeping count of lines and columns in scalars.
private struct JSONReader {
  private let scalars: [Unicode.Scalar]
  private let file: String
  private var index = 0
  private var line = 1
  private var lineStart = 0
  private var depth = 0

  /// Deeper nesting is refused, so that no input exhausts the stack.
  private static let deepest = 256

  init(text: String, file: String) {
    scalars = Array(text.unicodeScalars)
    self.file = file
    if scalars.first == "\u{FEFF}" { index = 1 }
    lineStart = index
  }

  mutating func document() throws(DiagnosticsError) -> YAMLNode {
    let node = try value()
    skipSpace()
    guard index == scalars.count else { throw fault("nothing may follow the value") }
    return node
  }

  // MARK: Values

  private mutating func value() throws(DiagnosticsError) -> YAMLNode {
    skipSpace()
    let here = place
    guard let first = peek else { throw fault("the text ends where a value is expected") }
    let content: YAMLNode.Content =
      switch first {
      case "{": try object()
      case "[": try array()
      case "\"": .scalar(try string(), isQuoted: true)
      default: try word()
      }
    return YAMLNode(content: content, place: here)
  }

  private mutating func object() throws(DiagnosticsError) -> YAMLNode.Content {
    try enter()
    var entries: [YAMLNode.Entry] = []
    var keys: Set<String> = []
    skipSpace()
    if take("}") { return leave(.mapping([])) }
    repeat {
      skipSpace()
      let keyPlace = place
      guard peek == "\"" else { throw fault("a member begins with its name in quotes") }
      let key = try string()
      guard keys.insert(key).inserted else {
        throw fault("the member \"\(key)\" stands here twice", at: keyPlace)
      }
      skipSpace()
      guard take(":") else { throw fault("a colon is expected here") }
      entries.append(YAMLNode.Entry(key: key, keyPlace: keyPlace, value: try value()))
      skipSpace()
    } while take(",")
    guard take("}") else { throw fault("a comma or } is expected here") }
    return leave(.mapping(entries))
  }

  private mutating func array() throws(DiagnosticsError) -> YAMLNode.Content {
    try enter()
    var items: [YAMLNode] = []
    skipSpace()
    if take("]") { return leave(.sequence([])) }
    repeat {
      items.append(try value())
      skipSpace()
    } while take(",")
    guard take("]") else { throw fault("a comma or ] is expected here") }
    return leave(.sequence(items))
  }

  private mutating func enter() throws(DiagnosticsError) {
    depth += 1
    guard depth <= Self.deepest else { throw fault("nested too deeply") }
    index += 1
  }

  private mutating func leave(_ content: YAMLNode.Content) -> YAMLNode.Content {
    depth -= 1
    return content
  }

  /// null, true, false or a number.
  private mutating func word() throws(DiagnosticsError) -> YAMLNode.Content {
    let start = place
    var text = ""
    while let scalar = peek, Self.isOfWord(scalar) {
      text.unicodeScalars.append(scalar)
      index += 1
    }
    if text == "null" { return .null }
    guard text == "true" || text == "false" || Self.isNumber(text) else {
      throw fault("a value is expected here", at: start)
    }
    return .scalar(text, isQuoted: false)
  }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
      || "+-.".unicodeScalars.contains(scalar)
  }

  private static func isNumber(_ text: String) -> Bool {
    text.wholeMatch(of: /-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+\-]?[0-9]+)?/) != nil
  }

  // MARK: Strings

  private mutating func string() throws(DiagnosticsError) -> String {
    let start = place
    index += 1
    var text = ""
    while let scalar = peek {
      if scalar.value < 0x20 { throw fault("a control character must be written as an escape") }
      index += 1
      if scalar == "\"" { return text }
      text.unicodeScalars.append(scalar == "\\" ? try escape() : scalar)
    }
    throw fault("this string has no end", at: start)
  }

  private mutating func escape() throws(DiagnosticsError) -> Unicode.Scalar {
    guard let scalar = peek else { throw fault("the text ends inside a string") }
    guard scalar != "u" else { return try codePoint() }
    guard let meant = Self.escapes[scalar] else { throw fault("JSON knows no such escape") }
    index += 1
    return meant
  }

  private static let escapes: [Unicode.Scalar: Unicode.Scalar] = [
    "\"": "\"", "\\": "\\", "/": "/", "b": "\u{8}", "f": "\u{C}", "n": "\n", "r": "\r", "t": "\t",
  ]

  /// \uXXXX, or two of them for a character beyond the first plane.
  private mutating func codePoint() throws(DiagnosticsError) -> Unicode.Scalar {
    let start = place
    let first = try unit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, peek == "\\" else { throw fault("half of a character", at: start) }
    index += 1
    guard peek == "u" else { throw fault("half of a character", at: start) }
    let second = try unit()
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw fault("half of a character", at: start) }
    return scalar
  }

  private mutating func unit() throws(DiagnosticsError) -> UInt32 {
    index += 1
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let scalar = peek, scalar.isASCII, let digit = Character(scalar).hexDigitValue else {
        throw fault("four hexadecimal digits are expected here")
      }
      value = value << 4 | UInt32(digit)
      index += 1
    }
    return value
  }

  // MARK: Places

  private var peek: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard peek == scalar else { return false }
    index += 1
    return true
  }

  private mutating func skipSpace() {
    while let scalar = peek, scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r" {
      index += 1
      guard scalar == "\n" || (scalar == "\r" && peek != "\n") else { continue }
      line += 1
      lineStart = index
    }
  }

  private var place: SourceRange {
    let start = SourcePosition(line: line, column: index - lineStart + 1)
    return SourceRange(file: file, start: start, end: start)
  }

  private func fault(_ message: String, at place: SourceRange? = nil) -> DiagnosticsError {
    DiagnosticsError(
      Diagnostic(
        "json.syntax", .error, zh: "JSON 写法有误：\(message)", en: "this is not valid JSON: \(message)",
        at: place ?? self.place, hint: "check commas, quotes and brackets near this place"))
  }
}
