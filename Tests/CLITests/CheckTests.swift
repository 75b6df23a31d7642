import BanmianTestSupport
import Foundation
import Testing

/// `banmian check`: text and layout, reports, corrections, exit codes.
@Suite("banmian check")
struct CheckTests {
  let scratch: TemporaryFolder

  init() throws { scratch = try TemporaryFolder() }

  private let story = """
    ---
    headline: 老渡口亮起一盏新灯
    byline: （岳棠）
    ---

    灯亮了,志願者说：“往后不用摸黑了。”他自已也常来。

    """

  @Test("a story is checked, and errors make the status 1")
  func findings() throws {
    let path = try scratch.put(story, "a.md")
    let run = try Program.run("check", path, "--scope", "text")
    #expect(run.status == 1, "\(run.errors)")
    for id in ["check.mark-width", "check.traditional", "check.confusion"] {
      #expect(run.output.contains("[\(id)]"))
    }
    #expect(run.output.contains("a.md:6:4:"))
    #expect(run.output.contains("差错率"))
    #expect(try Program.run("check", path, "--scope", "text", "--fail-on", "never").status == 0)
  }

  @Test("--fix corrects the file, and a second run changes nothing")
  func fix() throws {
    let path = try scratch.put(story, "a.md")
    let run = try Program.run("check", path, "--scope", "text", "--fix")
    #expect(run.status == 0, "\(run.output)")
    let fixed = try String(contentsOfFile: path, encoding: .utf8)
    #expect(
      fixed
        == story.replacing("了,志願者", with: "了，志愿者").replacing("自已", with: "自己"))
    _ = try Program.run("check", path, "--scope", "text", "--fix")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == fixed)
  }

  @Test("--fix writes the repairs of a dump into it, and leaves codes alone")
  func fixDump() throws {
    let text = "渡口新添一盏灯 夜归的人看得见岸\n\n本报讯 昨晚7:30,渡口亮灯(试运行)。电话0510-81853620。\n\n(岳棠)\n"
    let path = try scratch.put(text, "a.txt")
    _ = try Program.run("check", path, "--scope", "text", "--fix")
    let fixed = try String(contentsOfFile: path, encoding: .utf8)
    #expect(fixed.contains("昨晚7:30，渡口亮灯（试运行）。电话0510-81853620。"))
    _ = try Program.run("check", path, "--scope", "text", "--fix")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == fixed)
  }

  @Test("a file in another encoding is left alone")
  func encoding() throws {
    let path = scratch("a.txt")
    let bytes = Data([0xFF, 0xFE]) + (story.data(using: .utf16LittleEndian) ?? Data())
    try bytes.write(to: URL(filePath: path))
    let run = try Program.run("check", path, "--scope", "text", "--fix")
    #expect(run.errors.contains("check.not-fixed"))
    #expect(try Data(contentsOf: URL(filePath: path)) == bytes)
  }

  @Test("JSON and SARIF are valid JSON and name the rules", arguments: ["json", "sarif"])
  func formats(_ form: String) throws {
    let path = try scratch.put(story, "a.md")
    let run = try Program.run("check", path, "--scope", "text", "--format", form)
    let json = try JSONSerialization.jsonObject(with: run.outputBytes) as? [String: Any]
    #expect(
      json?[form == "json" ? "schema" : "version"] as? String
        == (form == "json" ? "banmian/check@1" : "2.1.0"))
    #expect(run.output.contains("check.traditional"))
  }

  @Test("the layout is checked too, with the form rules of page one")
  func layout() throws {
    let run = try Program.run("check", Program.sample, "--verbose")
    #expect(run.output.contains("check.traditional"))
    #expect(run.output.contains("[check.form]"))
    #expect(!run.output.contains("form.missing"))
    let small = try scratch.put(SmallPage.text, "small.txt")
    #expect(try Program.run("check", small).output.contains("[page.underset]"))
  }

  @Test("rules are listed with what they rest on")
  func rules() throws {
    let run = try Program.run("check", "--rules")
    #expect(run.status == 0)
    #expect(run.lines.count > 38)
    #expect(run.output.contains("check.enumeration-comma\twarning"))
    #expect(try Program.run("check").status == 64)
    #expect(try Program.run("check", scratch("none.md")).status == 66)
  }
}
