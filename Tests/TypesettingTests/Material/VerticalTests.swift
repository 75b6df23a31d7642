import HanText
import PageGeometry
import Testing
import Typesetting

/// Cjk-typography §1.7.
@Suite("Vertical lines")
struct VerticalTests {
  private func cell(_ text: String) -> (width: Double, stand: String) {
    let scalars = Array("汉\(text)汉".unicodeScalars)
    let set = SetParagraph("汉\(text)汉", 40) { $0.direction = .vertical }
    let unit = set.material.units[1]
    let stand = VerticalSetting.orientation(of: unit, scalars)
    return (set.lines[0].cells[1].width.value, stand.rawValue)
  }

  @Test(
    "how units stand, and their room",
    arguments: [
      ("字", 1, "U"), ("，", 0.5, "U"), ("、", 0.5, "U"), ("。", 1, "U"), ("：", 1, "U"), ("；", 1, "U"),
      ("？", 1, "U"), ("！", 1, "U"), ("“", 0.5, "R"), ("）", 0.5, "R"), ("——", 2, "R"),
      ("……", 2, "R"),
      ("5", 1, "U"), ("A", 1, "U"), ("12", 1, "T"), ("123", 1, "T"), ("！！", 1, "T"), ("～", 1, "R"),
      ("·", 0.5, "U"), ("％", 1, "U"),
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

  @Test("a fixed mark is not trimmed at a line end, others are")
  func lineEnd() {
    let vertical = { (text: String) in
      SetParagraph(text, 8) { $0.direction = .vertical }.lines[0].cells.last?.width
    }
    #expect(vertical("汉字汉字汉字汉！") == .one)
    #expect(vertical("汉字汉字汉字汉。") == .half)
  }
}
