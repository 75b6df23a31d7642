import HanText
import PageGeometry
import Testing
import Typesetting

/// Cjk-typography §1.7.
@Suite("Vertical lines")
struct VerticalTests {
  private func cell(_ text: String) -> (width: Double, stand: String) {
    let set = SetParagraph("汉\(text)汉", 40) { $0.direction = .vertical }
    let cell = set.lines[0].cells[1]
    return (cell.width.value, cell.stand.rawValue)
  }

  @Test(
    "how units stand, and their room",
    arguments: [
      ("字", 1, "U"), ("，", 0.5, "U"), ("、", 0.5, "U"), ("。", 1, "U"), ("：", 1, "U"), ("；", 1, "U"),
      ("？", 1, "U"), ("！", 1, "U"), ("“", 0.5, "R"), ("）", 0.5, "R"), ("——", 2, "R"),
      ("……", 2, "R"),
      ("5", 1, "U"), ("A", 1, "U"), ("12", 1, "T"), ("123", 1, "T"), ("！！", 1, "T"), ("～", 1, "R"),
      ("·", 0.5, "U"), ("％", 1, "U"), ("→", 1, "R"), ("＝", 1, "R"), ("×", 1, "U"), ("℃", 1, "U"),
      ("！？！", 1, "T"), ("—", 1, "R"), ("／", 0.5, "R"), ("３", 1, "U"),
    ] as [(String, Double, String)])
  func stands(_ text: String, _ width: Double, _ stand: String) {
    #expect(cell(text) == (width, stand))
  }

  @Test(
    "longer figures and words are turned and stand apart",
    arguments: ["1234", "AB", "iPhone", "3.5"])
  func turned(_ text: String) {
    #expect(cell(text).stand == "R")
    let set = SetParagraph("汉\(text)汉", 40) { $0.direction = .vertical }
    #expect(set.gaps() == [0.25, 0.25])
  }

  @Test("figures in one cell do not stand apart")
  func across() {
    #expect(SetParagraph("汉12汉5汉", 40) { $0.direction = .vertical }.gaps().allSatisfy { $0 == 0 })
  }

  @Test(
    "a short percentage is a figure set across and a sign under it, without space",
    arguments: [("5%", "U"), ("12%", "T"), ("100%", "T")])
  func percentage(_ text: String, _ stand: String) {
    let set = SetParagraph("增\(text)了", 40) { $0.direction = .vertical }
    #expect(set.lines[0].cells.map(\.stand.rawValue) == ["U", stand, "U", "U"])
    #expect(set.widths() == [1, 1, 1, 1])
    #expect(set.gaps().allSatisfy { $0 == 0 })
    #expect(SetParagraph("增\(text)了", 40).lines[0].cells.count == 3, "one run across the page")
  }

  @Test("the sign stays with its figure at a line's end")
  func percentageAtTheEnd() {
    let set = SetParagraph("汉字汉字汉12%汉字汉字汉字", 6) { $0.direction = .vertical }
    #expect(set.marked == "汉字汉字汉|12%汉字汉字|汉字")
  }

  @Test(
    "short pieces of a turned phrase are turned with it",
    arguments: [
      ("iPhone 15", ["R", "R"]), ("A B", ["U", "U"]), ("Type C 12", ["R", "R", "R"]),
      ("5.5%", ["R"]), ("12% GDP", ["R", "R"]), ("a.b@c.cn", ["R", "R", "R", "R"]),
    ])
  func phrases(_ text: String, _ stands: [String]) {
    let set = SetParagraph("用\(text)吧", 40) { $0.direction = .vertical }
    let western = set.lines[0].cells.filter { $0.cls == .western }
    #expect(western.map(\.stand.rawValue) == stands)
  }

  @Test("figures in one cell fill one cell of a grid, turned text whole cells")
  func grid() {
    let set = SetParagraph("汉12汉2026汉", 40) {
      $0.direction = .vertical
      $0.isGrid = true
    }
    #expect(set.lines[0].cells[2].x == .ems(2))
    #expect(set.lines[0].right == .ems(7))
  }

  @Test("kinsoku and the trimming of line starts hold as in horizontal lines")
  func kinsoku() {
    let vertical = { (text: String) in SetParagraph(text, 6) { $0.direction = .vertical } }
    #expect(vertical("汉字汉字汉字，汉字").marked == "汉字汉字汉|字，汉字")
    #expect(vertical("汉字汉字汉（汉字）汉字").marked == "汉字汉字汉|（汉字）汉字")
    #expect(vertical("（汉字汉字汉）字").lines[0].cells[0].width == .half)
    #expect(vertical("汉字汉字汉——汉字汉字").marked == "汉字汉字汉|——汉字汉字")
  }

  @Test("a fixed mark is not trimmed at a line end, others are")
  func lineEnd() {
    let vertical = { (text: String) in
      SetParagraph(text, 8) { $0.direction = .vertical }.lines[0].cells.last?.width
    }
    #expect(vertical("汉字汉字汉字汉！") == .one)
    #expect(vertical("汉字汉字汉字汉。") == .half)
  }
}
