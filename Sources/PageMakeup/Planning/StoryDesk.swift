internal import Editorial
internal import PageDesign
internal import PageGeometry
internal import PageScene
internal import Typesetting

/// Measures the stories of a page in every span (测稿).
struct StoryDesk {
  let spec: LayoutSpec
  let shaper: any TextShaper
  let shelf: MeasuredShelf
  var western = WesternKnowledge.none
  var pictures: [String: PictureOriginal] = [:]

  /// The stories in the editor's order, with the sizes and frames that he asks for.
  func measured(
    _ articles: [Article], _ wishes: PageWishes = PageWishes(), words: (any WordBoundaryFinder)?
  ) -> [MeasuredStory] {
    shelf.prepare(for: spec)
    let breaks = HeadlineBreaks(words: words)
    return articles.enumerated().map { order, article in
      let rank = rank(of: article, order)
      let key = MeasuredShelf.Key(
        content: ArticleContent(article), rank: rank, usesWords: words != nil,
        size: wishes.sizes[order],
        isBoxed: wishes.boxed[order] ?? false, recut: wishes.recuts[order],
        originals: article.pictures.map { pictures[$0.path] })
      return shelf.story(key, article) {
        let breaks = breaks.with(names: HeadlineNames.names(of: article))
        let spec = key.size.map { self.spec.withHeads(of: rank, at: $0) } ?? self.spec
        let story = measure(
          article, rank, HeadlineFitter(spec: spec, shaper: shaper, breaks: breaks))
        // Vertical text has its own tiers, which no frame narrows and nobody cuts.
        guard story.text.vertical == nil else { return story }
        return key.isBoxed ? boxed(story, spec, breaks, key.recut) : recut(story, key.recut)
      }
    }
  }

  /// The rank of a story at its place in the editor's order.
  ///
  /// What comes from another page had its large head there (转版稿用小题).
  private func rank(of article: Article, _ order: Int) -> StoryRank {
    let rank = spec.makeup.rank(order: order, characters: article.characterCount)
    guard article.comesFrom != nil, rank == .second || rank == .ordinary else { return rank }
    return .small
  }

  private func measure(
    _ article: Article, _ rank: StoryRank, _ fitter: HeadlineFitter
  ) -> MeasuredStory {
    let text = shelf.text(of: article) {
      StoryTextMaker(spec: spec, shaper: shaper, western: western).text(of: $0)
    }
    if let vertical = text.vertical { return measure(article, rank, fitter, text, vertical) }
    let measurer = StoryMeasurer(text: text)
    let columns = max(1, spec.grid.columns)
    let figures = FigureFitter(spec: spec, shaper: shaper, originals: pictures)
    let body = article.withoutHeadPicture
    let pictured = PicturedFits(article: body, measurer: measurer, fitter: figures)
    let over = HeadOverPicture(fitter: fitter, figures: figures)
    let heads = (1...columns).map { over.settings(of: article, rank: rank, columns: $0) }
    let spans = (1...columns).map { span in
      SpanMeasure(
        columns: span, heads: heads[span - 1],
        fits: pictured.fits(columns: span),
        besides: figures.canPlace(article) ? [] : besides(rank, span, heads, measurer),
        sides: sides(article, rank, span, fitter) { pictured.fits(columns: $0) },
        leastLines: measurer.leastLines)
    }
    return MeasuredStory(article: article, rank: rank, text: text, spans: spans)
  }

  /// The stories with what copyfitting makes of their text (调稿): letters closer or wider, then
  /// lines closer or wider, within the house's limits (newspaper-practice §3.3).
  func copyfitted(_ stories: [MeasuredStory]) -> [MeasuredStory] {
    stories.map(copyfitted)
  }

  private func copyfitted(_ story: MeasuredStory) -> MeasuredStory {
    guard story.text.vertical == nil, story.guest == nil, story.recut == nil else { return story }
    let figures = FigureFitter(spec: spec, shaper: shaper, originals: pictures)
    let limit = spec.makeup.fitSpacing.rawValue * 1000 / Em.unitsPerEm
    let texts = limit > 0 ? [1000 - limit, 1000 + limit].map { story.text.spread(to: $0) } : []
    var story = story
    for index in story.spans.indices where story.spans[index].inner == nil {
      let span = story.spans[index]
      let spaced = texts.flatMap { text in
        PicturedFits(
          article: story.article.withoutHeadPicture, measurer: StoryMeasurer(text: text),
          fitter: figures
        ).fits(columns: span.columns).map { $0.spread(text) }
      }
      story.spans[index].tuned = spaced + span.fits.flatMap { leaded($0) }
    }
    return story
  }

  /// What the steps of copyfitting cost, in thousandths of a line.
  static let spreadPrice = 800
  private static let leadedPrice = 1_500

  /// The text in the same lines, but these a line deeper or shallower in all.
  private func leaded(_ fit: StoryFit) -> [StoryFit] {
    guard fit.shape.isFlat, fit.figures.isEmpty, fit.settings == nil, fit.depth > 0 else {
      return []
    }
    return [-2, -1, 1, 2].compactMap { change in
      let share = Em(abs(change), over: fit.depth)
      guard share <= spec.makeup.fitLeading else { return nil }
      var leaded = fit
      leaded.ownLines = fit.depth
      leaded.depth += change
      leaded.price += Self.leadedPrice + 300 * abs(change)
      return leaded
    }
  }

  /// A story whose text runs from top to bottom: its tiers take whole rectangles.
  private func measure(
    _ article: Article, _ rank: StoryRank, _ fitter: HeadlineFitter, _ text: StoryText,
    _ vertical: VerticalText
  ) -> MeasuredStory {
    let measurer = VerticalMeasurer(spec: spec, text: vertical)
    let spans = (1...max(1, spec.grid.columns)).map { span in
      let fits = measurer.fits(columns: span)
      return SpanMeasure(
        columns: span, heads: fitter.settings(of: article.headline, rank: rank, columns: span),
        fits: fits, sides: sides(article, rank, span, fitter) { measurer.fits(columns: $0) },
        leastLines: (fits.first?.depth ?? 0) * span)
    }
    return MeasuredStory(article: article, rank: rank, text: text, spans: spans)
  }

  /// Vertical heads, where the editor asks for one, with the text's depths beside them.
  private func sides(
    _ article: Article, _ rank: StoryRank, _ span: Int, _ fitter: HeadlineFitter,
    _ fits: (Int) -> [StoryFit]
  ) -> [SideHead] {
    let heads = VerticalHeadlineFitter(spec: spec, shaper: shaper, breaks: fitter.breaks)
      .settings(of: article.headline, rank: rank, columns: span)
    guard let side = heads.first?.side else { return [] }
    let beside = fits(span - side.columns)
    return heads.map { SideHead(head: $0, fits: beside) }
  }

  /// The story with the columns of each span cut anew; with the page's own only where that fails.
  private func recut(_ story: MeasuredStory, _ asked: Int?) -> MeasuredStory {
    guard asked != nil || spec.makeup.recut == .free else { return story }
    let desk = RecutDesk(spec: spec, shaper: shaper, western: western, pictures: pictures)
    var story = story
    story.recut = asked
    for index in story.spans.indices {
      let span = story.spans[index].columns
      story.spans[index].recuts = desk.recuts(
        story.article, rank: story.rank, span: span, asked: asked)
      guard let asked, asked != span else { continue }
      for fit in story.spans[index].fits.indices {
        story.spans[index].fits[fit].price += Self.notRecut
      }
    }
    return story
  }

  /// What it costs to leave the page's columns to a story that was to have others.
  private static let notRecut = 30_000

  /// The story in a frame: in each span at the measure that the frame leaves.
  private func boxed(
    _ story: MeasuredStory, _ spec: LayoutSpec, _ breaks: HeadlineBreaks, _ recut: Int?
  ) -> MeasuredStory {
    var story = story
    story.recut = recut
    story.spans = story.spans.map { span in
      let own = recut.flatMap { spec.insideBox(across: span.columns, into: $0) }
      guard let inner = own ?? spec.insideBox(across: span.columns) else { return span }
      let parts = inner.grid.columns
      let text = StoryTextMaker(spec: inner, shaper: shaper, western: western)
        .text(of: story.article)
      let measurer = StoryMeasurer(text: text)
      let fitter = HeadlineFitter(spec: inner, shaper: shaper, breaks: breaks)
      let figures = FigureFitter(spec: inner, shaper: shaper, originals: pictures)
      return SpanMeasure(
        columns: span.columns,
        heads: HeadOverPicture(fitter: fitter, figures: figures).settings(
          of: story.article, rank: story.rank, columns: parts),
        fits: PicturedFits(
          article: story.article.withoutHeadPicture, measurer: measurer, fitter: figures
        ).fits(columns: parts),
        inner: inner, innerText: text, leastLines: measurer.leastLines)
    }
    return story
  }

  /// Heads over the first columns only, for stories behind the lead that are wide and long enough.
  private func besides(
    _ rank: StoryRank, _ span: Int, _ heads: [[HeadlineSetting]], _ measurer: StoryMeasurer
  ) -> [BesideHead] {
    guard rank == .second || rank == .ordinary, span >= 2 else { return [] }
    return (1..<span).flatMap { covered -> [BesideHead] in
      heads[covered - 1].prefix(2).compactMap { head in
        guard head.depth > 0, head.addedBreaks < 2 else { return nil }
        let tops = (0..<span).map { $0 < covered ? head.depth : 0 }
        // The head is at least as deep as the text below it is short: else it hangs in the air.
        let fits = measurer.fits(StoryShape(tops: tops), give: spec.makeup.linesGiven)
          .filter { $0.depth - head.depth >= 4 && $0.depth <= 4 * head.depth }
        return fits.isEmpty ? nil : BesideHead(columns: covered, head: head, fits: fits)
      }
    }
  }
}

extension LayoutSpec {
  /// The layout with one size for the heads of a rank, which an editor asked for.
  func withHeads(of rank: StoryRank, at size: Length) -> LayoutSpec {
    var spec = self
    let sizes = HeadlineSizes(common: SizeLadder(size))
    switch rank {
    case .lead: spec.headlines.lead.mainSizes = sizes
    case .second: spec.headlines.second.mainSizes = sizes
    case .ordinary: spec.headlines.ordinary.mainSizes = sizes
    case .small: spec.headlines.small.mainSizes = sizes
    case .brief: spec.headlines.brief.mainSizes = sizes
    }
    return spec
  }
}
