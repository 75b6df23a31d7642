/// What stands for a picture in the draft (图片占位): a JPEG's head that carries the picture's name.
///
/// Cairo passes the bytes of a JPEG on as they are (prepress design §2) and reads no further than the
/// frame header; so there are no pixels in it at all. The finisher puts the real picture in its place
/// and leaves none behind.
package enum PicturePlaceholder {
  /// In pixels; more than one, for Cairo takes a single pixel for a plain colour.
  package static let width = 16
  package static let height = 11

  private static let sign = Array("banmian picture ".utf8)

  /// The draft's JPEG for the picture of that name.
  package static func jpeg(for name: String) -> [UInt8] {
    let comment = sign + Array(name.utf8.prefix(1000))
    let length = comment.count + 2
    // Start; a comment; a frame of eight bits and three components; end (ITU-T T.81, annex B).
    return [0xFF, 0xD8, 0xFF, 0xFE, UInt8(length >> 8), UInt8(length & 0xFF)] + comment
      + [0xFF, 0xC0, 0, 17, 8, 0, UInt8(height), 0, UInt8(width), 3]
      + [1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0] + [0xFF, 0xD9]
  }

  /// The name in a JPEG; nil unless it is a placeholder.
  static func name(in jpeg: [UInt8]) -> String? {
    guard jpeg.starts(with: [0xFF, 0xD8, 0xFF, 0xFE]), jpeg.count > 6 else { return nil }
    let end = 4 + (Int(jpeg[4]) << 8 | Int(jpeg[5]))
    guard end <= jpeg.count, end >= 6, jpeg[6..<end].starts(with: sign) else { return nil }
    return String(decoding: jpeg[6..<end].dropFirst(sign.count), as: UTF8.self)
  }
}
