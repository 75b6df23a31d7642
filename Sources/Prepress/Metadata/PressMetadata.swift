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
    ]
    if !standard.isArchive { entries.append(.init("Trapped", .name("False"))) }
    if standard == .x1a { entries.append(.init("GTS_PDFXVersion", .text(standard.title))) }
    return .dictionary(entries)
  }

  /// The XMP packet; every statement of Info is in it (ISO 15930-7, 6.4; ISO 19005-1, 6.7.3).
  ///
  /// `id` is 32 hexadecimal figures from the page's content.
  func xmp(_ standard: PressStandard, id: String) -> String {
    XMPWriter(
      title: title, author: author, creator: creator, producer: producer, instant: instant,
      language: standard.isArchive ? "zh-CN" : "", id: id, claims: Self.claims(of: standard)
    ).text
  }

  private static func claims(of standard: PressStandard) -> [XMPWriter.Claim] {
    func claim(_ prefix: String, _ space: String, _ name: String, _ value: String)
      -> XMPWriter.Claim
    { XMPWriter.Claim(prefix: prefix, namespace: space, name: name, value: value) }
    // Archives know no such statement (ISO 19005-1, 6.7.3): their list of Info's keys ends before it.
    let trapped = claim("pdf", "http://ns.adobe.com/pdf/1.3/", "Trapped", "False")
    switch standard {
    case .x1a:
      return [
        trapped,
        claim("pdfx", "http://ns.adobe.com/pdfx/1.3/", "GTS_PDFXVersion", standard.title),
      ]
    case .x4:
      return [
        trapped,
        claim("pdfxid", "http://www.npes.org/pdfx/ns/id/", "GTS_PDFXVersion", standard.title),
      ]
    case .a1b:
      let space = "http://www.aiim.org/pdfa/ns/id/"
      return [claim("pdfaid", space, "part", "1"), claim("pdfaid", space, "conformance", "B")]
    }
  }
}
