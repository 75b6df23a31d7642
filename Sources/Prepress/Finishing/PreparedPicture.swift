/// A picture in the inks of the press (分色图片), as it stands in the file.
package struct PreparedPicture: Hashable, Sendable {
  package var width: Int
  package var height: Int
  /// 1 for grey, of which the black plate alone is made; 4 for cyan, magenta, yellow and black.
  package var channels: Int
  package var coding: Coding
  package var bytes: [UInt8]

  /// How the bytes are coded.
  package enum Coding: Hashable, Sendable {
    /// Rows of whole pixels; grey counts light, the four inks count ink.
    case plain
    /// A JPEG; one of four inks with Adobe's marker counts light, as Photoshop's do.
    case jpeg
  }

  package init(width: Int, height: Int, channels: Int, coding: Coding, bytes: [UInt8]) {
    self.width = width
    self.height = height
    self.channels = channels
    self.coding = coding
    self.bytes = bytes
  }

  /// The image's dictionary but for length and filter (ISO 32000-1, 8.9.5).
  var members: [PDFValue.Entry] {
    var members: [PDFValue.Entry] = [
      .init("Type", .name("XObject")), .init("Subtype", .name("Image")),
      .init("Width", .int(width)), .init("Height", .int(height)), .init("BitsPerComponent", 8),
      .init("ColorSpace", .name(channels == 1 ? "DeviceGray" : "DeviceCMYK")),
    ]
    if coding == .jpeg, channels == 4 {
      members.append(.init("Decode", [1, 0, 1, 0, 1, 0, 1, 0]))
    }
    return members
  }

  var filter: PDFValue { coding == .jpeg ? .name("DCTDecode") : .null }
}
