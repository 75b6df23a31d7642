import BanmianTestSupport
import Editorial
import PageDesign
import PageGeometry
import PressDiagnostics
import Testing

@testable import PageMakeup

/// Fillers, reserve, stories taken off and stories that jump, in this order (补白、备稿、撤稿、转版).
@Suite("Fallbacks")
struct FallbackTests {
  private func ids(_ findings: [Diagnostic], _ id: String) -> [String] {
    findings.filter { $0.id == id }.compactMap(\.article)
  }

  private func placed(_ page: ComposedPage) -> Set<String> {
    Set(page.plan.placements.map(\.article))
  }

  /// Stories that leave about so many lines of the house's page white.
  private func short(_ seed: UInt64, by lines: Int) -> EditionPage {
    var maker = StoryMaker(seed: seed)
    var page = maker.page(stories: 5, characters: 300...500)
    // The lead takes what the others leave.
    let spec = Makeup.house
    let full = spec.grid.lines * spec.grid.columns * spec.grid.charactersPerColumn
    let used = page.articles.dropFirst().reduce(0) { $0 + $1.characterCount }
    let head = 46 * spec.grid.columns * spec.grid.charactersPerColumn
    let left = full - head - used - lines * spec.grid.columns * spec.grid.charactersPerColumn
    page.articles[0] = maker.article(characters: max(300, left))
    return page
  }

  @Test(
    "a page that is short takes a filler, then of the reserve, and says which", arguments: 1...6)
  func filled(_ seed: UInt64) throws {
    var maker = StoryMaker(seed: seed + 100)
    var page = short(seed, by: 14)
    let before = Makeup.compose(page, Makeup.house).value
    var spares = [(StoryUse.filler, 60), (.filler, 110), (.filler, 180), (.reserve, 420)].map {
      use, characters in
      var article = maker.article(characters: characters)
      article.id = "spare-\(characters)"
      article.use = use
      return article
    }
    spares[0].headline = Headline(main: [Makeup.text("河边的钟")])
    page.articles += spares
    let made = Makeup.compose(page, Makeup.house)
    let used =
      ids(made.diagnostics, "plan.filler-used") + ids(made.diagnostics, "plan.reserve-used")
    let unused = ids(made.diagnostics, "plan.spare-unused")
    // Each spare is told of once; no story of the page is lost, and the white grows no larger.
    #expect(Set(used + unused) == Set(spares.map(\.id)))
    #expect(used.count + unused.count == spares.count)
    #expect(placed(made.value).isSuperset(of: page.articles.prefix(5).map(\.id)))
    #expect(placed(made.value).intersection(spares.map(\.id)) == Set(used))
    #expect(made.value.plan.whiteLines <= before.plan.whiteLines)
    #expect(made.value.overset.isEmpty)
    if before.plan.whiteLines > 8 { #expect(!used.isEmpty) }
  }

  @Test("a page that is closed leaves its spares alone, and they are no overset text")
  func closed() {
    var page = short(3, by: 0)
    page.articles[0] = {
      var maker = StoryMaker(seed: 77)
      return maker.article(characters: 2_600)
    }()
    let plain = Makeup.compose(page, Makeup.house).value
    guard plain.plan.whiteLines <= 3 else { return }
    var maker = StoryMaker(seed: 9)
    var filler = maker.article(characters: 80)
    filler.use = .filler
    filler.id = "filler"
    page.articles.append(filler)
    let made = Makeup.compose(page, Makeup.house)
    let isUsed = placed(made.value).contains("filler")
    #expect(ids(made.diagnostics, "plan.spare-unused") == (isUsed ? [] : ["filler"]))
    #expect(made.value.plan.spares == (isUsed ? [] : ["filler"]))
    #expect(made.diagnostics.allSatisfy { $0.id != "story.left-out" })
  }

  @Test("a page that is too full loses the story that may go, and only that", arguments: 1...4)
  func held(_ seed: UInt64) throws {
    var maker = StoryMaker(seed: seed)
    var page = maker.page(stories: 5, characters: 700...900)
    var last = maker.article(characters: 1_200)
    last.use = .optional
    last.id = "may-go"
    page.articles.append(last)
    let made = Makeup.compose(page, Makeup.house)
    let others = page.articles.dropLast().map(\.id)
    guard made.value.overset.isEmpty else { return }
    #expect(placed(made.value).isSuperset(of: others))
    if !placed(made.value).contains("may-go") {
      #expect(ids(made.diagnostics, "plan.story-held") == ["may-go"])
      #expect(made.value.plan.leftOut.isEmpty)
    }
  }

  @Test("where nothing may go, the longest story goes on on the page for overflow")
  func overflow() throws {
    var maker = StoryMaker(seed: 5)
    var page = maker.page(stories: 4, characters: 500...700)
    page.articles[0] = maker.article(characters: 5_200)
    let id = page.articles[0].id
    #expect(!Makeup.compose(page, Makeup.house).value.overset.isEmpty)
    page.layout.overflow = Makeup.text("A04")
    let made = Makeup.compose(page, Makeup.house)
    #expect(ids(made.diagnostics, "plan.overflow-used") == [id])
    #expect(made.value.overset.allSatisfy { $0.jump == "A04" })
    #expect(made.value.foundLines.contains { $0.line.characters.contains("下转A04版") })
  }
}
