import Testing

/// Bytes with the text that they mean.
struct Sample: CustomTestStringConvertible, Sendable {
  var name: String
  var bytes: [UInt8]
  var text = words
  var isAssumed = false

  var testDescription: String { name }

  /// Words of our own making, with an ideographic space and 一, whose UTF-16 has a zero byte.
  static let words = "头版头条：春江水暖，渡口开航\n本报讯　记者今日从码头获悉，第一班船 8 时离岸。\n"

  static let gbText = "春江水暖，渡口开航。"
  static let gb: [UInt8] = [
    0xB4, 0xBA, 0xBD, 0xAD, 0xCB, 0xAE, 0xC5, 0xAF, 0xA3, 0xAC, 0xB6, 0xC9, 0xBF, 0xDA, 0xBF, 0xAA,
    0xBA, 0xBD, 0xA1, 0xA3,
  ]

  /// Four-byte characters: 𠮷 and 𬭁 beyond the basic plane, 㕵 in it.
  static let rareText = "渡口第𠮷号船丰轮：乘客㕵说，𬭁先生同行。"
  static let rare: [UInt8] = [
    0xB6, 0xC9, 0xBF, 0xDA, 0xB5, 0xDA, 0x95, 0x34, 0xB2, 0x35, 0xBA, 0xC5, 0xB4, 0xAC, 0xB7, 0xE1,
    0xC2, 0xD6, 0xA3, 0xBA, 0xB3, 0xCB, 0xBF, 0xCD, 0x82, 0x30, 0x96, 0x30, 0xCB, 0xB5, 0xA3, 0xAC,
    0x99, 0x33, 0xA7, 0x39, 0xCF, 0xC8, 0xC9, 0xFA, 0xCD, 0xAC, 0xD0, 0xD0, 0xA1, 0xA3,
  ]

  /// Old-style characters, which GBK has outside GB 2312.
  static let oldStyleText = "國際報導：渡口開航，記者報道說這裏風景優美，學習與發展。"
  static let oldStyle: [UInt8] = [
    0x87, 0xF8, 0xEB, 0x48, 0x88, 0xF3, 0x8C, 0xA7, 0xA3, 0xBA, 0xB6, 0xC9, 0xBF, 0xDA, 0xE9, 0x5F,
    0xBA, 0xBD, 0xA3, 0xAC, 0xD3, 0x9B, 0xD5, 0xDF, 0x88, 0xF3, 0xB5, 0xC0, 0xD5, 0x66, 0xDF, 0x40,
    0xD1, 0x59, 0xEF, 0x4C, 0xBE, 0xB0, 0x83, 0x9E, 0xC3, 0xC0, 0xA3, 0xAC, 0x8C, 0x57, 0xC1, 0x95,
    0xC5, 0x63, 0xB0, 0x6C, 0xD5, 0xB9, 0xA1, 0xA3,
  ]

  static func utf16(_ text: String, highByteFirst: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return highByteFirst ? bytes : bytes.reversed()
    }
  }

  static let all = [
    Sample(name: "ASCII", bytes: Array("page A01\n".utf8), text: "page A01\n"),
    Sample(name: "UTF-8", bytes: Array(words.utf8)),
    Sample(name: "UTF-8 with mark", bytes: [0xEF, 0xBB, 0xBF] + Array(words.utf8)),
    Sample(name: "UTF-8, four bytes", bytes: Array("𠮷😀𬭁".utf8), text: "𠮷😀𬭁"),
    Sample(name: "UTF-8, few characters", bytes: Array("é".utf8), text: "é"),
    Sample(name: "UTF-16LE with mark", bytes: [0xFF, 0xFE] + utf16(words, highByteFirst: false)),
    Sample(name: "UTF-16BE with mark", bytes: [0xFE, 0xFF] + utf16(words, highByteFirst: true)),
    Sample(
      name: "UTF-16LE with mark, surrogates",
      bytes: [0xFF, 0xFE] + utf16(rareText, highByteFirst: false), text: rareText),
    Sample(name: "UTF-16LE", bytes: utf16(words, highByteFirst: false), isAssumed: true),
    Sample(name: "UTF-16BE", bytes: utf16(words, highByteFirst: true), isAssumed: true),
    Sample(
      name: "UTF-16LE, ASCII", bytes: utf16("page A01\r\n", highByteFirst: false),
      text: "page A01\r\n", isAssumed: true),
    Sample(name: "GB 2312", bytes: gb, text: gbText, isAssumed: true),
    Sample(name: "GBK", bytes: oldStyle, text: oldStyleText, isAssumed: true),
    Sample(name: "GB 18030, four bytes", bytes: rare, text: rareText, isAssumed: true),
    Sample(name: "GB 18030 with mark", bytes: [0x84, 0x31, 0x95, 0x33] + rare, text: rareText),
  ]
}
