/// Whether bytes look like Chinese text in GB 18030 (国标码文字的样子).
///
/// Most byte sequences decode as GB 18030 into some characters, so decoding proves little. Real
/// text consists for the most part of the 3,755 common characters (GB 2312, 一级汉字, codes B0A1 to
/// D7F9) and of marks (rows 1 to 3), which are a fifth of the code.
enum GBLook {
  static func isChinese(_ bytes: [UInt8]) -> Bool {
    var common = 0
    var others = 0
    var at = 0
    while at < bytes.count {
      let character = character(bytes, at: at)
      switch character.kind {
      case .ascii: break
      case .common: common += 1
      case .other: others += 1
      }
      at += character.length
    }
    // Half, since old-style characters (繁体) lie outside the common ones.
    return common > 0 && common >= others
  }

  private enum Kind {
    case ascii
    case common
    case other
  }

  /// The character at an index by the structure of the code (GB 18030, 第4章): one, two or four
  /// bytes; a byte that begins nothing counts alone.
  private static func character(_ bytes: [UInt8], at index: Int) -> (length: Int, kind: Kind) {
    let lead = bytes[index]
    guard lead >= 0x80 else { return (1, .ascii) }
    guard lead != 0x80, lead != 0xFF, index + 1 < bytes.count else { return (1, .other) }
    switch (lead, bytes[index + 1]) {
    case (0xB0...0xD7, 0xA1...0xFE), (0xA1...0xA3, 0xA1...0xFE): return (2, .common)
    case (_, 0x40...0x7E), (_, 0x80...0xFE): return (2, .other)
    case (_, 0x30...0x39): return (min(4, bytes.count - index), .other)
    default: return (1, .other)
    }
  }
}
