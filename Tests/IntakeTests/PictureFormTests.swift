import Editorial
import PressDiagnostics
import Testing

@testable import Intake

@Suite("Pictures in a story's front matter (稿件的图片)")
struct PictureFormTests {
  private func read(_ yaml: String) -> Diagnosed<Edition> {
    let text = "---\nheadline: 河上\n" + yaml + "---\n\n正文一段。\n"
    return MarkdownStory.edition(of: SourceFile(name: "A01/01.md", text: text), stem: "01")
  }

  private func pictures(_ yaml: String) -> [Picture] {
    read(yaml).value.pages[0].articles[0].pictures
  }

  @Test("a form gives all that it says; the path is beside the story")
  func whole() throws {
    let picture = try #require(
      pictures(
        """
        pictures:
          - file: pictures/ferry.jpg
            caption: 渡船靠岸
            credit: 苏砚青　摄
            focus: [30, 60]
            columns: 2
            lines: 18
            crop: false
            place: foot-left
            characters: 12

        """
      ).first)
    #expect(picture.path == "A01/pictures/ferry.jpg")
    #expect(picture.caption?.text == "渡船靠岸" && picture.credit?.text == "苏砚青　摄")
    #expect(picture.focus == Picture.Focus(across: 30, down: 60))
    #expect(picture.columns == 2 && picture.lines == 18 && !picture.mayCrop)
    #expect(picture.place == .footLeft && picture.characters == 12)
  }

  @Test("a bare name and a list of names are pictures; Chinese keys are known")
  func short() {
    #expect(pictures("pictures: a.jpg\n").map(\.file.text) == ["a.jpg"])
    #expect(pictures("图片: [a.jpg, b.png]\n").map(\.file.text) == ["a.jpg", "b.png"])
    #expect(pictures("图片:\n  - 文件: a.jpg\n    图说: 甲\n").first?.caption?.text == "甲")
    #expect(pictures("图片:\n  - 文件: a.jpg\n    位置: 文中\n").first?.place == .middle)
  }

  @Test(
    "what is wrong is named at its line",
    arguments: [
      ("pictures:\n  - caption: 甲\n", "intake.wrong-value", 4),
      ("pictures:\n  - file: a.jpg\n    focus: [1]\n", "intake.wrong-value", 5),
      ("pictures:\n  - file: a.jpg\n    focus: [1, 101]\n", "intake.wrong-value", 5),
      ("pictures:\n  - file: a.jpg\n    columns: 0\n", "intake.wrong-value", 5),
      ("pictures:\n  - file: a.jpg\n    place: top\n", "intake.wrong-value", 5),
      ("pictures:\n  - file: a.jpg\n    captoin: 甲\n", "intake.unknown-key", 5),
    ])
  func wrong(_ yaml: String, _ id: String, _ line: Int) {
    let found = read(yaml).diagnostics.filter { $0.severity == .error }
    #expect(found.map(\.id) == [id])
    #expect(found.first?.place?.start.line == line)
  }

  @Test("what is written reads as the same pictures")
  func roundTrip() {
    let text = { SourcedText(literal: $0) }
    let pictures = [
      Picture(file: text("pictures/a: b.jpg"), caption: text("“图”说：#1"), credit: text("- 甲")),
      Picture(file: text("b.png"), focus: .init(across: 0, down: 100), columns: 3, mayCrop: false),
      Picture(file: text("c.jpg"), lines: 12),
    ]
    let article = Article(
      id: "a", headline: Headline(main: [text("题")]), paragraphs: [], pictures: pictures)
    let file = SourceFile(name: "a.md", text: MarkdownWriter.text(of: article))
    let again = MarkdownStory.stories(of: file, id: "a")
    #expect(again.diagnostics.isEmpty)
    let read = again.value.first?.article.pictures ?? []
    #expect(read.map(\.file.text) == pictures.map(\.file.text))
    #expect(read.map(\.caption?.text) == pictures.map(\.caption?.text))
    #expect(read.map(\.credit?.text) == pictures.map(\.credit?.text))
    #expect(read.map(\.focus) == pictures.map(\.focus))
    #expect(read.map(\.columns) == [nil, 3, nil] && read.map(\.lines) == [nil, nil, 12])
    #expect(read.map(\.mayCrop) == [true, false, true])
  }
}
