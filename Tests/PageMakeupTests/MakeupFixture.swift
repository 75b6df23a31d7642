import BanmianTestSupport
import Editorial
import PageDesign
import PageGeometry
import PageScene
import PressDiagnostics
import Typesetting

@testable import PageMakeup

/// What the tests of makeup share: layouts, short ways to make stories, ways to look at pages.
enum Makeup {
  static let shaper = FixedShaper()

  /// The house's layout, four columns of eighteen characters.
  static let house = LayoutSpec(name: "house")

  /// A page small enough to read as a dump: three columns of eight characters at 10 on 12 pt.
  static let small: LayoutSpec = {
    var spec = LayoutSpec(name: "small")
    spec.page.paper = PaperSize(width: .points(300), height: .points(424))
    spec.grid = ColumnGrid(
      bodySize: .points(10), linePitch: .points(12), columns: 3, charactersPerColumn: 8, lines: 32)
    spec.masthead.lines = .span(0, 5)
    spec.masthead.nameSizes = SizeLadder(.points(40), [.points(32)])
    spec.masthead.earSize = .points(6)
    spec.masthead.dateSize = .points(8)
    spec.publicationLine.lines = .span(6, 7)
    spec.publicationLine.size = .points(5)
    spec.foot.size = .points(5)
    let ladder = SizeLadder(.points(28), [.points(24), .points(20), .points(16)])
    spec.headlines.lead.mainSizes = HeadlineSizes(common: ladder)
    spec.headlines.lead.spans = SpanRange(2, 3)
    let lower = SizeLadder(.points(18), [.points(15), .points(12)])
    for path in [\HeadlineTable.second, \.ordinary, \.small, \.brief] {
      spec.headlines[keyPath: path].mainSizes = HeadlineSizes(common: lower)
      spec.headlines[keyPath: path].spans = SpanRange(1, 3)
    }
    return spec
  }()

  static func text(_ text: String) -> SourcedText { SourcedText(literal: text) }

  static func article(
    _ id: String, _ main: [String], kicker: [String] = [], deck: [String] = [],
    _ paragraphs: [String], byline: String? = nil
  ) -> Article {
    Article(
      id: id,
      headline: Headline(
        kicker: kicker.map(text), main: main.map(text), deck: deck.map(text)),
      paragraphs: paragraphs.map { Paragraph(text: text($0)) }, byline: byline.map(text))
  }

  static func page(_ articles: [Article], isFront: Bool = false) -> EditionPage {
    EditionPage(
      name: isFront ? "A01" : "A02", stem: "test", isFront: isFront, articles: articles)
  }

  static func compose(
    _ page: EditionPage, _ spec: LayoutSpec, edition: Edition? = nil
  ) -> Diagnosed<ComposedPage> {
    let edition =
      edition ?? Edition(masthead: Masthead(), publication: PublicationData(), pages: [page])
    return PageMaker(spec: spec, shaper: shaper).compose(page, of: edition)
  }
}

/// A line with what it belongs to.
struct FoundLine {
  var article: String
  var role: PageGroup.Role
  var line: PlacedLine

  /// The em boxes of the line's characters.
  var box: Rect { BlockFrame.of([line]) }
}

extension ComposedPage {
  /// Every line of the page in reading order.
  var foundLines: [FoundLine] { blocks.flatMap { Self.lines($0, article: $0.id) } }

  private static func lines(_ block: PlacedBlock, article: String) -> [FoundLine] {
    switch block.content {
    case .lines(let lines):
      lines.map { FoundLine(article: article, role: block.role, line: $0) }
    case .blocks(let inner): inner.flatMap { Self.lines($0, article: article) }
    case .rules, .picture: []
    }
  }

  func lines(of article: String, _ roles: Set<PageGroup.Role>) -> [PlacedLine] {
    foundLines.filter { $0.article == article && roles.contains($0.role) }.map(\.line)
  }

  /// How many grid lines each column of the story's text takes, left to right.
  func columnDepths(of article: String, _ spec: LayoutSpec) -> [Int] {
    guard let placement = plan.placements.first(where: { $0.article == article }) else { return [] }
    let text = lines(of: article, Makeup.textRoles)
    return placement.columns.map { column in
      let left = typeArea.minX + spec.grid.x(ofColumn: column)
      let right = left + spec.grid.columnWidth
      let inside = text.filter { $0.origin.x >= left && $0.origin.x < right }
      guard let low = inside.map(\.origin.y).max() else { return 0 }
      // Beside a head that covers some columns only, text begins at the top of the others.
      let isAbove = placement.headColumns == placement.columns.count
      let head = placement.extraWhite + (isAbove ? placement.headLines : 0)
      let top = typeArea.minY + spec.grid.y(ofLine: placement.lines.lowerBound + head)
      return (low - top).roundedUp(in: spec.grid.linePitch)
    }
  }
}

extension Makeup {
  /// The parts of a story that run through its columns.
  static let textRoles: Set<PageGroup.Role> = [.paragraph, .subhead, .line, .byline, .caption]
}

extension Article {
  /// Every character of the story that is to be set, in reading order, white space aside.
  var allCharacters: String {
    var texts = headline.kicker + headline.main + headline.deck
    for paragraph in paragraphs { texts += [paragraph.lead, paragraph.text].compactMap { $0 } }
    texts += [byline].compactMap { $0 }
    return texts.map(\.text).joined().withoutSpaces
  }
}

extension String {
  var withoutSpaces: String {
    String(String.UnicodeScalarView(unicodeScalars.filter { !$0.properties.isWhitespace }))
  }
}
