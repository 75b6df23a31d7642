import BanmianTestSupport
import Prepress
import Testing

/// A page of one line, as bytes.
enum SmallPDF {
  static func bytes(
    content: String = "0 0 0 rg 10 10 20 5 re f", resources: String = "<< >>", page: String = "",
    more: [String] = []
  ) -> [UInt8] {
    var objects = [
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] /Resources \(resources) "
        + "/Contents 4 0 R \(page) >>",
      "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream",
    ]
    objects += more
    var text = "%PDF-1.5\n"
    var places: [Int] = []
    for (index, object) in objects.enumerated() {
      places.append(text.utf8.count)
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = text.utf8.count
    text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for place in places {
      let digits = String(place)
      text += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    text += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
    return Array(text.utf8)
  }
}

@Suite("PDF files through qpdf")
struct PDFFileTests {
  @Test("objects are read by their kind, and only by it")
  func reading() throws {
    let file = try PDFFile(SmallPDF.bytes(page: "/X [1 2.5 (text) /Name <FEFF7248> null]"))
    let page = try #require(file.pages.first)
    #expect(file.pages.count == 1)
    #expect(page["Type"]?.name == "Page")
    #expect(page.reference == PDFReference(id: 3))
    let items = try #require(page["X"]).items
    #expect(items.map(\.kind) == [.integer, .real, .string, .name, .string, .null])
    #expect(items[0].integer == 1 && items[1].number == 2.5 && items[2].text == "text")
    #expect(items[3].name == "Name" && items[4].text == "版")
    #expect(items[1].integer == nil && items[0].name == nil && items[0].items.isEmpty)
    #expect(page["Nothing"] == nil)
    #expect(page.keys == ["Contents", "MediaBox", "Parent", "Resources", "Type", "X"])
    #expect(String(decoding: try file.content(of: page), as: UTF8.self).hasPrefix("0 0 0 rg"))
    try file.check()
  }

  @Test("what is put in is found again, and equal files are equal bytes")
  func writing() throws {
    func made() throws -> [UInt8] {
      let file = try PDFFile(SmallPDF.bytes())
      let page = try #require(file.pages.first)
      page.set("TrimBox", [0, 0, .fixed(1_999_999, decimals: 4), 100])
      page["MediaBox"] = nil
      page.member("Resources").set("ExtGState", ["A": ["op": .bool(true)]])
      let stream = file.addStream(Array("hello".utf8), [.init("Kind", .name("Test"))])
      file.root["Metadata"] = stream
      file.root["Twice"] = file.add([.text("字")])
      let number = try #require(file.root["Twice"]?.reference)
      file.root.set("Again", [["Other": .reference(number)]])
      return try file.written(version: "1.4")
    }
    let bytes = try made()
    #expect(try made() == bytes)
    let file = try PDFFile(bytes)
    let page = try #require(file.pages.first)
    #expect(file.version == "1.4")
    #expect(page["TrimBox"]?.items[2].number == 199.9999)
    #expect(page["MediaBox"] == nil)
    #expect(page["Resources"]?["ExtGState"]?["A"]?["op"]?.boolean == true)
    #expect(try file.root["Metadata"]?.decodedData() == Array("hello".utf8))
    #expect(try file.root["Metadata"]?.rawData() != Array("hello".utf8), "it is deflated")
    #expect(file.root["Twice"]?.items.first?.text == "字")
    #expect(file.root["Again"]?.items.first?["Other"]?.items.first?.text == "字")
    #expect(file.trailer["ID"]?.items.count == 2)
  }

  @Test("a damaged file is an error with qpdf's reason, and never a crash")
  func damaged() throws {
    let whole = SmallPDF.bytes()
    #expect(throws: PDFError.self) { _ = try PDFFile([]) }
    #expect(throws: PDFError.self) { _ = try PDFFile(Array("%PDF-1.4\n".utf8)) }
    for end in stride(from: 10, to: whole.count - 40, by: 37) {
      #expect(throws: PDFError.self, "cut at \(end)") { _ = try PDFFile(Array(whole[..<end])) }
    }
  }
}
