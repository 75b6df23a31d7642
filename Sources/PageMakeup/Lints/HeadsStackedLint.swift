internal import PageDesign
internal import PageGeometry
internal import PressDiagnostics

/// A head right under another one (叠题): hardly any text between the two in a column.
struct HeadsStackedLint: PageLint {
  static let id = "page.heads-stacked"

  func findings(_ page: PageSurvey) -> [Diagnostic] {
    let heads = page.stories.compactMap { story in
      story.head.map { (story: story, head: $0) }
    }.filter { !$0.head.isVertical }
    return heads.compactMap { lower in
      let above = heads.filter {
        $0.story.id != lower.story.id && $0.head.band.maxY <= lower.head.band.minY
          && $0.head.band.sharedWidth(lower.head.band) > page.spec.grid.columnWidth / 2
      }
      // The nearest one counts; what lies further up has it between.
      guard let upper = above.max(by: { $0.head.band.maxY < $1.head.band.maxY }),
        let between = leastBetween(upper.head, lower.head, page),
        between < page.spec.makeup.textBetweenHeads
      else { return nil }
      return page.finding(
        Self.id, upper.story.hasText ? .error : .warning,
        zh: "叠题：\(lower.story.id) 的标题压在 \(upper.story.id) 的标题下，中间只有 \(between) 行",
        en: "the head of \(lower.story.id) stands under that of \(upper.story.id), "
          + "\(between) lines between",
        at: lower.story.place,
        hint: "give the upper story more text or fewer columns, or part the two",
        article: lower.story.id, area: upper.head.frame.union(lower.head.frame))
    }
  }

  /// The fewest lines of text or picture between the two in a column that both cover.
  private func leastBetween(
    _ upper: SurveyedHead, _ lower: SurveyedHead, _ page: PageSurvey
  ) -> Int? {
    let counts = (0..<page.spec.grid.columns).compactMap { index -> Int? in
      let column = page.column(index)
      let middle = column.lowerBound + page.spec.grid.columnWidth / 2
      guard [upper, lower].allSatisfy({ $0.band.minX < middle && middle < $0.band.maxX }) else {
        return nil
      }
      return lines(
        at: middle, from: upper.band.maxY, to: lower.band.minY, page)
    }
    return counts.min()
  }

  private func lines(
    at x: Length, from top: Length, to foot: Length, _ page: PageSurvey
  ) -> Int {
    page.stories.reduce(0) { sum, story in
      guard story.frame.minX < x, x < story.frame.maxX else { return sum }
      if story.isVertical {
        return sum + page.lines(story.frame.sharedHeight(.between(x, top, x, foot)))
      }
      let text = story.columns.filter { $0.frame.minX < x && x < $0.frame.maxX }
        .reduce(0) { $0 + $1.lineCount(from: top, to: foot) }
      let pictures = story.figures.filter { $0.frame.minX < x && x < $0.frame.maxX }
        .reduce(0) {
          $0 + page.lines(max(.zero, $1.frame.sharedHeight(.between(x, top, x, foot))))
        }
      return sum + text + pictures
    }
  }
}

extension SurveyedColumn {
  /// How many of its lines stand between two heights, if only in part.
  fileprivate func lineCount(from top: Length, to foot: Length) -> Int {
    lines.indices.count { top < lines[$0].slot.maxY && lines[$0].slot.minY < foot }
  }
}
