/// Writes small ZIP archives without compression, honest or not (APPNOTE 4.3).
package struct ZipWriter {
  private struct Entry {
    var name: [UInt8]
    var offset: Int
    var sum: UInt32
    var size: UInt32
    var packed: UInt32
  }

  private var bytes: [UInt8] = []
  private var entries: [Entry] = []

  package init() {}

  /// Adds a part; `claimed` is the unpacked size that the archive tells, if it is to lie.
  package mutating func add(_ name: String, _ content: [UInt8], claimed: UInt32? = nil) {
    let size = claimed ?? UInt32(content.count)
    let entry = Entry(
      name: Array(name.utf8), offset: bytes.count, sum: Self.sum(content), size: size,
      packed: UInt32(content.count))
    bytes += [0x50, 0x4B, 3, 4] + head(entry) + two(entry.name.count) + two(0) + entry.name
    bytes += content
    entries.append(entry)
  }

  package mutating func add(_ name: String, _ text: String) { add(name, Array(text.utf8)) }

  /// The whole archive.
  package func finished() -> [UInt8] {
    var directory: [UInt8] = []
    for entry in entries {
      directory += [0x50, 0x4B, 1, 2, 20, 0] + head(entry) + two(entry.name.count)
      directory += [UInt8](repeating: 0, count: 12) + four(UInt32(entry.offset)) + entry.name
    }
    let count = two(entries.count)
    return bytes + directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + count + count
      + four(UInt32(directory.count)) + four(UInt32(bytes.count)) + two(0)
  }

  /// Version, UTF-8 flag, stored, no date, sum and sizes.
  private func head(_ entry: Entry) -> [UInt8] {
    [20, 0, 0, 8, 0, 0, 0, 0, 0x21, 0] + four(entry.sum) + four(entry.packed) + four(entry.size)
  }

  private func two(_ number: Int) -> [UInt8] { [UInt8(number & 0xFF), UInt8(number >> 8 & 0xFF)] }

  private func four(_ number: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }

  /// CRC-32 of the bytes.
  private static func sum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}

/// A Word file made of the paragraphs of its body.
package enum WordFile {
  package static let spaces =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
    + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""

  /// The bytes of a file with this body and further parts.
  package static func bytes(_ body: String, _ parts: [(String, String)] = []) -> [UInt8] {
    var zip = ZipWriter()
    zip.add("[Content_Types].xml", "<Types/>")
    zip.add(
      "word/document.xml",
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document \(spaces)><w:body>\(body)</w:body></w:document>"
    )
    for (name, text) in parts { zip.add(name, text) }
    return zip.finished()
  }

  /// A paragraph of one run; `run` and `paragraph` are properties.
  package static func paragraph(_ text: String, run: String = "", paragraph: String = "") -> String
  {
    "<w:p><w:pPr>\(paragraph)</w:pPr><w:r><w:rPr>\(run)</w:rPr>"
      + "<w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p>"
  }
}
