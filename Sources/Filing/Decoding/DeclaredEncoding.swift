/// What a file says of its own encoding near its start (编码声明).
///
/// XML: `<?xml version="1.0" encoding="GB2312"?>`; HTML: `<meta charset="gbk">` and `<meta
/// http-equiv="Content-Type" content="text/html; charset=gb2312">`. Read in files that begin with
/// `<` only: elsewhere the words are text.
enum DeclaredEncoding {
  /// How many bytes are looked through; HTML asks for 1,024, pages of the nineties need more.
  private static let reach = 4096

  static func encoding(in bytes: [UInt8]) -> TextEncoding? {
    let head = bytes.prefix(reach)
    guard head.first(where: { $0 > 0x20 }) == UInt8(ascii: "<") else { return nil }
    let text = String(decoding: head.map { $0 < 0x80 ? $0 : UInt8(ascii: "?") }, as: UTF8.self)
      .lowercased()
    for key in ["encoding=", "charset="] {
      var rest = text[...]
      while let start = range(of: key, in: rest) {
        let value = rest[start...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
        let word = value.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
        // A page in UTF-16 whose declaration can be read byte by byte is no UTF-16.
        if let found = TextEncoding(name: String(word)), found != .utf16LittleEndian,
          found != .utf16BigEndian
        {
          return found
        }
        rest = value
      }
    }
    return nil
  }

  /// The index behind the first `key`.
  private static func range(of key: String, in text: Substring) -> Substring.Index? {
    var at = text.startIndex
    while at < text.endIndex {
      if text[at...].hasPrefix(key) { return text.index(at, offsetBy: key.count) }
      at = text.index(after: at)
    }
    return nil
  }
}
