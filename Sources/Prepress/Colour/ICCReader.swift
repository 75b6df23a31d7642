/// Reads the numbers and texts of an ICC profile (ICC.1:2010, 7.2 and 10; 1998 for version 2).
struct ICCReader {
  private let bytes: [UInt8]

  /// Where a tag's content stands.
  struct Tag {
    var signature: String
    var start: Int
    var size: Int
  }

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func number(at place: Int) -> Int {
    guard place >= 0, place + 4 <= bytes.count else { return 0 }
    return bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
  }

  /// Four letters, without the blanks at their end.
  func signature(at place: Int) -> String {
    guard place >= 0, place + 4 <= bytes.count else { return "" }
    let letters = bytes[place..<place + 4].map { (32...126).contains($0) ? $0 : UInt8(ascii: "?") }
    let text = String(decoding: letters, as: UTF8.self)
    return String(text.reversed().drop { $0 == " " }.reversed())
  }

  func tags() throws(ProfileFault) -> [Tag] {
    let count = number(at: 128)
    guard count <= 200, 132 + 12 * count <= bytes.count else { throw .cut }
    var tags: [Tag] = []
    for index in 0..<count {
      let place = 132 + 12 * index
      let tag = Tag(
        signature: signature(at: place), start: number(at: place + 4), size: number(at: place + 8))
      guard tag.start + tag.size <= bytes.count else { throw .cut }
      tags.append(tag)
    }
    return tags
  }

  /// The text of a description: ASCII in version 2, the first of several languages in version 4.
  func text(of tag: Tag) -> String? {
    switch signature(at: tag.start) {
    case "desc": text(at: tag.start + 12, count: number(at: tag.start + 8), in: tag)
    case "mluc" where number(at: tag.start + 8) > 0:
      wideText(
        at: tag.start + number(at: tag.start + 24), count: number(at: tag.start + 20), in: tag)
    default: nil
    }
  }

  private func text(at start: Int, count: Int, in tag: Tag) -> String? {
    guard count > 0, start + count <= tag.start + tag.size else { return nil }
    let letters = bytes[start..<start + count].prefix { $0 != 0 }
    return String(decoding: letters, as: UTF8.self)
  }

  private func wideText(at start: Int, count: Int, in tag: Tag) -> String? {
    guard count > 1, start >= tag.start, start + count <= tag.start + tag.size else { return nil }
    let units = stride(from: start, to: start + count - 1, by: 2).map {
      UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
    }
    return String(decoding: units, as: UTF16.self)
  }
}
