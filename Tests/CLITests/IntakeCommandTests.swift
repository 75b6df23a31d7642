import BanmianTestSupport
import Foundation
import Testing

/// `banmian intake`, from outside (收稿).
@Suite("banmian intake")
struct IntakeCommandTests {
  let scratch: TemporaryFolder

  init() throws { scratch = try TemporaryFolder() }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: scratch(name), encoding: .utf8)
  }

  @Test("writes a folder that typesets as the dump does")
  func writes() throws {
    let run = try Program.run("intake", Program.sample, "-o", scratch("e"))
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.output.contains("新写  A01/01-lead.md") && run.output.contains("[intake.column-break]"))
    let whole = try Program.run("dump", Program.sample, "--stage", "edition")
    let again = try Program.run("dump", scratch("e"), "--stage", "edition")
    #expect(again.output == whole.output)
    #expect(again.status == 0)
  }

  @Test("a second run changes nothing, an edited file is never overwritten without --force")
  func idempotent() throws {
    _ = try Program.run("intake", Program.sample, "-o", scratch("e"))
    let before = scratch.listing
    let lead = try text("e/A01/01-lead.md")
    let second = try Program.run("intake", Program.sample, "-o", scratch("e"))
    #expect(second.status == 0 && !second.output.contains("新写") && !second.output.contains("更新"))
    #expect(scratch.listing == before)
    try scratch.put(lead + "\n编辑加了一段。\n", "e/A01/01-lead.md")
    let third = try Program.run("intake", Program.sample, "-o", scratch("e"))
    #expect(third.status == 65 && third.ids == ["intake.edited"])
    #expect(try text("e/A01/01-lead.md") == lead + "\n编辑加了一段。\n")
    let forced = try Program.run("intake", Program.sample, "-o", scratch("e"), "--force")
    #expect(forced.status == 0)
    #expect(try text("e/A01/01-lead.md") == lead)
  }

  @Test("what the copy has no more goes, unless it was edited")
  func stale() throws {
    let long = "# 甲题\n\n甲文。\n\n# 乙题\n\n乙文。\n\n# 丙题\n\n丙文。\n"
    let path = try scratch.put(long, "in/a.md")
    _ = try Program.run("intake", path, "-o", scratch("e"))
    try scratch.put(try text("e/A01/03.md") + "\n改。\n", "e/A01/03.md")
    try scratch.put("# 甲题\n\n甲文。\n", "in/a.md")
    let run = try Program.run("intake", path, "-o", scratch("e"))
    #expect(run.status == 0, "\(run.errors)")
    #expect(scratch.listing.contains("e/A01/03.md") && !scratch.listing.contains("e/A01/02.md"))
    #expect(run.output.contains("[intake.stale]"))
  }

  @Test("--dry-run writes nothing and says what it would")
  func dryRun() throws {
    let run = try Program.run("intake", Program.sample, "-o", scratch("e"), "--dry-run")
    #expect(run.status == 0 && run.output.contains("新写  edition.yaml"))
    #expect(scratch.listing.isEmpty)
  }

  @Test("--format json: each entry has its place, what was read and made, and how sure it is")
  func json() throws {
    let run = try Program.run("intake", Program.sample, "-o", scratch("e"), "--format", "json")
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    #expect(object?["schema"] as? String == "banmian/intake@1")
    #expect(object?["written"] as? Bool == true)
    let entries = try #require(object?["entries"] as? [[String: Any]])
    let repair = try #require(entries.first { $0["code"] as? String == "intake.mark-width" })
    let reading = try #require(repair["reading"] as? [String: String])
    #expect(reading == ["read": ",", "made": "，", "certainty": "high"])
    #expect((repair["source"] as? [String: Any])?["line"] as? Int == 3)
  }

  @Test("a Word file gives stories and pictures; typeset and dump read it directly")
  func word() throws {
    let bytes = WordFile.bytes(
      WordFile.paragraph("渡口新添一盏灯", run: "<w:b/>")
        + WordFile.paragraph("本报讯 昨晚七点，老渡口的石阶旁亮起一盏新灯。")
        + "<w:p><w:r><w:drawing><a:blip r:embed=\"r1\"/></w:drawing></w:r></w:p>",
      [
        (
          "word/_rels/document.xml.rels",
          "<Relationships><Relationship Id=\"r1\" Target=\"media/../media/a.png\"/></Relationships>"
        ),
        ("word/media/a.png", "png"),
      ])
    let path = try scratch.put(bytes, "in/来稿.docx")
    let run = try Program.run("intake", path, "-o", scratch("e"))
    #expect(run.status == 0, "\(run.errors)")
    #expect(try text("e/A01/pictures/a.png") == "png")
    #expect(try text("e/A01/01-lead.md").contains("file: \"pictures/a.png\""))
    #expect(try Program.run("dump", path, "--stage", "edition").output.contains("主题　渡口新添一盏灯"))
    #expect(try Program.run("dump", path, "--stage", "manuscript").output.contains("headline*"))
    let pages = try Program.run("typeset", path, "-o", scratch("out"))
    #expect(pages.lines.count == 1 && pages.ids.contains("word.pictures-inside"))
  }

  @Test("text that is not understood waits in a file of its own")
  func unplaced() throws {
    try scratch.put("paper: 河湾晚报\npages: [A01]\n", "e/edition.yaml")
    try scratch.put("# 甲题\n\n甲文。\n", "e/A01/01.md")
    try scratch.put("\\# 不知何物\n", "e/A01/unplaced.md")
    let run = try Program.run("dump", scratch("e"), "--stage", "edition", "-v")
    #expect(run.output.contains("启事文　# 不知何物"))
    #expect(run.ids == ["intake.unplaced"])
    let again = try Program.run("intake", scratch("e"), "-o", scratch("f"))
    #expect(again.status == 0)
    #expect(try text("f/A01/unplaced.md") == "\\# 不知何物\n")
  }

  @Test(
    "traps are refused, and nothing is written", arguments: ["bomb.docx", "laughs.xml", "deep.xml"])
  func traps(_ name: String) throws {
    var zip = ZipWriter()
    zip.add("word/document.xml", Array(repeating: 0, count: 100), claimed: 1 << 30)
    let bytes =
      switch name {
      case "bomb.docx": zip.finished()
      case "laughs.xml":
        Array("<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><l>&b;</l>".utf8)
      default: Array(String(repeating: "<a>", count: 50_000).utf8)
      }
    let path = try scratch.put(bytes, "in/\(name)")
    let before = scratch.listing
    let run = try Program.run("intake", path, "-o", scratch("e"))
    #expect(run.status == 65 && run.ids.count == 1, "\(run.errors)")
    #expect(scratch.listing == before)
  }

  @Test("--encoding says what the text does not")
  func encoding() throws {
    // 渡口 in Big5, too short to tell.
    let path = try scratch.put([0xB4, 0xE7, 0xA4, 0x66], "in/a.txt")
    let run = try Program.run("dump", path, "--stage", "edition", "--encoding", "big5")
    #expect(run.output.contains("渡口"), "\(run.errors)")
    #expect(
      try Program.run("dump", path, "--stage", "edition", "--encoding", "latin9").status == 64)
  }
}
