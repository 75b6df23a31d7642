internal import PageGeometry
internal import PressDiagnostics

/// Text in a column that its head does not cover, with nothing between it and a strange story above
/// (断栏、文不对题).
struct BrokenTextLint: PageLint {
  static let id = "text.not-under-head"

  func findings(_ page: PageSurvey) -> [Diagnostic] {
    page.stories.filter { !$0.isBoxed && !$0.isVertical }.compactMap { story in
      guard let head = story.head, !head.isVertical else { return nil }
      let stray = story.columns.first { column in
        let frame = column.frame
        let isCovered = frame.sharedWidth(head.band) * 2 > frame.width
        return !isCovered && isUnparted(frame, story, page)
      }
      guard let stray else { return nil }
      return page.finding(
        Self.id, .error, zh: "断栏：稿件 \(story.id) 的文字排到标题盖不到的栏，又没有线或框隔开",
        en: "text of story \(story.id) stands in a column that its head does not cover, unparted",
        at: stray.lines.first?.line.text.place, hint: "widen the head, or box the story",
        article: story.id, area: stray.frame)
    }
  }

  /// Whether another story ends right above the column and no line or frame lies between.
  private func isUnparted(
    _ column: Rect, _ story: SurveyedStory, _ page: PageSurvey
  ) -> Bool {
    let above = page.stories.filter {
      $0.id != story.id && !$0.isBoxed && $0.frame.sharedWidth(column) > .zero
        && $0.frame.maxY <= column.minY + page.pitch / 2
    }.map(\.frame.maxY).max()
    guard let above, column.minY - above < page.pitch * 4 else { return false }
    return !page.rules.contains { rule in
      rule.width > rule.height && rule.sharedWidth(column) * 2 > column.width
        && rule.minY >= above - page.pitch && rule.maxY <= column.minY + page.pitch
    }
  }
}
