import BanmianTestSupport
import Foundation
import Testing

/// Stories that go on over the pages of an edition, by the built program (转版).
@Suite("Jumps over an edition")
struct JumpTests {
  let scratch: TemporaryFolder

  init() throws { scratch = try TemporaryFolder() }

  private func write(_ path: String, _ text: String) throws {
    let url = URL(filePath: scratch(path))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// An edition of three pages whose first story fills more than one of them.
  private func edition(_ characters: Int, a01: String, a02: String = "", a03: String = "") throws {
    var maker = StoryMaker(seed: 31)
    try write("ed/edition.yaml", "paper: 河湾晚报\npages: [A01, A02, A03]\n")
    for (page, layout) in [("A01", a01), ("A02", a02), ("A03", a03)] {
      try write("ed/\(page)/page.yaml", "front: false\n" + layout)
      let count = page == "A01" ? characters : 900
      let text = (0..<max(1, count / 150)).map { _ in maker.text(140) }.joined(separator: "\n\n")
      try write("ed/\(page)/01.md", "---\nheadline: \(page)的头条新闻\n---\n\n\(text)\n")
    }
  }

  private func text(_ page: String) throws -> String {
    let json = try String(
      contentsOf: URL(filePath: scratch("out/ed-\(page).page.json")), encoding: .utf8)
    // The runs of a page, put together without the places.
    return json.matches(of: /"text":"([^"]*)"/).map { String($0.1) }.joined()
  }

  @Test("a chain of jumps names the next page at each end, and no character is lost")
  func chain() throws {
    try edition(11_500, a01: "layout: {stories: {01: {jump: [A02, A03]}}}\n")
    let run = try Program.run(
      "typeset", scratch("ed"), "-o", scratch("out"), "--format", "json", "--messages", "json",
      "--fail-on", "never")
    #expect(run.status == 0, "\(run.errors)")
    #expect(!run.errors.contains("jump.unmatched") && !run.errors.contains("text.overset"))
    #expect(try text("A01").contains("（下转A02版）"))
    #expect(try text("A02").contains("（上接A01版）"))
    #expect(try text("A02").contains("（下转A03版）"))
    #expect(try text("A03").contains("（上接A02版）"))
  }

  @Test("a proof finds both ends of a jump, and tells each finding once")
  func proof() throws {
    try edition(6_000, a01: "layout: {stories: {01: {jump: A02}}}\n")
    let run = try Program.run(
      "proof", scratch("ed"), "--round", "1", "--no-record", "--format", "txt", "-o",
      scratch("out"))
    #expect(run.status == 0, "\(run.errors)")
    for page in ["A01", "A02"] {
      let text = try String(contentsOfFile: scratch("out/ed-\(page).proof-1.txt"), encoding: .utf8)
      #expect(!text.contains("没有相应的"), "\(text)")
      let told = text.split(separator: "\n").filter { $0.contains("[") }
      #expect(Set(told).count == told.count, "\(text)")
    }
  }

  @Test("a page printed alone has what comes to it from the others")
  func alone() throws {
    try edition(6_000, a01: "layout: {stories: {01: {jump: A02}}}\n")
    for pages in ["A02", "A01,A02,A03"] {
      let run = try Program.run(
        "typeset", scratch("ed"), "-o", scratch("out-\(pages.count)"), "--format", "json",
        "--pages", pages, "--fail-on", "never")
      #expect(run.lines.count == (pages.count + 1) / 4)
    }
    let alone = try Data(contentsOf: URL(filePath: scratch("out-3/ed-A02.page.json")))
    #expect(try alone == Data(contentsOf: URL(filePath: scratch("out-11/ed-A02.page.json"))))
    #expect(String(decoding: alone, as: UTF8.self).contains("上接"))
  }

  @Test("pages that jump to one another are told, and both are made")
  func circle() throws {
    try edition(
      6_000, a01: "layout: {stories: {01: {jump: A02}}}\n",
      a02: "layout: {stories: {01: {jump: A01}}}\n")
    let run = try Program.run(
      "typeset", scratch("ed"), "-o", scratch("out"), "--format", "json", "--messages", "json")
    #expect(run.errors.contains("jump.circle"))
    #expect(run.lines.count == 3)
  }
}

/// Fillers that an edition keeps for all its pages (补白库).
@Suite("Fillers of an edition")
struct FillerTests {
  let scratch: TemporaryFolder

  init() throws { scratch = try TemporaryFolder() }

  /// Two pages that are short by the same lines, and two fillers.
  private func putEdition() throws {
    var maker = StoryMaker(seed: 8)
    try scratch.put("paper: 河湾晚报\npages: [A02, A03]\n", "ed/edition.yaml")
    for page in ["A02", "A03"] {
      try scratch.put("front: false\n", "ed/\(page)/page.yaml")
      for (number, count) in [1_500, 700, 600].enumerated() {
        let text = (0..<count / 100).map { _ in maker.text(90) }.joined(separator: "\n\n")
        try scratch.put(
          "---\nheadline: 第\(number + 1)条新闻\n---\n\n\(text)\n", "ed/\(page)/0\(number + 1).md")
      }
    }
    for (name, count) in [("钟", 150), ("树", 260), ("桥", 420), ("灯", 640)] {
      try scratch.put(
        "---\nheadline: 河边的\(name)\n---\n\n\(maker.text(count))\n", "ed/补白/\(name).md")
    }
  }

  private func fillers(_ pages: String, _ folder: String) throws -> [String: Set<String>] {
    let run = try Program.run(
      "typeset", scratch("ed"), "-o", scratch(folder), "--format", "json", "--pages", pages,
      "--fail-on", "never")
    #expect(run.status == 0, "\(run.errors)")
    var found: [String: Set<String>] = [:]
    for page in pages.split(separator: ",").map(String.init) {
      let json = try String(
        contentsOfFile: scratch("\(folder)/ed-\(page).page.json"), encoding: .utf8)
      found[page] = Set(json.matches(of: /filler-[^"]+/).map { String($0.0) })
    }
    return found
  }

  @Test("no two pages take the same one, and a page alone takes the same as with the others")
  func once() throws {
    try putEdition()
    let both = try fillers("A02,A03", "both")
    let first = try #require(both["A02"])
    let second = try #require(both["A03"])
    #expect(!first.isEmpty || !second.isEmpty, "no page was short: the test tests nothing")
    #expect(first.isDisjoint(with: second))
    #expect(try fillers("A03", "alone")["A03"] == second)
  }
}
