/// Finds the values of a JSON text (JSON 解析), and refuses what is none.
struct JSONParser {
  let bytes: [UInt8]
  private let file: String
  private var index = 0
  private var depth = 0
  private var values: [JSONDocument.Value] = []

  /// Deeper nesting is refused, so that no input exhausts the stack.
  private static let deepest = 256
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  init(bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
    if bytes.starts(with: Self.byteOrderMark) { index = Self.byteOrderMark.count }
    values.reserveCapacity(bytes.count / 6)
  }

  mutating func document() throws(DiagnosticsError) -> [JSONDocument.Value] {
    try value()
    skipSpace()
    guard index == bytes.count else { throw fault("nothing may follow the value") }
    return values
  }

  // MARK: Values

  private mutating func value() throws(DiagnosticsError) {
    skipSpace()
    guard let first = peek else { throw fault("the text ends where a value is expected") }
    switch first {
    case UInt8(ascii: "{"): try object()
    case UInt8(ascii: "["): try array()
    case UInt8(ascii: "\""): try string()
    default: try word()
    }
  }

  private mutating func object() throws(DiagnosticsError) {
    let number = try open(.object)
    skipSpace()
    if take("}") { return close(number) }
    var keys: Set<ArraySlice<UInt8>> = []
    repeat {
      skipSpace()
      guard peek == UInt8(ascii: "\"") else {
        throw fault("a member begins with its name in quotes")
      }
      let start = index
      try string()
      try know(bytes[start..<index], among: &keys)
      skipSpace()
      guard take(":") else { throw fault("a colon is expected here") }
      try value()
      skipSpace()
    } while take(",")
    guard take("}") else { throw fault("a comma or } is expected here") }
    close(number)
  }

  /// No member may stand twice, in whatever escapes its name is written.
  private func know(
    _ key: ArraySlice<UInt8>, among keys: inout Set<ArraySlice<UInt8>>
  ) throws(DiagnosticsError) {
    let inner = key.dropFirst().dropLast()
    let plain =
      inner.contains(UInt8(ascii: "\\")) ? Array(JSONEscapes.resolved(inner).utf8)[...] : inner
    guard keys.insert(plain).inserted else {
      let name = String(decoding: plain, as: UTF8.self)
      throw fault("the member \"\(name)\" stands here twice", at: key.startIndex)
    }
  }

  private mutating func array() throws(DiagnosticsError) {
    let number = try open(.array)
    skipSpace()
    if take("]") { return close(number) }
    repeat {
      try value()
      skipSpace()
    } while take(",")
    guard take("]") else { throw fault("a comma or ] is expected here") }
    close(number)
  }

  private mutating func open(_ kind: JSONNode.Kind) throws(DiagnosticsError) -> Int {
    depth += 1
    guard depth <= Self.deepest else { throw fault("nested too deeply") }
    values.append(JSONDocument.Value(kind: kind, start: index, end: index, next: 0))
    index += 1
    return values.count - 1
  }

  private mutating func close(_ number: Int) {
    depth -= 1
    values[number].end = index
    values[number].next = values.count
  }

  private mutating func append(_ kind: JSONNode.Kind, from start: Int) {
    values.append(
      JSONDocument.Value(kind: kind, start: start, end: index, next: values.count + 1))
  }

  /// null, true, false or a number.
  private mutating func word() throws(DiagnosticsError) {
    let start = index
    while let byte = peek, Self.isOfWord(byte) { index += 1 }
    let text = bytes[start..<index]
    let kind: JSONNode.Kind
    switch text {
    case _ where text.elementsEqual("null".utf8): kind = .null
    case _ where text.elementsEqual("true".utf8) || text.elementsEqual("false".utf8): kind = .bool
    case _ where Self.isNumber(text): kind = .number
    default: throw fault("a value is expected here", at: start)
    }
    append(kind, from: start)
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."):
      true
    default: false
    }
  }

  /// Whether the word is a number of RFC 8259: `-?(0|[1-9][0-9]*)`, then decimals, then an exponent.
  private static func isNumber(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    func digits() -> Int {
      let count = rest.prefix(while: isDigit).count
      rest = rest.dropFirst(count)
      return count
    }
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let beginsWithZero = rest.first == UInt8(ascii: "0")
    let whole = digits()
    guard whole == 1 || whole > 1 && !beginsWithZero else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard digits() > 0 else { return false }
    }
    if let letter = rest.first, letter | 0x20 == UInt8(ascii: "e") {
      rest = rest.dropFirst()
      if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
        rest = rest.dropFirst()
      }
      guard digits() > 0 else { return false }
    }
    return rest.isEmpty
  }

  // MARK: Strings

  private mutating func string() throws(DiagnosticsError) {
    let start = index
    index += 1
    while let byte = peek {
      if byte < 0x20 { throw fault("a control character must be written as an escape") }
      index += 1
      if byte == UInt8(ascii: "\"") { return append(.string, from: start) }
      if byte == UInt8(ascii: "\\") { try escape() }
    }
    throw fault("this string has no end", at: start)
  }

  private mutating func escape() throws(DiagnosticsError) {
    guard let byte = peek else { throw fault("the text ends inside a string") }
    guard byte != UInt8(ascii: "u") else { return try codePoint() }
    guard JSONEscapes.single(byte) != nil else { throw fault("JSON knows no such escape") }
    index += 1
  }

  /// \uXXXX, or two of them for a character beyond the first plane.
  private mutating func codePoint() throws(DiagnosticsError) {
    let start = index
    let first = try unit()
    if Unicode.Scalar(first) != nil { return }
    guard first < 0xDC00, take("\\"), peek == UInt8(ascii: "u") else {
      throw fault("half of a character", at: start)
    }
    guard (0xDC00...0xDFFF).contains(try unit()) else {
      throw fault("half of a character", at: start)
    }
  }

  private mutating func unit() throws(DiagnosticsError) -> UInt32 {
    guard let value = JSONEscapes.unit(bytes[...], index + 1) else {
      throw fault("four hexadecimal digits are expected here", at: index + 1)
    }
    index += 5
    return value
  }

  // MARK: Places

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard peek == UInt8(ascii: scalar) else { return false }
    index += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      index += 1
    }
  }

  private func fault(_ message: String, at offset: Int? = nil) -> DiagnosticsError {
    var places = JSONPlaces()
    let position = places.position(of: offset ?? index, in: bytes)
    return DiagnosticsError(
      Diagnostic(
        "json.syntax", .error, zh: "JSON 写法有误：\(message)",
        en: "this is not valid JSON: \(message)",
        at: SourceRange(file: file, start: position, end: position),
        hint: "check commas, quotes and brackets near this place"))
  }
}
