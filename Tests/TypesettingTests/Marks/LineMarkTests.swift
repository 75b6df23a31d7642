import PageGeometry
import Testing
import Typesetting

/// Proper-name lines, title waves, underlines, frames (专名号、浪线书名号、下划线、示亡号).
@Suite("Lines under text")
struct LineMarkTests {
  private static let inset = 1.0 / 16

  @Test("one line an item, parted from its neighbour", arguments: ["name", "book", "underline"])
  func apart(_ kind: String) {
    let set = SetParagraph(marked: "汉[汉字]{\(kind)}[汉字汉]{\(kind)}字", 13)
    #expect(
      set.spans(kind) == [
        [1 + Self.inset, 3 - Self.inset], [3 + Self.inset, 6 - Self.inset],
      ])
  }

  @Test("parted at a line's end without a gap there", arguments: ["name", "book"])
  func split(_ kind: String) {
    let set = SetParagraph(marked: "汉字汉[字汉字汉]{\(kind)}字", 5)
    #expect(set.marked == "汉字汉字汉|字汉字" || set.lines.count == 2)
    let cut = set.lines[0].cells.count
    #expect(set.spans(kind)[0] == [3 + Self.inset, Double(cut)])
    #expect(set.spans(kind, line: 1)[0][0] == 0)
  }

  @Test("along gaps inside, not over the space beside Western text")
  func spaces() {
    let set = SetParagraph(marked: "汉[汉字]{name}ab汉", 13)
    #expect(set.spans("name") == [[1 + Self.inset, 3 - Self.inset]])
    let inside = SetParagraph(marked: "[汉ab汉]{name}", 13)
    #expect(inside.spans("name") == [[Self.inset, inside.lines[0].right.value - Self.inset]])
  }

  @Test("a marked name is parted only where nothing else helps")
  func names() {
    let plain = SetParagraph(marked: "汉字，汉字，汉字岳棠汉字汉字汉字汉字汉", 8)
    #expect(plain.marked == "汉字，汉字，汉字岳|棠汉字汉字汉字汉|字汉")
    let named = SetParagraph(marked: "汉字，汉字，汉字[岳棠]{name}汉字汉字汉字汉字汉", 8)
    #expect(named.marked == "汉字，汉字，汉字|岳棠汉字汉字汉字|汉字汉")
  }

  @Test("a wave and a line over the same text stand one beyond the other")
  func stacked() {
    let set = SetParagraph(marked: "[汉[汉字]{name}汉]{book}", 13)
    let line = set.marks("name")[0]
    #expect(set.marks("book")[0].near >= line.near + line.depth)
  }

  @Test("a frame takes room at both sides, also at a line's start, and is not parted")
  func frame() {
    let set = SetParagraph(marked: "汉[岳棠]{boxed}汉", 13)
    #expect(set.places() == [0, 1.125, 2.125, 3.25])
    let start = SetParagraph(marked: "[岳棠]{boxed}汉", 13)
    #expect(start.lines[0].cells[0].bodyX.value == 0.125)
    #expect(start.spans("boxed")[0][0] >= 0)
    let end = SetParagraph(marked: "汉字汉字汉[岳棠]{boxed}汉字", 6)
    #expect(!end.marked.contains("岳|棠"))
    for line in end.lines { #expect(line.right <= Em(6)) }
  }

  @Test("a name in a frame that is longer than the line is parted, the frame open there")
  func longFrame() {
    let set = SetParagraph(marked: "[汉字汉字汉字汉字]{boxed}", 5)
    #expect(set.lines.count == 2)
    #expect(set.marks("boxed")[0].shape == .frame(opensAtStart: false, opensAtEnd: true))
    #expect(set.marks("boxed", line: 1)[0].shape == .frame(opensAtStart: true, opensAtEnd: false))
  }
}
