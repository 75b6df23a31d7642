import BanmianTestSupport
import Editorial
import PageDesign
import PageGeometry
import PageScene
import PressDiagnostics
import Testing
import Typesetting

@testable import PageMakeup

/// Letters and lines closer or wider by a hair to close a page (调字距、调行距).
@Suite("Copyfitting")
struct CopyfitTests {
  private func text(_ characters: Int, seed: UInt64 = 4) -> StoryText {
    var maker = StoryMaker(seed: seed)
    return StoryTextMaker(spec: Makeup.house, shaper: Makeup.shaper).text(
      of: maker.article(characters: characters))
  }

  @Test(
    "spread text takes fewer or more lines, and full lines end at the edge", arguments: [980, 1020])
  func spread(_ permille: Int) {
    let plain = text(1_600)
    let spread = plain.spread(to: permille)
    let least = { (text: StoryText) in StoryMeasurer(text: text).leastLines }
    if permille < 1000 {
      #expect(least(spread) < least(plain))
    } else {
      #expect(least(spread) > least(plain))
    }
    let measure = Em.ems(Makeup.house.grid.charactersPerColumn)
    for part in spread.parts where part.role == .paragraph {
      for option in part.options {
        let lines = LineSetter(part.material).lines(option.breaks, in: option.measures)
        for line in lines.map({ $0.spread(to: option.spread) }) where !line.isLast {
          let off = line.right - measure
          #expect(abs(off.rawValue) <= Em.unitsPerEm / 40, "\(option.spread)")
        }
      }
    }
  }

  /// A story in a box that is some lines deeper or shallower than it would be by itself.
  private func boxed(_ seed: UInt64, by lines: Int, _ spec: LayoutSpec) throws -> (
    page: EditionPage, made: Diagnosed<ComposedPage>
  ) {
    var maker = StoryMaker(seed: seed)
    var page = Makeup.page([maker.article(characters: 2_600)])
    let free = try #require(Makeup.compose(page, spec).value.plan.placements.first)
    var wish = StoryRequest(story: Makeup.text(page.articles[0].id))
    wish.area = PageArea(
      columns: free.columns, lines: free.lines.lowerBound..<free.lines.upperBound + lines)
    wish.size = free.mainSize.rawValue * 100 / Length.points(1).rawValue
    page.layout.stories = [wish]
    return (page, Makeup.compose(page, spec))
  }

  @Test("what copyfitting does stays within the house's limits, inside columns and boxes")
  func limits() throws {
    var fitted = 0
    for (seed, lines) in (UInt64(1)...3).flatMap({ seed in [-4, -3, -2, 7, 8, 9].map { (seed, $0) }
    }) {
      let (_, made) = try boxed(seed, by: lines, Makeup.house)
      let tuned = made.value.plan.placements.filter {
        $0.spread != 1000 || $0.leading != 1000 || $0.extraWhite < 0
      }
      let told = made.diagnostics.filter { $0.id == "story.copyfitted" }.compactMap(\.article)
      #expect(told == tuned.map(\.article))
      fitted += tuned.count
      for placement in tuned {
        #expect((980...1020).contains(placement.spread))
        #expect((970...1030).contains(placement.leading))
        #expect(placement.extraWhite >= -1)
        let block = made.value.blocks.first { $0.id == placement.article }
        for line in made.value.foundLines where line.article == placement.article {
          #expect(line.box.minY >= (block?.frame.minY ?? .zero))
          #expect(line.box.maxY <= (block?.frame.maxY ?? .zero) + .points(0.01))
        }
        #expect(made.value.overset.isEmpty)
      }
    }
    #expect(fitted > 0, "no box of these needed the ladder: the test tests nothing")
  }

  @Test("a house that allows none of it gets none")
  func none() throws {
    var spec = Makeup.house
    spec.makeup.fitSpacing = .zero
    spec.makeup.fitLeading = .zero
    for lines in [-4, -3, 7, 8] {
      let (_, made) = try boxed(2, by: lines, spec)
      #expect(made.value.plan.placements.allSatisfy { $0.spread == 1000 && $0.leading == 1000 })
    }
  }
}
