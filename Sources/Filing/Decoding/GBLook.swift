/// Whether bytes look like Chinese text in GB 18030 (国标码文字的样子).
///
/// Most byte sequences decode as GB 18030 into some characters, so decoding proves little. Real
/// text consists for the most part of the 3,755 common characters (GB 2312, 一级汉字, codes B0A1 to
/// D7F9) and of marks (rows 1 to 3), which are a fifth of the code.
enum GBLook {
  static func isChinese(_ bytes: [UInt8]) -> Bool {
    var counts = Counts()
    var at = 0
    while at < bytes.count { at += counts.add(bytes, at: at) }
    // Measured: a front page has 99 of 100 common characters and marks, a sentence of nothing but
    // old-style characters (繁体) 43; Big5, Shift JIS and KOI8-R have fewer than 40 or many
    // strange ones, UTF-8 has 10 to 20.
    return counts.common > 0 && counts.common * 3 >= counts.all && counts.strange * 10 <= counts.all
  }

  /// Whether six characters or more have both bytes above A0, as all of GB 2312 do: two of five
  /// characters of Big5 have a second byte below.
  static func isPlain(_ bytes: [UInt8]) -> Bool {
    var count = 0
    var at = 0
    while at < bytes.count {
      guard bytes[at] >= 0x80 else {
        at += 1
        continue
      }
      guard bytes[at] >= 0xA1, at + 1 < bytes.count, bytes[at + 1] >= 0xA1 else { return false }
      count += 1
      at += 2
    }
    return count >= 6
  }

  /// How many characters there are of each sort; ASCII is the same everywhere and proves nothing.
  private struct Counts {
    var all = 0
    var common = 0
    /// Kana, Greek, Cyrillic, private use: the codes on which the text of others falls.
    var strange = 0

    /// Counts the character at an index and returns its length, by the structure of the code (GB
    /// 18030, 第4章): one, two or four bytes.
    mutating func add(_ bytes: [UInt8], at index: Int) -> Int {
      let lead = bytes[index]
      guard lead >= 0x80 else { return 1 }
      all += 1
      guard lead != 0x80, lead != 0xFF, index + 1 < bytes.count else {
        strange += 1
        return 1
      }
      let trail = bytes[index + 1]
      switch (lead, trail) {
      case (_, 0x30...0x39): return min(4, bytes.count - index)
      case (_, ..<0x40), (_, 0x7F), (_, 0xFF):
        strange += 1
        return 1
      case (0xB0...0xD7, 0xA1...), (0xA1...0xA3, 0xA1...): common += 1
      case (0xA1...0xA7, _), (0xAA...0xAF, 0xA1...), (0xF8...0xFE, 0xA1...): strange += 1
      default: break
      }
      return 2
    }
  }
}
