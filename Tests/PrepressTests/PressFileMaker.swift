import Prepress

/// A small press file that passes, and ways to break it (可坏的样张).
enum PressFileMaker {
  /// What one page shows: K-only text, a rule, a spot area, a grey picture, marks outside the trim.
  static let content = """
    /On gs 0 0 0 1 k BT /F1 9 Tf 1 0 0 1 60 300 Tm <00010002> Tj ET
    /On gs 0 0 0 1 k 60 290 100 0.5 re f
    /Off gs /Red cs 1 scn 60 200 40 40 re f
    /Off gs 0 1 1 0 k 120 200 40 40 re f
    q 72 0 0 72 200 200 cm /Im1 Do Q
    /All cs 1 scn 5 20 10 0.25 re f
    """

  private static let resources = """
    << /Font << /F1 5 0 R >> /XObject << /Im1 9 0 R >>
    /ExtGState << /On << /op true /OP true /OPM 1 >> /Off << /op false /OP false /OPM 1 >> >>
    /ColorSpace << /Red [/Separation /BM_TaoHong /DeviceCMYK 10 0 R]
    /All [/Separation /All /DeviceCMYK 11 0 R] >> >>
    """

  private static func ink(_ cmyk: String) -> String {
    "<< /FunctionType 2 /Domain [0 1] /N 1 /C0 [0 0 0 0] /C1 [\(cmyk)] >>"
  }

  static let xmp = """
    <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF>
    <rdf:Description xmp:CreatorTool="Test"><dc:title><rdf:Alt><rdf:li>河湾</rdf:li></rdf:Alt></dc:title>
    <pdf:Producer>Test</pdf:Producer><xmp:CreateDate>2026-03-18T00:00:00Z</xmp:CreateDate>
    <xmp:ModifyDate>2026-03-18T00:00:00Z</xmp:ModifyDate>
    <xmp:MetadataDate>2026-03-18T00:00:00Z</xmp:MetadataDate><xmpMM:DocumentID>a</xmpMM:DocumentID>
    <xmpMM:VersionID>1</xmpMM:VersionID><xmpMM:RenditionClass>default</xmpMM:RenditionClass>
    <pdfaid:part>1</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
    <pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion></rdf:Description></rdf:RDF></x:xmpmeta>
    """

  /// A sheet of 340 × 440 pt with a trim of 300 × 400 pt and a bleed of 5 pt.
  static func bytes(
    _ standard: PressStandard = .x1a, content: String = content,
    breaking: (PDFFile, PDFObject) throws -> Void = { _, _ in }
  ) throws -> [UInt8] {
    let picture = String(repeating: "~", count: 300 * 300)
    let bytes = SmallPDF.bytes(
      content: content, resources: resources,
      page: "/TrimBox [20 20 320 420] /BleedBox [15 15 325 425]",
      more: [
        "<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Song /Encoding /Identity-H "
          + "/DescendantFonts [6 0 R] /ToUnicode 8 0 R >>",
        "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /ABCDEF+Song /FontDescriptor 7 0 R >>",
        "<< /Type /FontDescriptor /FontName /ABCDEF+Song /FontFile3 8 0 R "
          + "/CIDSet 8 0 R >>",
        "<< /Length 4 >>\nstream\nabcd\nendstream",
        "<< /Subtype /Image /Width 300 /Height 300 /BitsPerComponent 8 /ColorSpace /DeviceGray "
          + "/Length \(picture.utf8.count) >>\nstream\n\(picture)\nendstream",
        ink("0 1 1 0"), ink("1 1 1 1"),
      ])
    let file = try PDFFile(bytes)
    guard let page = file.pages.first else { return [] }
    page.set("MediaBox", [0, 0, 340, 440])
    file.trailer["Info"] = file.add(.dictionary(info(standard)))
    file.root["Metadata"] = file.addStream(
      Array(xmp.utf8), [.init("Type", .name("Metadata")), .init("Subtype", .name("XML"))])
    let profile = file.addStream(try HouseProfile.bytes(), [.init("N", 4)])
    guard let number = profile.reference else { return [] }
    file.root.set(
      "OutputIntents",
      [
        [
          "Type": .name("OutputIntent"), "S": .name(standard == .a1b ? "GTS_PDFA1" : "GTS_PDFX"),
          "OutputConditionIdentifier": .text("CGATS TR 002"),
          "DestOutputProfile": .reference(number),
        ]
      ])
    try breaking(file, page)
    return try file.written(version: standard.pdfVersion)
  }

  private static func info(_ standard: PressStandard) -> [PDFValue.Entry] {
    [
      .init("Title", .text("河湾")), .init("Creator", .text("Test")),
      .init("Producer", .text("Test")), .init("CreationDate", .text("D:20260318000000Z")),
      .init("ModDate", .text("D:20260318000000Z")), .init("Trapped", .name("False")),
      .init("GTS_PDFXVersion", .text(standard.title)),
    ]
  }

  /// The good page with more drawn on it.
  static func adding(_ more: String) throws -> [UInt8] {
    try bytes(content: "q \(content)\nQ\n\(more)")
  }
}
