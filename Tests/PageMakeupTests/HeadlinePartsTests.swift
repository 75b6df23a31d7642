import BanmianTestSupport
import Editorial
import PageDesign
import PageGeometry
import PageScene
import PressDiagnostics
import Testing
import Typesetting

@testable import PageMakeup

/// Names of columns, summaries, heads on pictures (栏目题、提要、压题).
@Suite("Parts of headlines")
struct HeadlinePartsTests {
  private let summary = "全镇十二座石桥今年逐一体检，费用由镇里和沿河商户分担。最老的一座建于清乾隆年间，工匠将用旧法修补。"

  private func page(_ change: (inout Article) -> Void) -> EditionPage {
    var maker = StoryMaker(seed: 21)
    var page = maker.page(stories: 4, characters: 500...700)
    change(&page.articles[0])
    return page
  }

  private func blocks(_ page: ComposedPage, _ role: PageGroup.Role) -> [PlacedBlock] {
    func inner(_ block: PlacedBlock) -> [PlacedBlock] {
      guard case .blocks(let blocks) = block.content else { return [block] }
      return [block] + blocks.flatMap(inner)
    }
    return page.blocks.flatMap(inner).filter { $0.role == role }
  }

  @Test("a summary stands whole under the head, within it, over the text")
  func summaryStands() throws {
    let page = page { $0.headline.summary = [Makeup.text(summary)] }
    let id = page.articles[0].id
    let made = Makeup.compose(page, Makeup.house)
    let lines = made.value.lines(of: id, [.summary])
    #expect(lines.map(\.characters).joined().withoutSpaces == summary)
    let text = made.value.lines(of: id, [.paragraph])
    let head = made.value.lines(of: id, [.mainHead])
    let foot = try #require(lines.map(\.frame.maxY).max())
    let top = try #require(lines.map(\.frame.minY).min())
    #expect(text.allSatisfy { $0.frame.minY >= foot })
    #expect(head.allSatisfy { $0.frame.maxY <= top })
    #expect(made.diagnostics.allSatisfy { $0.id != "headline.summary-left-out" })
  }

  @Test("long lines of a summary are set in columns, all of it within the width", arguments: 1...4)
  func summaryColumns(_ columns: Int) throws {
    let spec = Makeup.house
    let width = spec.grid.longColumnWidth(columns)
    let set = try #require(
      HeadlineSummary(
        [Makeup.text(summary + summary)], spec: spec, width: width, shaper: Makeup.shaper))
    let block = set.placed(x: .zero, width: width, top: .zero)
    let lines = [block].flatMap(\.allLines)
    #expect(lines.map(\.characters).joined() == summary + summary)
    #expect(lines.allSatisfy { $0.frame.minX >= .zero && $0.frame.maxX <= width + .points(5) })
    #expect(lines.allSatisfy { $0.frame.maxY <= set.height })
    for line in lines { #expect(line.line.cells.count <= spec.summary.charactersMost + 4) }
  }

  @Test("beside a vertical head the summary opens the text")
  func summaryOpens() {
    let page = page {
      $0.headline.summary = [Makeup.text(summary)]
      $0.headline.setting = .vertical
    }
    let made = Makeup.compose(page, Makeup.house).value
    let all = made.lines(of: page.articles[0].id, Makeup.textRoles.union([.summary]))
    #expect(all.map(\.characters).joined().withoutSpaces.contains(summary))
  }

  @Test(
    "the name of a column stands once, over kicker and head, with its device",
    arguments: ColumnDevice.allCases)
  func column(_ device: ColumnDevice) throws {
    var spec = Makeup.house
    spec.columnTitle.device = device
    let page = page {
      $0.headline.column = Makeup.text("经济观察")
      $0.headline.kicker = [Makeup.text("前两月出口增长")]
    }
    let made = Makeup.compose(page, spec).value
    let lines = made.lines(of: page.articles[0].id, [.kicker])
    #expect(lines.map(\.characters) == ["经济观察", "前两月出口增长"])
    #expect(lines[0].frame.maxY <= lines[1].frame.minY)
    if device == .reversed { #expect(lines[0].ink == Ink(.white)) }
  }

  @Test(
    "a head on its picture covers a part of it that its focus leaves free", arguments: [20, 80])
  func overPicture(_ focus: Int) throws {
    var page = page { _ in }
    var picture = Picture(file: Makeup.text("a.jpg"), caption: Makeup.text("渡口。"))
    picture.focus = Picture.Focus(across: 50, down: focus)
    picture.head = .white
    page.articles[0].pictures = [picture]
    let edition = Edition(
      masthead: Masthead(), publication: PublicationData(), pages: [page])
    let original = PictureOriginal(digest: "a", width: 3000, height: 2000, isLineArt: false)
    let made = PageMaker(
      spec: Makeup.house, shaper: Makeup.shaper, pictures: [picture.path: original]
    ).compose(page, of: edition).value
    let id = page.articles[0].id
    let head = made.lines(of: id, [.mainHead])
    let shown = try #require(made.blocks.first { $0.id == id }?.placedPictures.first?.frame)
    #expect(!head.isEmpty)
    for line in head {
      #expect(line.ink == Ink(.white))
      #expect(shown.minX <= line.frame.minX && line.frame.maxX <= shown.maxX)
      #expect(shown.minY <= line.frame.minY && line.frame.maxY <= shown.maxY)
      let middle = shown.minY + shown.height / 2
      #expect(focus <= 50 ? line.frame.maxY > middle : line.frame.minY < middle)
    }
    #expect(
      made.plan.placements.first { $0.article == id }?.columns.count == 4
        || shown.width > .zero)
  }
}

extension PlacedBlock {
  var allLines: [PlacedLine] {
    switch content {
    case .lines(let lines): lines
    case .blocks(let blocks): blocks.flatMap(\.allLines)
    case .rules, .picture: []
    }
  }
}
