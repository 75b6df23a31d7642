import Prepress
import PressDiagnostics
import Testing

/// Each check fails on a file that is broken in just its way (印前检查), and passes on the good one.
@Suite("Preflight (印前检查)")
struct PreflightTests {
  private static let good = PreflightExpectation(
    .x1a, trim: [105_833, 141_111], bleed: 1764)

  private func report(
    _ bytes: [UInt8], _ expected: PreflightExpectation = good,
    _ limits: PreflightLimits = PreflightLimits()
  ) throws -> PreflightReport {
    try Preflight(limits).report(on: bytes, as: expected)
  }

  @Test("a good file passes every check", arguments: PressStandard.allCases)
  func passes(_ standard: PressStandard) throws {
    var expected = Self.good
    expected.standard = standard
    let found = try report(PressFileMaker.bytes(standard), expected)
    #expect(found.findings.isEmpty, "\(found.findings)")
    #expect(found.isPassed)
  }

  /// A way to break the good page by drawing on it.
  static let drawings: [(String, PreflightCheck)] = [
    ("1 0 0 rg 60 60 9 9 re f", .noRGB), ("1 0 0 RG 60 60 m 90 90 l S", .noRGB),
    ("q 72 0 0 72 60 60 cm BI /W 200 /H 200 /CS /RGB /BPC 8 ID abc EI Q", .noRGB),
    ("/On gs 0.6 0.5 0.5 1 k BT /F1 12 Tf 60 60 Td <0001> Tj ET", .blackText),
    ("/Off gs 0 0 0 1 k BT /F1 12 Tf 60 60 Td <0001> Tj ET", .blackOverprint),
    ("/On gs 0 g BT /F1 12 Tf 60 60 Td <0001> Tj ET", .blackOverprint),
    ("/Off gs 0 0 0 1 k 60 60 100 0.5 re f", .lineOverprint),
    ("/Off gs 0 0 0 1 K 0.5 w 60 60 m 90 60 l S", .lineOverprint),
    ("/On gs 0 0 0 0 k 60 60 9 9 re f", .whiteKnockout),
    ("/On gs 0 0 0 0 k BT /F1 12 Tf 60 60 Td <0001> Tj ET", .whiteKnockout),
    ("/On gs 0 0 0 0 K 3 w 60 60 m 90 60 l S", .whiteKnockout),
    ("1 1 0 0.2 k BT /F1 6 Tf 60 60 Td <0001> Tj ET", .smallText),
    ("/On gs 0 0 0 1 k BT /F1 3 Tf 60 60 Td <0001> Tj ET", .leastText),
    ("/On gs 0 0 0 1 k BT /F1 9 Tf 0.4 0 0 0.4 60 60 Tm <0001> Tj ET", .leastText),
    ("/On gs 0 0 0 1 K 0.05 w 60 60 m 90 60 l S", .hairline),
    ("/On gs 0 0 0 1 k 60 60 90 0.05 re f", .hairline),
    ("0.1 0 0 0.1 0 0 cm /On gs 0 0 0 1 K 1 w 600 600 m 900 600 l S", .hairline),
    ("0 1 1 0 K 0.3 w 60 60 m 90 60 l S", .hairlineInks),
    ("/All cs 1 scn 60 60 9 9 re f", .registration),
    ("/All cs 1 scn BT /F1 9 Tf 60 60 Td <0001> Tj ET", .registration),
    ("/On gs 0 0 0 1 k BT /F1 9 Tf 60 60 Td <0000> Tj ET", .missingGlyph),
    ("/On gs 0 0 0 1 k BT /F1 9 Tf 17 60 Td <0001> Tj ET", .textInBleed),
    ("q 72 0 0 72 60 60 cm BI /W 200 /H 200 /IM true ID abc EI Q", .imageResolution),
    ("60 60 (", .content), ("BT } ET", .content),
  ]

  @Test("drawing what must not be there fails the check of it", arguments: drawings)
  func drawn(_ operators: String, _ check: PreflightCheck) throws {
    let found = try report(PressFileMaker.adding(operators))
    #expect(found.has(check), "\(found.findings)")
  }

  /// A way to break the good file in its objects.
  static let breakings: [(PreflightCheck, @Sendable (PDFFile, PDFObject) throws -> Void)] = [
    (.claim, { file, _ in file.trailer["Info"]?["GTS_PDFXVersion"] = nil }),
    (.info, { file, _ in file.trailer["Info"]?["Title"] = nil }),
    (.info, { file, _ in file.trailer["Info"]?.set("ModDate", .text("20260318")) }),
    (.version, { file, _ in file.root["Extra"] = file.add(["Type": .name("ObjStm")]) }),
    (.trapped, { file, _ in file.trailer["Info"]?.set("Trapped", .name("Unknown")) }),
    (.xmpInfo, { file, _ in file.trailer["Info"]?.set("Title", .text("other")) }),
    (.xmpInfo, { file, _ in file.trailer["Info"]?.set("ModDate", .text("D:20250318000000Z")) }),
    (.xmp, { file, _ in file.root["Metadata"] = file.addStream([1, 2, 3]) }),
    (.outputIntent, { file, _ in file.root["OutputIntents"] = nil }),
    (
      .outputIntent,
      { file, _ in file.root["OutputIntents"]?.items.first?["OutputConditionIdentifier"] = nil }
    ),
    (
      .outputProfile,
      { file, _ in
        file.root["OutputIntents"]?.items.first?["DestOutputProfile"]?.replaceData([1, 2, 3])
      }
    ),
    (
      .outputProfile,
      { file, _ in
        file.root["OutputIntents"]?.items.first?["DestOutputProfile"]?
          .replaceData(try HouseProfile.bytes(with: "mntr", at: 12))
      }
    ),
    (
      .forbidden,
      { file, _ in file.root.set("OpenAction", ["S": .name("JavaScript"), "JS": .text("1")]) }
    ),
    (.forbidden, { file, _ in file.root.set("AA", [:]) }),
    (.forbidden, { file, _ in file.root.set("AcroForm", ["Fields": [1]]) }),
    (.forbidden, { file, _ in file.root.set("Names", ["EmbeddedFiles": [:]]) }),
    (.forbidden, { file, _ in file.root.set("OCProperties", [:]) }),
    (
      .forbidden,
      { _, page in page.set("Annots", [["Subtype": .name("Link"), "Rect": [60, 60, 90, 90]]]) }
    ),
    (.forbidden, { _, page in state(page, ["TR": .name("Identity")]) }),
    (.forbidden, { _, page in state(page, ["HT": ["HalftoneType": 1]]) }),
    (.boxes, { _, page in page["TrimBox"] = nil }),
    (.boxes, { _, page in page["BleedBox"] = nil }),
    (.boxes, { _, page in page["MediaBox"] = nil }),
    (.boxes, { _, page in page.set("TrimBox", [0, 0, 2000, 2000]) }),
    (.boxes, { _, page in page.set("BleedBox", [10, 10, 330, 430]) }),
    (.boxes, { _, page in page.set("ArtBox", [20, 20, 320, 420]) }),
    (.boxes, { _, page in page.set("CropBox", [50, 50, 300, 400]) }),
    (.trimSize, { _, page in page.set("TrimBox", [20, 20, 310, 420]) }),
    (.trimSize, { _, page in page.set("Rotate", 90) }),
    (.trimSize, { _, page in page.set("UserUnit", 2) }),
    (.blank, { file, page in page["Contents"] = file.addStream(Array("0 0 m".utf8)) }),
    (.transparency, { _, page in page.set("Group", ["S": .name("Transparency")]) }),
    (.transparency, { _, page in state(page, ["ca": .fixed(5, decimals: 1)]) }),
    (.transparency, { _, page in state(page, ["BM": .name("Multiply")]) }),
    (.transparency, { _, page in state(page, ["SMask": [:]]) }),
    (.transparency, { file, page in image(page)?["SMask"] = file.addStream([0]) }),
    (.fontsEmbedded, { _, page in descriptor(page)?["FontFile3"] = nil }),
    (.fontsMap, { _, page in descendant(page)?.set("Subtype", .name("CIDFontType2")) }),
    (.fontsDrawn, { _, page in font(page)?.set("Subtype", .name("Type3")) }),
    (.fontsFallback, { _, page in font(page)?.set("BaseFont", .name("CairoFont-0-0")) }),
    (.toUnicode, { _, page in font(page)?["ToUnicode"] = nil }),
    (.imageResolution, { _, page in image(page)?.set("Width", 20) }),
    (.noRGB, { _, page in image(page)?.set("ColorSpace", .name("DeviceRGB")) }),
    (.deviceOnly, { _, page in image(page)?.set("ColorSpace", [.name("CalGray"), [:]]) }),
    (.imageCoding, { _, page in image(page)?.replaceData([0], filter: .name("JPXDecode")) }),
    (
      .imagePolarity,
      { _, page in
        image(page)?.set("ColorSpace", .name("DeviceCMYK"))
        image(page)?.replaceData(Array("\u{1}Adobe\0d".utf8), filter: .name("DCTDecode"))
      }
    ),
    (
      .noRGB,
      { _, page in
        page["Resources"]?["ColorSpace"]?.set(
          "Red",
          [.name("Separation"), .name("A"), .name("DeviceRGB"), .reference(PDFReference(id: 10))])
      }
    ),
    (
      .spots,
      { _, page in
        page["Resources"]?["ColorSpace"]?.set(
          "All",
          [
            .name("Separation"), .name("BM_TaoHong"), .name("DeviceCMYK"),
            .reference(PDFReference(id: 11)),
          ])
      }
    ),
  ]

  @Test("breaking an object fails the check of it", arguments: breakings.indices)
  func broken(_ index: Int) throws {
    let (check, breaking) = Self.breakings[index]
    let found = try report(PressFileMaker.bytes(breaking: breaking))
    #expect(found.has(check), "\(check): \(found.findings)")
  }

  @Test("a newer PDF than the standard's, and one without /ID")
  func headAndTail() throws {
    let whole = try PressFileMaker.bytes()
    var head = whole
    head[7] = UInt8(ascii: "6")
    #expect(try report(head).has(.version))
    var bare = whole
    let marks = whole.indices.filter { whole[$0...].starts(with: Array("/ID ".utf8)) }
    #expect(!marks.isEmpty)
    for mark in marks { bare[mark + 2] = UInt8(ascii: "E") }
    #expect(try report(bare).has(.fileID))
  }

  /// A way to break an archive.
  static let archived: [(PreflightCheck, @Sendable (PDFFile, PDFObject) throws -> Void)] = [
    (.claim, { file, _ in file.root["Metadata"] = nil }),
    (.outputIntent, { file, _ in file.root["OutputIntents"] = nil }),
    (.fontsMap, { _, page in descriptor(page)?["CIDSet"] = nil }),
    (.imageCoding, { _, page in image(page)?.set("Interpolate", .bool(true)) }),
    (.transparency, { _, page in page.set("Group", ["S": .name("Transparency")]) }),
    (.noRGB, { _, page in image(page)?.set("ColorSpace", .name("DeviceRGB")) }),
    (.forbidden, { _, page in page.set("Annots", [["Subtype": .name("Link"), "F": 2]]) }),
    (
      .forbidden,
      { _, page in
        page.set(
          "Annots",
          [["Subtype": .name("Link"), "F": 4, "A": ["S": .name("JavaScript"), "JS": .text("1")]]])
      }
    ),
  ]

  @Test(
    "an archive is held to PDF/A-1b, and not to what only a press asks", arguments: archived.indices
  )
  func archive(_ index: Int) throws {
    let (check, breaking) = Self.archived[index]
    let expected = PreflightExpectation(.a1b)
    let found = try report(PressFileMaker.bytes(.a1b, breaking: breaking), expected)
    #expect(found.has(check), "\(check): \(found.findings)")
    let large = try report(
      PressFileMaker.bytes(.a1b) { _, page in
        page["TrimBox"] = nil
        page.set("Annots", [["Subtype": .name("Link"), "F": 4, "A": ["S": .name("URI")]]])
      }, expected)
    #expect(large.isPassed && large.skipped.contains(.boxes), "\(large.findings)")
  }

  @Test("a plant's limits are held against the file")
  func limits() throws {
    var limits = PreflightLimits()
    limits.spots = ["PANTONE 185 C"]
    limits.outputCondition = "IFRA26"
    limits.leastText = 10_000
    limits.leastResolution = 400
    let found = try report(PressFileMaker.bytes(), Self.good, limits)
    for check in [PreflightCheck.spots, .outputIntent, .leastText, .imageResolution] {
      #expect(found.has(check), "\(check)")
    }
  }

  @Test("a check can be switched off, or weigh less; then the file passes")
  func severities() throws {
    let bytes = try PressFileMaker.adding("1 0 0 rg 60 60 9 9 re f")
    var limits = PreflightLimits()
    limits.severities = [.noRGB: .warning]
    #expect(try report(bytes, Self.good, limits).isPassed)
    #expect(try report(bytes, Self.good, limits).has(.noRGB))
    limits.unasked = [.noRGB]
    #expect(try !report(bytes, Self.good, limits).has(.noRGB))
  }

  @Test("a finding says where on the page: millimetres from the trim's upper left corner")
  func place() throws {
    let found = try report(
      PressFileMaker.adding("/On gs 0 0 0 0 k 91 311 36 36 re f 0 0 0 0 k 91 211 36 36 re f"))
    let finding = try #require(found.findings.first { $0.check == .whiteKnockout })
    #expect(finding.count == 2 && finding.page == 1)
    let frame = try #require(finding.frame)
    #expect([frame.x, frame.y, frame.width, frame.height] == [91_000, 93_000, 36_000, 36_000])
    #expect(finding.diagnostic.message.zh.contains("距左 25.0 mm、距上 25.8 mm，共 2 处"))
    #expect(finding.diagnostic.message.en.contains("25.0 mm from the left, 25.8 mm from the top"))
  }

  @Test("the report as JSON has a verdict for every check")
  func json() throws {
    let text = try report(PressFileMaker.adding("1 0 0 rg 60 60 9 9 re f")).json(file: "a.pdf")
      .text()
    #expect(
      text.hasPrefix("{\"schema\":\"banmian/preflight@1\",\"file\":\"a.pdf\",\"passed\":false"))
    #expect(text.contains("{\"id\":\"preflight.no-rgb\",\"verdict\":\"error\"}"))
    #expect(text.contains("{\"id\":\"preflight.boxes\",\"verdict\":\"pass\"}"))
    #expect(text.contains("{\"id\":\"preflight.total-ink\",\"verdict\":\"skipped\"}"))
  }

  @Test("forms and patterns are looked into")
  func nested() throws {
    let found = try report(
      PressFileMaker.bytes(content: PressFileMaker.content + " /Fm Do") { file, page in
        let form = file.addStream(
          Array("1 0 0 rg 60 60 9 9 re f".utf8),
          [.init("Subtype", .name("Form")), .init("Matrix", [1, 0, 0, 1, 10, 0])])
        page["Resources"]?["XObject"]?["Fm"] = form
      })
    #expect(found.has(.noRGB))
  }

  @Test("a form that shows itself comes to an end, and is a fault")
  func circle() throws {
    let found = try report(
      PressFileMaker.bytes(content: PressFileMaker.content + " /Fm Do") { file, page in
        let form = file.addStream(Array("/Fm Do".utf8), [.init("Subtype", .name("Form"))])
        page["Resources"]?["XObject"]?["Fm"] = form
      })
    #expect(found.has(.content))
  }

  @Test("bytes cut off anywhere are a fault and no crash")
  func truncated() throws {
    let bytes = try PressFileMaker.bytes()
    // The last bytes are a comment and a line end.
    for length in stride(from: 0, to: bytes.count - 64, by: bytes.count / 23) {
      #expect(try !report(Array(bytes.prefix(length))).isPassed)
    }
  }

  private static func state(_ page: PDFObject, _ members: PDFValue) {
    page["Resources"]?["ExtGState"]?.set("On", members)
  }

  private static func font(_ page: PDFObject) -> PDFObject? { page["Resources"]?["Font"]?["F1"] }

  private static func descendant(_ page: PDFObject) -> PDFObject? {
    font(page)?["DescendantFonts"]?.items.first
  }

  private static func descriptor(_ page: PDFObject) -> PDFObject? {
    descendant(page)?["FontDescriptor"]
  }

  private static func image(_ page: PDFObject) -> PDFObject? {
    page["Resources"]?["XObject"]?["Im1"]
  }
}
