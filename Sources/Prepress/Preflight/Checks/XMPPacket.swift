/// The properties of an XMP packet that prepress asks for (XMP 元数据), by the usual prefixes.
///
/// A flat reading: elements and attributes of the packet by name, the first item of lists. That is
/// enough for a press file's dozen properties; nothing is trusted beyond comparison.
struct XMPPacket {
  private var properties: [String: String] = [:]

  /// Nil where there is no packet or no RDF in it.
  init?(_ stream: PDFObject?) {
    guard let stream, let bytes = try? stream.decodedData() else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.contains("rdf:RDF"), text.contains("</rdf:RDF>") else { return nil }
    readElements(text)
    readAttributes(text)
  }

  subscript(name: String) -> String? { properties[name] }

  /// `<prefix:name>text</…>`, also where lists stand between.
  private mutating func readElements(_ text: String) {
    var open: [Substring] = []
    var rest = text[...]
    while let start = rest.firstIndex(of: "<") {
      let before = rest[..<start]
      let name = open.last { !$0.hasPrefix("rdf:") && !$0.hasPrefix("x:") }
      let content = Self.unescaped(before)
      if let name, !content.allSatisfy(\.isWhitespace), properties[String(name)] == nil {
        properties[String(name)] = content
      }
      guard let end = rest[start...].firstIndex(of: ">") else { return }
      let tag = rest[rest.index(after: start)..<end]
      if tag.hasPrefix("/") {
        _ = open.popLast()
      } else if !tag.hasPrefix("?"), !tag.hasPrefix("!"), !tag.hasSuffix("/") {
        open.append(tag.prefix { !$0.isWhitespace })
      }
      rest = rest[rest.index(after: end)...]
    }
  }

  /// `prefix:name="text"` in descriptions.
  private mutating func readAttributes(_ text: String) {
    for part in text.split(separator: "<") where part.hasPrefix("rdf:Description") {
      for match in part.matches(of: /([A-Za-z]+:[A-Za-z_]+)="([^"]*)"/)
      where properties[String(match.1)] == nil {
        properties[String(match.1)] = Self.unescaped(match.2)
      }
    }
  }

  private static func unescaped(_ text: Substring) -> String {
    let entities = [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&"),
    ]
    return entities.reduce(String(text)) { $0.replacing($1.0, with: $1.1) }
  }
}
