import PageGeometry
import Testing
import Typesetting

/// Ruby and pinyin (注音), cjk-typography §1.6; a letter of the fixed shaper is 0.556 em wide.
@Suite("Ruby")
struct RubyTests {
  /// Half the size.
  private static let letter = 0.278

  private func close(_ a: Double, _ b: Double) -> Bool { abs(a - b) < 0.001 }

  @Test("as many syllables as ideographs stand over one each, centred")
  func mono() {
    let set = SetParagraph(marked: "汉[涪陵]{ruby=fu lin}汉", 13)
    let ruby = set.marks("ruby")
    #expect(ruby.map { $0.range } == [1..<2, 2..<3])
    for mark in ruby {
      let cell = set.lines[0].cells[mark.range.lowerBound]
      let middle = (mark.start + mark.end) / 2
      #expect(close(middle.value, (cell.bodyX + cell.body / 2).value))
    }
    #expect(ruby.map(\.side) == [.over, .over])
  }

  @Test("else the ruby belongs to the group, which is not parted", arguments: [5.0, 6, 7])
  func group(_ measure: Double) {
    let set = SetParagraph(marked: "汉字汉字汉[重庆]{ruby=Chong}汉字汉字", measure)
    #expect(!set.marked.contains("重|庆"))
    #expect(set.lines.flatMap(\.marks).count == 1)
  }

  @Test("a group longer than the line is parted, with its ruby over the first part")
  func longGroup() {
    let set = SetParagraph(marked: "[汉字汉字汉字汉字]{ruby=word}", 5)
    #expect(set.lines.count == 2 && !set.lines[0].isOverfull)
    #expect(set.marks("ruby").count == 1 && set.marks("ruby", line: 1).isEmpty)
  }

  @Test("reaches a quarter em over a neighbour without ruby, then widens the gap")
  func overhang() {
    // Five letters: 1.39 em, 0.195 at each side.
    #expect(SetParagraph(marked: "汉[床]{ruby=chuan}汉", 13).places() == [0, 1, 2])
    // Seven: 1.946 em, 0.473 at each side, of which a quarter over the neighbours.
    let places = SetParagraph(marked: "汉[床]{ruby=chuangs}汉", 13).places()
    #expect(close(places[1], 1.223) && close(places[2], 2.446))
  }

  @Test("keeps a quarter em from other ruby")
  func apart() {
    for text in ["[装]{ruby=zhuang}[床]{ruby=chuang}", "[装]{ruby=zhuang}，[床]{ruby=chuang}"] {
      let ruby = SetParagraph(marked: "汉" + text + "汉", 13).marks("ruby")
      #expect((ruby[1].start - ruby[0].end).value >= 0.249)
    }
    // What is narrower than its base leaves the pitch alone.
    #expect(SetParagraph(marked: "[涪陵]{ruby=fu li}", 13).places() == [0, 1])
  }

  @Test("never leaves the line at its start or end")
  func edges() {
    let set = SetParagraph(marked: "[装]{ruby=zhuang}汉字汉[床]{ruby=chuang}", 13)
    let ruby = set.marks("ruby")
    #expect(ruby[0].start == .zero)
    #expect(close(ruby[0].end.value, 6 * Self.letter))
    #expect(set.lines[0].right >= ruby[1].end)
    for measure in stride(from: 3.0, through: 9, by: 0.5) {
      let wrapped = SetParagraph(marked: "汉字[装]{ruby=zhuang}汉字汉[床]{ruby=chuang}汉字汉", measure)
      for line in wrapped.lines where !line.isOverfull {
        #expect(line.right <= Em(measure))
        for mark in line.marks { #expect(mark.start >= .zero && mark.end <= Em(measure)) }
      }
    }
  }

  @Test("a group whose ruby is wider is spread over the ruby's width")
  func spread() {
    let set = SetParagraph(marked: "汉字[重庆]{ruby=Chongqingshi}汉字", 13)
    let places = set.places()
    let inner = places[3] - places[2] - 1
    #expect(inner > 0.5)
    let ruby = set.marks("ruby")[0]
    let middle = (ruby.start + ruby.end) / 2
    #expect(close(middle.value, (places[2] + places[3] + 1) / 2))
  }

  @Test("is smaller where lines are close, and left out where nobody could read it")
  func room() {
    func paragraph(_ gap: Double) -> SetParagraph {
      SetParagraph(marked: "汉[字]{ruby=zi}汉", 13) { $0.lineGap = Em(gap) }
    }
    #expect(paragraph(0.5).material.markFaults.isEmpty)
    let narrow = paragraph(0.25)
    guard case .reduced(let share)? = narrow.material.markFaults.first?.reason else {
      Issue.record("no fault")
      return
    }
    #expect(share > 550 && share < 700)
    #expect(narrow.marks("ruby")[0].depth <= Em(0.25))
    #expect(paragraph(0.1).lines[0].marks.isEmpty)
    #expect(paragraph(0.1).material.markFaults.map(\.reason) == [.noRoom(Em(0.1))])
  }

  @Test("ruby over ruby and ruby without letters are faults")
  func faults() {
    let over = SetParagraph(marked: "[汉[字]{ruby=zi}]{ruby=hanzi}", 13)
    #expect(over.material.markFaults.map(\.reason) == [.overRuby])
    for nothing in ["", " ", "\u{200b}", "\u{2060} \u{feff}"] {
      let empty = SetParagraph(marked: "[字]{ruby=\(nothing)}", 13)
      #expect(empty.material.markFaults.map(\.reason) == [.nothingToMark])
    }
  }
}
