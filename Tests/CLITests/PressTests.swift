import BanmianTestSupport
import Foundation
import Testing

/// Files for the press, from outside (付印).
@Suite("banmian press")
struct PressTests {
  let fixture: PressFixture

  init() throws { fixture = try PressFixture() }

  @Test("a file a page, or one of all; nothing without signatures")
  func files() throws {
    let run = try fixture.press()
    #expect(run.status == 0, "\(run.errors)")
    #expect(fixture.files() == ["ed-A01.press.pdf", "ed-A02.press.pdf"])
    #expect(run.ids.contains("signature.overridden"))
    #expect(try fixture.press("--merge", "all", output: "m").status == 0)
    #expect(fixture.files("m") == ["all.press.pdf"])
    let unsigned = try Program.run(
      "press", fixture.scratch("ed"), "-o", fixture.scratch("u"), "--limits", fixture.limits())
    #expect(unsigned.status == 4 && unsigned.ids.contains("signature.missing"))
    #expect(fixture.files("u").isEmpty)
  }

  @Test(
    "five runs, on one, two and four threads, give identical bytes",
    arguments: [
      ["--standard", "x1a"], ["--standard", "x4", "--unit", "four"], ["--standard", "a1b"],
    ])
  func determinism(_ options: [String]) throws {
    var first: [Data]?
    for (number, jobs) in ["1", "2", "4", "4", "1"].enumerated() {
      let out = "out\(number)"
      let run = try Program.run(
        [
          "press", fixture.scratch("ed"), "-o", fixture.scratch(out), "--allow-unsigned",
          "--limits",
          fixture.limits(), "--jobs", jobs,
        ] + options)
      #expect(run.status == 0, "\(run.errors)")
      let made = try fixture.files(out).map { try fixture.bytes("\(out)/\($0)") }
      #expect(made.count == 2 && (first == nil || first == made), "run \(number)")
      first = first ?? made
    }
  }

  @Test("the text of press file, archive and digital PDF is the page's, vertical lines included")
  func text() throws {
    #expect(try fixture.press("--no-marks").status == 0)
    #expect(try fixture.press("--standard", "a1b").status == 0)
    let run = try Program.run(
      "typeset", fixture.scratch("ed"), "-o", fixture.scratch("out"), "--format", "pdf", "json")
    #expect(run.status <= 1, "\(run.errors)")
    for page in ["ed-A01", "ed-A02"] {
      let wanted = try Self.text(ofPage: fixture.bytes("out/\(page).page.json"))
      #expect(wanted.contains("河湾晚报") || wanted.contains("灯亮了"))
      for ending in [".press.pdf", ".archive.pdf", ".pdf"] {
        let found = try extracted("out/\(page)\(ending)")
        #expect(found == wanted, "\(page)\(ending)")
      }
    }
    let first = try extracted("out/ed-A01.press.pdf")
    #expect(first.contains("民国廿四年——算来九十年了，渡口有船36只。老话说："), "\(first)")
    let paragraph = "渡船驶过河面，岸上的人停下来看；来信请寄hwwb_tu@hewan.example。"
    #expect(first.components(separatedBy: paragraph).count == 13, "all paragraphs, in order")
  }

  private func extracted(_ name: String) throws -> String {
    let run = try ChildProcess.run("/usr/bin/pdftotext", ["-raw", fixture.scratch(name), "-"])
    return Self.bare(run.output)
  }

  /// Without blanks, line ends and soft hyphens, which depend on the setting.
  private static func bare(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter {
          !$0.properties.isWhitespace && $0 != "\u{AD}"
        }))
  }

  private static func text(ofPage json: Data) throws -> String {
    let page = try JSONSerialization.jsonObject(with: json) as? [String: Any]
    return bare(text(of: page?["items"] as? [[String: Any]] ?? []))
  }

  private static func text(of items: [[String: Any]]) -> String {
    items.map { item in
      switch item["kind"] as? String {
      case "group": return text(of: item["items"] as? [[String: Any]] ?? [])
      case "glyphs":
        // The first run of a vertical line says all of it.
        if let line = item["vertical_line"] as? String { return line }
        return item["vertical_line"] == nil ? item["text"] as? String ?? "" : ""
      default: return ""
      }
    }.joined()
  }

  @Test("all text as paths: no font is left, and the page passes")
  func outlined() throws {
    let run = try fixture.press("--outline")
    #expect(run.status == 0, "\(run.errors)")
    let fonts = try ChildProcess.run(
      "/usr/bin/pdffonts", [fixture.scratch("out/ed-A01.press.pdf")])
    #expect(fonts.lines.count <= 2, "\(fonts.output)")
  }

  @Test("a unit of two has one spot plate, a unit of four none")
  func units() throws {
    #expect(try fixture.press("--unit", "two").status == 0)
    #expect(try fixture.press("--unit", "four", output: "four").status == 0)
    func spots(_ name: String) throws -> Bool {
      try fixture.bytes(name).range(of: Data("/BM_TaoHong".utf8)) != nil
    }
    #expect(try spots("out/ed-A01.press.pdf"))
    #expect(try !spots("four/ed-A01.press.pdf"))
  }

  @Test("the slug says who let an unsigned page go, and why")
  func slug() throws {
    let run = try fixture.press("--released-by", "值班室", "--reason", "系统停电")
    #expect(run.status == 0)
    let text = try ChildProcess.run(
      "/usr/bin/pdftotext", ["-raw", fixture.scratch("out/ed-A02.press.pdf"), "-"])
    #expect(text.output.contains("值班室") && text.output.contains("系统停电"), "\(text.output)")
    #expect(text.output.contains("无人签字"))
  }

  // MARK: Bad input

  @Test(
    "a profile that no press file may have is refused with the reason",
    arguments: [
      ("broken.icc", "broken"), ("cut.icc", "cut"), ("rgb.icc", "RGB"), ("screen.icc", "mntr"),
      ("v4.icc", "4.2"),
    ])
  func profiles(_ name: String, _ reason: String) throws {
    var bytes = [UInt8](
      try Data(contentsOf: URL(filePath: ProjectFolder.path("profiles/banmian-newsprint.icc"))))
    switch name {
    case "broken.icc": bytes = Array("no profile at all".utf8)
    case "cut.icc": bytes.removeLast(1000)
    case "rgb.icc": bytes.replaceSubrange(16..<20, with: Array("RGB ".utf8))
    case "screen.icc": bytes.replaceSubrange(12..<16, with: Array("mntr".utf8))
    default: bytes[8] = 4
    }
    let profile = try fixture.scratch.put(bytes, name)
    let run = try fixture.press("--profile", profile, "--lang", "en")
    #expect(run.status == 65 && run.ids.contains("press.profile"), "\(run.errors)")
    if ["RGB", "mntr", "4.2"].contains(reason) { #expect(run.errors.contains(reason)) }
    #expect(fixture.files().isEmpty)
  }

  @Test("a profile that is not there is said so")
  func noProfile() throws {
    let run = try fixture.press("--profile", fixture.scratch("nowhere.icc"))
    #expect(run.status == 66 && fixture.files().isEmpty)
  }

  @Test(
    "a picture that is missing or broken stops its page and no other",
    arguments: [("nowhere.jpg", 66 as Int32, "input."), ("broken.jpg", 65, "picture.")])
  func badPicture(_ name: String, _ status: Int32, _ id: String) throws {
    var cut = try PressFixture.fixture("plain.jpg")
    cut.removeLast(cut.count / 2)
    try fixture.scratch.put(cut, "ed/A01/broken.jpg")
    try fixture.scratch.put(
      PressFixture.story("渡船归来", "  - file: \(name)\n"), "ed/A01/01.md")
    let run = try fixture.press()
    #expect(run.status == status, "\(run.status) \(run.errors)")
    #expect(run.ids.contains { $0.hasPrefix(id) }, "\(run.errors)")
    #expect(run.errors.contains("01.md:4:11"), "\(run.errors)")
    #expect(fixture.files() == ["ed-A02.press.pdf"])
  }

  @Test(
    "every kind of picture goes to press",
    arguments: ["cmyk.jpg", "grey.jpg", "bit.png", "clear.png", "plain.png"])
  func pictures(_ name: String) throws {
    try fixture.putPicture(name)
    try fixture.scratch.put(
      PressFixture.story("渡船归来", "  - file: \(name)\n    caption: 渡船\n"), "ed/A01/01.md")
    let run = try fixture.press()
    #expect(run.status == 0, "\(run.errors)")
    let images = try ChildProcess.run(
      "/usr/bin/pdfimages", ["-list", fixture.scratch("out/ed-A01.press.pdf")])
    let row = try #require(images.lines.dropFirst(2).first)
    let isGrey = ["grey.jpg", "bit.png", "clear.png"].contains(name)
    #expect(row.contains(isGrey ? " gray " : " cmyk "), "\(row)")
  }
}
