internal import Editorial
internal import PageDesign
internal import PageGeometry
internal import PressDiagnostics
internal import Typesetting

/// Decides which story stands where (画版).
struct PagePlanner {
  let spec: LayoutSpec
  let shaper: any TextShaper
  var words: (any WordBoundaryFinder)?

  /// A plan with what the composer needs to carry it out.
  struct Outcome {
    var plan: PagePlan
    var stories: [MeasuredStory]
    var boxes: [RowPlanner.Box]
    /// Whether the stories need more room than there is.
    var isOverset: Bool
  }

  /// The deepest page on which rows are searched for text that no page holds; what is deeper still
  /// is stacked story under story, without a search.
  private static let deepestPlan = 1_000

  /// Plans without the dictionary first.
  ///
  /// Opening it costs a cold page 2.5 ms and 3.5 MB, and most pages break no head of their own.
  /// Only a plan that does is made again, with words.
  func plan(_ page: EditionPage, area: Range<Int>) -> Outcome {
    let maker = StoryTextMaker(spec: spec, shaper: shaper)
    let texts = page.articles.map(maker.text)
    let plain = plan(page, texts, area: area, breaks: HeadlineBreaks(words: nil))
    guard words != nil, plain.boxes.contains(where: { breaksHead($0, plain.stories) }) else {
      return plain
    }
    return plan(page, texts, area: area, breaks: HeadlineBreaks(words: words))
  }

  /// Whether a line of the chosen head ends where the editor did not end it.
  private func breaksHead(_ box: RowPlanner.Box, _ stories: [MeasuredStory]) -> Bool {
    let wanted = stories[box.story].article.headline
    let head = box.option.head
    return head.main.count > max(1, wanted.main.count) || head.kicker.count > wanted.upper.count
      || head.deck.count > wanted.deck.count
  }

  private func plan(
    _ page: EditionPage, _ texts: [StoryText], area: Range<Int>, breaks: HeadlineBreaks
  ) -> Outcome {
    let stories = measured(page.articles, texts, breaks)
    guard !stories.isEmpty else {
      return Outcome(
        plan: PagePlan(
          page: page.name, layout: spec.name, area: area, placements: [], whiteLines: area.count),
        stories: [], boxes: [], isOverset: false)
    }
    if let solution = best(stories, lines: area.count, isTight: false) {
      return outcome(page, area, stories, solution, isOverset: false)
    }
    // Nothing fits: the tightest plan there is, on as many lines as it takes.
    let deep =
      best(stories, lines: Self.deepestPlan, isTight: true)
      ?? RowPlanner.stacked(stories, columns: spec.grid.columns, divider: spec.rules.whiteLines)
    return outcome(page, area, stories, deep, isOverset: true)
  }

  // MARK: Measuring

  private func measured(
    _ articles: [Article], _ texts: [StoryText], _ breaks: HeadlineBreaks
  ) -> [MeasuredStory] {
    let fitter = HeadlineFitter(spec: spec, shaper: shaper, breaks: breaks)
    return zip(articles, texts).enumerated().map { order, story in
      let (article, text) = story
      let rank = spec.makeup.rank(order: order, characters: article.characterCount)
      let spans = (1...max(1, spec.grid.columns)).map {
        measure(article, text, rank, $0, fitter)
      }
      return MeasuredStory(article: article, rank: rank, text: text, spans: spans)
    }
  }

  private func measure(
    _ article: Article, _ text: StoryText, _ rank: StoryRank, _ columns: Int,
    _ fitter: HeadlineFitter
  ) -> SpanMeasure {
    SpanMeasure(
      columns: columns,
      heads: fitter.settings(of: article.headline, rank: rank, columns: columns),
      fits: StoryMeasurer(text: text).fits(columns: columns, give: spec.makeup.linesGiven))
  }

  // MARK: Searching

  /// The best plan over all sizes of the lead, which the other heads must stay below.
  ///
  /// A lead whose long head leaves no size for the others keeps them at most at its own; where not
  /// even that can be, their own tables hold.
  private func best(
    _ stories: [MeasuredStory], lines: Int, isTight: Bool
  ) -> RowPlanner.Solution? {
    best(stories, lines, isTight) { limit(below: $0) }
      ?? best(stories, lines, isTight) { $0 > .zero ? $0 : nil }
      ?? best(stories, lines, isTight) { _ in nil }
  }

  private func best(
    _ stories: [MeasuredStory], _ lines: Int, _ isTight: Bool, limit: (Length) -> Length?
  ) -> RowPlanner.Solution? {
    let sizes = Set(stories[0].spans.flatMap { $0.heads.map(\.mainSize) }).sorted(by: >)
    var best: RowPlanner.Solution?
    for size in sizes {
      let planner = RowPlanner(
        stories: stories, columns: spec.grid.columns, lines: lines,
        divider: spec.rules.whiteLines, sizeLimit: limit(size), leadSize: size,
        isTight: isTight, wished: { spec.headlines[$0].spans.spans(of: spec.grid.columns) })
      guard let found = planner.solve() else { continue }
      if best.map({ found.price < $0.price }) ?? true { best = found }
    }
    return best
  }

  /// The largest size beside a lead of that size (头条突出); none where the lead has no head.
  private func limit(below lead: Length) -> Length? {
    guard lead > .zero else { return nil }
    return Length(rawValue: lead.rawValue * Em.unitsPerEm / spec.headlines.dominance.rawValue)
  }

  // MARK: The plan

  private func outcome(
    _ page: EditionPage, _ area: Range<Int>, _ stories: [MeasuredStory],
    _ solution: RowPlanner.Solution, isOverset: Bool
  ) -> Outcome {
    let placements = solution.boxes.map { box in
      placement(box, stories[box.story], top: area.lowerBound)
    }
    let plan = PagePlan(
      page: page.name, layout: spec.name, area: area, placements: placements,
      whiteLines: max(0, area.count - solution.lines))
    return Outcome(plan: plan, stories: stories, boxes: solution.boxes, isOverset: isOverset)
  }

  private func placement(
    _ box: RowPlanner.Box, _ story: MeasuredStory, top: Int
  ) -> PagePlan.Placement {
    PagePlan.Placement(
      article: story.article.id, rank: story.rank, columns: box.columns,
      lines: top + box.lines.lowerBound..<top + box.lines.upperBound,
      mainSize: box.option.head.mainSize, extraWhite: box.option.extraWhite,
      headLines: box.option.head.depth, textLines: box.option.fit.depth)
  }
}
