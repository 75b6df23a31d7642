internal import PageDesign
internal import PageGeometry
internal import PageScene
internal import PressDiagnostics

/// A head or a subhead with hardly any text below it in its column (背题, 题压题尾).
struct StrandedHeadLint: PageLint {
  static let id = "headline.stranded"

  func findings(_ page: PageSurvey) -> [Diagnostic] {
    page.stories.flatMap { story in
      story.columns.flatMap { subheads($0, story, page) } + head(story, page)
    }
  }

  // MARK: Heads

  private func head(_ story: SurveyedStory, _ page: PageSurvey) -> [Diagnostic] {
    guard let head = story.head, !head.isVertical, !story.isVertical, story.hasText else {
      return []
    }
    let least = page.spec.makeup.textBelowHead
    let below = lines(below: head.band, of: story, page)
    guard below < least else { return [] }
    // A head over all of a short text is not parted from it, only too wide for it.
    let isOverAll = story.columns.allSatisfy {
      $0.frame.sharedWidth(head.band) * 2 > $0.frame.width && $0.frame.maxY > head.band.maxY
    }
    return [
      page.finding(
        Self.id, isOverAll && !story.isCut ? .warning : .error,
        zh: "背题：\(story.id) 的标题下只有 \(below) 行文字",
        en: "the head of \(story.id) has only \(below) lines of text under it", at: story.place,
        hint: "move the story up, give it more lines or fewer columns", article: story.id,
        area: head.frame)
    ]
  }

  /// The most lines of text or picture under the head: it may cover columns that text only enters.
  private func lines(
    below head: Rect, of story: SurveyedStory, _ page: PageSurvey
  ) -> Int {
    let text = story.columns.filter { $0.frame.sharedWidth(head) > .zero }.map { column in
      column.lines.count { $0.slot.maxY > head.maxY }
    }
    let pictures = story.figures.filter {
      $0.frame.sharedWidth(head) > .zero && $0.frame.maxY > head.maxY
    }.map { page.lines($0.frame.height) }
    return (text + pictures).max() ?? 0
  }

  // MARK: Subheads

  private func subheads(
    _ column: SurveyedColumn, _ story: SurveyedStory, _ page: PageSurvey
  ) -> [Diagnostic] {
    column.lines.indices.compactMap { index in
      let line = column.lines[index]
      guard line.role == .subhead, line.number == line.count - 1 else { return nil }
      let below = column.lines[(index + 1)...].prefix { $0.role != .subhead }
      let count = below.count
      // A picture right below parts the subhead from its text as a column's end does.
      guard count < page.spec.makeup.textBelowHead, !(story.isCut && isLast(line, story)) else {
        return nil
      }
      return page.finding(
        Self.id, .error, zh: "背题：\(story.id) 的小标题下只有 \(count) 行文字",
        en: "a subhead of \(story.id) has only \(count) lines of text under it",
        at: line.line.text.place, hint: "add or cut a line above it", article: story.id,
        area: line.line.frame)
    }
  }

  private func isLast(_ line: SurveyedLine, _ story: SurveyedStory) -> Bool {
    story.columns.last?.lines.last?.part == line.part
  }
}
