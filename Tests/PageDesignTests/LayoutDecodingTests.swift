import PageGeometry
import PressDiagnostics
import Testing
import Typefaces

@testable import PageDesign

@Suite struct LayoutDecodingTests {
  @Test func anEmptyFileIsTheHouseStyle() {
    let decoded = LayoutFixture.decode("")
    #expect(decoded.diagnostics.isEmpty)
    #expect(decoded.value == LayoutSpec(name: "a"))
  }

  @Test func sixLinesAreALayout() throws {
    let spec = try #require(
      LayoutFixture.decode(
        """
        page: {paper: 对开}
        grid:
          columns: 6
          characters: 17
          lines: 120
        """
      ).value)
    #expect(spec.page.paper == .broadsheet)
    #expect(spec.grid.charactersAcross == 107)
    #expect(spec.lines(of: .articles, on: .front) == 13..<117)
  }

  @Test func chineseKeysAndWordsMeanTheSame() {
    let chinese = LayoutFixture.decode(
      """
      版面: {纸张: 275 × 390 mm, 天头: 居中}
      网格: {栏数: 5, 字数: 14, 栏距: 1.5, 行数: 80, 字号: 小五}
      正文: {标点: 全角, 禁则: 严格, 断行取向: 静, 悬挂: 是, 字体: 宋体}
      报头: {名称油墨: 红, 行位: 0-9}
      """)
    let english = LayoutFixture.decode(
      """
      page: {paper: 275mm x 390mm, top: centred}
      grid: {columns: 5, characters: 14, gutter: 1.5, lines: 80, size: 9pt}
      body: {marks: quanjiao, kinsoku: strict, cost: calm, hang: on, face: song-regular}
      masthead: {name_ink: M100 Y100, lines: 0–9}
      """)
    #expect(chinese.diagnostics.isEmpty)
    #expect(chinese.value != nil)
    #expect(chinese.value == english.value)
    #expect(chinese.value != LayoutSpec(name: "a"))
  }

  @Test func charactersAndLinesFollowTheGrid() throws {
    let spec = try #require(
      LayoutFixture.decode(
        """
        # The order of keys does not matter: sizes are known before anything is counted in them.
        subhead: {size: 1.5字}
        page: {top: 2行}
        type_sizes: {preset: metal, house: {大号: 12pt}}
        grid: {line_pitch: 1.5em, size: 10pt, lines: 60, characters: 14}
        boxes: {rule: 0}
        masthead: {date_size: 大号, name_size: [小初号, 一号], lines: 0-8}
        """
      ).value)
    #expect(spec.grid.linePitch == .points(15))
    #expect(spec.subhead.size == .points(15))
    #expect(spec.page.top == .length(.points(30)))
    #expect(spec.masthead.dateSize == .points(12))
    #expect(spec.masthead.nameSizes == SizeLadder(.points(30), [.points(28)]))
    #expect(spec.boxes.rule == .zero)
  }

  @Test func thePitchIsAQuarterMoreWhenNotGiven() throws {
    let spec = try #require(
      LayoutFixture.decode("grid: {size: 10pt, lines: 80, characters: 15}").value)
    #expect(spec.grid.linePitch == .points(12.5))
  }

  @Test func everyIsBelowTheRanks() throws {
    let spec = try #require(
      LayoutFixture.decode(
        """
        headlines:
          small: {face: kai-regular}
          every: {face: hei-black, white_below: 2}
        """
      ).value)
    #expect(spec.headlines.lead.mainFace == Face(.hei, .black))
    #expect(spec.headlines.small.mainFace == Face(.kai))
    #expect(StoryRank.allCases.allSatisfy { spec.headlines[$0].whiteBelow == 2 })
  }

  @Test func sizesGoBySpan() throws {
    let spec = try #require(
      LayoutFixture.decode(
        "headlines: {lead: {sizes: {4: [60pt, 54pt], 2: 40pt, any: [50pt, 44pt]}}}"
      )
      .value)
    let sizes = spec.headlines.lead.mainSizes
    #expect(sizes.ladder(across: 4).sizes == [.points(60), .points(54)])
    #expect(sizes.ladder(across: 3).sizes == [.points(50), .points(44)])
    #expect(sizes.ladder(across: 2).largest == .points(40))
    #expect(sizes.ladder(across: 4).largest(fitting: 12, into: .points(675)) == .points(54))
  }

  @Test func aChildIsLaidOverItsParent() {
    let files = [
      SourceFile(name: "x/child.yaml", text: "extends: mother\n网格: {栏数: 3}\n"),
      SourceFile(name: "x/mother.yml", text: "继承: old\ngrid: {columns: 5, characters: 13}\n"),
      SourceFile(name: "old.yaml", text: "grid: {gutter: 2}\nbody:\n  indent: 1.5字\n"),
    ]
    let decoded = LayoutSpec.decode(files: files, name: "child")
    #expect(decoded.diagnostics.isEmpty)
    #expect(decoded.value?.grid.columns == 3)
    #expect(decoded.value?.grid.charactersPerColumn == 13)
    #expect(decoded.value?.grid.gutter == .characters(.ems(2)))
    #expect(decoded.value?.body.indent == Em(3, over: 2))
  }

  @Test func whatAParentSaysInCharactersFollowsTheChildsSize() {
    let files = [
      SourceFile(name: "child.yaml", text: "extends: p\ngrid: {size: 10pt, lines: 60}"),
      SourceFile(name: "p.yaml", text: "subhead: {size: 1.2字}"),
    ]
    let spec = LayoutSpec.decode(files: files, name: "child").value
    #expect(spec?.subhead.size == .points(12))
  }

  @Test func whatAChildSaysOfEveryRankWinsOverItsParent() {
    let files = [
      SourceFile(name: "child.yaml", text: "extends: p\nheadlines: {every: {leading: 20pt}}"),
      SourceFile(name: "p.yaml", text: "headlines: {lead: {leading: 1.5, white_above: 3}}"),
    ]
    let lead = LayoutSpec.decode(files: files, name: "child").value?.headlines.lead
    #expect(lead?.leading == .length(.points(20)))
    #expect(lead?.whiteAbove == 3)
  }

  @Test func inks() {
    #expect(StyleInk(name: "M100 Y100") == .red)
    #expect(StyleInk(name: "y100,m100") == .red)
    #expect(StyleInk(name: "K8.5%") == .grey(85))
    #expect(StyleInk(name: "spot 金 80%") == .spot(name: "金", tint: 800))
    for name in ["", "K", "K-1", "K101", "K10K20", "X5", "spot", "spot a b", "K10 5"] {
      #expect(StyleInk(name: name) == nil, "\(name)")
    }
    for ink in [StyleInk.black, .white, .red, .grey(85), .spot(name: "金", tint: 805)] {
      #expect(StyleInk(name: ink.name) == ink)
    }
  }
}
