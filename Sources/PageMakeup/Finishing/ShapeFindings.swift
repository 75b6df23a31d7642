internal import Editorial
internal import PressDiagnostics

extension PageFindings {
  /// Stories that stand in the page's own columns though others were asked for (破栏未成).
  func recutFindings(_ page: ComposedPage, _ outcome: PagePlanner.Outcome) -> [Diagnostic] {
    zip(outcome.boxes, page.plan.placements).compactMap { box, placement in
      let story = outcome.stories[box.story]
      guard let asked = story.recut, placement.columns.count != asked,
        box.option.fit.shape.columns != asked
      else { return nil }
      let id = story.article.id
      return Diagnostic(
        "story.not-recut", .warning,
        zh: "稿件 \(id) 不能 \(placement.columns.count) 破 \(asked)，照版面的栏排",
        en: "the \(placement.columns.count) columns of story \(id) are not cut into \(asked)",
        at: (story.article.headline.main + story.article.headline.kicker).first?.place,
        desk: .layout,
        hint:
          "another number of columns, or another span (`span`); six characters a column at least",
        page: page.name, article: id)
    }
  }
}
