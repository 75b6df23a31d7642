import HanText
import PageGeometry
import Testing
import Typesetting

@Suite("Widths of marks inside a line")
struct MarkWidthTests {
  /// The advance of the mark between two ideographs.
  private func width(_ mark: String, _ style: MarkStyle) -> Double {
    let cells = SetParagraph("汉\(mark)汉", 20) { $0.marks = style }.lines[0].cells
    return (cells[cells.count - 1].x - cells[0].x - cells[0].width).value
  }

  @Test("full-width style: one em", arguments: "，、；：。！？”’）》」】“‘（《「【")
  func quanjiao(_ mark: Character) {
    #expect(width(String(mark), .quanjiao) == 1)
    #expect(width(String(mark), .hangmobanjiao) == 1)
    #expect(width(String(mark), .banjiao) == 0.5)
  }

  @Test("kaiming: stops one em", arguments: "。！？．")
  func kaimingStops(_ mark: Character) { #expect(width(String(mark), .kaiming) == 1) }

  @Test("kaiming: other marks half an em", arguments: "，、；：”’）》“‘（《")
  func kaimingOthers(_ mark: Character) { #expect(width(String(mark), .kaiming) == 0.5) }

  @Test(
    "the same in every style",
    arguments: [
      ("——", 2), ("……", 2), ("⸺", 2), ("⋯⋯", 2), ("·", 0.5), ("／", 0.5), ("–", 0.5), ("～", 1),
      ("—", 1),
      ("！！", 1), ("？！", 1), ("！！！", 2), ("！！！！", 2), ("℃", 1), ("％", 1), ("￥", 1), ("…………", 4),
      ("　", 1),
    ] as [(String, Double)])
  func fixed(_ mark: String, _ expected: Double) {
    for style in MarkStyle.allCases { #expect(width(mark, style) == expected, "\(style)") }
  }

  @Test(
    "neighbouring marks in full-width style",
    arguments: [
      ("。”", 1.5), ("，“", 1.5), ("：“", 1.5), ("）（", 1.5), ("》、《", 2), ("。”（", 2), ("（“", 1.5),
      ("”）", 1.5),
      ("，”", 1.5), ("》（", 1.5), ("！”", 1.5), ("”——", 3), ("——“", 3), ("·《", 1), ("》·", 1),
      ("！！”", 2),
    ] as [(String, Double)])
  func neighbours(_ marks: String, _ expected: Double) {
    #expect(width(marks, .quanjiao) == expected)
    #expect(width(marks, .hangmobanjiao) == expected)
  }

  @Test(
    "neighbouring marks in kaiming style",
    arguments: [("。”", 1), ("，“", 1), ("。“", 1.5), ("》、《", 1.5), ("！）", 1), ("”。", 1.5)]
      as [(String, Double)])
  func kaimingNeighbours(_ marks: String, _ expected: Double) {
    #expect(width(marks, .kaiming) == expected)
  }

  @Test("the closing mark owns the shared blank")
  func owner() {
    let set = SetParagraph("汉，“汉”（汉", 20) { $0.marks = .quanjiao }
    #expect(set.widths() == [1, 1, 0.5, 1, 1, 0.5, 1])
    #expect(set.gaps().allSatisfy { $0 == 0 })
  }
}
