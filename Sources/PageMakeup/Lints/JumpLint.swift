internal import Editorial
internal import PressDiagnostics

/// Lines that send the reader to another page, and their other ends (转版不符).
struct JumpLint: PageLint {
  static let id = "jump.no-match"

  func findings(_ page: PageSurvey) -> [Diagnostic] {
    guard page.edition.pages.count > 1 else { return [] }
    return page.stories.flatMap { leaving($0, page) + coming($0, page) }
  }

  /// 下转: the page is there, and is another one.
  private func leaving(_ story: SurveyedStory, _ page: PageSurvey) -> [Diagnostic] {
    guard let target = story.jump,
      !page.edition.pages.contains(where: { $0.name == target && $0.name != page.name })
    else { return [] }
    let last = story.columns.last?.lines.last?.line
    return [
      page.finding(
        Self.id, .error, zh: "转版不符：稿件 \(story.id) 下转\(target)，本期没有这个版",
        en: "story \(story.id) jumps to page \(target), which the edition does not have",
        at: story.place, hint: "correct `jump` in page.yaml", article: story.id, area: last?.frame)
    ]
  }

  /// 上接: that page sends a story here.
  private func coming(_ story: SurveyedStory, _ page: PageSurvey) -> [Diagnostic] {
    guard story.id.hasSuffix(StoryJump.suffix) else { return [] }
    let name = String(story.id.dropLast(StoryJump.suffix.count))
    let sender = page.edition.pages.contains { other in
      other.name != page.name
        && (other.layout.stories.contains {
          $0.story.text == name && $0.jump?.text == page.name
        }
          || other.layout.overflow?.text == page.name
            && other.articles.contains { $0.id == name })
    }
    guard !sender else { return [] }
    let first = story.columns.first?.lines.first?.line
    return [
      page.finding(
        Self.id, .error, zh: "转版不符：稿件 \(story.id) 写着上接，没有一版把它转来",
        en: "story \(story.id) says that it goes on from a page, and none sends it here",
        at: story.place, hint: "give the story `jump` on the page where it begins",
        article: story.id, area: first?.frame)
    ]
  }
}
