/// A PDF object as a value (PDF 对象), before it belongs to a file (ISO 32000-1, 7.3).
package indirect enum PDFValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case int(Int)
  /// A number with so many places behind the point: `.fixed(8504, 3)` is 8.504.
  case fixed(Int, decimals: Int)
  /// Without the stroke before it; characters outside of ASCII stand as UTF-8.
  case name(String)
  /// A text string: ASCII as it is, all else in UTF-16.
  case text(String)
  case bytes([UInt8])
  case array([PDFValue])
  case dictionary([Entry])
  case reference(PDFReference)

  /// A member of a dictionary; members keep the order they are given in.
  package struct Entry: Hashable, Sendable {
    package var key: String
    package var value: PDFValue

    package init(_ key: String, _ value: PDFValue) {
      self.key = key
      self.value = value
    }
  }
}

/// The number under which a file keeps an object.
package struct PDFReference: Hashable, Sendable, Comparable {
  package var id: Int
  package var generation: Int

  package init(id: Int, generation: Int = 0) {
    self.id = id
    self.generation = generation
  }

  package static func < (a: PDFReference, b: PDFReference) -> Bool {
    (a.id, a.generation) < (b.id, b.generation)
  }
}

extension PDFValue: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral,
  ExpressibleByIntegerLiteral
{
  package init(dictionaryLiteral elements: (String, PDFValue)...) {
    self = .dictionary(elements.map { Entry($0.0, $0.1) })
  }

  package init(arrayLiteral elements: PDFValue...) { self = .array(elements) }

  package init(integerLiteral value: Int) { self = .int(value) }
}

extension PDFValue {
  /// The object as a file writes it.
  package var source: String {
    switch self {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .int(let value): "\(value)"
    case .fixed(let value, let decimals): Self.decimal(value, decimals)
    case .name(let name): "/" + Self.escaped(name)
    case .text(let text): Self.string(text)
    case .bytes(let bytes): Self.hex(bytes)
    case .array(let items): "[ " + items.map(\.source).joined(separator: " ") + " ]"
    case .dictionary(let entries):
      "<< " + entries.map { "/\(Self.escaped($0.key)) \($0.value.source)" }.joined(separator: " ")
        + " >>"
    case .reference(let reference): "\(reference.id) \(reference.generation) R"
    }
  }

  /// A number of `value` / 10^`decimals` without idle noughts.
  package static func decimal(_ value: Int, _ decimals: Int) -> String {
    let sign = value < 0 ? "-" : ""
    var digits = String(value.magnitude)
    while digits.count <= decimals { digits = "0" + digits }
    let whole = digits.dropLast(decimals)
    var part = digits.suffix(decimals)
    while part.last == "0" { part.removeLast() }
    return part.isEmpty ? sign + whole : sign + whole + "." + part
  }

  /// Regular characters stay, all others become # and two figures (7.3.5).
  private static func escaped(_ name: String) -> String {
    name.utf8.map { byte in
      let isRegular =
        (33...126).contains(byte) && !"()<>[]{}/%#".utf8.contains(byte)
      return isRegular ? String(UnicodeScalar(byte)) : "#" + hexadecimal(byte)
    }.joined()
  }

  private static func string(_ text: String) -> String {
    guard text.utf8.allSatisfy({ (32...126).contains($0) }) else {
      return hex([0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] })
    }
    let escaped = text.map { "()\\".contains($0) ? "\\\($0)" : String($0) }
    return "(" + escaped.joined() + ")"
  }

  private static func hex(_ bytes: [UInt8]) -> String {
    "<" + bytes.map(hexadecimal).joined() + ">"
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count == 1 ? "0" + digits : digits
  }
}
