/// Reads the instructions of a content stream one by one (内容流扫描), ISO 32000-1, 7.8.2 and 8.9.7.
///
/// It reads what any producer may write, and throws where the bytes are no content; nothing in them
/// can make it trap or run for ever.
struct ContentScanner {
  private let bytes: [UInt8]
  private var place = 0

  /// What is wrong with the stream, and after how many bytes.
  struct Fault: Error, Hashable {
    var reason: String
    var place: Int
  }

  /// An operator with the operands before it.
  struct Instruction {
    var name: String
    var operands: [ContentOperand]
    /// From its first operand to the end of its name.
    var range: Range<Int>
  }

  /// Arrays and dictionaries inside one another; no file needs more.
  private static let deepest = 32

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next instruction; nil at the end.
  ///
  /// An inline image is the instruction `BI` with its
  /// dictionary, its data left out.
  mutating func next() throws(Fault) -> Instruction? {
    var operands: [ContentOperand] = []
    var start: Int?
    while true {
      skipSpace()
      guard let byte = peek else {
        guard operands.isEmpty else { throw fault("operands without an operator") }
        return nil
      }
      let first = start ?? place
      start = first
      if Self.startsOperator(byte) {
        let name = word()
        switch name {
        case "true", "false": operands.append(.bool(name == "true"))
        case "null": operands.append(.null)
        case "BI":
          let image = try inlineImage()
          return Instruction(name: "BI", operands: [image], range: first..<place)
        default: return Instruction(name: name, operands: operands, range: first..<place)
        }
      } else {
        operands.append(try operand(depth: 0))
      }
    }
  }

  // MARK: Operands

  private mutating func operand(depth: Int) throws(Fault) -> ContentOperand {
    guard depth < Self.deepest else { throw fault("operands too deep") }
    guard let byte = peek else { throw fault("the stream ends in an operand") }
    switch byte {
    case UInt8(ascii: "/"): return .name(name())
    case UInt8(ascii: "("): return .string(try literal())
    case UInt8(ascii: "["): return try array(depth)
    case UInt8(ascii: "<"):
      if place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: "<") {
        return try dictionary(depth)
      }
      return .string(try hexadecimal())
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      return .number(try number())
    default:
      guard Self.startsOperator(byte) else { throw fault("a stray byte") }
      switch word() {
      case "true": return .bool(true)
      case "false": return .bool(false)
      default: return .null
      }
    }
  }

  private mutating func array(_ depth: Int) throws(Fault) -> ContentOperand {
    place += 1
    var items: [ContentOperand] = []
    while true {
      skipSpace()
      guard let byte = peek else { throw fault("an array without an end") }
      if byte == UInt8(ascii: "]") {
        place += 1
        return .array(items)
      }
      items.append(try operand(depth: depth + 1))
    }
  }

  private mutating func dictionary(_ depth: Int) throws(Fault) -> ContentOperand {
    place += 2
    var members: [String: ContentOperand] = [:]
    while true {
      skipSpace()
      guard let byte = peek else { throw fault("a dictionary without an end") }
      if byte == UInt8(ascii: ">") {
        place = min(bytes.count, place + 2)
        return .dictionary(members)
      }
      guard byte == UInt8(ascii: "/") else { throw fault("a dictionary without a key") }
      let key = name()
      skipSpace()
      members[key] = try operand(depth: depth + 1)
    }
  }

  private mutating func number() throws(Fault) -> Double {
    let start = place
    while let byte = peek, Self.isRegular(byte) { place += 1 }
    let text = String(decoding: bytes[start..<place], as: UTF8.self)
    guard let value = Double(text), value.isFinite else { throw fault("'\(text)' is no number") }
    return value
  }

  /// A name without its stroke, `#` sequences resolved.
  private mutating func name() -> String {
    place += 1
    var result: [UInt8] = []
    while let byte = peek, Self.isRegular(byte) {
      place += 1
      if byte == UInt8(ascii: "#"), place + 1 < bytes.count,
        let high = Self.digit(bytes[place]), let low = Self.digit(bytes[place + 1])
      {
        result.append(high << 4 | low)
        place += 2
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private mutating func hexadecimal() throws(Fault) -> [UInt8] {
    place += 1
    var digits: [UInt8] = []
    while let byte = peek {
      place += 1
      if byte == UInt8(ascii: ">") {
        if digits.count % 2 == 1 { digits.append(0) }
        return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
      }
      if let digit = Self.digit(byte) { digits.append(digit) }
    }
    throw fault("a string without an end")
  }

  private mutating func literal() throws(Fault) -> [UInt8] {
    place += 1
    var depth = 1
    var result: [UInt8] = []
    while let byte = peek {
      place += 1
      switch byte {
      case UInt8(ascii: "("):
        depth += 1
        result.append(byte)
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return result }
        result.append(byte)
      case UInt8(ascii: "\\"): if let escaped = escape() { result.append(escaped) }
      default: result.append(byte)
      }
    }
    throw fault("a string without an end")
  }

  /// What a backslash stands for (table 3); nil for a line end that it takes away.
  private mutating func escape() -> UInt8? {
    guard let byte = peek else { return nil }
    place += 1
    switch byte {
    case UInt8(ascii: "n"): return 10
    case UInt8(ascii: "r"): return 13
    case UInt8(ascii: "t"): return 9
    case UInt8(ascii: "b"): return 8
    case UInt8(ascii: "f"): return 12
    case 10: return nil
    case 13:
      if peek == 10 { place += 1 }
      return nil
    case UInt8(ascii: "0")...UInt8(ascii: "7"):
      var value = Int(byte - 48)
      for _ in 0..<2 {
        guard let next = peek, (48...55).contains(next) else { break }
        value = value * 8 + Int(next - 48)
        place += 1
      }
      return UInt8(truncatingIfNeeded: value)
    default: return byte
    }
  }

  /// The dictionary between `BI` and `ID`, and over the data to a lone `EI`.
  private mutating func inlineImage() throws(Fault) -> ContentOperand {
    var members: [String: ContentOperand] = [:]
    while true {
      skipSpace()
      guard let byte = peek else { throw fault("an inline image without data") }
      guard byte == UInt8(ascii: "/") else {
        guard word() == "ID" else { throw fault("an inline image without data") }
        break
      }
      let key = name()
      skipSpace()
      members[key] = try operand(depth: 1)
    }
    while place + 2 < bytes.count {
      place += 1
      let isEnd =
        Self.isSpace(bytes[place - 1]) && bytes[place] == UInt8(ascii: "E")
        && bytes[place + 1] == UInt8(ascii: "I")
        && (place + 2 >= bytes.count || Self.isSpace(bytes[place + 2]))
      if isEnd {
        place += 2
        return .dictionary(members)
      }
    }
    throw fault("an inline image without an end")
  }

  // MARK: Bytes

  private var peek: UInt8? { place < bytes.count ? bytes[place] : nil }

  private func fault(_ reason: String) -> Fault { Fault(reason: reason, place: place) }

  private mutating func skipSpace() {
    while let byte = peek {
      if byte == UInt8(ascii: "%") {
        while let next = peek, next != 10, next != 13 { place += 1 }
      } else if Self.isSpace(byte) {
        place += 1
      } else {
        return
      }
    }
  }

  /// Regular characters from here on; at least one byte is taken.
  private mutating func word() -> String {
    let start = place
    place += 1
    while let byte = peek, Self.isRegular(byte) { place += 1 }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  private static func startsOperator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "'"), UInt8(ascii: "\""):
      true
    default: false
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 32 || byte == 10 || byte == 13 || byte == 9 || byte == 12 || byte == 0
  }

  private static func isRegular(_ byte: UInt8) -> Bool {
    !isSpace(byte) && !"()<>[]{}/%".utf8.contains(byte)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - 48
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - 87
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - 55
    default: nil
    }
  }
}

/// An operand of a content stream (操作数).
indirect enum ContentOperand: Hashable {
  case null
  case bool(Bool)
  case number(Double)
  case name(String)
  case string([UInt8])
  case array([ContentOperand])
  case dictionary([String: ContentOperand])

  var number: Double? { if case .number(let value) = self { value } else { nil } }
  var name: String? { if case .name(let value) = self { value } else { nil } }

  /// The bytes of a string, or of all strings of an array, as `TJ` takes them.
  var shownBytes: [UInt8] {
    switch self {
    case .string(let bytes): bytes
    case .array(let items): items.flatMap(\.shownBytes)
    default: []
    }
  }
}
