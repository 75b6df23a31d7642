import BanmianTestSupport
import Editorial
import PageDesign
import PageGeometry
import PageScene
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

  /// A long story with a picture, and three others, composed with the picture's file.
  private func pictured(
    _ seed: UInt64, height: Int = 2_000, mayCrop: Bool = true
  ) -> (made: Diagnosed<ComposedPage>, id: String) {
    var maker = StoryMaker(seed: seed)
    var page = maker.page(stories: 4, characters: 900...1_300)
    page.articles[0] = maker.article(characters: 3_600)
    let id = page.articles[0].id
    var picture = Picture(file: Makeup.text("ferry.jpg"), caption: Makeup.text("渡船靠岸。"))
    picture.mayCrop = mayCrop
    page.articles[0].pictures = [picture]
    page.layout.stories = [wish(id) { $0.jump = Makeup.text("A03") }]
    let original = PictureOriginal(digest: "p", width: 3000, height: height, isLineArt: false)
    let edition = Edition(masthead: Masthead(), publication: PublicationData(), pages: [page])
    let made = PageMaker(
      spec: Makeup.house, shaper: Makeup.shaper, pictures: [picture.path: original]
    ).compose(page, of: edition)
    return (made, id)
  }

  @Test("the picture of a story that jumps stays with its head, and is not printed twice")
  func keepsPicture() throws {
    for seed in UInt64(1)...4 {
      let (made, id) = pictured(seed)
      let rest = try #require(made.value.overset.first { $0.article == id })
      let block = try #require(made.value.blocks.first { $0.id == id })
      #expect(block.placedPictures.map(\.name) == ["ferry.jpg"], "seed \(seed)")
      #expect(rest.continuation?.pictures.isEmpty == true)
      #expect(!made.diagnostics.contains { $0.id.hasPrefix("picture.left") })
      // No line of text lies on it.
      let frame = try #require(block.placedPictures.first).frame
      let text = made.value.lines(of: id, Makeup.textRoles)
      #expect(!text.contains { BlockFrame.of([$0]).overlaps(frame) })
    }
  }

  @Test("a picture too deep for the page goes on with the story, and the page says where")
  func sendsPicture() throws {
    let (made, id) = pictured(1, height: 30_000, mayCrop: false)
    let rest = try #require(made.value.overset.first { $0.article == id })
    #expect(rest.continuation?.pictures.map(\.file.text) == ["ferry.jpg"])
    let told = try #require(made.diagnostics.first { $0.id == "picture.goes-on" })
    #expect(told.message.zh.contains("A03版"))
    #expect(!made.diagnostics.contains { $0.id == "picture.left-out" })
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
