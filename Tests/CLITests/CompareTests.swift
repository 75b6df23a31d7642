import BanmianTestSupport
import Foundation
import Testing

/// `compare` and `verify` from outside (对照与基准).
@Suite("compare and verify")
struct CompareTests {
  let scratch: TemporaryFolder

  init() throws { scratch = try TemporaryFolder() }

  /// A page.json of the small page's text, with the text changed.
  private func page(_ name: String, _ change: (String) -> String = { $0 }) throws -> String {
    let file = try scratch.put(change(SmallPage.text), "\(name)/page.txt")
    let run = try Program.run("typeset", file, "--format", "json", "-o", scratch("\(name)-out"))
    #expect(run.status == 0, "\(run.errors)")
    return scratch("\(name)-out/page.page.json")
  }

  @Test("the same page is identical, with status 0")
  func identical() throws {
    let file = try page("a")
    let run = try Program.run("compare", file, file, "--lang", "en")
    #expect(run.status == 0)
    #expect(run.lines == ["page: identical"])
  }

  @Test("a changed character is told first, with its line and place, with status 3")
  func changed() throws {
    let old = try page("a")
    let new = try page("b") { $0.replacing("旧桅杆", with: "旧船桅") }
    let run = try Program.run("compare", old, new, "--lang", "en")
    #expect(run.status == 3)
    #expect(run.lines.first?.hasPrefix("page: 2 × text in one story") == true, "\(run.output)")
    #expect(run.output.contains("“杆”"), "\(run.output)")
    #expect(run.output.contains("/b/page.txt:3:"), "\(run.output)")
  }

  @Test("copy is set on the fly, and reports have every form")
  func forms() throws {
    _ = try page("a")
    _ = try page("b") { $0.replacing("一盏新灯", with: "一盏旧灯") }
    let run = try Program.run(
      "compare", scratch("a/page.txt"), scratch("b/page.txt"), "--format", "json", "--report",
      scratch("r.xml"), "--report", scratch("r.md"))
    #expect(run.status == 3, "\(run.errors)")
    let json = try #require(
      try JSONSerialization.jsonObject(with: run.outputBytes) as? [String: Any])
    #expect(json["schema"] as? String == "banmian/comparison@1")
    #expect(json["different"] as? Bool == true)
    let pages = try #require(json["pages"] as? [[String: Any]])
    let changes = try #require(pages.first?["changes"] as? [[String: Any]])
    let first = try #require(changes.first)
    #expect(first["kind"] as? String == "text")
    #expect(first["old"] as? String == "新" && first["new"] as? String == "旧")
    #expect((first["before"] as? [Double])?.count == 4)
    let xml = try String(contentsOfFile: scratch("r.xml"), encoding: .utf8)
    #expect(xml.contains("<testsuites tests=\"1\" failures=\"1\">"))
    #expect(xml.contains("<property name=\"text\""))
    #expect(try String(contentsOfFile: scratch("r.md"), encoding: .utf8).contains("| page |"))
  }

  @Test("verify: missing, accepted, changed, orphaned, accepted by name")
  func baseline() throws {
    let copy = try scratch.put(SmallPage.text, "page.txt")
    let base = scratch("base")
    let missing = try Program.run("verify", copy, "--baseline", base, "--lang", "en")
    #expect(missing.status == 3)
    #expect(missing.output.contains("page: this page is new"))
    let accepted = try Program.run(
      "verify", copy, "--baseline", base, "--accept", "all", "--by", "岳棠", "--at", "2026-03-18",
      "--reason", "首版")
    #expect(accepted.status == 0, "\(accepted.errors)")
    #expect(accepted.lines == ["page"])
    let log = try String(contentsOfFile: base + "/accepted.jsonl", encoding: .utf8)
    #expect(log.contains("\"by\":\"岳棠\",\"at\":\"2026-03-18\",\"reason\":\"首版\""))
    #expect(try Program.run("verify", copy, "--baseline", base).status == 0)

    try scratch.put(SmallPage.text.replacing("老渡口", with: "新渡口"), "page.txt")
    try scratch.put(SmallPage.text, "other.txt")
    let two = try Program.run("verify", scratch("other.txt"), "--baseline", base, "--lang", "en")
    #expect(two.status == 3)
    #expect(two.output.contains("other: this page is new"))
    #expect(two.output.contains("page: this page is gone"))
    #expect(try Program.run("verify", copy, "--baseline", base).status == 3)
    let named = try Program.run("verify", copy, "--baseline", base, "--accept", "page")
    #expect(named.lines == ["page"])
    #expect(try Program.run("verify", copy, "--baseline", base).status == 0)
  }

  @Test("a baseline that was edited by hand, or made by other fonts, says so")
  func guarded() throws {
    let copy = try scratch.put(SmallPage.text, "page.txt")
    let base = scratch("base")
    #expect(try Program.run("verify", copy, "--baseline", base, "--accept", "all").status == 0)
    let lock = try String(contentsOfFile: base + "/environment.json", encoding: .utf8)
    let line = try #require(lock.split(separator: "\n").first { $0.contains("\"song-regular\"") })
    try scratch.put(
      lock.replacing(line, with: "    \"song-regular\": \"00\","), "base/environment.json")
    try scratch.put(SmallPage.text.replacing("老渡口", with: "新渡口"), "page.txt")
    let other = try Program.run("verify", copy, "--baseline", base)
    #expect(other.status == 69)
    #expect(other.ids.contains("baseline.environment"))
    #expect(other.errors.contains("song-regular"))

    let file = base + "/page.page.json"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try scratch.put(text.replacing("老渡口", with: "旧渡口"), "base/page.page.json")
    let edited = try Program.run("verify", copy, "--baseline", base)
    #expect(edited.status == 65)
    #expect(edited.ids == ["baseline.sum"])
  }

  @Test("pixels have nothing to add where the page's own changes explain them")
  func pixels() throws {
    let old = try page("a")
    let new = try page("b") { $0.replacing("一盏新灯", with: "一盏旧灯") }
    let run = try Program.run("compare", old, new, "--pixels", "72", "--lang", "en")
    #expect(run.status == 3)
    #expect(run.output.contains("[text]") && !run.output.contains("[unexplained]"), "\(run.output)")
    #expect(try Program.run("compare", old, new, "--pixels", "9").status == 64)
  }

  @Test("bad input is refused with its place")
  func bad() throws {
    let good = try page("a")
    let bad = try scratch.put("{\"schema\": 3}", "bad.page.json")
    let run = try Program.run("compare", good, bad)
    #expect(run.status == 65)
    #expect(run.errors.hasPrefix("\(bad):1:12: error:"), "\(run.errors)")
    #expect(try Program.run("compare", good, scratch("none.json")).status == 66)
    #expect(try Program.run("compare", good, good, "--ignore-area", "1,2,3").status == 64)
  }
}
