import BanmianTestSupport
import Editorial
import PageDesign
import PageGeometry
import PageScene
import PressDiagnostics
import Testing
import Typesetting

@testable import PageMakeup

/// What holds of every page, whatever the stories: random editions of one to twelve stories, 36 of
/// them, or as many as `BANMIAN_PROPERTY_RUNS` says.
@Suite("Any page")
struct PagePropertyTests {
  /// Pages that fit, pages that are far too full, and pages with almost nothing on them.
  static let cases: [PageCase] = (1...Environment.number("BANMIAN_PROPERTY_RUNS", or: 36)).map {
    seed in
    let stories = 1 + (seed - 1) % 12
    return PageCase(seed: UInt64(seed), stories: stories, most: [4_400, 9_000, 900][seed % 3])
  }

  @Test("loses nothing, overlaps nothing, keeps to the grid, is level", arguments: cases)
  func page(_ test: PageCase) {
    let (input, page) = test.composed()
    placesEachOnce(input, page)
    losesNothing(input, page)
    overlapsNothing(page)
    keepsToTheGrid(page)
    isLevel(input, page)
  }

  /// Every story is placed or reported, once; boxes are on the grid, inside, and do not overlap.
  private func placesEachOnce(_ input: EditionPage, _ page: ComposedPage) {
    let plan = page.plan
    let stories = plan.placements.map(\.article) + plan.leftOut
    #expect(stories.sorted() == input.articles.map(\.id).sorted())
    for (index, one) in plan.placements.enumerated() {
      #expect(0 <= one.columns.lowerBound && one.columns.upperBound <= Makeup.house.grid.columns)
      let isInside =
        plan.area.lowerBound <= one.lines.lowerBound && one.lines.upperBound <= plan.area.upperBound
      #expect(isInside || !page.overset.isEmpty)
      #expect((970...1030).contains(one.leading) && (980...1020).contains(one.spread))
      for other in plan.placements[(index + 1)...] {
        #expect(!(one.columns.overlaps(other.columns) && one.lines.overlaps(other.lines)))
      }
    }
  }

  /// Every character of every story is on the page in its order, or is reported as overset.
  private func losesNothing(_ input: EditionPage, _ page: ComposedPage) {
    for article in input.articles {
      let placed = drawnText(of: article.id, page)
      let rest = page.overset.filter { $0.article == article.id }.map(\.text).joined()
      let all = article.allCharacters
      if rest.isEmpty {
        #expect(placed == all, "story \(article.id)")
      } else {
        #expect((placed + rest.withoutSpaces).sorted() == all.sorted(), "story \(article.id)")
      }
    }
  }

  private func overlapsNothing(_ page: ComposedPage) {
    let lines = page.foundLines
    let boxes = lines.map(\.box)
    for (index, box) in boxes.enumerated() {
      #expect(page.typeArea.contains(box), "\(lines[index].line.characters)")
      for other in index + 1..<boxes.count where box.overlaps(boxes[other]) {
        Issue.record("\(lines[index].line.characters) over \(lines[other].line.characters)")
      }
    }
    let frames = page.blocks.filter { $0.role == .article }.map(\.frame)
    for (index, frame) in frames.enumerated() where page.overset.isEmpty {
      #expect(!frames[(index + 1)...].contains { $0.overlaps(frame) })
    }
  }

  private func keepsToTheGrid(_ page: ComposedPage) {
    let grid = Makeup.house.grid
    let first =
      page.typeArea.minY + (grid.linePitch - grid.bodySize) / 2
      + HeadlineGeometry.ascent.at(grid.bodySize)
    // A story whose leading was changed to close the page keeps to a pitch of its own, and its box
    // to the grid.
    let leaded = Set(page.plan.placements.filter { $0.leading != 1000 }.map(\.article))
    for found in page.foundLines
    where [.paragraph, .line, .byline, .caption].contains(found.role)
      && !leaded.contains(found.article)
    {
      let offset = found.line.origin.y - first
      #expect(offset.rawValue % grid.linePitch.rawValue == 0, "\(found.line.characters)")
    }
  }

  /// The columns of a story end within a line of one another (栏底齐平).
  private func isLevel(_ input: EditionPage, _ page: ComposedPage) {
    guard page.overset.isEmpty else { return }
    for article in input.articles {
      let depths = page.columnDepths(of: article.id, Makeup.house)
      #expect((depths.max() ?? 0) - (depths.min() ?? 0) <= 1, "\(article.id) \(depths)")
    }
  }

  /// The story's text as it is drawn: what a reader finds and copies.
  private func drawnText(of article: String, _ page: ComposedPage) -> String {
    let finished = PageFinisher(shaper: Makeup.shaper).finish(page)
    let groups = finished.items.compactMap { item -> PageGroup? in
      guard case .group(let group) = item, group.role == .article, group.id == article else {
        return nil
      }
      return group
    }
    return groups.map { Self.text(.group($0)) }.joined().withoutSpaces
  }

  private static func text(_ item: PageItem) -> String {
    switch item {
    case .group(let group): group.items.map(text).joined()
    case .glyphs(let run): run.text
    case .rule, .path, .picture: ""
    }
  }
}

/// A random page.
struct PageCase: CustomTestStringConvertible, Sendable {
  var seed: UInt64
  var stories: Int
  /// Characters of the page, about.
  var most: Int

  var testDescription: String { "seed \(seed): \(stories) stories, \(most) characters" }

  func composed() -> (EditionPage, ComposedPage) {
    var maker = StoryMaker(seed: seed)
    let each = max(40, most / stories)
    let page = maker.page(stories: stories, characters: max(20, each / 2)...each * 3 / 2)
    return (page, Makeup.compose(page, Makeup.house).value)
  }
}
