/// Cuts a content stream that Cairo wrote into operands and operators (内容流切分), ISO 32000-1, 7.2
/// and 7.8.2; each token is only where it stands, for most bytes are copied as they are.
struct ContentTokens {
  private let bytes: [UInt8]
  private var place = 0

  /// A token's bytes.
  struct Token {
    var range: Range<Int>
    var isOperator: Bool
  }

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next token; nil at the end.
  ///
  /// An array, a dictionary or a string is one token.
  mutating func next() throws(PressFault) -> Token? {
    skipSpace()
    guard place < bytes.count else { return nil }
    let start = place
    switch bytes[place] {
    case UInt8(ascii: "["), UInt8(ascii: "<"), UInt8(ascii: "("):
      try skipObject()
      return Token(range: start..<place, isOperator: false)
    case UInt8(ascii: "/"):
      skipWord()
      return Token(range: start..<place, isOperator: false)
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "."):
      skipWord()
      return Token(range: start..<place, isOperator: false)
    case UInt8(ascii: "]"), UInt8(ascii: ">"), UInt8(ascii: ")"), UInt8(ascii: "{"),
      UInt8(ascii: "}"):
      throw .content("a stray bracket in a content stream, byte \(place)")
    default:
      skipWord()
      return Token(range: start..<place, isOperator: true)
    }
  }

  /// Over brackets within brackets to the end of the outermost; strings count for themselves.
  private mutating func skipObject() throws(PressFault) {
    let start = place
    var depth = 0
    repeat {
      guard place < bytes.count else {
        throw .content("a bracket without its fellow in a content stream, byte \(start)")
      }
      switch bytes[place] {
      case UInt8(ascii: "("): try skipString()
      case UInt8(ascii: "["):
        depth += 1
        place += 1
      case UInt8(ascii: "]"):
        depth -= 1
        place += 1
      case UInt8(ascii: "<"):
        if next(is: UInt8(ascii: "<")) {
          depth += 1
          place += 2
        } else {
          while place < bytes.count, bytes[place] != UInt8(ascii: ">") { place += 1 }
          place += 1
        }
      case UInt8(ascii: ">"):
        // The end of a dictionary; that of a hexadecimal string was passed with it.
        guard next(is: UInt8(ascii: ">")) else {
          throw .content("a stray bracket in a content stream, byte \(place)")
        }
        depth -= 1
        place += 2
      case UInt8(ascii: "%"): skipComment()
      default: place += 1
      }
    } while depth > 0
    guard place <= bytes.count else {
      throw .content("a bracket without its fellow in a content stream, byte \(start)")
    }
  }

  private mutating func skipString() throws(PressFault) {
    let start = place
    var depth = 0
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\\"): place += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      place += 1
      if depth == 0 { return }
    }
    throw .content("a string without an end in a content stream, byte \(start)")
  }

  private func next(is byte: UInt8) -> Bool { place + 1 < bytes.count && bytes[place + 1] == byte }

  private mutating func skipSpace() {
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "%") {
        skipComment()
      } else if Self.isSpace(bytes[place]) {
        place += 1
      } else {
        return
      }
    }
  }

  private mutating func skipComment() {
    while place < bytes.count, bytes[place] != 10, bytes[place] != 13 { place += 1 }
  }

  /// A name, a number or an operator: its first byte and what is regular after it.
  private mutating func skipWord() {
    place += 1
    while place < bytes.count, Self.isRegular(bytes[place]) { place += 1 }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 32 || (9...13).contains(byte) && byte != 11 || byte == 0
  }

  private static func isRegular(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
      UInt8(ascii: "/"), UInt8(ascii: "%"):
      false
    default: !isSpace(byte)
    }
  }
}
