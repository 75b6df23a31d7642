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
enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case gb18030 = "GB 18030"

  /// The bytes that say at the start of a file how it is written (字节序标记).
  var mark: [UInt8] {
    switch self {
    case .utf8: [0xEF, 0xBB, 0xBF]
    case .utf16LittleEndian: [0xFF, 0xFE]
    case .utf16BigEndian: [0xFE, 0xFF]
    case .gb18030: [0x84, 0x31, 0x95, 0x33]
    }
  }

  /// Decodes the bytes from an offset on; nil where the system lacks the tables.
  func decode(_ bytes: [UInt8], from start: Int = 0) -> DecodedText? {
    switch self {
    case .utf8: UTF8Text.decode(bytes, from: start)
    case .utf16LittleEndian: UTF16Text.decode(bytes, from: start, highByteFirst: false)
    case .utf16BigEndian: UTF16Text.decode(bytes, from: start, highByteFirst: true)
    case .gb18030: GB18030Text.decode(bytes, from: start)
    }
  }
}
