internal import Digest
package import PageScene

/// A picture's file in memory, looked into but not decoded (收到的图片).
package struct PictureFile: Hashable, Sendable {
  package let bytes: [UInt8]
  package let format: Format
  package let original: PictureOriginal
  /// Whether the file holds inks instead of light (分色图), as advertisements do.
  package let isSeparated: Bool

  /// What desks send; anything else is refused by name.
  package enum Format: String, Hashable, Sendable {
    case jpeg
    case png

    private static let jpegStart: [UInt8] = [0xFF, 0xD8, 0xFF]
    private static let pngStart: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    /// The format by the file's first bytes; names lie.
    init?(of bytes: [UInt8]) {
      if bytes.starts(with: Self.jpegStart) {
        self = .jpeg
      } else if bytes.starts(with: Self.pngStart) {
        self = .png
      } else {
        return nil
      }
    }
  }

  /// Reads the head of a file and refuses what cannot be used.
  package init(_ bytes: [UInt8]) throws(PictureError) {
    guard let format = Format(of: bytes) else { throw .format }
    let head = try Vips.head(of: bytes, format)
    guard head.width > 0, head.height > 0 else { throw .broken("no pixels") }
    guard head.width <= Darkroom.longestSide, head.height <= Darkroom.longestSide,
      head.width * head.height <= Darkroom.mostPixels
    else { throw .tooLarge(width: head.width, height: head.height) }
    self.bytes = bytes
    self.format = format
    isSeparated = head.isSeparated
    original = PictureOriginal(
      digest: SHA256.hex(of: bytes), width: head.width, height: head.height,
      isLineArt: format == .png)
  }
}
