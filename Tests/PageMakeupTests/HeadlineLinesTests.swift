import BanmianTestSupport
import PressDiagnostics
import Testing

@testable import PageMakeup

/// A head breaks by sense into lines as equal as can be (标题分行).
@Suite("Lines of a head")
struct HeadlineLinesTests {
  @Test(
    "break at a space or a mark near the middle, else between words",
    arguments: [
      // The editor's own space decides.
      "坚守两岸灯火 迎来清晨第一班船",
      // A mark near the middle.
      "水清了，|人就来了",
      "前两月出口增长，|小镇生意兴隆",
      // 的 and 了 never begin a line; 和 never ends one.
      "老街坊们的|新茶馆开张",
      "船工与教师|和孩子同行",
    ].map(MarkedText.init))
  func breaks(_ wanted: MarkedText) {
    let text =
      wanted.lines.count > 1
      ? wanted : MarkedText(lines: wanted.text.split(separator: " ").map(String.init))
    let whole = wanted.lines.count > 1 ? wanted.text : wanted.text
    let lines = HeadlineLines.broken(SourcedText(literal: whole), into: 2)
    #expect(lines?.map(\.text) == text.lines)
  }

  @Test(
    "never break inside a word, a number or quotes",
    arguments: [
      "前两月出口增长23.4%小镇忙", "由Lindqvist设计的新灯上市", "投入12345678万元修堤", "读《河湾志》的人又多了",
      "船工说“看得见岸”了", "今晨6:30首班船准点开出",
    ])
  func keepsTogether(_ text: String) throws {
    let solid = ["23.4%", "Lindqvist", "12345678", "《河湾志》", "“看得见岸”", "6:30"]
    let part = try #require(solid.first { text.contains($0) })
    let lines = try #require(HeadlineLines.broken(SourcedText(literal: text), into: 2))
    #expect(lines.contains { $0.text.contains(part) }, "\(lines.map(\.text))")
    #expect(lines.map(\.text).joined() == text)
  }

  @Test("never begin with a mark that may not begin a line, whatever the head", arguments: 1...60)
  func kinsoku(_ seed: UInt64) {
    var maker = StoryMaker(seed: seed)
    let text = maker.text(maker.number(4...40))
    for count in 1...4 {
      guard let lines = HeadlineLines.broken(SourcedText(literal: text), into: count) else {
        continue
      }
      #expect(lines.map(\.text).joined().withoutSpaces == text.withoutSpaces)
      for line in lines.dropFirst() {
        #expect(!"，。；：！？、”》）％%".contains(line.text.first ?? "，"), "\(lines.map(\.text))")
      }
      for line in lines.dropLast() {
        #expect(!"“《（".contains(line.text.last ?? "（"), "\(lines.map(\.text))")
      }
    }
  }

  @Test("cannot be more than half as many as characters", arguments: ["", "灯", "灯亮", "灯亮了"])
  func tooShort(_ text: String) {
    #expect(HeadlineLines.broken(SourcedText(literal: text), into: 2) == nil)
    #expect(HeadlineLines.broken(SourcedText(literal: text), into: 1)?.map(\.text) == [text])
  }
}
