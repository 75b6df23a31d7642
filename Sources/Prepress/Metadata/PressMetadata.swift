/// What a press file says of itself (文件信息).
package struct PressMetadata: Hashable, Sendable {
  package var title: String
  package var author: String
  /// What made the page.
  package var creator: String
  /// What made the file.
  package var producer: String
  /// `2026-03-18`: the day of the issue, for the program asks no clock; nil means 2000-01-01.
  package var day: String?

  package init(
    title: String, author: String = "", creator: String, producer: String, day: String? = nil
  ) {
    self.title = title.isEmpty ? creator : title
    self.author = author
    self.creator = creator
    self.producer = producer
    self.day = day.flatMap { Self.isDay($0) ? $0 : nil }
  }

  private static func isDay(_ text: String) -> Bool {
    text.utf8.count == 10
      && zip(text.utf8, "0000-00-00".utf8).allSatisfy { byte, model in
        model == UInt8(ascii: "0") ? (48...57).contains(byte) : byte == model
      }
  }

  private var date: String { day ?? "2000-01-01" }

  /// Midnight in the newsroom's time, as XMP writes it.
  var instant: String { date + "T00:00:00+08:00" }

  /// The same as Info writes it (ISO 32000-1, 7.9.4).
  var pdfInstant: String { "D:" + date.filter { $0 != "-" } + "000000+08'00'" }

  /// The Info dictionary.
  func info(_ standard: PressStandard) -> PDFValue {
    var entries: [PDFValue.Entry] = [.init("Title", .text(title))]
    if !author.isEmpty { entries.append(.init("Author", .text(author))) }
    entries += [
      .init("Creator", .text(creator)), .init("Producer", .text(producer)),
      .init("CreationDate", .text(pdfInstant)), .init("ModDate", .text(pdfInstant)),
      .init("Trapped", .name("False")),
    ]
    if standard == .x1a { entries.append(.init("GTS_PDFXVersion", .text(standard.title))) }
    return .dictionary(entries)
  }

  /// The XMP packet; every statement of Info is in it (ISO 15930-7, 6.4; Adobe XMP, part 1).
  ///
  /// `id` is 32 hexadecimal figures from the page's content.
  func xmp(_ standard: PressStandard, id: String) -> String {
    let version =
      standard == .x4
      ? "<pdfxid:GTS_PDFXVersion>\(standard.title)</pdfxid:GTS_PDFXVersion>"
      : "<pdfx:GTS_PDFXVersion>\(standard.title)</pdfx:GTS_PDFXVersion>"
    let creator =
      author.isEmpty
      ? "" : "\n<dc:creator><rdf:Seq><rdf:li>\(Self.xml(author))</rdf:li></rdf:Seq></dc:creator>"
    return """
      <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
       xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
       xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfx="http://ns.adobe.com/pdfx/1.3/"
       xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/">
      <dc:format>application/pdf</dc:format>
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">\(Self.xml(title))</rdf:li></rdf:Alt></dc:title>\
      \(creator)
      <xmp:CreatorTool>\(Self.xml(self.creator))</xmp:CreatorTool>
      <xmp:CreateDate>\(instant)</xmp:CreateDate>
      <xmp:ModifyDate>\(instant)</xmp:ModifyDate>
      <xmp:MetadataDate>\(instant)</xmp:MetadataDate>
      <xmpMM:DocumentID>uuid:\(Self.uuid(id))</xmpMM:DocumentID>
      <xmpMM:VersionID>1</xmpMM:VersionID>
      <xmpMM:RenditionClass>default</xmpMM:RenditionClass>
      <pdf:Producer>\(Self.xml(producer))</pdf:Producer>
      <pdf:Trapped>False</pdf:Trapped>
      \(version)
      </rdf:Description>
      </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="r"?>
      """
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
