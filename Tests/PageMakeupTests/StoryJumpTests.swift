import BanmianTestSupport
import Editorial
import PageDesign
import PageGeometry
import PressDiagnostics
import Testing

@testable import PageMakeup

/// Stories that go on on another page, and stories in frames (转版、加框).
@Suite("Jumps and frames")
struct StoryJumpTests {
  private func wish(_ story: String, _ change: (inout StoryRequest) -> Void) -> StoryRequest {
    var request = StoryRequest(story: Makeup.text(story))
    change(&request)
    return request
  }

  @Test("both ends of a jump hold the whole story, each character once", arguments: 1...6)
  func whole(_ seed: UInt64) throws {
    var maker = StoryMaker(seed: seed)
    var page = maker.page(stories: 4, characters: 900...1_300)
    page.articles[0] = maker.article(characters: 3_600)
    let id = page.articles[0].id
    page.layout.stories = [wish(id) { $0.jump = Makeup.text("A03") }]
    let made = Makeup.compose(page, Makeup.house).value
    let rest = try #require(made.overset.first { $0.article == id })
    #expect(rest.jump == "A03")
    let story = try #require(rest.continuation)
    let opened = try #require(rest.continued(from: "A02"))
    #expect(opened.paragraphs.first?.lead?.text.contains("A02版") ?? true)
    var whole = page.articles[0]
    whole.headline = Headline()
    var second = story
    second.headline = Headline()
    let placed = made.lines(of: id, Makeup.textRoles).map(\.characters).joined().withoutSpaces
    let jump = "（下转A03版）"
    #expect(placed.hasSuffix(jump))
    #expect(placed.dropLast(jump.count) + second.allCharacters == whole.allCharacters)
    #expect(made.overset.filter { $0.jump == nil }.isEmpty)
  }

  @Test("what comes from another page stands under a small head (转版稿用小题)")
  func smallHead() throws {
    var maker = StoryMaker(seed: 5)
    var page = maker.page(stories: 4, characters: 900...1_300)
    let id = page.articles[1].id
    func rank() -> StoryRank? {
      Makeup.compose(page, Makeup.house).value.plan.placements.first { $0.article == id }?.rank
    }
    #expect(rank() == .second)
    page.articles[1].comesFrom = "A01"
    #expect(rank() == .small)
  }

  @Test("a framed story stays inside its frame and loses nothing", arguments: 7...12)
  func framed(_ seed: UInt64) throws {
    var maker = StoryMaker(seed: seed)
    var page = maker.page(stories: 5, characters: 300...800)
    let id = page.articles[2].id
    page.layout.stories = [wish(id) { $0.isBoxed = true }]
    let made = Makeup.compose(page, Makeup.house).value
    let placement = try #require(made.plan.placements.first { $0.article == id })
    #expect(placement.isBoxed)
    let block = try #require(made.blocks.first { $0.id == id })
    let lines = made.foundLines.filter { $0.article == id }
    let inset = Makeup.house.boxes.inset.at(Makeup.house.grid.bodySize)
    for line in lines {
      #expect(line.box.minX >= block.frame.minX + inset - .points(0.01))
      #expect(line.box.maxX <= block.frame.maxX - inset + .points(0.6))
      #expect(line.box.minY >= block.frame.minY && line.box.maxY <= block.frame.maxY)
    }
    guard made.overset.isEmpty else { return }
    #expect(lines.map(\.line.characters).joined().withoutSpaces == page.articles[2].allCharacters)
  }
}
