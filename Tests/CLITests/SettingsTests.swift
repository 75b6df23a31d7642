import BanmianTestSupport
import Foundation
import Testing

/// Options, layouts, fonts and folders that cannot be used.
@Suite("Wrong settings")
struct SettingsTests {
  let scratch: TemporaryFolder
  let input: String

  init() throws {
    scratch = try TemporaryFolder()
    input = try scratch.put(SmallPage.text, "in/page.txt")
  }

  @Test(
    "on the command line are a mistake in use",
    arguments: [
      ["--ppi", "0"], ["--ppi", "-3"], ["--ppi", "many"], ["--jobs", "0"], ["--format", "gif"],
      ["--no-such-option"], ["--lang", "fr"], ["--fail-on", "sometimes"],
      ["--ppi", "99999999999999999999999"],
    ])
  func options(_ options: [String]) throws {
    let run = try Program.run(["typeset", input, "-o", scratch("out")] + options)
    #expect(run.status == 64)
    #expect(run.errors.contains(options[0]) || run.errors.contains("ppi"))
    #expect(scratch.listing == ["in", "in/page.txt"])
  }

  @Test("in a layout are told with their place", arguments: BadLayout.all)
  func layouts(_ layout: BadLayout) throws {
    let path = try scratch.put(layout.text, "own.yaml")
    let run = try Program.run("typeset", input, "-o", scratch("out"), "--layout", path)
    #expect(run.status == 65, "\(run.errors)")
    #expect(run.ids.contains(layout.id), "\(run.errors)")
    #expect(run.errors.contains("\(path):\(layout.line):"), "\(run.errors)")
    #expect(scratch.listing == ["in", "in/page.txt", "own.yaml"])
  }

  @Test("name a layout that there is not", arguments: ["no-such-layout", "none.yaml"])
  func unknownLayout(_ name: String) throws {
    let run = try Program.run("typeset", input, "-o", scratch("out"), "--layout", name)
    #expect(run.status == (name.hasSuffix(".yaml") ? 66 : 65))
    #expect(run.ids.contains(name.hasSuffix(".yaml") ? "input.missing" : "layout.unknown"))
    #expect(scratch.listing == ["in", "in/page.txt"])
  }

  @Test("name fonts that are not there or are damaged")
  func fonts() throws {
    let none = try Program.run(
      "typeset", input, "-o", scratch("out"), "--fonts", scratch("none"))
    #expect(none.status == 69)
    #expect(none.ids == ["font.missing"])
    try scratch.makeFolder("fonts")
    for name in try FileManager.default.contentsOfDirectory(atPath: ProjectFolder.path("fonts"))
    where name.hasSuffix(".otf") {
      try FileManager.default.createSymbolicLink(
        atPath: scratch("fonts/" + name), withDestinationPath: ProjectFolder.path("fonts/" + name))
    }
    try FileManager.default.removeItem(atPath: scratch("fonts/BanmianKai-Regular.otf"))
    try scratch.put("no font", "fonts/BanmianKai-Regular.otf")
    let damaged = try Program.run(
      "typeset", input, "-o", scratch("out"), "--fonts", scratch("fonts"))
    #expect(damaged.status == 69)
    #expect(damaged.ids == ["font.unreadable"])
    #expect(damaged.errors.contains("BanmianKai-Regular.otf"))
    #expect(!scratch.listing.contains("out"))
  }

  @Test("name a file where a folder is to be written")
  func fileAsFolder() throws {
    try scratch.put("I am a file", "out")
    let run = try Program.run("typeset", input, "-o", scratch("out"))
    #expect(run.status == 73)
    #expect(run.ids.contains("output.cannot-create"))
    #expect(run.output.isEmpty)
    #expect(try String(contentsOfFile: scratch("out"), encoding: .utf8) == "I am a file")
    #expect(scratch.listing == ["in", "in/page.txt", "out"])
  }

  @Test("lead to a full disk")
  func fullDisk() throws {
    try scratch.makeFolder("out")
    try FileManager.default.createSymbolicLink(
      atPath: scratch("out/page.pdf"), withDestinationPath: "/dev/full")
    let run = try Program.run("typeset", input, "-o", scratch("out"), "--format", "pdf", "json")
    #expect(run.status == 74)
    #expect(run.ids.contains("output.cannot-write"))
    #expect(run.lines == [scratch("out/page.page.json")])
  }

  /// A dump that was cut off must not look like one that is whole.
  @Test(
    "have nowhere to print to",
    arguments: [["dump", "--stage", "edition"], ["info"], ["layouts", "--schema"]])
  func fullOutput(_ words: [String]) throws {
    let arguments = words[0] == "dump" ? words + [input] : words
    let run = try Program.run(arguments, outputPath: "/dev/full")
    #expect(run.status == 74, "\(run.errors)")
    #expect(run.ids == ["output.cannot-write"])
  }
}

/// A layout file with a mistake.
struct BadLayout: CustomTestStringConvertible, Sendable {
  var text: String
  var id: String
  var line: Int

  var testDescription: String { id }

  static let all = [
    BadLayout(
      text: "title: 试\ngrid:\n  colums: 4\n", id: "layout.unknown-key", line: 3),
    BadLayout(text: "grid:\n  size: -9pt\n", id: "layout.out-of-range", line: 2),
    BadLayout(text: "grid: {columns: 0}\n", id: "layout.out-of-range", line: 1),
    BadLayout(text: "title: [\n", id: "yaml.syntax", line: 2),
    BadLayout(text: "extends: nobody\n", id: "layout.unknown", line: 1),
    BadLayout(text: "extends: own\n", id: "layout.extends-cycle", line: 1),
    BadLayout(text: "grid: {columns: [1]}\n", id: "layout.wrong-type", line: 1),
  ]
}
