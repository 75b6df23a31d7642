/// UTF-8, read strictly.
enum UTF8Text {
  static func decode(_ bytes: [UInt8], from start: Int = 0) -> DecodedText {
    if let text = String(validating: bytes[start...], as: UTF8.self) {
      return DecodedText(Array(text.unicodeScalars))
    }
    var end = start
    while let length = sequenceLength(bytes, at: end) { end += length }
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    return DecodedText(Array(text.unicodeScalars), failure: end < bytes.count ? end : nil)
  }

  /// Whether bytes that are not UTF-8 are nevertheless a damaged file in it.
  ///
  /// Han characters take three bytes in UTF-8. In GB 18030 text, bytes fall into that pattern by
  /// chance only, and seldom, since E0 to EF begin its rare characters.
  static func isLikely(_ bytes: [UInt8]) -> Bool {
    var inside = 0
    var outside = 0
    var at = 0
    while at < bytes.count {
      let length = sequenceLength(bytes, at: at)
      switch length {
      case 1?: break
      case 3?, 4?: inside += length ?? 0
      default: outside += length ?? 1
      }
      at += length ?? 1
    }
    return inside > 0 && inside >= outside
  }

  /// How many bytes the character at an index takes, by table 3-7 of the Unicode Standard; nil
  /// when it is none, or at the end.
  private static func sequenceLength(_ bytes: [UInt8], at index: Int) -> Int? {
    guard index < bytes.count else { return nil }
    let (length, second): (Int, ClosedRange<UInt8>) =
      switch bytes[index] {
      case 0...0x7F: (1, 0...0)
      case 0xC2...0xDF: (2, 0x80...0xBF)
      case 0xE0: (3, 0xA0...0xBF)
      case 0xED: (3, 0x80...0x9F)
      case 0xE1...0xEF: (3, 0x80...0xBF)
      case 0xF0: (4, 0x90...0xBF)
      case 0xF1...0xF3: (4, 0x80...0xBF)
      case 0xF4: (4, 0x80...0x8F)
      default: (0, 0...0)
      }
    guard length > 0, index + length <= bytes.count else { return nil }
    if length > 1, !second.contains(bytes[index + 1]) { return nil }
    for next in bytes[(index + 1)..<(index + length)].dropFirst() where next & 0xC0 != 0x80 {
      return nil
    }
    return length
  }
}
