import BanmianTestSupport
import Foundation
import Testing

/// `compare` from outside (对照).
@Suite("compare")
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

  /// An edition of two small pages in a folder of that name.
  private func edition(_ name: String, _ change: (String) -> String = { $0 }) throws -> String {
    try scratch.put("paper: 河湾晚报\npages: [A01, A02]\n", "\(name)/edition.yaml")
    try scratch.put("# 渡口新添一盏灯\n\n\(change("灯是船工自己做的。"))\n", "\(name)/A01/01.md")
    try scratch.put("# 停航多年的船回来了\n\n船票三元。\n", "\(name)/A02/01.md")
    return scratch(name)
  }

  @Test("a copy of an edition in a folder of another name is the same edition")
  func renamedFolder() throws {
    let (old, new) = (
      try edition("ed"), try edition("ed2") { $0.replacing("船工", with: "艄公") }
    )
    let run = try Program.run("compare", old, new, "--lang", "en")
    #expect(run.status == 3)
    #expect(run.output.contains("ed2-A02: other bytes, the same page"), "\(run.output)")
    #expect(run.output.contains("“船”") || run.output.contains("船工"), "\(run.output)")
    #expect(!run.output.contains("gone") && !run.output.contains("new"), "\(run.output)")
    let base = scratch("base")
    let kept = try Program.run(
      "verify", old, "--baseline", base, "--accept", "all", "--reason", "首版")
    #expect(kept.lines == ["ed-A01", "ed-A02"], "\(kept.errors)")
    _ = try edition("ed2")
    let same = try Program.run("verify", new, "--baseline", base, "--lang", "en")
    #expect(same.status == 0, "\(same.output)\(same.errors)")
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
    #expect(xml.contains("<testsuites tests=\"1\" failures=\"1\" errors=\"0\">"))
    #expect(xml.contains("<property name=\"text\""))
    #expect(try String(contentsOfFile: scratch("r.md"), encoding: .utf8).contains("| page |"))
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
