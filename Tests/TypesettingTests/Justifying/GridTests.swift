import HanText
import PageGeometry
import Testing
import Typesetting

/// Clreq's 字格: marks fill their cells, Western runs take whole ems.
@Suite("Letter grid")
struct GridTests {
  private func set(_ text: String, _ measure: Double, hangs: Bool = false) -> SetParagraph {
    SetParagraph(text, measure) {
      $0.isGrid = true
      $0.hangs = hangs
    }
  }

  @Test("ideographs and marks stand on whole ems", arguments: [5.0, 8, 13, 21])
  func whole(_ measure: Double) {
    let set = set("汉字，“汉字”。汉NBA字S230汉App Store字，汉·字——汉……字！！汉,汉(汉)字100％", measure)
    for line in set.lines {
      for cell in line.cells where cell.cls == .han || cell.cls.closesWithBlank {
        #expect(cell.x.rawValue % Em.unitsPerEm == 0, "\(set.marked)")
      }
      #expect(line.right.rawValue % Em.unitsPerEm == 0)
    }
  }

  @Test(
    "Western runs have blank at both sides, at most half an em",
    arguments: ["A", "NBA", "S230", "App", "12:30", "iPhone"])
  func padding(_ word: String) {
    let set = set("汉\(word)汉", 20)
    for gap in set.gaps() { #expect(gap > 0 && gap <= 0.5) }
  }

  @Test("marks are not trimmed at line ends, and hang only where they may")
  func ends() {
    let plain = set("汉字汉字汉字汉。汉字汉字", 8)
    #expect(plain.lines[0].cells.last?.width == .one)
    #expect(plain.lines[0].right == Em(8))
    let full = set("汉字汉字汉字汉字，汉字汉字", 8)
    #expect(full.marked == "汉字汉字汉字汉|字，汉字汉字")
    #expect(full.lines[0].right == Em(7))
    let hanging = set("汉字汉字汉字汉字，汉字汉字", 8, hangs: true)
    #expect(hanging.lines[0].right == Em(8.5))
  }
}
