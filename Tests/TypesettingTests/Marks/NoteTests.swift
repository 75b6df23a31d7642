import PageGeometry
import Testing
import Typesetting

/// Interlinear notes in two half-size lines (夹注), cjk-typography §1.6 and JLREQ 3.4.
@Suite("Interlinear notes")
struct NoteTests {
  @Test("halved, the second line not longer than the first")
  func halves() {
    let even = SetParagraph(marked: "汉（[甲乙丙丁]{note}）字", 13)
    #expect(even.rows() == ["甲乙", "丙丁"])
    #expect(even.lines[0].right == Em(1 + 0.5 + 1 + 0.5 + 1))
    let odd = SetParagraph(marked: "汉（[甲乙丙丁戊]{note}）字", 13)
    #expect(odd.rows() == ["甲乙丙", "丁戊"])
    #expect(odd.lines[0].right == Em(1 + 0.5 + 1.5 + 0.5 + 1))
    #expect(SetParagraph(marked: "汉（[甲]{note}）字", 13).rows() == ["甲", ""])
  }

  @Test("neither line begins with a mark that may not")
  func kinsoku() {
    let set = SetParagraph(marked: "汉（[甲乙丙，丁戊]{note}）字", 13)
    #expect(set.rows() == ["甲乙丙，", "丁戊"] || set.rows() == ["甲乙", "丙，丁戊"])
    #expect(SetParagraph(marked: "汉（[甲乙，丙]{note}）字", 13).rows() == ["甲乙，", "丙"])
    #expect(SetParagraph(marked: "汉（[甲“乙丙丁]{note}）字", 13).rows()[0].hasSuffix("“") == false)
  }

  @Test("goes on in the next line, each part halved by itself")
  func split() {
    let note = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳"
    let set = SetParagraph(marked: "汉字汉（[\(note)]{note}）字汉", 6)
    #expect(set.lines.count == 2)
    #expect(set.rows(0) == ["甲乙丙丁戊", "己庚辛壬癸"])
    #expect(set.rows(1) == ["子丑寅", "卯辰巳"])
    #expect(set.lines[0].right == Em(6))
  }

  @Test("no line holds a single character of a longer note", arguments: 5...11)
  func parts(_ measure: Int) {
    let set = SetParagraph(marked: "汉字汉字（[甲乙丙丁戊己庚]{note}）汉字汉字", Double(measure))
    for line in set.lines.indices {
      let rows = set.rows(line)
      #expect(rows[0].isEmpty || !rows[1].isEmpty)
      #expect(!set.lines[line].isOverfull)
    }
  }

  @Test("each character once, in order, also spaces and words")
  func accounted() {
    let set = SetParagraph(marked: "汉字（[甲 Anna Lee，1984 年]{note}）汉字汉字", 5)
    let scalars = set.material.text.scalars
    var next = 0
    for cell in set.lines.flatMap(\.cells) {
      // Only a space at a line's end vanishes.
      #expect(cell.start == next || cell.start == next + 1 && scalars[next] == " ")
      next = cell.start + cell.count
    }
    #expect(next == scalars.count)
  }

  @Test("a note on a note's text, or a mark inside one, is a fault")
  func faults() {
    for kind in ["dots", "name", "book", "ruby=zi", "boxed"] {
      let set = SetParagraph(marked: "汉（[甲乙[丙]{\(kind)}丁]{note}）", 13)
      #expect(set.material.markFaults.map(\.reason) == [.acrossNote])
    }
    let nested = SetParagraph(marked: "汉（[甲[乙丙]{note}丁]{note}）", 13)
    #expect(nested.material.markFaults.map(\.reason) == [.acrossNote])
  }

  @Test("a line goes under a whole note, dots leave it out")
  func covered() {
    let set = SetParagraph(marked: "[[汉（[甲乙丙]{note}）字]{name}]{dots}", 13)
    #expect(set.spans("name") == [[0.0625, set.lines[0].right.value - 0.0625]])
    guard case .dots(let middles)? = set.marks("dots").first?.shape else {
      Issue.record("no dots")
      return
    }
    #expect(middles.count == 2)
  }

  @Test("takes whole cells in a letter grid")
  func grid() {
    let set = SetParagraph(marked: "汉[甲乙丙丁戊]{note}字", 13) { $0.isGrid = true }
    #expect(set.lines[0].cells.last?.x == Em(3))
  }
}
