import BanmianTestSupport
import Foundation
import Testing

/// `banmian typeset` as it is meant to be used.
@Suite("typeset")
struct TypesetTests {
  let scratch: TemporaryFolder

  init() throws { scratch = try TemporaryFolder() }

  @Test("sets the sample dump and says which files it wrote", arguments: ["dump", "folder"])
  func sample(_ form: String) throws {
    let isDump = form == "dump"
    let run = try Program.run(
      "typeset", isDump ? Program.sample : Program.sampleFolder, "-o", scratch("out"), "--format",
      "pdf", "png", "svg", "json", "--ppi", "50")
    #expect(run.status == 0, "\(run.errors)")
    let stem = isDump ? "front" : "edition-A01"
    let names = ["pdf", "png", "svg", "page.json"].map { "\(stem).\($0)" }
    #expect(run.lines == names.map { scratch("out/" + $0) })
    #expect(scratch.listing == (["out"] + names.map { "out/" + $0 }).sorted())
    try expectStart(of: "out/\(stem).pdf", "%PDF-")
    try expectStart(of: "out/\(stem).png", "\u{89}PNG")
    try expectStart(of: "out/\(stem).svg", "<?xml")
    let json = try #require(
      try JSONSerialization.jsonObject(with: data("out/\(stem).page.json")) as? [String: Any])
    #expect(json["schema"] as? String == "banmian/page@2")
    #expect(json["name"] as? String == "A01")
  }

  private func expectStart(of name: String, _ start: String) throws {
    let scalars = try data(name).prefix(start.unicodeScalars.count).map { Unicode.Scalar($0) }
    #expect(String(String.UnicodeScalarView(scalars)) == start)
  }

  private func data(_ name: String) throws -> Data {
    try Data(contentsOf: URL(filePath: scratch(name)))
  }

  /// Swift seeds its hashing anew in each process, so an unordered collection would show here.
  @Test("gives the same bytes in two processes")
  func twoProcesses() throws {
    for folder in ["a", "b"] {
      let run = try Program.run(
        "typeset", Program.sample, "-o", scratch(folder), "--format", "pdf", "png", "svg", "json",
        "--ppi", "40")
      #expect(run.status == 0)
    }
    for ending in ["pdf", "png", "svg", "page.json"] {
      let a = try data("a/front.\(ending)")
      #expect(try a == data("b/front.\(ending)"), "\(ending)")
      #expect(a.count > 1000)
    }
  }

  @Test("gives the same bytes with one worker and with four, in the order of the inputs")
  func workers() throws {
    var maker = StoryMaker(seed: 7)
    let inputs = try (1...6).map { number in
      let text = "\(number)号码头今晨开放\n\n本报讯　\(maker.text(120 * number))\n\n（记者　岳棠）\n"
      return try scratch.put(text, "in/page\(number).txt")
    }
    var outputs: [[String]] = []
    for jobs in ["1", "4"] {
      let run = try Program.run(
        ["typeset"] + inputs
          + [
            "-o", scratch("out" + jobs), "-j", jobs, "--format", "pdf", "png", "json", "--ppi",
            "30",
          ]
      )
      #expect(run.status == 0, "\(run.errors)")
      outputs.append(run.lines.map { String($0.dropFirst(scratch("out" + jobs).count)) })
    }
    #expect(outputs[0].count == 18)
    #expect(outputs[0] == outputs[1])
    for name in outputs[0] { #expect(try data("out1" + name) == data("out4" + name), "\(name)") }
  }

  @Test("never lets one bad input stop the others")
  func oneBadAmongGood() throws {
    let good = try scratch.put(SmallPage.text, "in/good.txt")
    let better = try scratch.put(SmallPage.text, "in/better.txt")
    let binary = try scratch.put([0x7F, 0x45, 0x4C, 0x46, 0, 0, 1, 2, 0, 0], "in/bad.txt")
    let run = try Program.run(
      "typeset", good, binary, scratch("in/none.txt"), better, "-o", scratch("out"))
    #expect(run.status == 66)
    #expect(run.lines == [scratch("out/good.pdf"), scratch("out/better.pdf")])
    #expect(run.ids.contains("input.binary"))
    #expect(run.ids.contains("input.missing"))
  }

  @Test("sets every file of a folder, and gives files of the same name a number")
  func folders() throws {
    try scratch.put(SmallPage.text, "in/a/one.txt")
    try scratch.put(SmallPage.text, "in/b/one.txt")
    try scratch.put("---\ntitle: 渡口新添一盏灯\n---\n\n本报讯　灯亮了。\n", "in/story.md")
    let run = try Program.run("typeset", scratch("in"), "-o", scratch("out"))
    #expect(run.lines == ["one", "one-2", "story"].map { scratch("out/\($0).pdf") })
  }

  @Test("reads standard input")
  func standardInput() throws {
    let run = try Program.run(
      "typeset", "-", "-o", scratch("out"), "--format", "json", input: SmallPage.text)
    #expect(run.lines == [scratch("out/page.page.json")])
    #expect(try String(decoding: data("out/page.page.json"), as: UTF8.self).contains("老渡口"))
  }

  @Test("reads GB 18030 and UTF-16 as the same page")
  func encodings() throws {
    let sample = try ProjectFolder.text("samples/hewan-2026-03-18/front.txt")
    let gb = try #require(sample.data(using: Self.gb18030))
    let utf16 = try #require(sample.data(using: .utf16LittleEndian))
    try scratch.put(sample, "utf8/front.txt")
    try scratch.put(Array(gb), "gb/front.txt")
    try scratch.put([0xFF, 0xFE] + Array(utf16), "utf16/front.txt")
    for folder in ["utf8", "gb", "utf16"] {
      // The page names its source, so the name must be the same.
      let run = try Program.run(
        "typeset", "front.txt", "-o", ".", "--format", "json", "-v", folder: scratch(folder))
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.ids.contains("input.encoding-assumed") == (folder == "gb"))
    }
    #expect(try data("gb/front.page.json") == data("utf8/front.page.json"))
    #expect(try data("utf16/front.page.json") == data("utf8/front.page.json"))
  }

  /// kCFStringEncodingGB_18030_2000 as Foundation numbers it.
  private static let gb18030 = String.Encoding(rawValue: 0x8000_0632)

  @Test("draws the overlay over the page only when asked, and in every format")
  func overlay() throws {
    let page = try scratch.put(SmallPage.text, "page.txt")
    func made(_ name: String, _ options: [String]) throws -> Data {
      let folder = scratch(name)
      let run = try Program.run(["typeset", page, "-o", folder] + options)
      #expect(run.status == 0, "\(run.errors)")
      let path = try #require(run.output.split(separator: "\n").first)
      return try Data(contentsOf: URL(filePath: String(path)))
    }
    for format in ["png", "pdf", "svg", "json"] {
      let plain = try made("plain", ["--format", format])
      let overlaid = try made("overlaid", ["--format", format, "--overlay", "lines"])
      #expect(plain != overlaid, "\(format)")
    }
    let json = String(decoding: try made("plain", ["--format", "json"]), as: UTF8.self)
    #expect(!json.contains("\"overlay\""))
    #expect(try Program.run("typeset", page, "--overlay", "words").status == 64)
  }
}
