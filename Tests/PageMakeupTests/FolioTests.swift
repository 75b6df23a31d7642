import BanmianTestSupport
import Editorial
import PageDesign
import PageGeometry
import PressDiagnostics
import Testing

@testable import PageMakeup

/// The strip at the head of inside pages (报眉): at one place of all pages, mirrored on facing ones.
@Suite("Folios")
struct FolioTests {
  private func lines(_ name: String, _ side: FolioSide = .outer, section: String = "要闻")
    -> [PlacedLine]
  {
    var spec = Makeup.house
    spec.folio.numberSide = side
    var page = Makeup.page([])
    page.name = name
    page.section = Makeup.text(section)
    var masthead = Masthead()
    masthead.name = Makeup.text("河湾晚报")
    masthead.date = Makeup.text("2026年3月20日")
    masthead.weekday = Makeup.text("星期五")
    let frame = Rect(x: .zero, y: .zero, width: spec.typeArea.width, height: .points(22))
    return FolioMaker(spec: spec, shaper: Makeup.shaper).folio(page, masthead, frame: frame)
      .flatMap(\.allLines)
  }

  private func line(_ text: String, _ lines: [PlacedLine]) -> PlacedLine? {
    lines.first { $0.characters == text }
  }

  @Test("the number stands at the outer edge, the paper's name at the fold")
  func facing() throws {
    let width = Makeup.house.typeArea.width
    let left = lines("A02")
    let right = lines("A03")
    #expect(try #require(line("A02", left)).frame.minX == .zero)
    #expect(try #require(line("A03", right)).frame.maxX == width)
    #expect(try #require(line("河湾晚报", left)).frame.maxX == width)
    #expect(try #require(line("河湾晚报", right)).frame.minX == .zero)
    let heights = { (lines: [PlacedLine]) in Set(lines.map(\.origin.y)) }
    #expect(heights(left) == heights(right) && heights(left).count == 1)
  }

  @Test("a house that wants the number at one edge gets it there", arguments: ["A02", "A03"])
  func oneSide(_ name: String) throws {
    #expect(try #require(line(name, lines(name, .left))).frame.minX == .zero)
    let width = Makeup.house.typeArea.width
    #expect(try #require(line(name, lines(name, .right))).frame.maxX == width)
  }

  @Test("a long section's name lies over nothing", arguments: ["A02", "A03"])
  func long(_ name: String) {
    let all = lines(name, section: String(repeating: "河湾新闻", count: 9))
    for (index, one) in all.enumerated() {
      for other in all[(index + 1)...] { #expect(!one.frame.overlaps(other.frame)) }
    }
  }
}
