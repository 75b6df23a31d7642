import BanmianTestSupport
import Foundation
import Testing

/// Stories with pictures, through the built program.
@Suite("pictures")
struct PictureTests {
  let scratch: TemporaryFolder

  init() throws { scratch = try TemporaryFolder() }

  private func putStory(_ pictures: String) throws {
    try scratch.put(
      "paper: 河湾晚报\npages: [A02]\n", "ed/edition.yaml")
    try scratch.put(
      "---\nheadline: 渡船归来\npictures:\n\(pictures)---\n\n"
        + String(repeating: "渡船驶过河面，岸上的人停下来看。", count: 60) + "\n", "ed/A02/01.md")
    for name in ["plain.jpg", "clear.png"] {
      let bytes = try Data(
        contentsOf: URL(filePath: ProjectFolder.path("Tests/PicturesTests/Fixtures/" + name)))
      try scratch.put([UInt8](bytes), "ed/A02/pictures/" + name)
    }
  }

  private func typeset() throws -> ChildProcess {
    try Program.run(
      "typeset", scratch("ed"), "-o", scratch("out"), "--format", "pdf", "png", "svg", "json",
      "--ppi", "40")
  }

  @Test("a picture is in the page, the PDF and the SVG, twice the same")
  func placed() throws {
    try putStory("  - file: pictures/plain.jpg\n    caption: 渡船\n    columns: 1\n")
    let first = try typeset()
    #expect(first.errors.contains("picture.coarse"), "60 pixels are few: \(first.errors)")
    let pdf = try Data(contentsOf: URL(filePath: scratch("out/ed-A02.pdf")))
    let json = try String(contentsOfFile: scratch("out/ed-A02.page.json"), encoding: .utf8)
    #expect(json.contains("\"kind\": \"picture\"") || json.contains("\"kind\":\"picture\""))
    let svg = try String(contentsOfFile: scratch("out/ed-A02.svg"), encoding: .utf8)
    #expect(svg.contains("data:image/jpeg"))
    #expect(pdf.range(of: Data("/DCTDecode".utf8)) != nil)
    _ = try typeset()
    #expect(try Data(contentsOf: URL(filePath: scratch("out/ed-A02.pdf"))) == pdf)
  }

  @Test(
    "a head on a picture is on the page; one that cannot be read there is told",
    arguments: ["white", "black", "panel"])
  func head(_ look: String) throws {
    // The fixture is dark all over.
    try putStory("  - {file: pictures/plain.jpg, head: \(look)}\n")
    let run = try typeset()
    #expect(run.errors.contains("picture.head-unreadable") == (look == "black"), "\(run.errors)")
    #expect(!run.errors.contains("picture.left-out"))
    let json = try String(contentsOfFile: scratch("out/ed-A02.page.json"), encoding: .utf8)
    #expect(json.contains("\"head-picture\""))
  }

  @Test(
    "a picture that cannot be used is named at its line, and the page is made",
    arguments: [
      ("nowhere.jpg", "input."), ("../edition.yaml", "picture.format"),
      ("pictures/broken.jpg", "picture.broken"),
    ])
  func refused(_ name: String, _ id: String) throws {
    try putStory("  - file: \(name)\n")
    try scratch.put([0xFF, 0xD8, 0xFF, 0xE0, 0x00], "ed/A02/pictures/broken.jpg")
    let run = try typeset()
    #expect(run.status == 1 && !run.isCrash)
    #expect(run.errors.contains("[\(id)"), "\(run.errors)")
    #expect(run.errors.contains("01.md:4:11"), "\(run.errors)")
    #expect(run.lines.count == 4)
  }

  /// A photograph that is cut off in its pixels, its head whole.
  private func putTorn() throws {
    let bytes = try Data(
      contentsOf: URL(filePath: ProjectFolder.path("Tests/PicturesTests/Fixtures/plain.jpg")))
    try scratch.put([UInt8](bytes.prefix(bytes.count * 4 / 5)), "ed/A02/pictures/torn.jpg")
  }

  @Test("a picture broken in its pixels leaves no hole and no caption")
  func torn() throws {
    try putStory("  - {file: pictures/torn.jpg, caption: 河上的渡船}\n")
    try putTorn()
    let run = try typeset()
    #expect(run.status == 1)
    #expect(run.ids.filter { $0 == "picture.broken" }.count == 1, "\(run.errors)")
    let json = try String(contentsOfFile: scratch("out/ed-A02.page.json"), encoding: .utf8)
    #expect(!json.contains("\"figure\"") && !json.contains("\"caption\""))
    try putStory("")
    let bare = scratch("bare")
    _ = try Program.run("typeset", scratch("ed"), "-o", bare, "--format", "json")
    func places(_ text: String) -> [Substring] {
      text.matches(of: /"frame":\[[^\]]*\]/).map(\.0)
    }
    let whole = try String(contentsOfFile: bare + "/ed-A02.page.json", encoding: .utf8)
    #expect(places(json) == places(whole), "the page is the one without the picture")
  }

  @Test("a proof of a page with a broken picture comes, and tells of it")
  func tornProof() throws {
    try putStory("  - {file: pictures/torn.jpg, caption: 河上的渡船}\n")
    try putTorn()
    let run = try Program.run(
      "proof", scratch("ed"), "--round", "1", "--no-record", "--format", "pdf", "txt", "-o",
      scratch("out"))
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.lines.count == 2, "\(run.output)")
    let text = try String(contentsOfFile: scratch("out/ed-A02.proof-1.txt"), encoding: .utf8)
    #expect(text.ranges(of: "torn.jpg").count == 1, "\(text)")
  }
}
