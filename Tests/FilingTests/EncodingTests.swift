import Filing
import PressDiagnostics
import Testing

@Suite("An encoding is taken from its mark, from what the file says, or from its looks")
struct EncodingTests {
  let folder = ScratchFolder()

  /// The text that the bytes below mean.
  static let big5Text = "渡口開航，記者從碼頭獲悉，第一班船準時離岸。"
  static let big5: [UInt8] = [
    0xB4, 0xE7, 0xA4, 0x66, 0xB6, 0x7D, 0xAF, 0xE8, 0xA1, 0x41, 0xB0, 0x4F, 0xAA, 0xCC, 0xB1, 0x71,
    0xBD, 0x58, 0xC0, 0x59, 0xC0, 0xF2, 0xB1, 0x78, 0xA1, 0x41, 0xB2, 0xC4, 0xA4, 0x40, 0xAF, 0x5A,
    0xB2, 0xEE, 0xB7, 0xC7, 0xAE, 0xC9, 0xC2, 0xF7, 0xA9, 0xA4, 0xA1, 0x43,
  ]

  private func read(
    _ bytes: [UInt8], as encoding: TextEncoding? = nil
  ) throws -> Diagnosed<SourceFile> {
    try Filing.text(of: bytes, name: "a", encoding: encoding)
  }

  @Test("Big5 is recognised, and the finding says how sure that is")
  func looks() throws {
    let read = try read(Self.big5)
    #expect(read.value.text == Self.big5Text)
    let finding = try #require(read.diagnostics.first)
    #expect(finding.id == FilingRule.encodingAssumed)
    #expect(finding.reading?.made == "Big5")
    #expect(finding.reading?.certainty != nil)
  }

  @Test("GB 18030 is not taken for Big5")
  func gbStays() throws {
    let read = try read(Sample.gb)
    #expect(read.value.text == Sample.gbText)
    #expect(read.diagnostics.first?.reading?.made == "GB 18030")
  }

  @Test("what the sender says outweighs the looks")
  func said() throws {
    let read = try read(Self.big5, as: TextEncoding(name: "Big5"))
    #expect(read.value.text == Self.big5Text && read.diagnostics.isEmpty)
    #expect(throws: DiagnosticsError.self) { try self.read([0xFF, 0x80], as: .big5) }
  }

  @Test(
    "XML and HTML say what they are",
    arguments: [
      "<?xml version=\"1.0\" encoding=\"GB2312\"?><a>", "<meta charset=gbk>",
      "<html><meta http-equiv='Content-Type' content='text/html; charset=gb18030'>",
    ])
  func declared(_ head: String) throws {
    let read = try read(Array(head.utf8) + Sample.gb)
    #expect(read.value.text == head + Sample.gbText && read.diagnostics.isEmpty)
  }

  @Test("a false declaration is reported, and the looks decide")
  func falselyDeclared() throws {
    let head = "<meta charset=big5>"
    let read = try read(Array(head.utf8) + Array("汉字〇".utf8) + [0xE3, 0x80, 0x82])
    #expect(read.value.text == head + "汉字〇。")
    #expect(read.diagnostics.map(\.id) == [FilingRule.encodingDeclared])
  }

  @Test("UTF-16 without a mark and without a single NUL is recognised")
  func unmarkedUTF16() throws {
    let text = "渡口开航，首班船准时离岸。记者从码头获悉：票价不变。"
    for highByteFirst in [true, false] {
      let read = try read(Sample.utf16(text, highByteFirst: highByteFirst))
      #expect(read.value.text == text)
      #expect(read.diagnostics.map(\.id) == [FilingRule.encodingAssumed])
    }
  }

  @Test(
    "names of encodings",
    arguments: [
      ("UTF-8", "UTF-8"), ("gb2312", "GB 18030"), ("x-gbk", "GB 18030"), ("BIG5-HKSCS", "Big5"),
      ("cp950", "Big5"), ("utf-16le", "UTF-16LE"),
    ])
  func names(_ name: String, _ expected: String) {
    #expect(TextEncoding(name: name)?.rawValue == expected)
  }
}
