/// UTF-16 of either byte order, read strictly.
enum UTF16Text {
  static func decode(_ bytes: [UInt8], from start: Int = 0, highByteFirst: Bool) -> DecodedText {
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity((bytes.count - start) / 2)
    let high = highByteFirst ? 0 : 1
    func unit(_ index: Int) -> UInt32 {
      UInt32(bytes[index + high]) << 8 | UInt32(bytes[index + 1 - high])
    }
    var at = start
    while at + 2 <= bytes.count {
      let first = unit(at)
      if let scalar = Unicode.Scalar(first) {
        scalars.append(scalar)
        at += 2
        continue
      }
      guard first < 0xDC00, at + 4 <= bytes.count else { break }
      let second = unit(at + 2)
      guard 0xDC00...0xDFFF ~= second,
        let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
      else { break }
      scalars.append(scalar)
      at += 4
    }
    return DecodedText(scalars, failure: at < bytes.count ? at : nil)
  }

  /// The text of UTF-16 without a mark, where its byte order is clear; nil where it is not.
  ///
  /// The place of NUL bytes does not tell: a space has one as its high byte, but an ideographic
  /// space (U+3000) and 一 (U+4E00) have one as their low byte. So both orders are tried.
  static func unmarked(_ bytes: [UInt8]) -> (encoding: TextEncoding, text: DecodedText)? {
    // Fewer than four characters look like text too easily.
    guard bytes.count >= 8, bytes.count.isMultiple(of: 2) else { return nil }
    let little = decode(bytes, highByteFirst: false)
    let big = decode(bytes, highByteFirst: true)
    switch (looksLikeText(little), looksLikeText(big)) {
    case (true, false): return (.utf16LittleEndian, little)
    case (false, true): return (.utf16BigEndian, big)
    default: return nil
    }
  }

  /// Whether there are ideographs and Chinese marks or line ends, of which no other text in two-byte
  /// codes looks by chance.
  static func hasHanAndMarks(_ text: DecodedText) -> Bool {
    let han = text.scalars.count { 0x4E00...0x9FFF ~= $0.value }
    let marks = text.scalars.count { "，。、；：！？“”《》\u{3000}\n".unicodeScalars.contains($0) }
    return han * 2 >= text.scalars.count && marks > 0
  }

  /// Nine characters in ten are usual ones: a manuscript may hold a few from elsewhere, while
  /// arbitrary units look usual in about four cases of ten.
  private static func looksLikeText(_ text: DecodedText) -> Bool {
    guard text.failure == nil else { return false }
    return text.scalars.count { isUsual($0) } * 10 >= text.scalars.count * 9
  }

  /// What Chinese newspaper text is made of.
  private static func isUsual(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0xA0...0xFF: true
    case 0x2010...0x2027, 0x3000...0x303F, 0xFF00...0xFFEF: true
    case 0x3400...0x4DBF, 0x4E00...0x9FFF: true
    default: false
    }
  }
}
