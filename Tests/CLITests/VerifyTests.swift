import BanmianTestSupport
import Foundation
import Testing

/// `verify` from outside (核对基准).
@Suite("verify")
struct VerifyTests {
  let scratch: TemporaryFolder
  let copy: String
  let base: String

  init() throws {
    scratch = try TemporaryFolder()
    copy = try scratch.put(SmallPage.text, "page.txt")
    base = scratch("base")
  }

  private func verify(_ arguments: String...) throws -> ChildProcess {
    try Program.run(["verify"] + arguments + ["--baseline", base, "--lang", "en"])
  }

  private func accept(_ arguments: String...) throws -> ChildProcess {
    try Program.run(["verify"] + arguments + ["--baseline", base])
  }

  private func text(_ file: String) throws -> String {
    try String(contentsOfFile: "\(base)/\(file)", encoding: .utf8)
  }

  private func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: base).sorted()
  }

  /// Changes a character of the copy.
  private func change() throws {
    try scratch.put(SmallPage.text.replacing("老渡口", with: "新渡口"), "page.txt")
  }

  @Test("missing, accepted, changed, orphaned, accepted by name")
  func round() throws {
    let missing = try verify(copy)
    #expect(missing.status == 3)
    #expect(missing.output.contains("page: this page is new"))
    #expect(missing.errors.contains("--accept all"))
    let accepted = try accept(
      copy, "--accept", "all", "--by", "岳棠", "--at", "2026-03-18", "--reason", "首版")
    #expect(accepted.status == 0, "\(accepted.errors)")
    #expect(accepted.lines == ["page"])
    #expect(try text("accepted.jsonl").contains(#""by":"岳棠","at":"2026-03-18","reason":"首版""#))
    #expect(try verify(copy).status == 0)

    try change()
    try scratch.put(SmallPage.text, "other.txt")
    let two = try verify(scratch("other.txt"))
    #expect(two.status == 3)
    #expect(two.output.contains("other: this page is new"))
    #expect(two.output.contains("page: this page is gone"))
    #expect(try verify(copy).status == 3)
    #expect(try accept(copy, "--accept", "page", "--reason", "新名").lines == ["page"])
    #expect(try verify(copy).status == 0)
    #expect(try text("accepted.jsonl").split(separator: "\n").count == 2)
  }

  @Test("the log knows who and when by itself")
  func log() throws {
    let environment = ["USER": "xu", "SOURCE_DATE_EPOCH": "1773792000"]
    let run = try ChildProcess.run(
      "/usr/bin/env",
      environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        + [Program.path, "verify", copy, "--baseline", base, "--accept", "all"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(try text("accepted.jsonl").contains(#""by":"xu","at":"2026-03-18T00:00:00Z""#))
  }

  @Test("an orphan goes when it is accepted, with its file; only the pages asked for are looked at")
  func orphans() throws {
    let other = try scratch.put(SmallPage.text, "other.txt")
    #expect(try accept(copy, other, "--accept", "all").lines == ["page", "other"])
    #expect(try verify(copy, "--pages", "page").status == 0)
    #expect(try verify(copy).output.contains("other: this page is gone"))
    #expect(try accept(copy, "--accept", "other").lines == ["other"])
    #expect(try files().filter { $0.hasSuffix(".gz") } == ["page.page.json.gz"])
    #expect(try text("pages.sha256").split(separator: "\n").count == 1)
    let sums = try ChildProcess.run("/usr/bin/sha256sum", ["-c", "pages.sha256"], folder: base)
    #expect(sums.status == 0)
  }

  @Test("a name that no page has accepts nothing, and neither does copy that could not be set")
  func nothingAccepted() throws {
    #expect(try accept(copy, "--accept", "all").status == 0)
    try change()
    let before = try text("baseline.json")
    let wrong = try accept(copy, "--accept", "page", "A09")
    #expect(wrong.status == 65)
    #expect(wrong.ids.last == "baseline.no-page")
    let broken = try accept(copy, "--accept", "all", "--layout", scratch("none.yaml"))
    #expect(broken.status != 0)
    #expect(try text("baseline.json") == before)
    #expect(try accept(copy, "--store", "png").status == 64)
  }

  @Test("pages are kept packed or plain, as digest or picture; what is not said stays")
  func stores() throws {
    #expect(try accept(copy, "--accept", "all").status == 0)
    #expect(
      try files() == [
        "accepted.jsonl", "baseline.json", "environment.json", "page.page.json.gz",
        "pages.sha256",
      ])
    let other = try accept(copy, "--accept", "all", "--store", "plain", "png", "--store-ppi", "40")
    #expect(other.lines == ["page"], "\(other.errors)")
    #expect(
      try files() == [
        "accepted.jsonl", "baseline.json", "environment.json", "page.page.json", "page.png",
        "pages.sha256",
      ])
    #expect(try verify(copy).lines == ["page: identical"])
    try change()
    #expect(try accept(copy, "--accept", "all").lines == ["page"])
    #expect(try files().contains("page.png") && files().contains("page.page.json"))
  }

  @Test("a page that is the same and drawn otherwise is an alarm, with a place where a PNG is kept")
  func drawnOtherwise() throws {
    #expect(
      try accept(copy, "--accept", "all", "--store", "digest", "--store-ppi", "40").status == 0)
    let index = try text("baseline.json")
    let sum = try #require(index.firstMatch(of: /"sha256":"([0-9a-f]{64})"\}/)).1
    try scratch.put(
      index.replacing(sum, with: String(repeating: "0", count: 64)), "base/baseline.json")
    let digest = try verify(copy)
    #expect(digest.status == 3)
    #expect(digest.output.contains("[unexplained]"))

    // The picture of another page stands in for a renderer that draws otherwise.
    let blank = try scratch.put("另一版\n\n这里什么也没有。\n", "blank.txt")
    let drawn = try Program.run(
      "typeset", blank, "--format", "png", "--ppi", "40", "-o", scratch("out"))
    #expect(drawn.status == 0)
    #expect(
      try accept(copy, "--accept", "all", "--store", "png", "--store-ppi", "40").status == 0)
    let png = try Data(contentsOf: URL(filePath: scratch("out/blank.png")))
    try png.write(to: URL(filePath: base + "/page.png"))
    #expect(try verify(copy).status == 0, "the sum decides first")
    let second = try text("baseline.json")
    let kept = try #require(second.firstMatch(of: /"sha256":"([0-9a-f]{64})","file":"page.png"/)).1
    try scratch.put(
      second.replacing(kept, with: String(repeating: "0", count: 64)), "base/baseline.json")
    let seen = try verify(copy)
    #expect(seen.status == 3)
    #expect(seen.output.contains("pixels differ where nothing of the page did"))
  }

  @Test("a baseline that was edited by hand, or made by other fonts, says so")
  func guarded() throws {
    #expect(try accept(copy, "--accept", "all", "--store", "plain").status == 0)
    let lock = try text("environment.json")
    let line = try #require(lock.split(separator: "\n").first { $0.contains("\"song-regular\"") })
    try scratch.put(
      lock.replacing(line, with: "    \"song-regular\": \"00\","), "base/environment.json")
    #expect(try verify(copy).status == 0, "what is the same needs no excuse")
    try change()
    let other = try verify(copy)
    #expect(other.status == 69)
    #expect(other.ids.contains("baseline.environment"))
    #expect(other.errors.contains("song-regular"))
    #expect(try verify(copy, "--any-environment").status == 3)
    try scratch.put(SmallPage.text, "second.txt")
    let part = try accept(copy, scratch("second.txt"), "--accept", "page")
    #expect(part.status == 69, "a lock cannot speak for some pages only")

    let page = try text("page.page.json")
    try scratch.put(page.replacing("老渡口", with: "旧渡口"), "base/page.page.json")
    let edited = try verify(copy, "--any-environment")
    #expect(edited.status == 65)
    #expect(edited.ids.last == "baseline.sum")
    #expect(try accept(copy, "--accept", "all").lines == [])
  }

  @Test("two inputs whose pages have one name are told apart by their folders")
  func sameNames() throws {
    let first = try scratch.put(SmallPage.text, "a/page.txt")
    let second = try scratch.put(SmallPage.text, "b/page.txt")
    #expect(try accept(first, second, "--accept", "all").lines == ["a/page", "b/page"])
    #expect(try verify(second, first).status == 0)
  }

  @Test("a baseline can be a side of compare")
  func side() throws {
    #expect(try accept(copy, "--accept", "all").status == 0)
    try change()
    let run = try Program.run("compare", base, copy, "--lang", "en")
    #expect(run.status == 3)
    #expect(run.output.hasPrefix("page: 'page-1'") || run.output.contains("[text]"))
  }

  @Test("a damaged list or dump is refused with its place")
  func damaged() throws {
    #expect(try accept(copy, "--accept", "all").status == 0)
    try change()
    let packed = base + "/page.page.json.gz"
    let bytes = try Data(contentsOf: URL(filePath: packed))
    try bytes.dropLast(20).write(to: URL(filePath: packed))
    let cut = try verify(copy)
    #expect(cut.status == 65)
    #expect(cut.ids.last == "page.packed")
    try FileManager.default.removeItem(atPath: packed)
    #expect(try verify(copy).ids.last == "baseline.sum")
    try scratch.put("{\"schema\": \"banmian/baseline@9\"}", "base/baseline.json")
    #expect(try verify(copy).ids == ["baseline.index"])
  }
}
