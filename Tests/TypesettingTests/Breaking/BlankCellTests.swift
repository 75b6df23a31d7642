import HanText
import Testing
import Typesetting

/// Blank cells vanish at a line's end, so that what stands before them is the line's last.
@Suite("Blank cells at line ends")
struct BlankCellTests {
  @Test("an opening mark does not end a line, blanks behind it or not", arguments: 4...12)
  func openingMark(_ measure: Int) {
    for text in ["汉字汉字汉字（　汉字汉字）汉字", "汉字汉字汉字“　　汉字”汉字汉字"] {
      for line in SetParagraph(text, Double(measure)).lines.dropLast() {
        let last = line.cells.last { $0.cls != .blank }
        #expect(last?.cls != .opening, "\(measure) em")
      }
    }
  }

  @Test("a paragraph may end with an opening mark and a blank", arguments: 4...12)
  func end(_ measure: Int) {
    #expect(SetParagraph("汉字汉字汉字（　", Double(measure)).marked.hasSuffix("（　"))
  }

  @Test("a blank behind an ideograph still lets the line end there")
  func ideograph() {
    #expect(SetParagraph("汉字汉字　汉字汉字", 4).marked == "汉字汉字　|汉字汉字")
  }
}
