import BanmianTestSupport
import Editorial
import PageDesign
import PageGeometry
import PageScene
import PressDiagnostics
import Testing
import Typefaces
import Typesetting

@testable import PageMakeup

/// Columns that are cut anew (破栏), newspaper-practice §1.2.
@Suite("Columns cut anew (破栏)")
struct RecutTests {
  /// 对开: 8 basic columns of 13 characters, a gutter of one.
  private let broadsheet: LayoutSpec = {
    var spec = LayoutSpec(name: "broad")
    spec.grid.columns = 8
    spec.grid.charactersPerColumn = 13
    return spec
  }()

  @Test(
    "the sum of the hand method: (long(a) − (b−1)) / b, the remainder into the gutters",
    arguments: [(3, 2, 20, 1.0), (5, 3, 22, 1.5), (4, 3, 17, 2.0), (2, 1, 27, 1.0)])
  func absolute(_ joined: Int, _ parts: Int, _ characters: Int, _ gutter: Double) throws {
    let cut = try #require(broadsheet.recut(joined, into: parts, mode: .absolute))
    #expect(cut.frame == nil)
    #expect(cut.spec.grid.charactersPerColumn == characters && cut.spec.grid.columns == parts)
    #expect(
      cut.spec.grid.gutterWidth == broadsheet.grid.bodySize.scaled(by: Int(gutter * 2), over: 2))
    #expect(
      cut.spec.grid.longColumnWidth(parts) == broadsheet.grid.longColumnWidth(joined))
  }

  @Test("the other cures: one column more, all columns a little wider, or the page's own")
  func cures() throws {
    let relative = try #require(broadsheet.recut(5, into: 3, mode: .relative)?.frame)
    #expect(relative.widths == [.ems(22), .ems(22), .ems(23)])
    #expect(relative.width == broadsheet.grid.longColumn(5))
    let free = try #require(broadsheet.recut(5, into: 3, mode: .free)?.frame)
    #expect(free.widths.allSatisfy { $0 > .ems(22) && $0 < .ems(23) })
    #expect(broadsheet.recut(5, into: 3, mode: .automatic) == nil)
    #expect(broadsheet.recut(3, into: 3, mode: .absolute) == nil)
    #expect(broadsheet.recut(3, into: 12, mode: .absolute) == nil)
  }

  // MARK: Pages

  private func page(_ lengths: [Int], seed: UInt64, recut: Int?, isBoxed: Bool? = nil)
    -> EditionPage
  {
    var maker = StoryMaker(seed: seed)
    var page = Makeup.page(lengths.map { maker.article(characters: $0) })
    guard let recut else { return page }
    var wish = StoryRequest(
      story: Makeup.text(page.articles[0].id), spans: 3...3, isBoxed: isBoxed)
    wish.recut = recut
    page.layout.stories = [wish]
    return page
  }

  private func lefts(_ page: ComposedPage, _ story: Int = 0) -> Set<Length> {
    let id = page.plan.placements[story].article
    // Lines that begin at their column's edge: no indent, no opening mark.
    return Set(page.lines(of: id, [.paragraph]).map(\.origin.x))
  }

  @Test("a story of three columns stands in two, its head over all", arguments: 1...6)
  func asked(_ seed: UInt64) throws {
    let spec = Makeup.house
    let made = Makeup.compose(page([900, 300], seed: seed, recut: 2), spec)
    let story = made.value.plan.placements[0]
    #expect(story.columns.count == 3 && story.recut == 2)
    #expect(lefts(made.value).count == 2)
    // (56 − 1) / 2 = 27 and one left over: the gutter has two.
    let step = spec.grid.bodySize * 29
    let left = made.value.typeArea.minX + spec.grid.x(ofColumn: story.columns.lowerBound)
    #expect(lefts(made.value) == [left, left + step])
    for line in made.value.lines(of: story.article, [.paragraph]) {
      #expect(line.line.measure == .ems(27))
    }
    let text = made.value.lines(of: story.article, Makeup.textRoles)
    #expect(
      text.map { BlockFrame.of([$0]).maxX }.allSatisfy {
        $0 <= left + spec.grid.longColumnWidth(3)
      })
    #expect(made.value.overset.isEmpty)
  }

  @Test("with the remainder in one column each line is as long as its own column", arguments: 1...3)
  func relative(_ seed: UInt64) {
    var spec = Makeup.house
    spec.makeup.recutRemainder = .relative
    let made = Makeup.compose(page([900, 300], seed: seed, recut: 2), spec)
    let measures = made.value.lines(of: made.value.plan.placements[0].article, [.paragraph])
      .map(\.line.measure)
    #expect(Set(measures) == [.ems(27), .ems(28)])
    #expect(made.value.overset.isEmpty)
  }

  @Test("a story in a frame is cut anew too, inside the frame")
  func boxed() {
    let made = Makeup.compose(page([900, 300], seed: 4, recut: 2, isBoxed: true), Makeup.house)
    #expect(made.value.plan.placements[0].recut == 2)
    #expect(lefts(made.value).count == 2)
    #expect(!made.diagnostics.contains { $0.id == "story.not-recut" })
  }

  @Test("where it cannot be, the page's columns serve and the editor is told")
  func impossible() {
    let made = Makeup.compose(page([900, 300], seed: 4, recut: 12), Makeup.house)
    #expect(lefts(made.value).count == 3)
    #expect(made.diagnostics.count { $0.id == "story.not-recut" } == 1)
  }

  @Test("a layout decides whether the makeup may do it unasked")
  func free() {
    let desk = { (choice: RecutChoice) -> [RecutMeasure] in
      var spec = Makeup.house
      spec.makeup.recut = choice
      var maker = StoryMaker(seed: 3)
      return RecutDesk(spec: spec, shaper: Makeup.shaper)
        .recuts(maker.article(characters: 800), rank: .lead, span: 3, asked: nil)
    }
    #expect(desk(.asked).isEmpty)
    #expect(desk(.free).map(\.parts) == [2])
    #expect(desk(.free)[0].fits.allSatisfy { $0.price >= 1_200 })
  }

  @Test("the plan says it, in the words in which it is read again")
  func dump() {
    let made = Makeup.compose(page([900, 300], seed: 2, recut: 2), Makeup.house)
    #expect(made.value.plan.dump.contains(", recut: 2}"))
    #expect(made.value.plan.dump.contains("3破2"))
  }
}

/// Letters that are narrower or wider than their own (长扁字).
@Suite("Narrow and wide letters of heads (长扁字)")
struct LetterWidthTests {
  private func settings(
    _ head: String, columns: Int = 2, _ change: (inout HeadlineStyle) -> Void = { _ in }
  ) -> [HeadlineSetting] {
    var spec = Makeup.house
    spec.headlines.second.mainSizes = HeadlineSizes(common: SizeLadder(.points(36), [.points(30)]))
    spec.headlines.second.mainLinesMost = 1
    change(&spec.headlines.second)
    return HeadlineFitter(spec: spec, shaper: Makeup.shaper).settings(
      of: Headline(main: [Makeup.text(head)]), rank: .second, columns: columns)
  }

  // Two columns are 37 × 9 = 333 pt: nine characters of 36 pt, ten with letters of 95 %.
  private let ten = "新灯照亮老城十七条巷"

  @Test("a head that is a little too long keeps its size in narrower letters")
  func narrow() throws {
    let found = settings(ten)
    let first = try #require(found.first)
    #expect(first.mainSize == .points(36) && first.main.count == 1)
    #expect((950..<1000).contains(first.main[0].letterScale))
    #expect(first.main[0].width <= Makeup.house.grid.longColumnWidth(2))
    #expect(first.letterPrice > 0 && first.letterPrice < 400)
    #expect(found.dropFirst().allSatisfy { $0.letterPrice == 0 })
  }

  @Test("not below the layout's limit: then the size steps down")
  func limit() throws {
    let plain = try #require(settings(ten) { $0.lettersNarrowest = .one }.first)
    #expect(plain.mainSize == .points(30) && plain.main[0].letterScale == 1000)
    let longer = try #require(settings(ten + "子").first)
    #expect(longer.mainSize == .points(30))
    let wide = try #require(settings(ten + "子") { $0.lettersNarrowest = Em(17, over: 20) }.first)
    #expect(wide.mainSize == .points(36) && wide.main[0].letterScale >= 850)
  }

  @Test("all lines of a head have letters of one width")
  func together() throws {
    var spec = Makeup.house
    spec.headlines.second.mainSizes = HeadlineSizes(common: SizeLadder(.points(36)))
    let head = Headline(main: [Makeup.text(ten), Makeup.text("一夜换上新灯")])
    let found = try #require(
      HeadlineFitter(spec: spec, shaper: Makeup.shaper).settings(
        of: head, rank: .second, columns: 2
      ).first)
    #expect(Set(found.main.map(\.letterScale)).count == 1)
    #expect(found.main[0].letterScale < 1000)
  }

  @Test("lines of nearly one length are made equal by wider letters, within the limit")
  func equal() throws {
    let head = Headline(
      main: [Makeup.text("一二三四五六七八九十一二"), Makeup.text("一二三四五六七八九十一")])
    func scales(_ widest: Em) throws -> [Int] {
      var spec = Makeup.house
      spec.headlines.lead.lettersWidest = widest
      spec.headlines.lead.mainSizes = HeadlineSizes(common: SizeLadder(.points(48)))
      let found = try #require(
        HeadlineFitter(spec: spec, shaper: Makeup.shaper).settings(
          of: head, rank: .lead, columns: 4
        ).first)
      if widest > Em(11, over: 10) {
        #expect(found.main[0].width - found.main[1].width < .points(0.5))
      }
      return found.main.map(\.letterScale)
    }
    #expect(try scales(Em(23, over: 20))[1] > 1050)
    #expect(try scales(Em(21, over: 20)) == [1000, 1000])
  }

  @Test("the finished run says how wide its letters are, and its glyphs stand closer")
  func finished() throws {
    let narrow = OneLine(
      Makeup.text("灯火"), face: Face(.song), size: .points(40),
      ink: .process(cyan: 0, magenta: 0, yellow: 0, black: 1000),
      shaper: Makeup.shaper
    ).scaled(to: 900)
    let line = narrow.placed(x: .zero, baseline: .zero)
    #expect(line.width == .points(72) && line.frame.width == .points(72))
    let run = try #require(PageFinisher(shaper: Makeup.shaper).runs(of: line).first)
    #expect(run.horizontalScale == 900)
    #expect(run.glyphs[1].offset.x == .points(36))
  }
}
