import BanmianTestSupport
import Editorial
import PageDesign
import PageGeometry
import PageScene
import PressDiagnostics
import Testing

@testable import PageMakeup

/// The hairlines between the columns of a story (栏线), and the hung dash of a deck (破折号悬出).
@Suite("Column rules and hung dashes")
struct ColumnRulesTests {
  private func rules(_ gutter: Int) -> [Rule] {
    var spec = Makeup.house
    spec.grid.gutter = .characters(Em.ems(gutter))
    spec.grid.charactersPerColumn = 15
    spec.headlines.lead.spans = SpanRange(4, 4)
    var maker = StoryMaker(seed: 3)
    let page = Makeup.page([maker.article(characters: 900)])
    let made = Makeup.compose(page, spec).value
    return made.blocks.filter { $0.role == .article }.flatMap { $0.allRules }
  }

  @Test("stand in wide gutters only, between the text columns, below the head")
  func gutters() throws {
    #expect(rules(1).isEmpty)
    let found = rules(2)
    #expect(found.count >= 1)
    for rule in found {
      #expect(rule.frame.width == Makeup.house.rules.column)
      #expect(rule.frame.height > .points(20))
    }
    #expect(Set(found.map(\.frame.minY)).count == 1)
  }

  @Test("the further lines of a deck begin behind its dash, where they find room")
  func dash() throws {
    let article = Makeup.article(
      "a", ["灯会开幕"], deck: ["——十二座石桥今年体检", "三家小厂买下生产线"], ["河灯亮了。"])
    let made = Makeup.compose(Makeup.page([article]), Makeup.house).value
    let deck = made.lines(of: "a", [.deck])
    try #require(deck.count == 2)
    #expect(deck[1].origin.x == deck[0].origin.x + deck[0].size * 2)
    var flush = Makeup.house
    flush.headlines.lead.hangsDeckDash = false
    let plain = Makeup.compose(Makeup.page([article]), flush).value.lines(of: "a", [.deck])
    #expect(plain[1].origin.x == plain[0].origin.x)
  }
}

extension PlacedBlock {
  var allRules: [Rule] {
    switch content {
    case .rules(let rules): rules
    case .blocks(let blocks): blocks.flatMap(\.allRules)
    case .lines, .picture: []
    }
  }
}
