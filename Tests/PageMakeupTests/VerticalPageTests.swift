import BanmianTestSupport
import Editorial
import PageDesign
import PageGeometry
import PageScene
import PressDiagnostics
import Testing
import Typesetting

@testable import PageMakeup

/// Heads and stories from top to bottom (竖题、直排稿).
@Suite("Vertical heads and stories")
struct VerticalPageTests {
  private func story(
    _ head: [String], kicker: [String] = [], deck: [String] = [], characters: Int = 700
  ) -> Article {
    var maker = StoryMaker(seed: 7)
    var article = Makeup.article(
      "story", head, kicker: kicker, deck: deck, [maker.text(characters)])
    article.headline.setting = .vertical
    return article
  }

  private func composed(_ articles: [Article], _ spec: LayoutSpec = Makeup.house) -> ComposedPage {
    Makeup.compose(Makeup.page(articles), spec).value
  }

  @Test("the lines of a head stand from right to left: kicker, main head, deck")
  func order() throws {
    let page = composed([
      story(["十二座码头", "等来头班船"], kicker: ["渡口新添一盏灯"], deck: ["写给船工们"])
    ])
    let lines = page.lines(of: "story", [.kicker, .mainHead, .deck])
    #expect(lines.map(\.characters) == ["渡口新添一盏灯", "十二座码头", "等来头班船", "写给船工们"])
    #expect(lines.allSatisfy { $0.direction == .vertical })
    for (right, left) in zip(lines, lines.dropFirst()) {
      #expect(left.frame.maxX < right.frame.minX)
    }
    // The kicker begins with the main head, the deck ends with it.
    #expect(lines[0].frame.minY == lines[1].frame.minY)
    #expect(lines[3].frame.maxY == lines[2].frame.maxY)
  }

  @Test("the column's name stands in a line of its own, before the kicker", arguments: [0, 1])
  func column(_ kickers: Int) throws {
    var article = story(["旧信箱"], kicker: kickers > 0 ? ["渡口新添一盏灯"] : [])
    article.headline.column = Makeup.text("灯下漫笔")
    for setting in [TextSetting.horizontal, .vertical] {
      article.setting = setting
      let lines = composed([article]).lines(of: "story", [.kicker, .mainHead])
      #expect(lines.first?.characters == "灯下漫笔")
      #expect(lines.allSatisfy { $0.direction == .vertical } && lines.count == kickers + 2)
    }
  }

  @Test("the tiers of a vertical story are equally full", arguments: [420, 560, 700, 830, 1_100])
  func tiers(_ characters: Int) throws {
    var article = story(["旧信箱"], characters: characters)
    article.setting = .vertical
    let lines = composed([article]).lines(of: "story", [.paragraph])
    let tiers = Dictionary(grouping: lines) { $0.origin.y.points.rounded() }.values.map(\.count)
    let (least, most) = (try #require(tiers.min()), try #require(tiers.max()))
    // First lines of paragraphs have tops of their own; tiers are told by where lines begin.
    #expect(most - least <= tiers.count, "\(tiers)")
  }

  @Test(
    "the head stands beside its text, on the side that the layout names",
    arguments: HeadSide.allCases)
  func side(_ side: HeadSide) throws {
    var spec = Makeup.house
    spec.verticalHeads.side = side
    let page = composed([story(["十二座码头等来头班船"])], spec)
    let placement = try #require(page.plan.placements.first)
    let columns = try #require(placement.sideHead)
    let atRight = columns.upperBound == placement.columns.upperBound
    #expect(atRight == (side == .right))
    #expect(placement.textColumns.count + columns.count == placement.columns.count)
    let head = BlockFrame.of(page.lines(of: "story", [.mainHead]))
    let white = spec.verticalHeads.white.at(spec.grid.bodySize)
    for line in page.lines(of: "story", [.paragraph]) {
      #expect(line.direction == .horizontal)
      let gap = atRight ? head.minX - line.frame.maxX : line.frame.minX - head.maxX
      #expect(gap >= white - .points(0.01))
    }
  }

  @Test("the main head stands in the middle of the story's depth")
  func middle() throws {
    let page = composed([story(["渡口亮灯"])])
    let frame = try #require(page.blocks.first { $0.role == .article }).frame
    let head = BlockFrame.of(page.lines(of: "story", [.mainHead]))
    let above = head.minY - frame.minY
    let below = frame.maxY - head.maxY
    #expect(abs((above - below).points) < 0.01)
  }

  @Test("a long head is broken between words, never inside one")
  func broken() {
    let page = composed([story(["古桥修缮年内完工，市民可以重新走过石阶"])])
    let lines = page.lines(of: "story", [.mainHead]).map(\.characters)
    #expect(lines.joined() == "古桥修缮年内完工，市民可以重新走过石阶")
    #expect(lines.count == 1 || lines.first == "古桥修缮年内完工，")
  }

  @Test("a head that finds no room beside the text is set across, and the editor is told")
  func noRoom() {
    var spec = Makeup.house
    spec.grid.columns = 1
    let made = Makeup.compose(Makeup.page([story(["十二座码头等来头班船"])]), spec)
    #expect(made.diagnostics.map(\.id.description).contains("headline.not-vertical"))
    let lines = made.value.lines(of: "story", [.mainHead])
    #expect(!lines.isEmpty && lines.allSatisfy { $0.direction == .horizontal })
  }

  // MARK: Stories

  private func vertical(_ characters: Int, kind: Paragraph.Kind = .body) -> Article {
    var article = story(["旧栈道"], characters: characters)
    article.setting = .vertical
    article.paragraphs[0].kind = kind
    article.byline = Makeup.text("（岳棠）")
    return article
  }

  @Test("lines run from right to left, tiers from head to foot")
  func tiers() throws {
    let page = composed([vertical(2_400)])
    let lines = page.lines(of: "story", [.paragraph])
    #expect(lines.allSatisfy { $0.direction == .vertical })
    for (line, next) in zip(lines, lines.dropFirst()) {
      let isBeside = next.origin.y == line.origin.y && next.origin.x < line.origin.x
      let isBelow = next.origin.y > line.origin.y && next.origin.x > line.origin.x
      #expect(isBeside || isBelow)
    }
    #expect(Set(lines.map(\.origin.y)).count > 1, "so much text takes two tiers at least")
  }

  @Test("the byline stands at the foot of the last line but its inset")
  func byline() throws {
    let page = composed([vertical(500)])
    let line = try #require(page.lines(of: "story", [.byline]).first)
    let text = BlockFrame.of(page.lines(of: "story", [.paragraph]))
    #expect(line.frame.maxX < text.minX)
    #expect(line.frame.maxY < text.maxY)
    #expect(text.maxY - line.frame.maxY < .points(30))
  }

  @Test("a line of verse keeps its end")
  func verse() {
    var article = vertical(40)
    article.paragraphs = ["灯亮了", "船靠了岸", "夜归的人看得见桥"].map {
      Paragraph(kind: .line, text: Makeup.text($0))
    }
    let lines = composed([article]).lines(of: "story", [.line])
    #expect(lines.map(\.characters) == ["灯亮了", "船靠了岸", "夜归的人看得见桥"])
    #expect(Set(lines.map(\.origin.y)).count == 1)
  }

  @Test("a vertical story under a horizontal head")
  func horizontalHead() throws {
    var article = vertical(600)
    article.headline.setting = .horizontal
    let page = composed([article])
    let head = BlockFrame.of(page.lines(of: "story", [.mainHead]))
    let text = BlockFrame.of(page.lines(of: "story", [.paragraph]))
    #expect(head.maxY < text.minY)
    #expect(page.lines(of: "story", [.paragraph]).allSatisfy { $0.direction == .vertical })
  }

  @Test("the recorded page: a vertical head, vertical text and verse under heads across")
  func recorded() {
    var verse = Makeup.article("verse", ["渡口"], ["灯亮了，"], byline: "（岳棠）")
    verse.setting = .vertical
    verse.paragraphs = ["灯亮了，", "船靠了岸。", "“慢一点，”你说。"].map {
      Paragraph(kind: .line, text: Makeup.text($0))
    }
    var old = Makeup.article(
      "old", ["旧栈道"], kicker: ["河湾旧事·之12"],
      ["民国廿四年——算来九十年了，渡口有船36只、船工128人。老话说：“水涨三尺（一米），”船不离岸，增长12%。"])
    old.setting = .vertical
    old.headline.setting = .vertical
    var head = Makeup.article(
      "head", ["粮仓变书房"], deck: ["——空了21年的圆仓"],
      [
        "城南的老粮仓今晚开门。书架顺着仓壁盘旋而上，屋顶的圆孔换成了玻璃。旧木椅共207把，都是市民送来的。",
        "“坐稳了，再翻页。”竹牌上写着。仓里一次只坐得下九十人，先来的人会给后来的人让一把椅子，灯到十点才熄。",
      ])
    head.headline.setting = .vertical
    let made = Makeup.compose(Makeup.page([head, old, verse]), Makeup.small)
    let page = PageFinisher(shaper: Makeup.shaper).finish(made.value)
    let plan = Golden("PageMakeupTests/Goldens/vertical.plan.txt")
    let planFault = plan.difference(from: made.value.plan.dump)
    #expect(planFault == nil)
    let dump = Golden("PageMakeupTests/Goldens/vertical.page.txt")
    let pageFault = dump.difference(from: page.dump)
    #expect(pageFault == nil)
  }

  // MARK: Any page

  @Test("nothing is lost, nothing overlaps, whatever stands from top to bottom", arguments: 1...12)
  func anyPage(_ seed: Int) {
    var maker = StoryMaker(seed: UInt64(seed))
    let stories = 1 + seed % 5
    var input = maker.page(stories: stories, characters: 40...(seed % 3 == 0 ? 2_600 : 900))
    for index in input.articles.indices {
      let choice = maker.number(0...3)
      if choice > 0 { input.articles[index].headline.setting = .vertical }
      if choice > 1 { input.articles[index].setting = .vertical }
    }
    let page = Makeup.compose(input, Makeup.house).value
    for article in input.articles { losesNothing(article, page) }
    let lines = page.foundLines
    for (index, line) in lines.enumerated() {
      #expect(page.typeArea.contains(line.box), "\(line.line.characters)")
      for other in lines[(index + 1)...] where line.box.overlaps(other.box) {
        Issue.record("\(line.line.characters) over \(other.line.characters)")
      }
    }
  }

  private func losesNothing(_ article: Article, _ page: ComposedPage) {
    let placed = page.foundLines.filter { $0.article == article.id }.map(\.line.characters).joined()
    let rest = page.overset.filter { $0.article == article.id }.map(\.text).joined()
    #expect(
      (placed + rest).withoutSpaces.sorted() == article.allCharacters.sorted(),
      "story \(article.id)")
  }

  @Test("runs carry each character once and the text of their line")
  func runs() {
    let page = composed([vertical(900)])
    let finished = PageFinisher(shaper: Makeup.shaper).finish(page)
    let runs = finished.items.flatMap(Self.runs).filter { $0.vertical != nil }
    var told = ""
    for run in runs { if case .line(let text, _) = run.vertical { told += text } }
    #expect(runs.map(\.text).joined().withoutSpaces == told.withoutSpaces)
    for run in runs {
      #expect(run.glyphs.reduce(0) { $0 + $1.scalarCount } == run.text.unicodeScalars.count)
    }
  }

  private static func runs(_ item: PageItem) -> [GlyphRun] {
    switch item {
    case .group(let group): group.items.flatMap(runs)
    case .glyphs(let run): [run]
    case .rule, .path, .picture: []
    }
  }
}
