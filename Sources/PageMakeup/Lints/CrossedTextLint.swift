internal import PageGeometry
internal import PressDiagnostics

/// Text that goes on behind another story, which the eye must jump over (跨题走文).
///
/// A story that an editor set inside another one (嵌稿), or that stands in a frame, is passed by.
struct CrossedTextLint: PageLint {
  static let id = "text.crosses-story"

  func findings(_ page: PageSurvey) -> [Diagnostic] {
    page.hosts.filter { !$0.isVertical }.flatMap { story in
      zip(story.columns, story.columns.dropFirst()).compactMap { from, to in
        finding(story, from.frame, to.frame, page)
      }
    }
  }

  private func finding(
    _ story: SurveyedStory, _ from: Rect, _ to: Rect, _ page: PageSurvey
  ) -> Diagnostic? {
    let way = between(from, to)
    let other = page.hosts.first { other in
      other.id != story.id && !other.isBoxed && other.frame.overlaps(way)
        && !other.frame.overlaps(from) && !other.frame.overlaps(to)
    }
    guard let other else { return nil }
    return page.finding(
      Self.id, .error, zh: "跨题走文：稿件 \(story.id) 的文字要越过 \(other.id) 才接得上",
      en: "the text of story \(story.id) goes on behind \(other.id)", at: story.place,
      hint: "give the story neighbouring columns, or box the other", article: story.id,
      area: from.union(to))
  }

  /// What lies between a column and the next one: beside each other, or one above the other.
  private func between(_ from: Rect, _ to: Rect) -> Rect {
    let (left, right) = from.minX <= to.minX ? (from, to) : (to, from)
    if left.maxX <= right.minX {
      let top = max(from.minY, to.minY)
      let foot = max(top, min(from.maxY, to.maxY))
      // Columns of different heights meet at the eye's way from foot to head.
      return .between(left.maxX, top, right.minX, max(foot, top + .points(1)))
    }
    let (upper, lower) = from.minY <= to.minY ? (from, to) : (to, from)
    return .between(
      max(from.minX, to.minX), upper.maxY, min(from.maxX, to.maxX), max(upper.maxY, lower.minY))
  }
}
