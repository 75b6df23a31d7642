import BanmianTestSupport
import Editorial
import PageDesign
import PageGeometry
import PageScene
import PressDiagnostics
import Testing
import Typesetting

@testable import PageMakeup

/// A story's text in its columns (灌文).
@Suite("Columns of a story")
struct StoryColumnsTests {
  private let spec = Makeup.house

  /// Sets a story in so many columns by itself, in the cheapest depth or in that of a number.
  private func set(
    _ article: Article, columns: Int, fit number: Int? = nil
  ) -> (fit: StoryFit, result: StoryComposer.Result)? {
    let text = StoryTextMaker(spec: spec, shaper: Makeup.shaper).text(of: article)
    let fits = StoryMeasurer(text: text).fits(columns: columns, give: 3)
    let cheapest = fits.indices.min { fits[$0].price < fits[$1].price }
    guard let number = number ?? cheapest, number < fits.count else { return nil }
    let places = fits[number].regions(measure: text.setter.measure).map { region in
      StoryComposer.Column(
        x: spec.grid.x(ofColumn: region.column), top: .zero, lines: region.lines.count,
        width: spec.grid.columnWidth, pitch: spec.grid.linePitch)
    }
    let composer = StoryComposer(spec: spec, columns: places)
    return (fits[number], composer.compose(text, fits[number].options(of: text)))
  }

  private func lines(_ result: StoryComposer.Result) -> [FoundLine] {
    result.blocks.flatMap { block -> [FoundLine] in
      guard case .lines(let lines) = block.content else { return [] }
      return lines.map { FoundLine(article: "", role: block.role, line: $0) }
    }
  }

  /// 100 stories: 25 seeds in one to four columns.
  @Test("are level to a line and hold the whole story", arguments: 1...25)
  func level(_ seed: UInt64) throws {
    var maker = StoryMaker(seed: seed)
    let article = maker.article(characters: maker.number(30...1500))
    for columns in 1...4 {
      let (fit, result) = try #require(set(article, columns: columns))
      #expect(result.overset.isEmpty, "in \(columns) columns")
      #expect(fit.shortage < columns)
      let placed = lines(result)
      let depths = (0..<columns).map { column in
        let left = spec.grid.x(ofColumn: column)
        let low = placed.map(\.line.origin).filter {
          $0.x >= left && $0.x < left + spec.grid.columnWidth
        }.map(\.y).max()
        return (low ?? .zero).roundedUp(in: spec.grid.linePitch)
      }
      // Only what must stay with its subhead leaves more white at a foot (背题).
      let heads = placed.filter { $0.role == .subhead }.map(\.line.origin)
      for (column, depth) in depths.enumerated() where fit.depth > 1 {
        let next = spec.grid.x(ofColumn: column + 1)
        let opens = heads.contains { $0.x >= next && $0.y < spec.grid.linePitch * 3 }
        #expect(fit.depth - depth <= (opens ? 4 : 1), "\(depths)")
      }
      let text = placed.map(\.line.characters).joined().withoutSpaces
      var whole = article
      whole.headline = Headline()
      #expect(text == whole.allCharacters)
    }
  }

  @Test("can be given lines: every depth that is offered holds the story", arguments: 30...39)
  func depths(_ seed: UInt64) throws {
    var maker = StoryMaker(seed: seed)
    let article = maker.article(characters: maker.number(300...1200))
    var last = 0
    for number in 0..<4 {
      guard let (fit, result) = set(article, columns: 3, fit: number) else { break }
      #expect(fit.depth > last)
      #expect(result.overset.isEmpty)
      #expect(fit.price >= 0)
      last = fit.depth
    }
    #expect(last > 0)
  }

  // MARK: Bylines

  @Test("the byline stands on the last line when that leaves room, else below it")
  func byline() throws {
    // Eighteen characters a line, two of indent.
    for (count, shares) in [(20, true), (34, false), (25, true)] {
      let body = String(repeating: "灯", count: count - 1) + "。"
      let article = Makeup.article("a", [], [body], byline: "（岳棠）")
      let (_, result) = try #require(set(article, columns: 1))
      let placed = lines(result)
      let byline = try #require(placed.last)
      let text = try #require(placed.dropLast().last)
      #expect(byline.role == .byline)
      #expect((byline.line.origin.y == text.line.origin.y) == shares, "\(count) characters")
      #expect(!byline.box.overlaps(text.box))
      // One character of white at its right.
      let free = spec.grid.columnWidth - byline.box.maxX
      #expect(free >= spec.byline.inset.at(spec.grid.bodySize) - .points(0.01))
      #expect(free <= (spec.byline.inset + .one).at(spec.grid.bodySize))
    }
  }

  @Test("a byline longer than a line takes as many as it needs")
  func longByline() throws {
    let names = (1...12).map { _ in "岳棠　闵秋" }.joined(separator: "　")
    let article = Makeup.article("a", [], ["灯亮了。"], byline: "（\(names)）")
    let (_, result) = try #require(set(article, columns: 2))
    #expect(result.overset.isEmpty)
    #expect(lines(result).count { $0.role == .byline } > 1)
  }

  @Test(
    "a byline below anything but running text takes a line of its own",
    arguments: [Paragraph.Kind.line, .caption, .endnote, .subhead])
  func bylineBelow(_ kind: Paragraph.Kind) throws {
    // Sixteen characters leave no room beside them in a column of eighteen.
    let last = Paragraph(kind: kind, text: SourcedText(literal: String(repeating: "灯", count: 16)))
    var article = Makeup.article("a", [], ["河边的灯亮了。"], byline: "（岳棠）")
    article.paragraphs.append(last)
    let (_, result) = try #require(set(article, columns: 1))
    let placed = lines(result)
    let byline = try #require(placed.last)
    #expect(byline.role == .byline)
    for line in placed.dropLast() {
      #expect(!byline.box.overlaps(line.box))
      #expect(byline.line.origin.y > line.line.origin.y)
    }
    #expect(result.overset.isEmpty)
  }

  // MARK: Subheads

  /// Columns so short that hardly any holds a subhead: nothing may get lost.
  @Test("a story of subheads in very short columns is set in whole", arguments: 1...6)
  func shortColumns(_ count: Int) throws {
    var article = Makeup.article("a", [], [])
    for number in 0..<count {
      let head = String(repeating: "修堤记事", count: 1 + number * 3)
      article.paragraphs.append(Paragraph(kind: .subhead, text: SourcedText(literal: head)))
      if number % 2 == 0 { article.paragraphs.append(Paragraph(text: SourcedText(literal: "灯亮。"))) }
    }
    for columns in 1...4 {
      let (_, result) = try #require(set(article, columns: columns))
      #expect(result.overset.isEmpty, "in \(columns) columns")
      #expect(lines(result).map(\.line.characters).joined() == article.allCharacters)
    }
  }

  @Test("a subhead keeps its lines together, and hardly ever stands at a column's foot")
  func subheads() throws {
    var (heads, atFoot) = (0, 0)
    for seed in UInt64(100)...139 {
      var maker = StoryMaker(seed: seed)
      var article = maker.article(characters: maker.number(500...1200))
      for place in [3, 2, 1] where place < article.paragraphs.count {
        let head = SourcedText(literal: "修堤记")
        article.paragraphs.insert(Paragraph(kind: .subhead, text: head), at: place)
      }
      let (_, result) = try #require(set(article, columns: 2 + Int(seed % 3)))
      #expect(result.overset.isEmpty)
      let placed = lines(result)
      for (found, next) in zip(placed, placed.dropFirst()) where found.role == .subhead {
        heads += 1
        if column(next.line) != column(found.line) { atFoot += 1 }
      }
      for block in result.blocks where block.role == .subhead {
        guard case .lines(let lines) = block.content else { continue }
        #expect(Set(lines.map(column)).count == 1, "seed \(seed)")
      }
    }
    // Level columns come first, so it is not quite never; by chance it would be one in ten.
    #expect(heads > 120)
    #expect(atFoot * 20 <= heads, "\(atFoot) of \(heads)")
  }

  private func column(_ line: PlacedLine) -> Int {
    line.origin.x.roundedDown(in: spec.grid.columnWidth + spec.grid.gutterWidth)
  }

  // MARK: Overset

  @Test("what finds no room is counted in lines and characters")
  func overset() throws {
    // 40 lines of text in a column of 30: ten lines too many.
    let body = String(repeating: "灯", count: 16 + 18 * 39)
    let article = Makeup.article("a", [], [body])
    let text = StoryTextMaker(spec: spec, shaper: Makeup.shaper).text(of: article)
    let fit = try #require(StoryMeasurer(text: text).fits(columns: 1).first)
    let column = StoryComposer.Column(
      x: .zero, top: .zero, lines: 30, width: spec.grid.columnWidth, pitch: spec.grid.linePitch)
    let result = StoryComposer(spec: spec, columns: [column]).compose(
      text, fit.options(of: text))
    #expect(lines(result).count == 30)
    #expect(result.overset.count == 10)
    #expect(result.overset.reduce(0) { $0 + $1.text.count } == 180)
  }

  @Test("a story that is too long for the page is reported as overset, in both counts")
  func oversetPage() throws {
    let body = String(repeating: "灯", count: 16 + 18 * 399)
    let made = Makeup.compose(Makeup.page([Makeup.article("a", ["灯"], [body])]), spec)
    let rest = try #require(made.value.overset.first)
    let placed = made.value.lines(of: "a", [.paragraph]).count
    #expect(placed > 200)
    #expect(rest.lines + placed == 400)
    #expect(rest.characters == 18 * rest.lines)
    #expect(rest.text.count == rest.characters)
    let finding = try #require(made.diagnostics.first { $0.id == "text.overset" })
    #expect(finding.severity == .error)
    #expect(finding.article == "a")
    #expect(finding.message.en.contains("\(rest.lines) lines, \(rest.characters) characters"))
  }
}
