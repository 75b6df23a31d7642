/// Writes a string as YAML that reads back as the same string (YAML 字符串).
package enum YAMLScalar {
  /// Plain where nothing can be mistaken, in double quotes otherwise (YAML 1.1 §5.7, §7.3).
  package static func quoted(_ text: String) -> String {
    isPlain(text) ? text : "\"" + text.unicodeScalars.map(escaped).joined() + "\""
  }

  /// Han text that begins with Han: no key word, number or indicator of YAML looks like it.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first.isHan else { return false }
    return text.unicodeScalars.allSatisfy {
      $0.isHan || $0.isASCIIWord || "，。；：！？、（）《》“”…—·".unicodeScalars.contains($0)
    }
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\t": return "\\t"
    default: break
    }
    let value = scalar.value
    let isPrintable =
      (0x20...0x7E).contains(value) || (0xA1...0x1FFF).contains(value)
      || (0x2030...0xD7FF).contains(value) || (0x2010...0x2027).contains(value)
      || (0xE000...0xFEFE).contains(value) || (0xFF00...0xFFFD).contains(value)
      || (0x10000...0x10FFFF).contains(value)
    if isPrintable { return String(scalar) }
    let hex = String(value, radix: 16, uppercase: true)
    return "\\u" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
  }
}
