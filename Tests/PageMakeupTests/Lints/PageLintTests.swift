import Editorial
import PageDesign
import PageGeometry
import PageScene
import PressDiagnostics
import Testing
import Typefaces

@testable import PageMakeup

/// Each lint on a page that breaks it and on a near one that does not (版面规矩的正反例).
@Suite("Lints of the finished page")
struct PageLintTests {
  typealias Story = LintPage.Story

  /// A page to which nothing can be said: a wide lead over two stories that differ, a wide foot.
  static let sound: [Story] = [
    Story("lead", 0..<4, 12..<36).with {
      $0.size = 40; $0.headLines = 6
    },
    Story("two", 0..<3, 37..<62).with { $0.size = 28 },
    Story("three", 3..<4, 37..<62).with {
      $0.size = 16
      $0.face = Face(.hei, .bold)
      $0.words = "渡口复航"
    },
    Story("four", 0..<4, 63..<84).with { $0.size = 24 },
  ]

  private func count(_ id: String, _ stories: [Story], isFront: Bool = false) -> Int {
    LintPage(stories, isFront: isFront).findings(id).count
  }

  private func changed(_ id: String, _ change: (inout Story) -> Void) -> [Story] {
    Self.sound.map { $0.id == id ? $0.with(change) : $0 }
  }

  @Test("a sound page has no finding at all")
  func soundPage() {
    let page = LintPage(Self.sound)
    let input = page.input
    let edition = Edition(masthead: Masthead(), publication: PublicationData(), pages: [input])
    let found = PageLints(spec: page.spec).findings(page.page, input, edition)
    // The hand-set page has no folio.
    #expect(found.filter { $0.id != FormLint.folioID }.map(\.id) == [])
  }

  // MARK: Heads

  @Test("heads of one size and face, less than a character apart, are an error (碰题)")
  func headsTouch() throws {
    let apart = [
      Story("lead", 0..<4, 12..<36).with { $0.size = 40 },
      Story("two", 0..<2, 37..<84).with { $0.words = String(repeating: "题", count: 14) },
      Story("three", 2..<4, 37..<84),
    ]
    let found = LintPage(apart).findings(HeadsTouchLint.id)
    #expect(found.map(\.severity) == [.error])
    #expect(found.first?.article == "three")
    let area = try #require(found.first?.area)
    #expect(area.width > Makeup.house.grid.longColumnWidth(2))
    // The same with white between them, in a frame, lower by three lines, in another face.
    let short = apart.map { $0.with { $0.words = "短题" } }
    #expect(count(HeadsTouchLint.id, short) == 0)
    let boxed = apart.map { story in story.with { $0.isBoxed = story.id == "three" } }
    #expect(count(HeadsTouchLint.id, boxed) == 0)
    let face = apart.map { story in
      story.with { if story.id == "three" { $0.face = Face(.hei, .bold) } }
    }
    #expect(LintPage(face).findings(HeadsTouchLint.id).map(\.severity) == [.warning])
    let sizes = apart.map { story in story.with { if story.id == "three" { $0.size = 15 } } }
    #expect(LintPage(sizes).findings(HeadsTouchLint.id).map(\.severity) == [.note])
  }

  @Test("a head under another one with fewer than three lines between is an error (叠题)")
  func headsStacked() {
    let short = changed("two") { $0.lines = 37..<44 }
      .map { story in story.with { if story.id == "four" { $0.lines = 45..<84 } } }
    let found = LintPage(short).findings(HeadsStackedLint.id)
    #expect(found.map(\.severity) == [.error])
    #expect(found.first?.article == "four")
    let enough = changed("two") { $0.lines = 37..<46 }
      .map { story in story.with { if story.id == "four" { $0.lines = 47..<84 } } }
    #expect(count(HeadsStackedLint.id, enough) == 0)
    // A picture between counts as text does.
    let pictured = changed("two") {
      $0.lines = 37..<48
      $0.textLines = [0, 0, 0]
      $0.picture = (0..<3, 5..<10)
    }.map { story in story.with { if story.id == "four" { $0.lines = 49..<84 } } }
    #expect(count(HeadsStackedLint.id, pictured) == 0)
  }

  @Test("a head or subhead with fewer than two lines below it is an error (背题)")
  func stranded() {
    let beside = changed("two") {
      $0.headColumns = 1
      $0.textLines = [1, 25, 25]
    }
    #expect(LintPage(beside).findings(StrandedHeadLint.id).map(\.severity) == [.error])
    let shallow = changed("two") { $0.textLines = [1, 1, 1] }
    #expect(LintPage(shallow).findings(StrandedHeadLint.id).map(\.severity) == [.warning])
    #expect(count(StrandedHeadLint.id, changed("two") { $0.textLines = [2, 2, 2] }) == 0)
    let last = changed("two") { $0.subhead = (column: 0, line: 19) }
    #expect(count(StrandedHeadLint.id, last) == 1)
    #expect(count(StrandedHeadLint.id, changed("two") { $0.subhead = (column: 0, line: 17) }) == 0)
  }

  @Test("the lead's head is the largest, its room the greatest (重号题、头条不突出)")
  func lead() {
    #expect(count(LeadLint.headID, changed("four") { $0.size = 40 }) == 1)
    #expect(count(LeadLint.headID, changed("four") { $0.size = 38 }) == 0)
    let small = [
      Story("lead", 0..<2, 12..<30).with { $0.size = 40 },
      Story("two", 2..<4, 12..<30), Story("three", 0..<4, 31..<84),
    ]
    #expect(count(LeadLint.roomID, small) == 1)
    #expect(count(LeadLint.roomID, Self.sound) == 0)
  }

  // MARK: The page

  @Test("a gutter from head to foot is a warning, on page one an error (通缝)")
  func seam() {
    let seam = [
      Story("lead", 0..<2, 12..<40).with { $0.size = 40 }, Story("two", 2..<4, 12..<60),
      Story("three", 0..<2, 41..<84), Story("four", 2..<4, 61..<84),
    ]
    var page = LintPage(seam)
    #expect(page.findings(SeamLint.id).map(\.severity) == [.warning])
    page.isFront = true
    // Below a masthead a gutter is no longer 85 % of the type area.
    #expect(page.findings(SeamLint.id).map(\.severity) == [.warning])
    page.lines = 0..<84
    page.stories = seam.map { story in
      story.with { if $0.lines.lowerBound == 12 { $0.lines = 0..<$0.lines.upperBound } }
    }
    #expect(page.findings(SeamLint.id).map(\.severity) == [.error])
    // One story across the gutter is enough.
    let crossed = [
      Story("lead", 0..<3, 12..<40).with { $0.size = 40 }, Story("two", 3..<4, 12..<40),
      Story("three", 0..<2, 41..<84), Story("four", 2..<4, 41..<84),
    ]
    #expect(count(SeamLint.id, crossed) == 0)
  }

  @Test("a white across the page is a warning, unless one story alone is above or below it (断版)")
  func split() {
    let split = [
      Story("lead", 0..<2, 12..<40).with { $0.size = 40 }, Story("two", 2..<4, 12..<40),
      Story("three", 0..<3, 41..<84), Story("four", 3..<4, 41..<84),
    ]
    let found = LintPage(split).findings(SplitLint.id)
    #expect(found.map(\.severity) == [.warning])
    #expect(found.first?.area?.width == Makeup.house.typeArea.width)
    #expect(count(SplitLint.id, Self.sound) == 0)
    let bridged = split.map { story in
      story.with {
        if $0.id == "two" { $0.lines = 12..<50 }
        if $0.id == "three" { $0.columns = 0..<2 }
        if $0.id == "four" { ($0.columns, $0.lines) = (2..<4, 51..<84) }
      }
    }
    #expect(count(SplitLint.id, bridged) == 0)
  }

  @Test("a rectangle of paper with nothing on it is a warning (空白块)")
  func white() {
    let hole = changed("three") { $0.lines = 37..<55 }
    let found = LintPage(hole).findings(WhiteLint.id)
    #expect(found.count == 1)
    #expect(found.first?.area?.width == Makeup.house.grid.columnWidth)
    #expect(count(WhiteLint.id, Self.sound) == 0)
    #expect(count(WhiteLint.id, changed("three") { $0.lines = 37..<60 }) == 0)
    // One column of four that no text reaches.
    let column = changed("four") { $0.textLines = [16, 16, 16, 4] }
    #expect(count(WhiteLint.id, column) == 1)
  }

  // MARK: Text

  @Test("text in a column that its head does not cover wants a line above it (断栏)")
  func notUnderHead() {
    let stray = changed("four") { $0.headColumns = 2 }
    #expect(count(BrokenTextLint.id, stray) == 0, "a rule parts it")
    var page = LintPage(stray)
    page.spec.rules.thickness = .zero
    #expect(page.findings(BrokenTextLint.id).map(\.severity) == [.error])
    page.stories = stray.map { story in story.with { if $0.id == "four" { $0.isBoxed = true } } }
    #expect(page.findings(BrokenTextLint.id).isEmpty)
  }

  @Test("text that goes on behind another story is an error (跨题走文)")
  func crosses() {
    let jumped = [
      Story("lead", 0..<4, 12..<30).with { $0.size = 40 },
      Story("two", 0..<4, 31..<84).with { $0.textColumns = [0, 3] },
      Story("three", 1..<3, 40..<84),
    ]
    #expect(LintPage(jumped).findings(CrossedTextLint.id).map(\.severity) == [.error])
    let boxed = jumped.map { story in story.with { if $0.id == "three" { $0.isBoxed = true } } }
    #expect(count(CrossedTextLint.id, boxed) == 0)
    let guest = jumped.map { story in story.with { if $0.id == "three" { $0.isGuest = true } } }
    #expect(count(CrossedTextLint.id, guest) == 0)
    #expect(count(CrossedTextLint.id, Self.sound) == 0)
  }

  @Test("a story that leaves lines empty is told, beyond three an error (欠文)")
  func underset() throws {
    let one = changed("two") { $0.textLines = [19, 19, 19] }
    #expect(count(UndersetLint.id, one) == 0)
    let two = LintPage(changed("two") { $0.textLines = [18, 18, 18] }).findings(UndersetLint.id)
    #expect(two.map(\.severity) == [.warning])
    #expect(try #require(two.first?.message.zh).contains("108 字"))
    let five = LintPage(changed("two") { $0.textLines = [15, 15, 15] }).findings(UndersetLint.id)
    #expect(five.map(\.severity) == [.error])
  }

  @Test("columns that differ by two lines are a warning (栏底不齐)")
  func uneven() {
    let two = LintPage(changed("two") { $0.textLines = [20, 20, 18] })
      .findings(UnevenColumnsLint.id)
    #expect(two.map(\.severity) == [.warning])
    #expect(count(UnevenColumnsLint.id, changed("two") { $0.textLines = [20, 20, 19] }) == 0)
    let lines = LintPage(changed("two") { $0.textLines = [20, 19, 19] })
      .findings(UnevenColumnsLint.id)
    #expect(lines.map(\.severity) == [.note])
    // A picture at a column's foot is a level foot, too.
    let pictured = changed("two") {
      $0.textLines = [20, 20, 20]
      $0.picture = (1..<3, 15..<25)
    }
    #expect(count(UnevenColumnsLint.id, pictured) == 0)
  }

  @Test("a paragraph's line alone at a column's edge is a note, in wide columns a warning (孤行)")
  func loneLines() {
    let foot = changed("two") { $0.paragraphs = [19, 12] }
    #expect(LintPage(foot).findings(LoneLineLint.id).map(\.severity) == [.note])
    let head = changed("two") { $0.paragraphs = [21, 19] }
    #expect(count(LoneLineLint.id, head) == 1)
    #expect(count(LoneLineLint.id, changed("two") { $0.paragraphs = [18, 12] }) == 0)
    var wide = LintPage(foot)
    wide.spec.grid.charactersPerColumn = 30
    #expect(wide.findings(LoneLineLint.id).map(\.severity) == [.warning])
  }

  @Test("a last line of one character is a warning (孤字)", arguments: [("河。", 1), ("河湾。", 0)])
  func loneCharacter(_ words: String, _ count: Int) {
    let stories = changed("two") { $0.lastLine = words }
    #expect(self.count(LoneCharacterLint.id, stories) == count)
  }

  @Test("a jump to a page that is not there is an error, and a rest that nobody sent (转版不符)")
  func jumps() {
    func findings(to target: String?, rest: Bool = false, sent: Bool = false) -> [String?] {
      var page = LintPage(
        Self.sound.map { story in
          if story.id == "two" { return story.with { $0.jump = target } }
          return rest && story.id == "four"
            ? story.with { $0.id = "far" + StoryJump.suffix } : story
        })
      var other = Makeup.page([Makeup.article("far", ["远方来稿"], ["正文"])])
      other.name = "A03"
      if sent { other.layout.overflow = Makeup.text("A02") }
      page.edition = Edition(
        masthead: Masthead(), publication: PublicationData(), pages: [page.input, other])
      return page.findings(JumpLint.id).map(\.article)
    }
    #expect(findings(to: nil) == [])
    #expect(findings(to: "A03") == [])
    #expect(findings(to: "A09") == ["two"])
    #expect(findings(to: "A02") == ["two"], "a page does not jump to itself")
    #expect(findings(to: nil, rest: true) == ["far" + StoryJump.suffix])
    #expect(findings(to: nil, rest: true, sent: true) == [])
  }

  @Test("text over other text or over a picture is an error (叠压、图压字)")
  func overlap() {
    let over = changed("four") { $0.lines = 60..<84 }
    #expect(count(OverlapLint.id, over) == 1)
    let picture = changed("two") {
      $0.picture = (0..<1, 10..<15)
      $0.caption = "渡口旧影"
      $0.captionSide = .above
      $0.textLines = [20, 20, 20]
    }
    #expect(count(OverlapLint.id, picture) == 0)
    #expect(count(OverlapLint.id, Self.sound) == 0)
  }

  // MARK: Pictures

  @Test("a picture without a caption is a warning, without a credit a note (图文分离)")
  func barePicture() {
    let bare = changed("two") { $0.picture = (0..<2, 5..<15) }
    #expect(LintPage(bare).findings(BarePictureLint.id).map(\.severity) == [.warning])
    let unsigned = changed("two") {
      $0.picture = (0..<2, 5..<15)
      $0.caption = "新桥通车首日。"
    }
    #expect(LintPage(unsigned).findings(BarePictureLint.id).map(\.severity) == [.note])
    let signed = changed("two") {
      $0.picture = (0..<2, 5..<15)
      $0.caption = "新桥通车首日。苏砚青　摄"
    }
    #expect(count(BarePictureLint.id, signed) == 0)
  }

  @Test(
    "a caption's word points to where a picture is",
    arguments: [("上图为新桥。", 0), ("下图为新桥。", 1), ("左图为新桥。", 1), ("新桥。", 0)])
  func captionPlace(_ caption: String, _ count: Int) {
    let one = changed("two") {
      $0.picture = (0..<2, 5..<15)
      $0.caption = caption
    }
    #expect(self.count(CaptionPlaceLint.id, one) == count)
  }

  @Test("of two pictures at one height one is the left one")
  func captionSides() {
    func page(_ caption: String, _ second: Range<Int>) -> Int {
      count(
        CaptionPlaceLint.id,
        changed("two") {
          $0.picture = (0..<1, 5..<15)
          $0.picture2 = (2..<3, second)
          $0.caption = caption
        })
    }
    #expect(page("左图为旧渡口。", 5..<15) == 0)
    #expect(page("左图为旧渡口。", 17..<25) == 1)
  }
}
