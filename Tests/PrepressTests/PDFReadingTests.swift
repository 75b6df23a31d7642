import BanmianTestSupport
import PageGeometry
import PageScene
import PressDiagnostics
import Testing

@testable import Prepress

@Suite("Reading PDFs of anybody (读 PDF)")
struct PDFReadingTests {
  /// A PDF without a table of references, which qpdf mends, as it does with files of others.
  private func pdf(
    _ content: String, page: String = "", font: String = Self.helvetica, more: String = ""
  ) -> [UInt8] {
    Array(
      """
      %PDF-1.4
      1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
      2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
      3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 200 300]/Contents 4 0 R
        /Resources<</Font<</F 5 0 R>>/XObject<</X 6 0 R>>>>\(page)>> endobj
      4 0 obj <</Length \(content.utf8.count)>>
      stream
      \(content)
      endstream
      endobj
      5 0 obj \(font) endobj
      \(more)
      trailer <</Root 1 0 R>>
      %%EOF
      """.utf8)
  }

  private static let helvetica =
    "<</Type/Font/Subtype/Type1/BaseFont/ABCDEF+Sans/Encoding/WinAnsiEncoding/FirstChar 65"
    + "/Widths[600 700 800]>>"

  private func read(_ bytes: [UInt8]) throws -> DrawnPage {
    try #require(PDFReading.pages(of: bytes, file: "a.pdf").first)
  }

  private func point(_ x: Double, _ y: Double) -> Point { Point(x: .points(x), y: .points(y)) }

  @Test("letters stand where text matrix, widths, spacing and kerns put them")
  func letters() throws {
    let page = try read(pdf("BT /F 10 Tf 2 Tc 20 200 Td (AB) Tj [(C) -500 (A)] TJ ET"))
    #expect(page.letters.map(\.text) == ["A", "B", "C", "A"])
    // 6 + 2, 7 + 2, then 8 + 2 + 5.
    #expect(page.letters.map(\.place.x.points) == [20, 28, 37, 52])
    #expect(page.letters.allSatisfy { $0.place.y == .points(100) })
    #expect(page.letters.first?.font == "Sans")
    #expect(page.letters.first?.size == .points(10))
    #expect(page.letters.first?.ink == "gray(0)")
    #expect(page.letters.first?.code == 0, "a subset numbers its glyphs as it likes")
  }

  @Test("a turned page is read as it is shown")
  func rotated() throws {
    let page = try read(pdf("BT /F 10 Tf 20 200 Td (A) Tj ET", page: "/Rotate 90"))
    #expect(page.sheet == Size(width: .points(300), height: .points(200)))
    #expect(page.letters.first?.place == point(200, 20))
    #expect(page.letters.first?.turn == 90)
  }

  @Test("boxes become rules, level strokes the boxes that they ink, all else paths")
  func marks() throws {
    let page = try read(
      pdf(
        "0 0 1 rg 10 20 30 40 re f 0.5 w 0 0 0 1 K 10 100 m 60 100 l S "
          + "10 10 m 20 30 l 40 10 l f 0.1 0.2 0.3 0.4 k 1 1 2 2 re 5 5 2 2 re f"))
    #expect(page.marks.count == 5)
    #expect(
      page.marks.first?.shape
        == .rule(Rect(x: .points(10), y: .points(240), width: .points(30), height: .points(40))))
    #expect(page.marks.first?.ink == "rgb(0,0,1000)")
    #expect(
      page.marks[1].shape
        == .rule(Rect(x: .points(10), y: .points(199.75), width: .points(50), height: .points(0.5)))
    )
    #expect(page.marks[1].ink == "cmyk(0,0,0,1000)")
    if case .path(let pieces, .fill) = page.marks[2].shape { #expect(pieces.count == 3) }
    #expect(page.marks[4].ink == "cmyk(100,200,300,400)")
  }

  @Test("ToUnicode, names of glyphs and ActualText say what is read")
  func texts() throws {
    let map =
      "1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <41> <672A> endbfchar "
      + "1 beginbfrange <42> <43> <4E00> endbfrange"
    let font =
      "<</Type/Font/Subtype/Type1/BaseFont/Sans/ToUnicode 7 0 R/FirstChar 65/Widths[9 9 9]>>"
    let stream = "7 0 obj <</Length \(map.utf8.count)>>\nstream\n\(map)\nendstream\nendobj"
    let mapped = try read(pdf("BT /F 9 Tf (ABC) Tj ET", font: font, more: stream))
    #expect(mapped.letters.map(\.text) == ["未", "一", "丁"])
    let named = try read(
      pdf(
        "BT /F 9 Tf (ABC) Tj ET",
        font:
          "<</Type/Font/Subtype/Type1/BaseFont/Sans/Encoding<</Differences[65/fi/uni672B/emdash]>>>>"
      ))
    #expect(named.letters.map(\.text) == ["fi", "末", "—"])
    let actual = try read(
      pdf("BT /F 9 Tf /Span <</ActualText <FEFF672A5B8C>>> BDC (AB) Tj EMC (C) Tj ET"))
    #expect(actual.letters.map(\.text) == ["未完", "", "C"])
  }

  @Test("a composite font has codes of two bytes, widths by CID, and may run down")
  func composite() throws {
    let font =
      "<</Type/Font/Subtype/Type0/BaseFont/Song/Encoding/UniGB-UCS2-V/DescendantFonts["
      + "<</Type/Font/Subtype/CIDFontType0/BaseFont/Song/DW 1000>>]>>"
    let page = try read(pdf("BT /F 10 Tf 50 200 Td <672A5B8C> Tj ET", font: font))
    #expect(page.letters.map(\.text) == ["未", "完"])
    #expect(page.letters.map(\.place) == [point(50, 100), point(50, 110)])
    #expect(page.letters.allSatisfy { $0.isVertical })
  }

  @Test("pictures have their box and the sum of their data, inline ones too")
  func pictures() throws {
    let image =
      "6 0 obj <</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray"
      + "/BitsPerComponent 8/Length 1>>\nstream\nA\nendstream\nendobj"
    let page = try read(
      pdf(
        "q 20 0 0 10 5 5 cm /X Do Q q 2 0 0 2 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID B EI Q",
        more: image))
    #expect(page.marks.count == 2)
    guard case .picture(let frame, let sum, 1, 1) = page.marks.first?.shape else {
      Issue.record("no picture")
      return
    }
    #expect(frame == Rect(x: .points(5), y: .points(285), width: .points(20), height: .points(10)))
    #expect(sum == "559aead08264d5795d3909718cdd05abd49572e84fe55590eef31a88a08fdffd")
    let other = try read(pdf("q 2 0 0 2 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID C EI Q"))
    if case .picture(_, let a, _, _) = page.marks[1].shape,
      case .picture(_, let b, _, _) = other.marks[0].shape
    {
      #expect(a != b)
    }
  }

  @Test("what is no PDF is refused by name", arguments: ["", "%PDF-1.7\n", "hello", "\u{0}\u{1}"])
  func refused(_ text: String) {
    let error = #expect(throws: DiagnosticsError.self) {
      try PDFReading.pages(of: Array(text.utf8), file: "a.pdf")
    }
    #expect(error?.diagnostics.first?.id == "compare.pdf")
  }

  @Test("damaged content is told, and what came before it is kept")
  func damaged() throws {
    let page = try read(pdf("BT /F 9 Tf 10 10 Td (A) Tj (B"))
    #expect(page.letters.map(\.text) == ["A"])
    #expect(!page.faults.isEmpty)
  }

  @Test("no damage to a file can crash the reader")
  func fuzzed() {
    let whole = pdf(
      "q 1 0 0 1 0 0 cm BT /F 10 Tf [(AB) -1e300 (C)] TJ ET 1e999 0 0 1 0 0 cm 0 0 9 9 re B Q")
    var random = SplitMix64(seed: 8)
    for _ in 0..<Environment.number("BANMIAN_PROPERTY_RUNS", or: 300) {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let index = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: index)
        default: bytes.insert(bytes[Int.random(in: 0..<bytes.count, using: &random)], at: index)
        }
      }
      _ = try? PDFReading.pages(of: bytes, file: "a.pdf")
    }
  }
}
