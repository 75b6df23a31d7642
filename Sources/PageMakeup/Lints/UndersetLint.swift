internal import PageDesign
internal import PageGeometry
internal import PressDiagnostics

/// A story that leaves lines of its box empty (欠文).
struct UndersetLint: PageLint {
  static let id = "text.underset"

  struct Short {
    var story: SurveyedStory
    var lines: Int
    /// What is empty.
    var frame: Rect
  }

  func findings(_ page: PageSurvey) -> [Diagnostic] {
    short(page).map { short in
      let id = short.story.id
      let columns = page.spec.grid.columns
      let wide = (0..<columns).count { index in
        let column = page.column(index)
        return short.frame.minX <= column.lowerBound && column.upperBound <= short.frame.maxX
      }
      let characters = short.lines * max(1, wide) * page.spec.grid.charactersPerColumn
      return page.finding(
        Self.id, short.lines > page.spec.makeup.whiteLines ? .error : .warning,
        zh: "欠文：稿件 \(id) 短 \(short.lines) 行，约 \(characters) 字",
        en: "story \(id) is short by \(short.lines) lines, about \(characters) characters",
        at: short.story.place,
        hint: "add \(characters) characters, a picture or a quotation, or set it narrower",
        desk: .editor, article: id, area: short.frame)
    }
  }

  /// The stories whose deepest column ends two lines or more above the foot of their box.
  func short(_ page: PageSurvey) -> [Short] {
    page.stories.compactMap { story in
      guard !story.isVertical, story.hasText || !story.figures.isEmpty else { return nil }
      let feet =
        story.columns.map(\.frame.maxY) + story.figures.map(\.frame.maxY)
        + (story.head.map { $0.isVertical ? [$0.frame.maxY] : [] } ?? [])
      // Inside a frame the last line is the frame's own.
      let foot = story.frame.maxY - (story.isBoxed ? page.pitch : .zero)
      guard let deepest = feet.max() else { return nil }
      let lines = page.lines(foot - deepest + .points(0.5))
      guard lines >= 2 else { return nil }
      return Short(
        story: story, lines: lines,
        frame: .between(story.frame.minX, deepest, story.frame.maxX, foot))
    }
  }
}
