/// A page of made-up lengths on which the search is measured (搜索试验), newspaper-practice §3.2.
///
/// Only counts: no text, no fonts. Lengths follow those of real articles (§4.2), sizes of heads and
/// the sum of their depth those of the experiment (§6, §1.2); the page is as deep as its stories'
/// areas together, so that nothing but fitting is left to do.
package struct SearchTrial: Sendable {
  /// The grid and the freedom that is given.
  package struct Setting: Sendable {
    package var columns: Int
    package var characters: Int
    /// Whether a head may take any size of its table, or only the first.
    package var headSizes: Bool
    /// Lines that the columns of a story may be deeper than its text.
    package var stretch: ClosedRange<Int>
    /// Whether the lead brings a picture of 2–5 columns, 1.35–1.65 times as wide as deep.
    package var picture: Bool

    package init(
      columns: Int, characters: Int, headSizes: Bool, stretch: ClosedRange<Int>,
      picture: Bool = false
    ) {
      self.columns = columns
      self.characters = characters
      self.headSizes = headSizes
      self.stretch = stretch
      self.picture = picture
    }
  }

  private struct Story {
    var characters: Int
    var paragraphs: Int
    var head: Int
  }

  /// A picture's place in the grid.
  private struct Frame {
    var columns = 0
    var lines = 0
    var price = 0
  }

  private let setting: Setting
  private let stories: [Story]

  /// The page of a seed with so many items.
  package init(items: Int, setting: Setting, seed: UInt64) {
    self.setting = setting
    var random = TrialRandom(state: seed)
    stories = ArticleLengths.page(items: items, &random).map { characters in
      Story(
        characters: characters, paragraphs: max(1, characters / 95),
        head: ArticleLengths.head(&random))
    }
  }

  /// What the search found.
  package struct Result: Sendable {
    /// Whether the page is full but for four lines at most, and nothing is left over.
    package var isClosed: Bool
    /// Layouts that were ranked.
    package var layouts: Int
  }

  /// Searches the page and ranks its first `best` layouts.
  package func run(best: Int) -> Result {
    let lines = pageLines
    let tables = stories.enumerated().map { table($1, rank: $0, lines) }
    let search = SlicingTable(
      items: tables, columns: setting.columns, lines: lines, divider: 0)
    let roots = (max(1, lines - 4)...lines).filter {
      search.cells[search.cell(search.all, setting.columns, $0)] < FillTable.impossible
    }.map { depth in
      SlicingRanking.Root(
        price: 4_000 * (lines - depth),
        areas: [.init(set: search.all, x: 0, top: 0, width: setting.columns, depth: depth)])
    }
    guard !roots.isEmpty else { return Result(isClosed: false, layouts: 0) }
    var ranking = SlicingRanking(search, roots: roots)
    var count = 0
    while count < best, ranking.layout(count) != nil { count += 1 }
    return Result(isClosed: true, layouts: count)
  }

  // MARK: The model

  /// Main sizes by rank, in points.
  private static let sizes = [
    [36, 42, 30, 48], [28, 36, 24, 32], [24, 26, 22, 18], [16, 18, 14, 22],
  ]

  private func sizes(of rank: Int) -> [Int] {
    let all = Self.sizes[[0, 1, 2, 2][min(rank, 3)]]
    let own = rank < 4 ? all : Self.sizes[3]
    return setting.headSizes ? own : [own[0]]
  }

  /// Lines of text in one basic column: half a line is lost a paragraph.
  private func textLines(_ story: Story) -> Int {
    (2 * story.characters + setting.characters * (story.paragraphs + 1)) / (2 * setting.characters)
  }

  /// The width of so many columns in points: characters of 9 pt, gutters of one.
  private func width(_ columns: Int) -> Int { (columns * setting.characters + columns - 1) * 9 }

  /// Lines of the head: its sizes over 11.25 pt and two lines of white; nil where it does not fit.
  private func headLines(_ story: Story, _ size: Int, _ columns: Int) -> Int? {
    let measure = width(columns)
    let rows = (story.head * size + measure - 1) / measure
    guard rows <= 3 else { return nil }
    return (rows * size * 100 + 1_124) / 1_125 + 2
  }

  /// The ways in which a story's picture may stand; one without a picture for all but the lead.
  private func frames(of rank: Int) -> [Frame] {
    guard setting.picture, rank == 0 else { return [Frame()] }
    return (2...max(2, min(5, setting.columns))).flatMap { columns in
      [135, 150, 165].map { aspect in
        Frame(
          columns: columns, lines: (width(columns) * 10_000 + aspect * 1_124) / (aspect * 1_125),
          price: 500 * abs(columns - 3))
      }
    }
  }

  private var pageLines: Int {
    let area = stories.enumerated().reduce(0) { sum, story in
      let width = max(1, min(setting.columns, [4, 3, 2, 2][min(story.offset, 3)]))
      let size = sizes(of: story.offset)[0]
      let frame = frames(of: story.offset).first { $0.columns == 3 } ?? Frame()
      return sum + textLines(story.element) + frame.columns * frame.lines
        + width * (headLines(story.element, size, width) ?? 6)
    }
    return max(20, (area + setting.columns - 1) / setting.columns)
  }

  private func table(_ story: Story, rank: Int, _ lines: Int) -> FillTable {
    var table = FillTable(columns: setting.columns, lines: lines)
    let text = textLines(story)
    for width in 1...setting.columns {
      for frame in frames(of: rank) where frame.columns <= width {
        let level = (text + frame.columns * frame.lines + width - 1) / width
        let columns = frame.columns < width ? max(frame.lines, level) : level
        for (step, size) in sizes(of: rank).enumerated() {
          guard let head = headLines(story, size, width) else { continue }
          for stretch in setting.stretch where columns + stretch > 0 {
            table.offer(
              700 * abs(stretch) + 400 * step + frame.price, width: width,
              depth: head + columns + stretch)
          }
        }
      }
    }
    return table
  }
}
