internal import Editorial
internal import PageDesign
internal import PageGeometry
internal import PressDiagnostics

/// Heads that are too long for every size of the house's table (题字过小).
extension PageFindings {
  func smallHeadFindings(_ page: ComposedPage, _ outcome: PagePlanner.Outcome) -> [Diagnostic] {
    outcome.boxes.compactMap { box in
      let story = outcome.stories[box.story]
      let head = box.option.head
      guard head.side == nil, head.mainSize > .zero, head.steps > 0 else { return nil }
      let inner = story.spans[box.columns.count - 1].inner
      let capacity = HeadCapacity(
        spec: inner ?? spec, rank: story.rank,
        columns: inner?.grid.columns ?? box.option.headColumns)
      guard let least = capacity.leastSize, head.mainSize < least else { return nil }
      return tooSmall(
        story.article, head.mainSize, least, cut: capacity.excess(of: story.article.headline), page)
    }
  }

  private func tooSmall(
    _ article: Article, _ size: Length, _ least: Length, cut: Int, _ page: ComposedPage
  ) -> Diagnostic {
    let (now, wanted) = ("\(size.points)", "\(least.points)")
    return Diagnostic(
      "headline.too-small", .warning,
      zh: "稿件 \(article.id) 的标题太长，字号小到 \(now) 点；删 \(cut) 字可用 \(wanted) 点",
      en: "the head of story \(article.id) is too long for its columns and shrinks to \(now) pt; "
        + "\(cut) characters less, and it takes \(wanted) pt",
      at: article.headline.main.first?.place, desk: .editor,
      hint: "cut \(cut) characters of the head, or give the story more columns",
      page: page.name, article: article.id)
  }
}

/// How many characters a head of the house's smallest size holds (标题容字).
private struct HeadCapacity {
  /// The smallest size of the house's table.
  let leastSize: Length?
  private let perLine: Int
  private let lines: Int

  init(spec: LayoutSpec, rank: StoryRank, columns: Int) {
    let style = spec.headlines[rank]
    leastSize = style.mainSizes.ladder(across: columns).sizes.last
    lines = max(1, style.mainLinesMost)
    let tightest = style.mainSpacingTightest.at(leastSize ?? .zero)
    let width = spec.grid.longColumnWidth(max(1, columns))
    let advance = (leastSize ?? .zero) + tightest
    perLine = advance > .zero ? (width - tightest).rawValue / advance.rawValue : 0
  }

  /// The characters that are too many, one at least: a head may also break badly.
  func excess(of headline: Headline) -> Int {
    let counts = headline.main.map(\.count)
    let excess =
      counts.count > 1
      ? counts.reduce(0) { $0 + max(0, $1 - perLine) }
      : counts.reduce(0, +) - perLine * lines
    return max(1, excess)
  }
}
