/// A JSON value to be written (输出用 JSON): members keep their order, numbers their decimals.
///
/// Dumps are compared byte by byte, so neither key order nor the printing of floating-point
/// numbers may be left to a library's choice.
package indirect enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case int(Int)
  /// A number with at most so many decimals, trailing zeros dropped.
  case number(Double, decimals: Int)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// A key with its value.
  package struct Member: Hashable, Sendable {
    package var key: String
    package var value: JSONValue

    package init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// A string, or null.
  package static func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
}

extension JSONValue {
  /// How the text is laid out.
  package enum Layout: Sendable {
    /// No white space at all.
    case compact
    /// One member a line down to the given depth, compact below it.
    case indented(depth: Int)
    /// What holds no object stands in one line, so that a list of items has an item a line.
    case itemised
  }

  /// The value as JSON text, without a final line feed.
  package func text(_ layout: Layout = .compact) -> String {
    var writer = JSONWriter(layout: layout)
    writer.write(self, level: 0)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

extension JSONValue {
  /// Whether an object is somewhere inside.
  fileprivate var holdsObject: Bool {
    switch self {
    case .array(let items): items.contains { $0.isObject || $0.holdsObject }
    case .object(let members): members.contains { $0.value.isObject || $0.value.holdsObject }
    case .null, .bool, .int, .number, .string: false
    }
  }

  private var isObject: Bool { if case .object = self { true } else { false } }
}

/// Collects the UTF-8 of a JSON value.
private struct JSONWriter {
  let layout: JSONValue.Layout
  var bytes: [UInt8] = []

  mutating func write(_ value: JSONValue, level: Int) {
    let isOpen = isOpen(value, level)
    switch value {
    case .null: put("null")
    case .bool(let flag): put(flag ? "true" : "false")
    case .int(let number): putDigits(number)
    case .number(let number, let decimals): putDecimal(number, decimals)
    case .string(let text): putString(text)
    case .array(let items):
      putList("[", "]", items, level, isOpen) { writer, item in
        writer.write(item, level: level + 1)
      }
    case .object(let members):
      putList("{", "}", members, level, isOpen) { writer, member in
        writer.putString(member.key)
        writer.put(isOpen ? ": " : ":")
        writer.write(member.value, level: level + 1)
      }
    }
  }

  /// Whether the parts of a list get a line each.
  private func isOpen(_ value: JSONValue, _ level: Int) -> Bool {
    switch layout {
    case .compact: false
    case .indented(let depth): level < depth
    case .itemised: value.holdsObject
    }
  }

  private mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func putList<Item>(
    _ open: String, _ close: String, _ items: [Item], _ level: Int, _ isOpen: Bool,
    _ body: (inout JSONWriter, Item) -> Void
  ) {
    put(open)
    for (index, item) in items.enumerated() {
      if index > 0 { put(",") }
      newLine(level + 1, isOpen)
      body(&self, item)
    }
    if !items.isEmpty { newLine(level, isOpen) }
    put(close)
  }

  private mutating func newLine(_ level: Int, _ isOpen: Bool) {
    guard isOpen else { return }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: level * 2))
  }

  private mutating func putString(_ text: String) {
    bytes.append(0x22)
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C && $0 != 0x7F }) {
      put(text)
    } else {
      for byte in text.utf8 { putEscaped(byte) }
    }
    bytes.append(0x22)
  }

  private mutating func putEscaped(_ byte: UInt8) {
    switch byte {
    case 0x22: put("\\\"")
    case 0x5C: put("\\\\")
    case 0x0A: put("\\n")
    case 0x0D: put("\\r")
    case 0x09: put("\\t")
    case 0..<0x20, 0x7F: put("\\u00" + Self.hex(byte))
    default: bytes.append(byte)
    }
  }

  private static func hex(_ byte: UInt8) -> String {
    let digits = Array("0123456789abcdef")
    return String([digits[Int(byte >> 4)], digits[Int(byte & 15)]])
  }

  /// Fixed decimals by integer arithmetic, so that the text never depends on a locale or a library.
  private mutating func putDecimal(_ number: Double, _ decimals: Int) {
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    let scaled = number * Double(scale)
    guard scaled.isFinite, abs(scaled) < 1e15 else { return put("0") }
    let units = Int(scaled.rounded())
    if units < 0 { bytes.append(0x2D) }
    putDigits(abs(units) / scale)
    var rest = abs(units) % scale
    guard rest > 0 else { return }
    bytes.append(0x2E)
    while rest > 0 {
      scale /= 10
      bytes.append(0x30 + UInt8(rest / scale))
      rest %= scale
    }
  }

  private mutating func putDigits(_ number: Int) {
    if number < 0 { bytes.append(0x2D) }
    var rest = number.magnitude
    let first = bytes.count
    repeat {
      bytes.append(0x30 + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes[first...].reverse()
  }
}
