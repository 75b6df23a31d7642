internal import PageGeometry
internal import PressDiagnostics
internal import Typesetting

/// The first line of a paragraph alone at a column's foot, or its last one alone at the head of the
/// next (孤行); a note in narrow columns, a warning in wide ones.
struct LoneLineLint: PageLint {
  static let id = "line.alone"

  /// Columns of so many characters are narrow.
  static let narrow = 24

  func findings(_ page: PageSurvey) -> [Diagnostic] {
    page.stories.flatMap { story in
      zip(story.columns, story.columns.dropFirst()).flatMap { from, to in
        foot(from, story, page) + head(to, story, page)
      }
    }
  }

  private func foot(
    _ column: SurveyedColumn, _ story: SurveyedStory, _ page: PageSurvey
  ) -> [Diagnostic] {
    guard let last = column.text.last, last.number == 0, last.count > 1 else { return [] }
    return [
      finding(
        last, "首行落单在栏底", "the first line of a paragraph stands alone at a column's foot", story,
        page)
    ]
  }

  private func head(
    _ column: SurveyedColumn, _ story: SurveyedStory, _ page: PageSurvey
  ) -> [Diagnostic] {
    guard let first = column.text.first, first.count > 1, first.number == first.count - 1 else {
      return []
    }
    return [
      finding(
        first, "末行落单在栏头", "the last line of a paragraph stands alone at a column's head", story,
        page)
    ]
  }

  private func finding(
    _ line: SurveyedLine, _ zh: String, _ en: String, _ story: SurveyedStory, _ page: PageSurvey
  ) -> Diagnostic {
    let characters = line.line.line.measure.rawValue / max(1, Em.unitsPerEm)
    return page.finding(
      Self.id, characters > Self.narrow ? .warning : .note, zh: "孤行：稿件 \(story.id) 一段的\(zh)",
      en: "\(en) in story \(story.id)", at: line.line.text.place(of: line.cells),
      hint: "add or cut a few characters in this paragraph or one before it", article: story.id,
      area: line.line.frame)
  }
}

extension SurveyedLine {
  /// The characters of the line in its text.
  var cells: Range<Int> {
    guard let first = line.line.cells.first, let last = line.line.cells.last else { return 0..<0 }
    return first.start..<last.start + last.count
  }
}
