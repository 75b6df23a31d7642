import Editorial
import PageDesign
import PageGeometry
import PageScene
import PressDiagnostics
import Typefaces
import Typesetting

@testable import PageMakeup

/// A page set by hand for the lints (手排版样): stories at places, on a grid of four columns of
/// eighteen characters, lines 12 to 84.
struct LintPage {
  var spec = Makeup.house
  var lines = 12..<84
  var isFront = false
  var stories: [Story]
  var furniture: [PlacedBlock] = []
  var edition: Edition?

  init(_ stories: [Story], isFront: Bool = false) {
    self.stories = stories
    self.isFront = isFront
  }

  /// A story at its place; its text fills its columns unless something else is said.
  struct Story {
    var id: String
    var columns: Range<Int>
    var lines: Range<Int>
    var size = 24.0
    var face = Face(.song, .black)
    /// Lines of the head's block; 0 for none.
    var headLines = 5
    var headColumns: Int?
    /// What the head says; eighteen points a character.
    var words = "河湾新桥通车"
    var isVerticalHead = false
    var isBoxed = false
    var isGuest = false
    /// Lines of text in each column; nil: down to the foot.
    var textLines: [Int]?
    /// Columns of text, if not all.
    var textColumns: [Int]?
    /// In columns × lines of the story, from its upper left.
    var picture: (columns: Range<Int>, lines: Range<Int>)?
    var caption: String?
    var captionSide = Side.below
    var picture2: (columns: Range<Int>, lines: Range<Int>)?
    /// The number of a column's line that is a subhead.
    var subhead: (column: Int, line: Int)?
    /// How many lines each paragraph has, from the first on; the rest is one.
    var paragraphs: [Int] = []
    /// The characters of the last line of the last paragraph.
    var lastLine: String?
    var cutLines = 0
    var jump: String?

    enum Side { case below, above }

    init(_ id: String, _ columns: Range<Int>, _ lines: Range<Int>) {
      self.id = id
      self.columns = columns
      self.lines = lines
    }

    func with(_ change: (inout Story) -> Void) -> Story {
      var copy = self
      change(&copy)
      return copy
    }
  }

  // MARK: The page

  var page: ComposedPage {
    let area = spec.typeArea
    let placements = stories.enumerated().map { number, story in
      var placement = PagePlan.Placement(
        article: story.id, rank: number == 0 ? .lead : .ordinary, columns: story.columns,
        lines: story.lines, mainSize: .points(story.size), extraWhite: 0,
        headLines: story.headLines, headColumns: story.headColumns,
        textLines: story.lines.count - story.headLines, cutLines: story.cutLines,
        isBoxed: story.isBoxed, jump: story.jump)
      if story.isGuest { placement.host = stories[0].id }
      return placement
    }
    let plan = PagePlan(
      page: name, layout: spec.name, area: lines, placements: placements, whiteLines: 0)
    let blocks = stories.map(block)
    let rules = StoryRules(spec: spec).between(placements, area: lines)
    return ComposedPage(
      name: name, title: "", plan: plan,
      sheet: Size(width: spec.page.paper.width, height: spec.page.paper.height), typeArea: area,
      blocks: furniture + blocks + rules, overset: [])
  }

  var name: String { isFront ? "A01" : "A02" }

  var input: EditionPage {
    Makeup.page(
      stories.map { story in
        var article = Makeup.article(story.id, [story.words], ["正文"])
        if story.picture != nil {
          var picture = Picture(file: Makeup.text("\(story.id).jpg"))
          picture.caption = story.caption.map(Makeup.text)
          article.pictures = [picture]
        }
        return article
      }, isFront: isFront)
  }

  /// What the lints say, of one kind.
  func findings(_ id: String) -> [Diagnostic] {
    let input = input
    let edition =
      edition ?? Edition(masthead: Masthead(), publication: PublicationData(), pages: [input])
    return PageLints(spec: spec).findings(page, input, edition).filter { $0.id == id }
  }

  // MARK: A story

  private func x(_ column: Int) -> Length { spec.typeArea.minX + spec.grid.x(ofColumn: column) }
  private func y(_ line: Int) -> Length { spec.typeArea.minY + spec.grid.y(ofLine: line) }

  private func block(_ story: Story) -> PlacedBlock {
    let frame = Rect(
      x: x(story.columns.lowerBound), y: y(story.lines.lowerBound),
      width: spec.grid.longColumnWidth(story.columns.count),
      height: spec.grid.linePitch * story.lines.count)
    var blocks: [PlacedBlock] = []
    if story.isBoxed {
      blocks.append(
        PlacedBlock(
          role: .furniture, id: "", frame: frame,
          content: .rules(StoryFrame(spec: spec).rules(frame))))
    }
    if story.headLines > 0 { blocks.append(head(story, frame)) }
    blocks += figures(story) + text(story)
    return PlacedBlock(
      role: .article, id: story.id, frame: frame, content: .blocks(blocks))
  }

  private func head(_ story: Story, _ frame: Rect) -> PlacedBlock {
    let size = Length.points(story.size)
    var line = one(story.words, size, story.face).placed(
      x: frame.minX, baseline: frame.minY + spec.grid.linePitch + HeadlineGeometry.ascent.at(size))
    if story.isVerticalHead { line.direction = .vertical }
    let main = PlacedBlock(
      role: .mainHead, id: "", frame: line.frame, content: .lines([line]))
    return PlacedBlock(role: .headline, id: "", frame: line.frame, content: .blocks([main]))
  }

  private func one(_ words: String, _ size: Length, _ face: Face) -> OneLine {
    OneLine(
      SourcedText(literal: words), face: face, size: size, ink: .black, shaper: Makeup.shaper)
  }

  private func figures(_ story: Story) -> [PlacedBlock] {
    [story.picture, story.picture2].compactMap { $0 }.enumerated().map { number, place in
      let frame = Rect(
        x: x(story.columns.lowerBound + place.columns.lowerBound),
        y: y(story.lines.lowerBound + place.lines.lowerBound),
        width: spec.grid.longColumnWidth(place.columns.count),
        height: spec.grid.linePitch * place.lines.count)
      let cut = PictureCut(
        digest: "", crop: PixelRect(x: 0, y: 0, width: 1, height: 1), width: 1, height: 1)
      let placed = PlacedPicture(
        frame: frame, cut: cut, name: "\(story.id).jpg", alternative: "", source: nil)
      var blocks = [PlacedBlock(role: .figure, id: "", frame: frame, content: .picture(placed))]
      if number == 0, let caption = story.caption {
        let y = story.captionSide == .below ? frame.maxY + .points(10) : frame.minY - .points(4)
        let line = one(caption, .points(8), Face(.kai)).placed(x: frame.minX, baseline: y)
        blocks.append(
          PlacedBlock(role: .caption, id: "", frame: line.frame, content: .lines([line])))
      }
      return PlacedBlock(role: .figure, id: "figure", frame: frame, content: .blocks(blocks))
    }
  }

  /// Paragraphs of full lines, running through the columns.
  private func text(_ story: Story) -> [PlacedBlock] {
    let first = story.isVerticalHead ? 0 : story.headLines
    let columns = story.textColumns ?? Array(0..<story.columns.count)
    var placed: [(line: PlacedLine, isSubhead: Bool)] = []
    for (number, column) in columns.enumerated() {
      let top = story.headColumns.map { column >= $0 } ?? false ? 0 : first
      let count = story.textLines?[number] ?? story.lines.count - top
      for line in 0..<max(0, count) where !isPicture(story, column, top + line) {
        let slot = y(story.lines.lowerBound + top + line)
        let isSubhead = story.subhead.map { $0.column == number && $0.line == line } ?? false
        placed.append((textLine(x(story.columns.lowerBound + column), slot), isSubhead))
      }
    }
    if let words = story.lastLine, let last = placed.last {
      let size = spec.grid.bodySize
      var line = one(words, size, Face(.song)).placed(
        x: last.line.origin.x, baseline: last.line.origin.y)
      line.line.measure = .ems(spec.grid.charactersPerColumn)
      placed[placed.count - 1].line = line
    }
    return parts(placed, story.paragraphs)
  }

  private func isPicture(_ story: Story, _ column: Int, _ line: Int) -> Bool {
    [story.picture, story.picture2].compactMap { $0 }.contains {
      $0.columns.contains(column) && $0.lines.contains(line)
    }
  }

  private func textLine(_ x: Length, _ top: Length) -> PlacedLine {
    let size = spec.grid.bodySize
    let words = String(repeating: "文", count: spec.grid.charactersPerColumn)
    var line = one(words, size, Face(.song)).placed(
      x: x,
      baseline: top + (spec.grid.linePitch - size) / 2 + HeadlineGeometry.ascent.at(size))
    line.line.measure = .ems(spec.grid.charactersPerColumn)
    return line
  }

  private func parts(
    _ lines: [(line: PlacedLine, isSubhead: Bool)], _ counts: [Int]
  ) -> [PlacedBlock] {
    var blocks: [PlacedBlock] = []
    var counts = counts[...]
    var rest = lines[...]
    while let next = rest.first {
      let count =
        next.isSubhead
        ? 1
        : min(
          counts.popFirst() ?? rest.count,
          rest.prefix { !$0.isSubhead }.count)
      let own = rest.prefix(count).map(\.line)
      blocks.append(
        PlacedBlock(
          role: next.isSubhead ? .subhead : .paragraph, id: "", frame: BlockFrame.of(own),
          content: .lines(own)))
      rest = rest.dropFirst(count)
    }
    return blocks
  }
}
