import PageGeometry
import PageScene
import Prepress
import Testing

/// A draft in markers becomes a file in inks, or no file at all (印前整理).
@Suite("Finishing press files")
struct PressFinisherTests {
  private static let spot = Ink.spot(name: "BM_TaoHong", tint: 1000)
  private static let tint = Ink.spot(name: "BM_TaoHong", tint: 200)
  private static let grey = Ink.process(cyan: 0, magenta: 0, yellow: 0, black: 300)
  private let inks: InkTable

  init() throws {
    inks = try InkTable([.black, .white, .red, Self.spot, Self.tint, Self.grey]) { ink in
      switch ink {
      case .black: InkMarker(red: 0, green: 0, blue: 0)
      case .white: InkMarker(red: 65_535, green: 65_535, blue: 65_535)
      case Self.grey: InkMarker(red: 45_000, green: 45_000, blue: 45_000)
      default: InkMarker(red: 52_000, green: 5_000, blue: 6_000)
      }
    }
  }

  /// The three numbers that Cairo writes for an ink.
  private func color(_ ink: Ink) throws -> String {
    let marker = try #require(inks.markers[ink])
    return [marker.red, marker.green, marker.blue].map { level in
      let digits = String((Int(level) * 1_000_000 + 32_767) / 65_535)
      let padded = String(repeating: "0", count: max(0, 7 - digits.count)) + digits
      return "\(padded.dropLast(6)).\(padded.suffix(6))"
    }.joined(separator: " ")
  }

  private func finish(
    _ content: String, resources: String = "<< >>", more: [String] = [],
    pictures: [String: PreparedPicture] = [:], standard: PressStandard = .x1a
  ) throws -> PDFFile {
    let profile = try ICCProfile(HouseProfile.bytes())
    let finisher = PressFinisher(
      inks: inks, pictures: pictures, condition: OutputCondition(profile), standard: standard)
    let page = Page(
      name: "A01", title: "河湾", sheet: Size(width: .points(200), height: .points(100)),
      typeArea: Rect(x: .zero, y: .zero, width: .points(200), height: .points(100)), items: [])
    return try PDFFile(
      finisher.finish(
        SmallPDF.bytes(content: content, resources: resources, more: more),
        sheets: [PressFinisher.Sheet(page, for: standard)],
        metadata: PressMetadata(title: "河湾", creator: "Test", producer: "Test", day: "2026-03-18")))
  }

  private func content(of file: PDFFile) throws -> String {
    let page = try #require(file.pages.first)
    return String(decoding: try file.content(of: page), as: UTF8.self)
  }

  private func fault(_ content: String, resources: String = "<< >>", more: [String] = [])
    -> PressFault?
  {
    do {
      _ = try finish(content, resources: resources, more: more)
      return nil
    } catch {
      return error as? PressFault
    }
  }

  @Test("black is K alone and overprints; white, tints, colours and spots knock out")
  func overprinting() throws {
    let file = try finish(
      "\(color(.black)) rg 1 1 9 9 re f \(color(.white)) rg 2 2 3 3 re f "
        + "\(color(Self.grey)) rg 3 3 3 3 re f \(color(Self.spot)) rg 4 4 3 3 re f")
    #expect(
      try content(of: file).split(whereSeparator: \.isWhitespace).joined(separator: " ") == """
        0 0 0 1 k /BMo1 gs 1 1 9 9 re f 0 0 0 0 k /BMo0 gs 2 2 3 3 re f 0 0 0 0.3 k 3 3 3 3 re f \
        /BMs0 cs 1 scn 4 4 3 3 re f
        """)
    let resources = try #require(file.pages.first?["Resources"])
    #expect(resources["ExtGState"]?["BMo1"]?["op"]?.boolean == true)
    #expect(resources["ExtGState"]?["BMo0"]?["OPM"]?.integer == 1)
    #expect(resources["ColorSpace"]?["BMs0"]?.items[1].name == "BM_TaoHong")
  }

  @Test(
    "a colour that stands for no ink stops the file, wherever it is set",
    arguments: [
      "1 0 0 rg 1 1 9 9 re f", "0.5 0.5 0.5 RG 1 1 m 9 9 l S",
      "BT 0.123456 0.2 0.3 rg /F 9 Tf <0001> Tj ET",
    ])
  func rogue(_ content: String) {
    guard case .unknownColor = fault(content) else {
      Issue.record("\(content): \(String(describing: fault(content)))")
      return
    }
  }

  @Test("a colour next to a marker is no marker")
  func nearMiss() throws {
    let marker = try #require(inks.markers[Self.spot])
    let near = InkMarker(red: marker.red, green: marker.green, blue: marker.blue + 16)
    #expect(inks.ink(of: marker) == Self.spot)
    #expect(inks.ink(of: near) == nil)
  }

  @Test(
    "what Cairo does not write stops the file",
    arguments: [
      "0 g 1 1 9 9 re f", "0 0 0 1 k 1 1 9 9 re f", "1 1 9 9 re f", "/CS0 cs 1 scn 1 1 9 9 re f",
      "BI /W 1 /H 1 /BPC 8 /CS /G ID a EI", "/Nowhere Do", "/A gs 1 1 9 9 re f",
    ])
  func strange(_ content: String) {
    guard case .content = fault(content) else {
      Issue.record("\(content): \(String(describing: fault(content)))")
      return
    }
  }

  @Test("transparency stops the file: alpha, soft masks, pictures with transparent parts")
  func transparency() throws {
    let alpha = "<< /ExtGState << /A << /ca 0.5 >> >> >>"
    #expect(try fault("\(color(.black)) rg /A gs 1 1 9 9 re f", resources: alpha) != nil)
    let masked = "<< /XObject << /I 5 0 R >> >>"
    let image =
      "<< /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray /Length 1 "
    #expect(
      fault(
        "/I Do", resources: masked,
        more: [image + "/SMask 6 0 R >>\nstream\na\nendstream", image + ">>\nstream\na\nendstream"])
        == .content("a picture with transparent parts"))
    #expect(
      fault(
        "/I Do", resources: masked,
        more: [
          image.replacing("DeviceGray", with: "DeviceRGB") + ">>\nstream\na\nendstream"
        ]) == .content("a picture that was not converted"))
  }

  @Test("gradients run in inks, in a spot ink too, and a shared function is changed once")
  func shadings() throws {
    func function(_ from: Ink, _ to: Ink) throws -> String {
      try "<< /FunctionType 2 /Domain [0 1] /N 1 /C0 [\(color(from))] /C1 [\(color(to))] >>"
    }
    let file = try finish(
      "/S1 sh /S2 sh /S3 sh", resources: "<< /Shading << /S1 5 0 R /S2 6 0 R /S3 7 0 R >> >>",
      more: [
        "<< /ShadingType 2 /ColorSpace /DeviceRGB /Coords [0 0 9 9] /Function 8 0 R >>",
        "<< /ShadingType 2 /ColorSpace /DeviceRGB /Coords [0 9 9 9] /Function 8 0 R >>",
        "<< /ShadingType 3 /ColorSpace /DeviceRGB /Coords [0 0 0 9 9 9] /Function 9 0 R >>",
        function(.red, .white), function(Self.spot, .white),
      ])
    let shadings = try #require(file.pages.first?["Resources"]?["Shading"])
    #expect(shadings["S1"]?["ColorSpace"]?.name == "DeviceCMYK")
    #expect(shadings["S2"]?["Function"]?["C0"]?.items.compactMap(\.number) == [0, 1, 1, 0])
    #expect(shadings["S3"]?["ColorSpace"]?.items[1].name == "BM_TaoHong")
    #expect(shadings["S3"]?["Function"]?["C1"]?.items.compactMap(\.number) == [0])
    let rogue = """
      << /ShadingType 2 /ColorSpace /DeviceRGB /Coords [0 0 9 9] /Function
      << /FunctionType 2 /Domain [0 1] /N 1 /C0 [1 0 0] /C1 [1 1 1] >> >>
      """
    #expect(fault("/S sh", resources: "<< /Shading << /S \(rogue) >> >>") != nil)
  }

  @Test("forms and patterns are in inks too, with resources of their own, and no group")
  func forms() throws {
    let inner = try "\(color(Self.spot)) rg 1 1 9 9 re f"
    let stream = "/Length \(inner.utf8.count) /Resources << >> >>\nstream\n\(inner)\nendstream"
    let file = try finish(
      "/F Do /Pattern cs /P scn 1 1 9 9 re f",
      resources: "<< /XObject << /F 5 0 R >> /Pattern << /P 6 0 R >> >>",
      more: [
        "<< /Subtype /Form /BBox [0 0 9 9] /Group << /S /Transparency /CS /DeviceRGB >> \(stream)",
        "<< /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9 \(stream)",
      ])
    let resources = try #require(file.pages.first?["Resources"])
    for part in [resources["XObject"]?["F"], resources["Pattern"]?["P"]] {
      let part = try #require(part)
      #expect(part["Group"] == nil)
      #expect(part["Resources"]?["ColorSpace"]?["BMs0"]?.items[1].name == "BM_TaoHong")
      #expect(
        String(decoding: try part.decodedData(), as: UTF8.self).hasPrefix("/BMs0 cs 1 scn "))
    }
  }

  @Test("what the file says of itself is whole, and equal drafts are equal bytes")
  func metadata() throws {
    let made = try finish("\(color(.black)) rg 1 1 9 9 re f", standard: .x4)
    #expect(made.version == "1.6" && made.trailer["ID"]?.items.count == 2)
    #expect(made.trailer["Info"]?["Trapped"]?.name == "False")
    #expect(made.root["OutputIntents"]?.items.first?["S"]?.name == "GTS_PDFX")
    let xmp = String(
      decoding: try #require(made.root["Metadata"]).decodedData(), as: UTF8.self)
    #expect(xmp.contains("<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>"))
    #expect(xmp.contains("<xmp:CreateDate>2026-03-18T00:00:00+08:00</xmp:CreateDate>"))
    let first = try finish("\(color(.black)) rg 1 1 9 9 re f")
    let again = try finish("\(color(.black)) rg 1 1 9 9 re f")
    #expect(first.version == "1.4")
    #expect(
      first.trailer["ID"]?.items.compactMap(\.bytes)
        == again.trailer["ID"]?.items.compactMap(\.bytes))
  }
}
