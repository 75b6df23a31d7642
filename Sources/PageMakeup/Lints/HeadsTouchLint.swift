internal import PageDesign
internal import PageGeometry
internal import PressDiagnostics

/// Heads side by side, so near and so alike that they read as one (碰题): 并题, 对题.
///
/// Measured on the type itself: the white between two lines is less than a character of the smaller
/// head. A frame or a vertical head parts them, and so does a shift of three lines in part.
struct HeadsTouchLint: PageLint {
  static let id = "page.heads-touch"

  func findings(_ page: PageSurvey) -> [Diagnostic] {
    let heads = page.stories.compactMap { story in
      story.head.map { (story: story, head: $0) }
    }.filter { !$0.head.isVertical && !$0.story.isBoxed }
    return heads.indices.flatMap { index in
      heads[(index + 1)...].compactMap { other in
        finding(heads[index].story, heads[index].head, other.story, other.head, page)
      }
    }
  }

  private func finding(
    _ one: SurveyedStory, _ first: SurveyedHead, _ two: SurveyedStory, _ second: SurveyedHead,
    _ page: PageSurvey
  ) -> Diagnostic? {
    guard let gap = gap(first, second, page) else { return nil }
    guard let severity = severity(first, second, page) else { return nil }
    let (left, right) = first.frame.minX < second.frame.minX ? (one, two) : (two, one)
    let white = gap.points
    return page.finding(
      Self.id, severity, zh: "碰题：\(left.id) 与 \(right.id) 的标题并排，只隔 \(Int(white)) 点",
      en: "the heads of \(left.id) and \(right.id) stand side by side, \(Int(white)) pt apart",
      at: right.place,
      hint: "box one, set one vertically, put a picture between, or move one by three lines",
      article: right.id, area: first.frame.union(second.frame))
  }

  /// The least white between two lines at one height; nil where they do not touch.
  private func gap(_ one: SurveyedHead, _ other: SurveyedHead, _ page: PageSurvey) -> Length? {
    let reach = max(page.spec.grid.gutterWidth, min(one.size, other.size))
    var least: Length?
    for line in one.main {
      for second in other.main {
        let (a, b) = (line.frame, second.frame)
        let smaller = min(a.height, b.height)
        guard a.sharedHeight(b) * 2 > smaller else { continue }
        let gap = -a.sharedWidth(b)
        if gap >= .zero, gap <= reach { least = min(least ?? gap, gap) }
      }
    }
    return least
  }

  /// By likeness: of one size and face an error, of one of the two a warning.
  private func severity(
    _ one: SurveyedHead, _ other: SurveyedHead, _ page: PageSurvey
  ) -> Severity? {
    let sizes = [one.size, other.size].sorted()
    let isOneSize = sizes[0] * 100 >= sizes[1] * 95
    let isNear = sizes[0] * 100 >= sizes[1] * 70
    let isOneFace = one.face == other.face
    let apart = max(one.frame.minY, other.frame.minY) - min(one.frame.minY, other.frame.minY)
    let isShifted = apart >= page.pitch * 3
    switch (isOneSize, isOneFace) {
    case (true, true): return isShifted ? .warning : .error
    case (true, false): return isShifted ? .note : .warning
    default: return isNear && isOneFace && !isShifted ? .warning : .note
    }
  }
}
