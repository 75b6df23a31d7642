internal import Editorial
internal import PageDesign
internal import PageGeometry
internal import PageScene
internal import PressDiagnostics
internal import Typesetting

/// Carries plans out, to see what they look like (试拼): the page with its lints.
final class PageTrial {
  let spec: LayoutSpec
  let furniture: Furniture
  private let shaper: any TextShaper
  private let page: EditionPage
  private let edition: Edition
  private var last: (mark: PagePlanner.Outcome.Mark, made: Made)?

  /// A plan carried out.
  struct Made {
    var page: ComposedPage
    var lints: [Diagnostic]

    /// How many rules of the house it breaks outright.
    var faults: Int { lints.count { $0.severity == .error } }
  }

  init(
    spec: LayoutSpec, shaper: any TextShaper, furniture: Furniture, page: EditionPage,
    edition: Edition
  ) {
    self.spec = spec
    self.shaper = shaper
    self.furniture = furniture
    self.page = page
    self.edition = edition
  }

  /// The page that a plan gives; the last one is kept, for it is the one that is wanted.
  func made(_ outcome: PagePlanner.Outcome) -> Made {
    if var last, last.mark === outcome.mark {
      last.made.page.plan = outcome.plan
      return last.made
    }
    let page = composed(outcome)
    let lints = PageLints(spec: spec).findings(page, self.page, edition)
    let made = Made(page: page, lints: lints)
    last = (outcome.mark, made)
    return made
  }

  private func composed(_ outcome: PagePlanner.Outcome) -> ComposedPage {
    var blocks = furniture.head
    var overset: [Overset] = []
    for (box, placement) in zip(outcome.boxes, outcome.plan.placements) {
      let story = outcome.stories[box.story]
      let placed = StoryPlacer(
        spec: spec, area: furniture.area, origin: spec.typeArea.origin,
        shaper: shaper
      )
      .place(story, box, placement)
      if let block = placed.block { blocks.append(block) }
      if let rest = placed.overset { overset.append(rest) }
    }
    overset += outcome.leftOut.map { Overset(leavingOut: outcome.stories[$0].article) }
    blocks += StoryRules(spec: spec).between(outcome.plan.placements, area: furniture.area)
    blocks += furniture.foot
    return ComposedPage(
      name: page.name, title: title, plan: outcome.plan,
      sheet: Size(width: spec.page.paper.width, height: spec.page.paper.height),
      typeArea: spec.typeArea, blocks: blocks, overset: overset)
  }

  private var title: String {
    [edition.masthead.name?.text, edition.masthead.date?.text, page.name].compactMap { $0 }
      .filter { !$0.isEmpty }.joined(separator: " ")
  }
}
