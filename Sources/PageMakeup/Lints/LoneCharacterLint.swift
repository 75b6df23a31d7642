internal import HanText
internal import PageGeometry
internal import PageScene
internal import PressDiagnostics
internal import Typesetting

/// A last line of one character, marks aside (孤字，单字不成行).
struct LoneCharacterLint: PageLint {
  static let id = "line.lone-character"

  func findings(_ page: PageSurvey) -> [Diagnostic] {
    page.stories.flatMap { story in
      story.columns.flatMap(\.lines).filter(isLone).map { line in
        page.finding(
          Self.id, .warning, zh: "孤字：稿件 \(story.id) 有一段的末行只有一个字",
          en: "the last line of a paragraph of story \(story.id) is one character",
          at: line.line.text.place(of: line.cells), hint: "cut one character, or add one or two",
          article: story.id, area: line.line.frame)
      }
    }
  }

  private func isLone(_ line: SurveyedLine) -> Bool {
    guard line.count > 1, line.number == line.count - 1, line.role == .paragraph else {
      return false
    }
    let cells = line.line.line.cells.filter { !$0.isSpace && !$0.cls.isMark && $0.cls != .blank }
    return cells.count <= 1 && cells.allSatisfy { $0.cls == .han && $0.count == 1 }
  }
}
