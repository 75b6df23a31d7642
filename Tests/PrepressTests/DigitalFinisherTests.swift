import PageGeometry
import PageScene
import Prepress
import Testing

/// A PDF as Cairo tags it, made fit for readers (电子版整理).
@Suite("Digital PDF (电子版)")
struct DigitalFinisherTests {
  private static let content = """
    /P << /MCID 0 >> BDC 0 0 0 rg 10 10 20 5 re f EMC
    /Private << /MCID 1 >> BDC 10 30 20 1 re f EMC
    /NonStruct << /MCID 2 >> BDC 10 40 20 1 re f EMC
    /Figure << /MCID 3 >> BDC 10 50 20 20 re f EMC
    """

  /// Document holds P, a Sect with nothing but decoration, a folio and a figure.
  private func draft() -> [UInt8] {
    SmallPDF.bytes(
      content: Self.content, page: "/StructParents 0",
      more: [
        "<< /Type /StructTreeRoot /K [6 0 R] /ParentTree << /Nums [0 [7 0 R 9 0 R 10 0 R 11 0 R]] >> >>",
        "<< /S /Document /P 5 0 R /K [7 0 R 8 0 R 10 0 R 11 0 R] >>",
        "<< /S /P /P 6 0 R /Pg 3 0 R /K 0 >>", "<< /S /Sect /P 6 0 R /K [9 0 R] >>",
        "<< /S /Private /P 8 0 R /Pg 3 0 R /K 1 >>", "<< /S /NonStruct /P 6 0 R /Pg 3 0 R /K 2 >>",
        "<< /S /Figure /P 6 0 R /Pg 3 0 R /K 3 >>",
      ])
  }

  private func withTree(_ bytes: [UInt8]) throws -> [UInt8] {
    let file = try PDFFile(bytes)
    file.root["StructTreeRoot"] = file.object(PDFReference(id: 5))
    file.trailer["Info"] = file.add([
      "Title": .text("河湾"), "CreationDate": .text("20260318000000+08'00"),
      "ModDate": .text("20260318000000+08'00"),
    ])
    return try file.written(version: "1.5")
  }

  private func sheet() -> DigitalSheet {
    let frame = Rect(x: .points(10), y: .points(30), width: .points(20), height: .points(20))
    var page = Page(
      name: "A01", title: "河湾", sheet: Size(width: .points(200), height: .points(100)),
      typeArea: frame, items: [])
    page.items = [
      .picture(
        PlacedPicture(
          frame: frame,
          cut: PictureCut(
            digest: "a", crop: PixelRect(x: 0, y: 0, width: 1, height: 1), width: 1, height: 1),
          name: "a.jpg", alternative: "渡船归来"))
    ]
    var sheet = DigitalSheet(page)
    sheet.links = [
      PageLink(frames: [frame], target: .uri("mailto:a@b.cn"), text: "a@b.cn"),
      PageLink(frames: [frame], target: .page("1"), text: "下转第1版"),
      PageLink(frames: [frame], target: .page("A03"), text: "下转A03版"),
      PageLink(frames: [frame], target: .page("9"), text: "下转第9版"),
    ]
    return sheet
  }

  private func finished() throws -> PDFFile {
    let finisher = DigitalFinisher([sheet()], jumps: JumpTargets(files: ["A03": "a-A03.pdf"]))
    return try PDFFile(finisher.finish(withTree(draft())))
  }

  @Test("decoration becomes artifacts, in the content and in the tree")
  func artifacts() throws {
    let file = try finished()
    let page = try #require(file.pages.first)
    let text = String(decoding: try file.content(of: page), as: UTF8.self)
    #expect(text.contains("/Artifact << /Type /Layout >> BDC 10 30"))
    #expect(text.contains("/Artifact << /Type /Pagination /Subtype /Header >> BDC 10 40"))
    #expect(text.contains("/P << /MCID 0 >> BDC") && !text.contains("Private"))
    let document = try #require(file.root["StructTreeRoot"]?["K"]?.items.first)
    let kinds = (document["K"]?.items ?? []).compactMap { $0["S"]?.name }
    #expect(kinds == ["P", "Figure", "Link", "Link", "Link"])
    let parents = try #require(file.root["StructTreeRoot"]?["ParentTree"]?["Nums"]?.items)
    #expect(parents[1].items.map(\.kind) == [.dictionary, .null, .null, .dictionary])
    #expect(parents.count == 2 + 2 * 3, "each link has its key")
  }

  @Test("language, title, dates with D:, and what the picture shows")
  func words() throws {
    let file = try finished()
    #expect(file.root["Lang"]?.text == "zh-CN")
    #expect(file.root["ViewerPreferences"]?["DisplayDocTitle"]?.boolean == true)
    #expect(file.trailer["Info"]?["CreationDate"]?.text == "D:20260318000000+08'00'")
    let document = try #require(file.root["StructTreeRoot"]?["K"]?.items.first)
    let figure = try #require((document["K"]?.items ?? []).first { $0["S"]?.name == "Figure" })
    #expect(figure["Alt"]?.text == "渡船归来")
    #expect(figure["A"]?["BBox"]?.items.compactMap(\.number) == [10, 50, 30, 70])
    let xmp = String(
      decoding: try #require(file.root["Metadata"]).decodedData(), as: UTF8.self)
    #expect(xmp.contains("<xmp:CreateDate>2026-03-18T00:00:00+08:00</xmp:CreateDate>"))
    #expect(xmp.contains(">河湾</rdf:li>"))
  }

  @Test("links lead to addresses, to pages of the file, to files of other pages, and never nowhere")
  func links() throws {
    let page = try #require(finished().pages.first)
    let notes = page["Annots"]?.items ?? []
    #expect(notes.map { $0["A"]?["S"]?.name } == ["URI", "GoTo", "GoToR"])
    #expect(notes[2]["A"]?["F"]?["F"]?.text == "a-A03.pdf")
    #expect(notes.allSatisfy { $0["F"]?.integer == 4 && $0["StructParent"]?.integer != nil })
    #expect(notes[0]["Rect"]?.items.compactMap(\.number) == [10, 50, 30, 70])
  }

  @Test("a draft with more pictures than the page is refused")
  func mismatch() throws {
    var sheet = sheet()
    sheet.figures = []
    #expect(throws: PressFault.self) {
      _ = try DigitalFinisher([sheet]).finish(withTree(draft()))
    }
  }
}
