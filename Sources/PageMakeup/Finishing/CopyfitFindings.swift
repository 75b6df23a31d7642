internal import Editorial
internal import PageGeometry
internal import PressDiagnostics

/// What copyfitting did to stories, and what of their heads it gave up (调稿说明).
extension PageFindings {
  func copyfitFindings(
    _ page: ComposedPage, _ outcome: PagePlanner.Outcome
  ) -> [Diagnostic] {
    let fitted = page.plan.placements.compactMap { copyfitted($0, page) }
    let bare = outcome.boxes.filter(\.option.head.leavesOutSummary).map {
      summaryLeftOut(outcome.stories[$0.story], page)
    }
    return fitted + bare
  }

  private func copyfitted(
    _ placement: PagePlan.Placement, _ page: ComposedPage
  ) -> Diagnostic? {
    let steps: [(zh: String, en: String, change: Int)] = [
      ("字距", "letter space", placement.spread - 1000),
      ("行距", "leading", placement.leading - 1000),
    ].filter { $0.change != 0 }
    var zh = steps.map { "\($0.zh) \(Self.percent($0.change))" }
    var en = steps.map { "\($0.en) \(Self.percent($0.change))" }
    if placement.extraWhite < 0 {
      zh.append("题旁空白减 \(-placement.extraWhite) 行")
      en.append("\(-placement.extraWhite) line less white round the head")
    }
    guard !zh.isEmpty else { return nil }
    return Diagnostic(
      "story.copyfitted", .note,
      zh: "为排满版面，稿件 \(placement.article) 调整：" + zh.joined(separator: "，"),
      en: "story \(placement.article) is copyfitted to close the page: "
        + en.joined(separator: ", "),
      desk: .layout, hint: "add or cut a line or two, and it keeps its usual setting",
      page: page.name, article: placement.article)
  }

  /// Thousandths as editors say them: -2.0 %.
  private static func percent(_ change: Int) -> String {
    (change < 0 ? "-" : "+") + "\(abs(change) / 10).\(abs(change) % 10) %"
  }

  private func summaryLeftOut(_ story: MeasuredStory, _ page: ComposedPage) -> Diagnostic {
    Diagnostic(
      "headline.summary-left-out", .warning, zh: "稿件 \(story.article.id) 的提要排不下，未上版",
      en: "the summary of story \(story.article.id) finds no room and is left out",
      at: story.article.headline.summary.first?.place, desk: .layout,
      hint: "shorten it or the text, or give the story more columns", page: page.name,
      article: story.article.id)
  }
}
