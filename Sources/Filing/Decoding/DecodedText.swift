/// What a decoder made of bytes: all of the text, or the text before the first bad byte.
struct DecodedText: Sendable {
  var scalars: [Unicode.Scalar]
  /// The offset of the first byte that is no text, from 0; nil when all is well.
  var failure: Int?

  init(_ scalars: [Unicode.Scalar], failure: Int? = nil) {
    self.scalars = scalars
    self.failure = failure
  }
}

/// The encodings that are read (编码).
package enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case gb18030 = "GB 18030"
  case big5 = "Big5"

  /// The bytes that say at the start of a file how it is written (字节序标记).
  var mark: [UInt8] {
    switch self {
    case .utf8: [0xEF, 0xBB, 0xBF]
    case .utf16LittleEndian: [0xFF, 0xFE]
    case .utf16BigEndian: [0xFE, 0xFF]
    case .gb18030: [0x84, 0x31, 0x95, 0x33]
    case .big5: []
    }
  }

  /// Decodes the bytes from an offset on; nil where the system lacks the tables.
  func decode(_ bytes: [UInt8], from start: Int = 0) -> DecodedText? {
    switch self {
    case .utf8: UTF8Text.decode(bytes, from: start)
    case .utf16LittleEndian: UTF16Text.decode(bytes, from: start, highByteFirst: false)
    case .utf16BigEndian: UTF16Text.decode(bytes, from: start, highByteFirst: true)
    case .gb18030: IconvText.decode(bytes, from: start, table: "GB18030")
    // With the characters of Hong Kong, which papers there use in names.
    case .big5: IconvText.decode(bytes, from: start, table: "BIG5-HKSCS")
    }
  }

  /// The encoding that a name means, as XML, HTML, mail and the command line write it.
  ///
  /// GB 2312 and GBK are read as GB 18030, which contains them: files that say `gb2312` hold
  /// characters of GBK as often as not.
  package init?(name: String) {
    let word = name.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " }
    switch word {
    case "utf8", "unicode11utf8", "ascii", "usascii": self = .utf8
    case "utf16", "utf16le", "unicode", "ucs2": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    case "gb18030", "gbk", "gb2312", "cp936", "ms936", "windows936", "xgbk", "euccn", "gb231280":
      self = .gb18030
    case "big5", "big5hkscs", "cp950", "ms950", "xxbig5", "cnbig5": self = .big5
    default: return nil
    }
  }
}
