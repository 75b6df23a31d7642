import BanmianTestSupport
import Foundation
import Testing

/// Marks in the text from Markdown to the files, as a journalist types them.
@Suite("marks")
struct MarksTests {
  let scratch: TemporaryFolder

  init() throws { scratch = try TemporaryFolder() }

  private static let story = """
    ---
    headline: 渡口旧事
    ---

    [汀渡]{.name}[河湾]{.name}两处，[慢行]{.dots}，读[河湾志]{.book}，[傅时雨]{.boxed}著，[照录]{.underline}。
    地名[涪陵]{ruby=fú líng}注音；光绪二十年[一八九四年，是年大水]{.note}修堤。

    """
  private static let layout =
    "extends: tabloid-4x18\ngrid: {line_pitch: 15pt, lines: 66}\n"
    + "articles: {front: 13-63}\n"

  @Test("reach page.json, and nothing is left to complain of where lines stand apart")
  func page() throws {
    let file = try scratch.put(Self.story, "story.md")
    let layout = try scratch.put(Self.layout, "wide.yaml")
    let run = try Program.run(
      "typeset", file, "--layout", layout, "-o", scratch("out"), "--format", "json", "pdf",
      "svg", "png")
    #expect(run.status == 0, "\(run.errors)")
    #expect(!run.ids.contains { $0.hasPrefix("text.mark") }, "\(run.errors)")
    let json = try String(contentsOfFile: scratch("out/story.page.json"), encoding: .utf8)
      .replacing("\": ", with: "\":")
    #expect(json.split(separator: "\"kind\":\"path\"").count >= 4)
    for text in ["fú", "líng", "一八九四年，是年大水"] { #expect(json.contains("\"text\":\"\(text)\"")) }
  }

  @Test("the base text is found in the PDF in one piece, the note in its place")
  func text() throws {
    let file = try scratch.put(Self.story, "story.md")
    let layout = try scratch.put(Self.layout, "wide.yaml")
    _ = try Program.run("typeset", file, "--layout", layout, "-o", scratch("out"))
    guard
      let poppler = try? ChildProcess.run(
        "/usr/bin/pdftotext", ["-raw", scratch("out/story.pdf"), "-"])
    else { return }
    let whole = poppler.output.replacing("\n", with: "")
    #expect(whole.contains("fú líng"), "\(whole)")
    let read = whole.replacing("fú líng", with: "").replacing(" ", with: "")
    #expect(read.contains("光绪二十年（一八九四年，是年大水）"), "\(read)")
    #expect(read.contains("汀渡河湾两处，慢行，读河湾志"), "\(read)")
  }

  @Test("the sample of all marks is set without a complaint")
  func sample() throws {
    let run = try Program.run(
      "typeset", ProjectFolder.path("samples/marks/marks.md"), "--layout",
      ProjectFolder.path("samples/marks/layout.yaml"), "-o", scratch("out"), "--format", "json")
    #expect(run.status == 0, "\(run.errors)")
    let allowed = ["page.underset", "column.uneven", "layout.name-not-biggest"]
    #expect(run.ids.allSatisfy(allowed.contains), "\(run.errors)")
  }

  @Test("dump --stage lines names them")
  func dump() throws {
    let file = try scratch.put(Self.story, "story.md")
    let run = try Program.run("dump", file, "--stage", "lines")
    for mark in ["name 0-2", "name 2-4", "dots 7-9", "book ", "boxed ", "underline ", "ruby(fú) "] {
      #expect(run.output.contains(mark), "\(run.output)")
    }
  }

  @Test("lines takes marks by their places")
  func lines() throws {
    let run = try Program.run(
      "lines", "-",
      input: """
        {"cases": [{"id": "a", "text": "汉字汉字", "measure": 6, "line_gap": 0.5, "marks": [
          {"i": 0, "n": 2, "mark": "dots"}, {"i": 2, "n": 2, "mark": "ruby", "text": "hàn zì"}]}]}
        """)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains(#""mark":"dots","i":0,"n":2"#))
    #expect(run.output.contains(#""at":[0.5,1.5]"#))
    #expect(run.output.contains(#""text":"hàn""#))
  }

  @Test(
    "lines tells what is wrong with a mark",
    arguments: [
      #"{"i": 3, "n": 2, "mark": "dots"}"#, #"{"i": 0, "n": 0, "mark": "dots"}"#,
      #"{"i": 0, "n": 9223372036854775807, "mark": "dots"}"#, #"{"i": -1, "n": 1, "mark": "dots"}"#,
      #"{"i": 0, "n": 1, "mark": "stars"}"#, #"{"i": 0, "n": 1, "mark": "ruby"}"#,
      #"{"i": 0, "n": 1}"#, #"{"i": 0, "n": 1, "mark": "dots", "at": 1}"#, "7",
    ])
  func badMarks(_ mark: String) throws {
    let run = try Program.run(
      "lines", "-", input: #"{"cases": [{"id": "a", "text": "汉字汉字", "marks": [\#(mark)]}]}"#)
    #expect(run.status == 65, "\(run.errors)")
    #expect(run.ids == ["lines.input"], "\(run.errors)")
  }
}
