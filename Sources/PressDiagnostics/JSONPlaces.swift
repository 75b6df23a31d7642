/// Counts lines and columns up to a byte (行列); asked in rising order, each byte is looked at once.
package struct JSONPlaces: Sendable {
  private var index = 0
  private var line = 1
  private var column = 1

  package init() {}

  /// The line and the column in scalars; a byte-order mark at the start is none.
  mutating func position(of offset: Int, in bytes: [UInt8]) -> SourcePosition {
    if offset < index { self = JSONPlaces() }
    if index == 0, bytes.starts(with: JSONParser.byteOrderMark) {
      index = min(offset, JSONParser.byteOrderMark.count)
    }
    while index < min(offset, bytes.count) {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r") && !(index < bytes.count && bytes[index] == 0x0A)
      {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return SourcePosition(line: line, column: column)
  }

  /// The place of a value.
  package mutating func place(of node: JSONNode) -> SourceRange {
    let position = position(of: node.offset, in: node.document.bytes)
    return SourceRange(file: node.document.file, start: position, end: position)
  }
}

/// The escapes of JSON's strings (转义).
enum JSONEscapes {
  /// The text of a string's inside, which the parser has found to be right.
  static func resolved(_ inner: ArraySlice<UInt8>) -> String {
    var text: [UInt8] = []
    var index = inner.startIndex
    while index < inner.endIndex {
      let byte = inner[index]
      guard byte == UInt8(ascii: "\\") else {
        text.append(byte)
        index += 1
        continue
      }
      let escape = inner[index + 1]
      if escape != UInt8(ascii: "u") {
        text.append(single(escape) ?? escape)
        index += 2
        continue
      }
      var value = unit(inner, index + 2) ?? 0xFFFD
      index += 6
      if (0xD800...0xDBFF).contains(value), let low = unit(inner, index + 2) {
        value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
        index += 6
      }
      text += Array(String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// What one letter behind a backslash means; nil for `u` and for what JSON does not know.
  static func single(_ escape: UInt8) -> UInt8? {
    switch escape {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): escape
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: nil
    }
  }

  /// Four hexadecimal digits; nil if they are not there.
  static func unit(_ bytes: ArraySlice<UInt8>, _ start: Int) -> UInt32? {
    guard start >= bytes.startIndex, start + 4 <= bytes.endIndex else { return nil }
    var value: UInt32 = 0
    for byte in bytes[start..<start + 4] {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(byte - 0x30)
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt32(byte - 0x57)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 | UInt32(byte - 0x37)
      default: return nil
      }
    }
    return value
  }
}
