internal import PageDesign
internal import PageGeometry
internal import PressDiagnostics

/// Columns of a story that end at different heights (栏底不齐).
///
/// By more than a line it disturbs; several columns that end one line short are told as well.
struct UnevenColumnsLint: PageLint {
  static let id = "column.uneven"

  func findings(_ page: PageSurvey) -> [Diagnostic] {
    page.stories.compactMap { story in
      guard !story.isVertical, !story.isCut else { return nil }
      let feet = feet(story, page)
      guard feet.count > 1, let deepest = feet.max(), let shortest = feet.min() else { return nil }
      let lines = deepest - shortest
      let short = feet.count { $0 < deepest }
      guard lines > 1 || short > page.spec.makeup.lastColumnShort else { return nil }
      let missing = feet.reduce(0) { $0 + deepest - $1 }
      let characters = missing * page.spec.grid.charactersPerColumn
      return page.finding(
        Self.id, lines > 1 ? .warning : .note,
        zh: "栏底不齐：稿件 \(story.id) 有 \(short) 栏短，最多差 \(lines) 行",
        en: "\(short) columns of story \(story.id) end short, by up to \(lines) lines",
        at: story.place, hint: "add some \(characters) characters, or cut as many as level it",
        article: story.id,
        area: .between(
          story.frame.minX, page.typeArea.minY + page.pitch * shortest, story.frame.maxX,
          page.typeArea.minY + page.pitch * deepest))
    }
  }

  /// The line of the type area with which each column ends: with its last line of text, or with the
  /// picture below that.
  private func feet(_ story: SurveyedStory, _ page: PageSurvey) -> [Int] {
    var feet: [(left: Length, right: Length, foot: Int)] = []
    for column in story.columns {
      let frame = column.frame
      let foot = line(frame.maxY, page)
      let known = feet.firstIndex { $0.left < frame.maxX && frame.minX < $0.right }
      if let known {
        feet[known].foot = max(feet[known].foot, foot)
      } else {
        feet.append((frame.minX, frame.maxX, foot))
      }
    }
    let deepest = feet.map(\.foot).max() ?? 0
    for figure in story.figures {
      let foot = line(figure.frame.maxY, page)
      for index in feet.indices where foot > feet[index].foot {
        let middle = feet[index].left + (feet[index].right - feet[index].left) / 2
        guard figure.frame.minX < middle, middle < figure.frame.maxX else { continue }
        // Below a caption stands white that rounds it up to whole lines.
        feet[index].foot = foot < deepest && deepest - foot <= 2 ? deepest : foot
      }
    }
    return feet.map(\.foot)
  }

  private func line(_ y: Length, _ page: PageSurvey) -> Int {
    (y - page.typeArea.minY - .points(0.5)).roundedUp(in: page.pitch)
  }
}
