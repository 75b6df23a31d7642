internal import CPangoCairo

/// Packs bytes as gzip does (RFC 1952), by the zlib that Cairo brings along (压缩).
///
/// The same bytes give the same file: no name and no time stand in it. What `zcat` and
/// `zdiff` read.
package enum Gzip {
  /// zlib's effort: the most, for a file is packed once and kept for years.
  private static let level: Int32 = 9
  /// The largest window, and 16 more for the frame of gzip instead of zlib's own.
  private static let window: Int32 = 15 + 16

  package static func packed(_ bytes: [UInt8]) -> [UInt8] {
    var stream = unsafe z_stream()
    let size = unsafe Int32(MemoryLayout<z_stream>.size)
    guard
      unsafe deflateInit2_(
        &stream, level, Z_DEFLATED, window, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size) == Z_OK
    else { return [] }
    defer { unsafe deflateEnd(&stream) }
    let bound = unsafe Int(deflateBound(&stream, UInt(bytes.count)))
    var source = bytes
    return unsafe [UInt8](unsafeUninitializedCapacity: bound) { target, count in
      unsafe source.withUnsafeMutableBufferPointer { input in
        unsafe stream.next_in = input.baseAddress
        unsafe stream.avail_in = UInt32(clamping: input.count)
        unsafe stream.next_out = target.baseAddress
        unsafe stream.avail_out = UInt32(clamping: target.count)
        let status = unsafe deflate(&stream, Z_FINISH)
        count = unsafe status == Z_STREAM_END ? target.count - Int(stream.avail_out) : 0
      }
    }
  }

  /// The bytes that were packed; nil if the file is damaged, cut off, or larger than `limit`.
  package static func unpacked(_ bytes: [UInt8], limit: Int) -> [UInt8]? {
    var stream = unsafe z_stream()
    let size = unsafe Int32(MemoryLayout<z_stream>.size)
    guard unsafe inflateInit2_(&stream, window, ZLIB_VERSION, size) == Z_OK else { return nil }
    defer { unsafe inflateEnd(&stream) }
    var source = bytes
    var result: [UInt8] = []
    var isWhole = false
    unsafe source.withUnsafeMutableBufferPointer { input in
      unsafe stream.next_in = input.baseAddress
      unsafe stream.avail_in = UInt32(clamping: input.count)
      while !isWhole, result.count <= limit {
        let part = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 18) { target, count in
          unsafe stream.next_out = target.baseAddress
          unsafe stream.avail_out = UInt32(clamping: target.count)
          let status = unsafe inflate(&stream, Z_NO_FLUSH)
          isWhole = status == Z_STREAM_END
          count =
            unsafe isWhole || status == Z_OK ? target.count - Int(stream.avail_out) : 0
        }
        if part.isEmpty { break }
        result += part
      }
    }
    return isWhole && result.count <= limit ? result : nil
  }
}
