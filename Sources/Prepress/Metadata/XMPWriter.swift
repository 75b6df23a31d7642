/// An XMP packet (Adobe XMP, part 1): what Info says, once more for archives and catalogues.
struct XMPWriter {
  var title: String
  var author = ""
  var subject = ""
  var keywords = ""
  var creator: String
  var producer: String
  /// `2026-03-18T00:00:00+08:00`; made, changed and described at the same time.
  var instant: String
  var language = ""
  /// 32 hexadecimal figures from the file's content; empty for a file without a name of its own.
  var id = ""
  /// Further statements, each an element with the namespace that it needs.
  var claims: [Claim] = []

  /// An element of another namespace.
  struct Claim {
    var prefix: String
    var namespace: String
    var name: String
    var value: String
  }

  var text: String {
    var lines = [
      "<dc:format>application/pdf</dc:format>",
      "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">\(Self.xml(title))</rdf:li></rdf:Alt></dc:title>",
    ]
    if !author.isEmpty {
      lines.append(
        "<dc:creator><rdf:Seq><rdf:li>\(Self.xml(author))</rdf:li></rdf:Seq></dc:creator>")
    }
    if !subject.isEmpty {
      lines.append(
        "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">\(Self.xml(subject))"
          + "</rdf:li></rdf:Alt></dc:description>")
    }
    if !language.isEmpty {
      lines.append("<dc:language><rdf:Bag><rdf:li>\(language)</rdf:li></rdf:Bag></dc:language>")
    }
    lines += [
      "<xmp:CreatorTool>\(Self.xml(creator))</xmp:CreatorTool>",
      "<xmp:CreateDate>\(instant)</xmp:CreateDate>", "<xmp:ModifyDate>\(instant)</xmp:ModifyDate>",
      "<xmp:MetadataDate>\(instant)</xmp:MetadataDate>",
    ]
    if !id.isEmpty {
      lines += [
        "<xmpMM:DocumentID>uuid:\(Self.uuid(id))</xmpMM:DocumentID>",
        "<xmpMM:VersionID>1</xmpMM:VersionID>",
        "<xmpMM:RenditionClass>default</xmpMM:RenditionClass>",
      ]
    }
    if !keywords.isEmpty { lines.append("<pdf:Keywords>\(Self.xml(keywords))</pdf:Keywords>") }
    lines.append("<pdf:Producer>\(Self.xml(producer))</pdf:Producer>")
    for claim in claims {
      lines.append(
        "<\(claim.prefix):\(claim.name)>\(Self.xml(claim.value))</\(claim.prefix):\(claim.name)>")
    }
    var spaces: [String] = []
    for claim in claims where !Self.known.contains(claim.prefix) {
      let space = "\n xmlns:\(claim.prefix)=\"\(claim.namespace)\""
      if !spaces.contains(space) { spaces.append(space) }
    }
    return """
      <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
       xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
       xmlns:pdf="http://ns.adobe.com/pdf/1.3/"\(spaces.joined())>
      \(lines.joined(separator: "\n"))
      </rdf:Description>
      </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="r"?>
      """
  }

  /// The prefixes that every packet declares.
  private static let known = ["pdf"]

  /// `D:20260318000000+08'00'` as XMP writes it; only dates of fourteen figures are written here.
  static func instant(ofPDF date: String) -> String {
    let bytes = Array(date.utf8.drop { !(48...57).contains($0) })
    guard bytes.count >= 14, bytes.prefix(14).allSatisfy({ (48...57).contains($0) }) else {
      return "2000-01-01T00:00:00Z"
    }
    func part(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    let zone = bytes[14...].filter { $0 != UInt8(ascii: "'") }
    var offset = "Z"
    if zone.count == 5, zone[0] != UInt8(ascii: "Z") {
      offset =
        String(decoding: zone[0..<3], as: UTF8.self) + ":"
        + String(decoding: zone[3..<5], as: UTF8.self)
    }
    return "\(part(0..<4))-\(part(4..<6))-\(part(6..<8))T\(part(8..<10)):\(part(10..<12)):"
      + part(12..<14) + offset
  }

  private static func uuid(_ figures: String) -> String {
    let figures = Array(figures)
    let parts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32]
    return parts.map { String(figures[$0.clamped(to: 0..<figures.count)]) }.joined(separator: "-")
  }

  private static func xml(_ text: String) -> String {
    text.map { character in
      switch character {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      default: String(character)
      }
    }.joined()
  }
}
