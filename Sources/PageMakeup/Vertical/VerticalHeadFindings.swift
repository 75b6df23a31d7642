internal import Editorial
internal import PressDiagnostics

extension PageFindings {
  /// Heads that were to run from top to bottom and found no room beside their text (竖题未成).
  func headFindings(_ page: ComposedPage, _ outcome: PagePlanner.Outcome) -> [Diagnostic] {
    outcome.boxes.compactMap { box in
      let article = outcome.stories[box.story].article
      guard article.headline.setting == .vertical, !article.headline.isEmpty,
        box.option.head.side == nil
      else { return nil }
      return Diagnostic(
        "headline.not-vertical", .warning, zh: "稿件 \(article.id) 的竖题排不下，改为横题",
        en: "the vertical head of story \(article.id) found no room; it is set across",
        at: (article.headline.main + article.headline.kicker).first?.place, desk: .layout,
        hint: "a vertical head needs a story of two columns at least, and a shorter head",
        page: page.name, article: article.id)
    }
  }
}
