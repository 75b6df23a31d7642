internal import CPangoCairo

/// Looks at the head of a font file, so that a damaged one is named before anything is set with it.
///
/// An OpenType file begins with its kind, the count of its tables, and for each of them a record
/// of 16 bytes: tag, checksum, offset, length (OpenType 1.9, "Organization of an OpenType Font").
struct FontFileProbe {
  private let head: [UInt8]
  private let fileSize: Int

  private static let headerSize = 12
  private static let recordSize = 16
  /// "OTTO" of CFF outlines, and the version of TrueType outlines.
  private static let kinds = [0x4F54_544F, 0x0001_0000]
  private static let needed = ["cmap", "head", "hhea", "hmtx", "maxp"]

  /// Throws if the file is missing, is no font, or is cut short.
  static func check(_ file: FontFile) throws(FontError) {
    guard let blob = unsafe hb_blob_create_from_file_or_fail(file.path) else {
      throw .missing(face: file.face, path: file.path)
    }
    guard FontFileProbe(blob).isSound else {
      throw .unreadable(face: file.face, path: file.path)
    }
  }

  /// Copies the first bytes; the file is mapped, so no more than a page of it is read.
  private init(_ blob: hb_blob_t) {
    var count: UInt32 = 0
    let longest = Self.headerSize + 256 * Self.recordSize
    head = withExtendedLifetime(blob) {
      guard let start = unsafe hb_blob_get_data(blob, &count) else { return [] }
      return unsafe Array(UnsafeRawBufferPointer(start: start, count: min(longest, Int(count))))
    }
    fileSize = Int(count)
  }

  /// Whether every table of the directory lies inside the file, and none that we need is absent.
  private var isSound: Bool {
    guard head.count >= Self.headerSize, Self.kinds.contains(number(at: 0)) else { return false }
    let tables = number(at: 4) >> 16
    guard Self.headerSize + tables * Self.recordSize <= head.count else { return false }
    let records = (0..<tables).map { Self.headerSize + $0 * Self.recordSize }
    let tags = records.map { String(decoding: head[$0..<$0 + 4], as: UTF8.self) }
    return records.allSatisfy { number(at: $0 + 8) + number(at: $0 + 12) <= fileSize }
      && Self.needed.allSatisfy(tags.contains)
  }

  /// The big-endian number of four bytes that begins at `offset`.
  private func number(at offset: Int) -> Int {
    head[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
  }
}
