import PageGeometry
import Testing
import Typesetting

/// Emphasis dots (着重号), cjk-typography §1.6.
@Suite("Emphasis dots")
struct DotsTests {
  private func middles(_ set: SetParagraph, line: Int = 0) -> [Double] {
    set.marks("dots", line: line).flatMap { mark -> [Double] in
      guard case .dots(let middles) = mark.shape else { return [] }
      return middles.map(\.value)
    }
  }

  @Test("one under the middle of each ideograph, none under marks, spaces and words")
  func ideographsOnly() {
    #expect(middles(SetParagraph(marked: "汉[汉字]{dots}汉", 13)) == [1.5, 2.5])
    #expect(middles(SetParagraph(marked: "[汉，汉。]{dots}", 13)) == [0.5, 2])
    let set = SetParagraph(marked: "[汉 字 ab 汉]{dots}", 13)
    #expect(middles(set).count == 3)
  }

  @Test("they follow the characters where gaps open and where a line ends")
  func followsCharacters() {
    let set = SetParagraph(marked: "汉字[汉字汉字]{dots}Donau汉字汉字汉字", 7) { $0.autospace = .zero }
    #expect(set.lines[0].gap > .zero)
    for (line, mark) in set.lines.indices.compactMap({ line in
      set.marks("dots", line: line).first.map { (line, $0) }
    }) {
      let cells = set.lines[line].cells.filter { mark.range.contains($0.start) }
      #expect(middles(set, line: line) == cells.map { ($0.bodyX + $0.body / 2).value })
    }
  }

  @Test("over the line in vertical setting: at its right")
  func vertical() {
    let set = SetParagraph(marked: "[汉字]{dots}", 13) { $0.direction = .vertical }
    #expect(set.marks("dots").map(\.side) == [.over])
    #expect(SetParagraph(marked: "[汉字]{dots}", 13).marks("dots").map(\.side) == [.under])
  }

  @Test("under a line where both mark the same text, at their own place elsewhere")
  func lineFirst() {
    let set = SetParagraph(marked: "[[汉字]{name}汉]{dots}汉[字]{dots}", 13)
    let line = set.marks("name")[0]
    #expect(set.marks("dots")[0].near > line.near + line.depth)
    #expect(set.marks("dots")[1].near < line.near)
  }

  @Test("nothing to carry a dot is a fault")
  func nothing() {
    let set = SetParagraph(marked: "汉[，ab]{dots}汉", 13)
    #expect(set.lines[0].marks.isEmpty)
    #expect(set.material.markFaults.map(\.reason) == [.nothingToMark])
  }
}
