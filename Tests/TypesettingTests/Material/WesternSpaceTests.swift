import PageGeometry
import Testing
import Typesetting

@Suite("Space beside Western text")
struct WesternSpaceTests {
  private func gaps(_ text: String, autospace: Double = 0.25) -> [Double] {
    let cells = SetParagraph(text, 40) { $0.autospace = Em(autospace) }
      .lines[0].cells.filter { !$0.isSpace }
    return zip(cells, cells.dropFirst()).map { ($1.x - $0.x - $0.width).value }
  }

  @Test(
    "a quarter em beside ideographs, nothing beside marks",
    arguments: [
      ("汉A汉", [0.25, 0.25]), ("汉 A 汉", [0.25, 0.25]), ("汉，A", [0, 0]), ("（A）", [0, 0]),
      ("A 。", [0]),
      ("汉 ，汉", [0, 0]), ("１A", [0]), ("汉 汉", [0.25]), ("A B", [0.25]), ("汉\u{a0}A", [0.25]),
      ("汉，“ A”", [0, 0, 0, 0]),
    ] as [(String, [Double])])
  func natural(_ text: String, _ expected: [Double]) { #expect(gaps(text) == expected) }

  @Test("its width is the style's", arguments: [0, 0.125, 0.25, 0.5])
  func style(_ width: Double) { #expect(gaps("汉A汉", autospace: width) == [width, width]) }

  @Test("none at a line's start or end")
  func edges() {
    let set = SetParagraph("汉字汉字 ABC 汉字汉字", 4.5)
    for line in set.lines {
      #expect(line.cells.first?.x == .zero)
      #expect(line.cells.last?.isSpace == false)
    }
  }
}
