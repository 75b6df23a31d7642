internal import Editorial
internal import PageDesign
internal import PageGeometry
internal import PressDiagnostics

/// Tries what an editor might change of each story and tells what helps (荐改).
///
/// Nothing is estimated: for each change the page is planned again, and what the new plan is worth
/// is what is told.
struct PageAdvisor {
  let planner: PagePlanner
  let area: Range<Int>

  /// Changes that are told of each story, at most.
  static let mostTold = 3

  func advice(_ page: EditionPage) -> PageAdvice {
    let outcome = planner.plan(page, area: area)
    let worth = PageAdvice.Worth(outcome.plan)
    let stories = outcome.plan.placements.indices.map { number in
      advice(number, outcome, worth, page)
    }
    return PageAdvice(plan: outcome.plan, worth: worth, stories: stories)
  }

  private func advice(
    _ number: Int, _ outcome: PagePlanner.Outcome, _ worth: PageAdvice.Worth, _ page: EditionPage
  ) -> PageAdvice.StoryAdvice {
    let id = outcome.plan.placements[number].article
    let changes = StoryChanges(outcome: outcome, number: number, spec: planner.spec).all
    let tried = changes.compactMap { change -> PageAdvice.Suggestion? in
      guard let changed = change.applied(to: page) else { return nil }
      let plan = planner.plan(changed, area: area).plan
      var worth = PageAdvice.Worth(plan)
      worth.score += change.dues(plan)
      return PageAdvice.Suggestion(change: change.change, worth: worth)
    }
    // One wording for one change: what gives the same plan more cheaply stands first.
    let better = tried.enumerated().filter { $0.element.worth.isBetter(than: worth) }
      .sorted { one, other in
        one.element.worth.key == other.element.worth.key
          ? one.offset < other.offset : one.element.worth.key < other.element.worth.key
      }
    return PageAdvice.StoryAdvice(
      article: id, tried: tried.count, better: better.prefix(Self.mostTold).map(\.element))
  }
}

/// A change with what it does to a page.
struct TrialChange {
  var change: StoryChange
  /// The page with the change made; nil where it cannot be.
  var applied: (EditionPage) -> EditionPage?
  /// What the new plan's score leaves out because the change was asked for.
  var dues: (PagePlan) -> Int = { _ in 0 }

  func applied(to page: EditionPage) -> EditionPage? { applied(page) }
}
