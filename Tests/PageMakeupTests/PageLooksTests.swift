import BanmianTestSupport
import Editorial
import PageDesign
import PageGeometry
import PageScene
import PressDiagnostics
import Testing
import Typesetting

@testable import PageMakeup

/// What an editor sees before he reads (版面观感): even white, rules that meet, whole names.
@Suite("The look of a page")
struct PageLooksTests {
  private let spec = Makeup.house

  @Test("every head but the lead's stands the same white over its text")
  func whiteBelowHeads() {
    var maker = StoryMaker(seed: 4)
    let articles = (0..<7).map { number in
      Makeup.article(
        "s\(number)", [number.isMultiple(of: 2) ? "渡口迎来第一班船" : "古桥修缮年内完工"],
        number == 3 ? [maker.text(700)] : [maker.text(300)])
    }
    let page = Makeup.compose(Makeup.page(articles), spec).value
    let whites = page.plan.placements.dropFirst().compactMap { placement -> Length? in
      let head = page.lines(of: placement.article, [.mainHead]).map { BlockFrame.of([$0]).maxY }
      let text = page.lines(of: placement.article, [.paragraph]).map { BlockFrame.of([$0]).minY }
      guard let foot = head.max(), let top = text.min() else { return nil }
      return placement.headColumns == placement.columns.count ? top - foot : nil
    }
    #expect(whites.count > 3)
    #expect(Set(whites).count == 1, "\(whites)")
  }

  @Test("a hairline runs past the dividers at its sides, from head to foot of the group")
  func hairlines() {
    func placed(_ name: String, _ columns: Range<Int>, _ lines: Range<Int>) -> PagePlan.Placement {
      PagePlan.Placement(
        article: name, rank: .small, columns: columns, lines: lines, mainSize: .points(18),
        extraWhite: 0, headLines: 4, textLines: lines.count - 4)
    }
    // Two stories at the left, three at the right; their dividers overlap in one line only.
    let blocks = StoryRules(spec: spec).between(
      [
        placed("a", 0..<2, 0..<20), placed("b", 0..<2, 21..<60), placed("c", 2..<4, 0..<21),
        placed("d", 2..<4, 22..<40), placed("e", 2..<4, 41..<58),
      ], area: 0..<80)
    let rules = blocks.flatMap { block -> [Rule] in
      guard case .rules(let rules) = block.content else { return [] }
      return rules
    }
    let down = rules.filter { $0.frame.height > $0.frame.width }
    #expect(down.count == 1)
    #expect(down.first?.frame.height == spec.grid.linePitch * 58)
    #expect(rules.count == 4)
  }

  @Test("a head that leaves its span empty is dearer than one that fills it")
  func emptyHeads() throws {
    let fitter = HeadlineFitter(spec: spec, shaper: Makeup.shaper)
    let headline = Headline(main: [Makeup.text("粮仓变书房")])
    func price(_ columns: Int) throws -> Int {
      try #require(fitter.settings(of: headline, rank: .small, columns: columns).first).emptyPrice
    }
    #expect(try price(1) == 0)
    #expect(try price(1) < price(2) && price(2) < price(3))
  }

  @Test(
    "under a picture stands no text at all, or enough of it", arguments: [0, 1, 2, 3, 4, 9])
  func textUnderPictures(_ lines: Int) {
    var shape = StoryShape(tops: [0, 0, 10, 10])
    shape.isPictured = true
    let depth = 10 + lines
    let regions = shape.regions(depth: depth, measure: .ems(18))
    #expect(shape.isSound(regions, depth: depth) == (lines == 0 || lines >= 4))
  }

  @Test("contacts alone go from edge to edge in one line of the foot")
  func contacts() throws {
    var edition = Edition(
      masthead: Masthead(name: Makeup.text("河湾晚报")), publication: PublicationData(), pages: [])
    var maker = StoryMaker(seed: 11)
    edition.pages = [Makeup.page([maker.article(characters: 1200)], isFront: true)]
    let file = SourceFile(name: "", text: "新闻热线：81230018")
    let contact = LabelledText(
      label: SourcedText(file, 0..<5), values: [SourcedText(file, 5..<file.scalars.count)])
    let print = FinePrint(
      [], contacts: [contact, contact, contact], spec: spec, shaper: Makeup.shaper)
    let frame = spec.typeArea
    let lines = print.blocks(frame: frame).flatMap { block -> [PlacedLine] in
      guard case .lines(let lines) = block.content else { return [] }
      return lines
    }
    #expect(Set(lines.map(\.origin.y)).count == 1)
    #expect(lines.first?.origin.x == frame.minX)
    let right = try #require(lines.map { BlockFrame.of([$0]).maxX }.max())
    #expect(abs(right.points - frame.maxX.points) < 0.05)
  }

  @Test(
    "no line of a byline ends inside a name, be it padded, and be the column narrow",
    arguments: [
      "（本报记者 苏砚青 罗一川 通讯员 华立）", "（记者　欧阳若水　司徒　岩）",
      "（记者　苏　芳　罗一川　通讯员　华　立　闵秋荷）",
    ], [6, 8, 11, 13])
  func names(_ text: String, _ characters: Int) throws {
    var narrow = spec
    narrow.grid = ColumnGrid(
      bodySize: .points(9), linePitch: .points(11.25), columns: 6,
      charactersPerColumn: characters, lines: 88)
    let article = Makeup.article("a", ["渡口迎来第一班船"], ["雨停了。"], byline: text)
    let made = StoryTextMaker(spec: narrow, shaper: Makeup.shaper).text(of: article)
    let byline = try #require(made.parts.last { $0.role == .byline })
    let option = try #require(byline.options.first)
    let lines = LineSetter(byline.material).lines(option.breaks, in: option.measures)
    #expect(lines.count > 1)
    for line in lines.dropFirst() {
      let first = byline.text.scalars[try #require(line.cells.first).start]
      #expect(["苏", "罗", "通", "华", "欧", "司", "闵"].contains(first), "\(first)")
    }
  }

  @Test("names of a byline are found with their pads, offices with their names apart")
  func bylineNames() {
    func names(_ text: String) -> [String] {
      let scalars = Array(text.unicodeScalars)
      return BylineNames.ranges(in: scalars).map {
        String(String.UnicodeScalarView(scalars[$0]))
      }
    }
    #expect(
      names("（记者　王　芳　李建国　通讯员　赵　强）") == ["记者", "王　芳", "李建国", "通讯员", "赵　强"])
    #expect(names("欧阳若水　司徒　岩　罗　一川") == ["欧阳若水", "司徒　岩", "罗　一川"])
    #expect(names("苏青　罗　川") == ["苏青", "罗　川"])
  }

  @Test("a head that is too long for its sizes is told, with what to cut, and never below the text")
  func smallHead() throws {
    let head = String(repeating: "河湾镇渡口迎来今年第一班船市民夜里也能回家", count: 8)
    let page = Makeup.page([Makeup.article("a", [head], ["雨停了，渡船靠了岸。"])])
    let made = Makeup.compose(page, Makeup.house)
    let told = try #require(made.diagnostics.first { $0.id == "headline.too-small" })
    #expect(told.article == "a" && told.message.zh.contains("删"))
    let lines = made.value.lines(of: "a", [.mainHead])
    #expect(lines.allSatisfy { $0.size >= Makeup.house.grid.bodySize })
    let short = Makeup.page([Makeup.article("a", ["渡口迎来第一班船"], ["雨停了。"])])
    #expect(
      !Makeup.compose(short, Makeup.house).diagnostics.contains { $0.id == "headline.too-small" })
  }
}
