internal import PageDesign
internal import PageGeometry

/// A page of made-up lengths on which the search is measured (搜索试验), newspaper-practice §3.2.
///
/// Only counts: no text, no fonts. Lengths follow those of 10,294 real articles (§4.2), sizes of
/// heads and the sum of their depth those of the experiment (§6, §1.2); the page is as deep as its
/// stories' areas together, so that nothing but fitting is left to do.
package struct SearchTrial: Sendable {
  /// The grid and the freedom that is given.
  package struct Setting: Sendable {
    package var columns: Int
    package var characters: Int
    package var headSizes: Bool
    package var stretch: ClosedRange<Int>

    package init(columns: Int, characters: Int, headSizes: Bool, stretch: ClosedRange<Int>) {
      self.columns = columns
      self.characters = characters
      self.headSizes = headSizes
      self.stretch = stretch
    }
  }

  private struct Story {
    var characters: Int
    var paragraphs: Int
    var head: Int
  }

  private let setting: Setting
  private let stories: [Story]

  /// The page of a seed with so many items.
  package init(items: Int, setting: Setting, seed: UInt64) {
    self.setting = setting
    var random = Mixer(state: seed)
    var stories: [Story] = []
    repeat {
      stories = (0..<items).map { _ in
        let characters = Self.draw(Self.lengths, &random)
        return Story(
          characters: characters, paragraphs: max(1, characters / 95),
          head: Self.draw(Self.heads, &random))
      }
    } while !(3_500...8_200).contains(stories.reduce(0) { $0 + $1.characters })
    self.stories = stories.sorted { $0.characters > $1.characters }
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

  /// Lines of the head: its sizes over 11.25 pt and two lines of white; nil where it does not fit.
  private func headLines(_ story: Story, _ size: Int, _ width: Int) -> Int? {
    let measure = (width * setting.characters + width - 1) * 9
    let rows = (story.head * size + measure - 1) / measure
    guard rows <= 3 else { return nil }
    return (rows * size * 100 + 1_124) / 1_125 + 2
  }

  private var pageLines: Int {
    let area = stories.enumerated().reduce(0) { sum, story in
      let width = max(1, min(setting.columns, [4, 3, 2, 2][min(story.offset, 3)]))
      let size = sizes(of: story.offset)[0]
      return sum + textLines(story.element)
        + width * (headLines(story.element, size, width) ?? 6)
    }
    return max(20, (area + setting.columns - 1) / setting.columns)
  }

  private func table(_ story: Story, rank: Int, _ lines: Int) -> FillTable {
    var table = FillTable(columns: setting.columns, lines: lines)
    let text = textLines(story)
    for width in 1...setting.columns {
      let columns = (text + width - 1) / width
      for (step, size) in sizes(of: rank).enumerated() {
        guard let head = headLines(story, size, width) else { continue }
        for stretch in setting.stretch where columns + stretch > 0 {
          table.offer(
            700 * abs(stretch) + 400 * step, width: width, depth: head + columns + stretch)
        }
      }
    }
    return table
  }

  // MARK: Lengths

  /// Characters of an article at each hundredth (人民日报 2019–2020, 10,294 articles).
  private static let lengths = [
    (0, 60), (10, 137), (25, 372), (50, 883), (75, 1_568), (90, 2_688), (100, 5_000),
  ]
  /// Characters of a main head.
  private static let heads = [(0, 4), (10, 6), (50, 15), (90, 25), (100, 34)]

  /// A length of that distribution, between two known points in a straight line.
  private static func draw(_ points: [(share: Int, value: Int)], _ random: inout Mixer) -> Int {
    let at = Int(random.next() >> 33) % 10_000
    for (low, high) in zip(points, points.dropFirst()) where at < high.share * 100 {
      let span = (high.share - low.share) * 100
      return low.value + (high.value - low.value) * (at - low.share * 100) / span
    }
    return points[points.count - 1].value
  }

  /// SplitMix64: the same lengths on every machine.
  private struct Mixer {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9e37_79b9_7f4a_7c15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
      return mixed ^ (mixed >> 31)
    }
  }
}
