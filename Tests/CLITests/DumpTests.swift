import BanmianTestSupport
import Foundation
import Testing

/// The commands that look into the work: `dump`, `layouts`, `fonts`, `info`.
@Suite("Commands that look")
struct LookingTests {
  let scratch: TemporaryFolder
  let input: String

  init() throws {
    scratch = try TemporaryFolder()
    input = try scratch.put(SmallPage.text, "page.txt")
  }

  @Test(
    "dump shows every stage",
    arguments: [
      ("manuscript", "渡口新添一盏灯"), ("edition", "渡口新添一盏灯"), ("plan", "01-lead: {columns: "),
      ("lines", "老渡口的石阶"), ("page", "song-regular 9 "),
    ])
  func stages(_ stage: String, _ part: String) throws {
    let run = try Program.run("dump", input, "--stage", stage)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains(part), "\(run.output.prefix(600))")
    #expect(run.output.hasSuffix("\n"))
  }

  @Test("dump prints lines and page as JSON", arguments: ["lines", "page"])
  func json(_ stage: String) throws {
    let run = try Program.run("dump", input, "--stage", stage, "--format", "json")
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: run.outputBytes) }
    #expect(run.outputBytes.count > 500)
  }

  @Test("dump refuses what it cannot read")
  func dumpOfNothing() throws {
    let run = try Program.run("dump", scratch("none.txt"), "--stage", "page")
    #expect(run.status == 66)
    #expect(run.ids == ["input.missing"])
    #expect(run.output.isEmpty)
  }

  @Test("layouts lists the shelf, describes one, writes one out as it reads it")
  func layouts() throws {
    let list = try Program.run("layouts")
    #expect(list.status == 0, "\(list.errors)")
    #expect(list.lines.contains("tabloid-4x18\t四开四栏"))
    let one = try Program.run("layouts", "tabloid-4x18")
    #expect(one.output.contains("4 columns × 18 characters × 88 lines"))
    let whole = try Program.run("layouts", "tabloid-4x18", "--yaml")
    let copy = try scratch.put(whole.output, "copy.yaml")
    #expect(try Program.run("layouts", copy, "--yaml").output == whole.output)
    let none = try Program.run("layouts", "no-such-layout")
    #expect(none.status == 65)
    #expect(none.ids == ["layout.unknown"])
  }

  @Test("layouts --schema is valid JSON that knows the keys")
  func schema() throws {
    let run = try Program.run("layouts", "--schema")
    let schema = try #require(
      try JSONSerialization.jsonObject(with: run.outputBytes) as? [String: Any])
    let properties = try #require(schema["properties"] as? [String: Any])
    #expect(properties["grid"] != nil)
    #expect(properties["headlines"] != nil)
  }

  @Test("fonts lists every face with what it is used for")
  func fonts() throws {
    let run = try Program.run("fonts")
    #expect(run.status == 0)
    #expect(run.lines.count == 8)
    #expect(run.lines.contains { $0.hasPrefix("song-regular ") && $0.contains("body") })
  }

  @Test("fonts names each missing character once, with its place")
  func missingCharacters() throws {
    let text = try scratch.put("河湾\n晨雾\u{13000}散去\n再见\u{13000}与\u{1F600}\n", "odd.txt")
    let run = try Program.run("fonts", text, "--lang", "en")
    #expect(run.status == 1)
    #expect(run.ids == ["font.no-glyph", "font.no-glyph"])
    #expect(run.errors.contains("\(text):2:3: error: no face has \u{13000} (U+13000)"))
    #expect(run.errors.contains("\(text):3:5: error: no face has \u{1F600} (U+1F600)"))
    let fine = try Program.run("fonts", input)
    #expect(fine.status == 0)
    #expect(fine.errors.isEmpty)
  }

  @Test("info names the versions and every face's digest")
  func info() throws {
    let run = try Program.run("info", "--format", "json")
    let info = try #require(
      try JSONSerialization.jsonObject(with: run.outputBytes) as? [String: Any])
    #expect(info["schema"] as? String == "banmian/info@1")
    let fonts = try #require(info["fonts"] as? [String: String])
    #expect(
      Set(fonts.keys) == [
        "song-regular", "song-bold", "song-black", "hei-regular", "hei-bold", "hei-black",
        "kai-regular", "songComplete-regular",
      ])
    #expect(fonts.values.allSatisfy { $0.count == 64 })
    let sums = try ProjectFolder.text("fonts/SHA256SUMS")
    #expect(fonts.values.allSatisfy { sums.contains($0) })
    let libraries = try #require(info["libraries"] as? [String: String])
    #expect(libraries["cairo"] != nil && libraries["harfbuzz"] != nil)
  }

  @Test("findings are JSON, one a line, when programs read them")
  func findingsAsJSON() throws {
    let run = try Program.run("dump", scratch("none.txt"), "--stage", "page", "--messages", "json")
    let lines = run.errors.split(separator: "\n")
    #expect(lines.count == 1)
    let finding = try #require(
      try JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: Any])
    #expect(finding["code"] as? String == "input.missing")
    #expect(finding["severity"] as? String == "error")
    #expect((finding["message"] as? [String: String])?["zh"]?.isEmpty == false)
  }
}
