import Banmian
import BanmianTestSupport
import CairoBackend
import Editorial
import PageDesign
import PageMakeup
import PageScene
import PressDiagnostics
import Testing

/// A change of one word in one story moves nothing else (改一字不动全版), on every sample page.
@Suite("One word changed", .serialized)
struct OneWordTests {
  /// Every edition of samples/ and its pages.
  static let samples = [
    "samples/hewan-2026-03-18/front.txt", "samples/hewan-2026-03-19/edition",
    "samples/hewan-2026-03-20/edition",
  ]

  @Test(
    "leaves every other story where it stood, on any page and on an accepted one",
    arguments: samples)
  func nothingMoves(_ path: String) throws {
    let fonts = try FontLibrary(folder: ProjectFolder.path("fonts"))
    let shelf = try LayoutShelf(folder: ProjectFolder.path("layouts"))
    let edition = try #require(
      try EditionReader().editions(at: ProjectFolder.path(path)).first?.edition)
    for page in edition.pages {
      let name = page.layout.layout ?? LayoutShelf.usual
      let spec = try #require(try shelf.layout(name).value)
      let worker = PageWorker(fonts: fonts)
      func plan(_ page: EditionPage) -> PagePlan {
        worker.compose(
          PageJob(
            edition: edition, page: page, layout: spec, stem: "page", formats: [],
            pixelsPerInch: 72)
        ).value.composed.plan
      }
      let first = plan(page)
      for story in page.articles.indices {
        guard let changed = Self.changed(page, story) else { continue }
        let moved = Self.moved(first, plan(changed), but: page.articles[story].id)
        #expect(moved == [], "\(path) \(page.name), \(page.articles[story].id) changed")
        let kept = Self.moved(first, plan(Self.accepted(changed, first)), but: "")
        #expect(kept == [], "\(path) \(page.name) accepted, \(page.articles[story].id) changed")
      }
    }
  }

  /// The page with another character near the end of a story's longest paragraph.
  private static func changed(_ page: EditionPage, _ story: Int) -> EditionPage? {
    var page = page
    let paragraphs = page.articles[story].paragraphs
    let longest = paragraphs.indices.filter { paragraphs[$0].kind == .body }
      .max { paragraphs[$0].text.count < paragraphs[$1].text.count }
    guard let longest, paragraphs[longest].text.count > 8 else { return nil }
    let at = paragraphs[longest].text.scalars.lastIndex { $0.properties.isIdeographic } ?? 0
    page.articles[story].paragraphs[longest].text.replace(at: at, with: "湾")
    return page
  }

  private static func accepted(_ page: EditionPage, _ plan: PagePlan) -> EditionPage {
    var page = page
    page.layout.accepted = plan.placements.map { placement in
      var wish = StoryRequest(story: SourcedText(literal: placement.article))
      wish.area = PageArea(columns: placement.columns, lines: placement.lines)
      return wish
    }
    return page
  }

  /// The stories that stand elsewhere, or have another head.
  private static func moved(_ old: PagePlan, _ new: PagePlan, but changed: String) -> [String] {
    old.placements.filter { placement in
      guard placement.article != changed else { return false }
      let now = new.placements.first { $0.article == placement.article }
      return now?.columns != placement.columns || now?.lines != placement.lines
        || now?.mainSize != placement.mainSize
    }.map(\.article)
  }
}
