internal import Glibc

/// GB 18030 (国标码), and with it GBK and GB 2312, which it contains; and Big5 (大五码).
///
/// The tables are those of the C library. The only file of the house, beside the system calls, in
/// which `unsafe` stands for the sake of files: buffers are lent for the length of one call.
enum IconvText {
  /// Decodes strictly; nil where the C library came without its converters.
  static func decode(
    _ bytes: [UInt8], from start: Int = 0, table: String
  ) -> DecodedText? {
    guard let converter = unsafe iconv_open("UTF-32LE", table),
      unsafe converter != iconv_t(bitPattern: -1)
    else { return nil }
    defer { _ = unsafe iconv_close(converter) }
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity((bytes.count - start) / 2)
    var chunk = [UInt32](repeating: 0, count: 1 << 14)
    var at = start
    while at < bytes.count {
      let step = unsafe convert(converter, bytes, from: at, into: &chunk)
      for unit in chunk[..<step.produced] {
        // The converter makes nothing else than scalars; a stray value would be U+FFFD.
        scalars.append(Unicode.Scalar(UInt32(littleEndian: unit)) ?? "\u{FFFD}")
      }
      at += step.consumed
      if step.isStuck || step.consumed == 0 { return DecodedText(scalars, failure: at) }
    }
    return DecodedText(scalars)
  }

  /// How far one call of the converter went.
  private struct Step {
    var consumed: Int
    var produced: Int
    /// Whether it stopped before a bad byte or an unfinished character.
    var isStuck: Bool
  }

  private static func convert(
    _ converter: iconv_t, _ bytes: [UInt8], from start: Int, into chunk: inout [UInt32]
  ) -> Step {
    unsafe bytes.withUnsafeBytes { source in
      unsafe chunk.withUnsafeMutableBytes { target in
        var input = unsafe UnsafeMutablePointer(
          mutating: source.baseAddress?.advanced(by: start).assumingMemoryBound(to: CChar.self))
        var output = unsafe target.baseAddress?.assumingMemoryBound(to: CChar.self)
        var left = source.count - start
        var room = target.count
        let result = unsafe iconv(converter, &input, &left, &output, &room)
        return Step(
          consumed: source.count - start - left, produced: (target.count - room) / 4,
          isStuck: result == -1 && errno != E2BIG)
      }
    }
  }
}
