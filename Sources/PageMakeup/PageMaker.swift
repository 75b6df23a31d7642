package import Editorial
package import PageDesign
internal import PageGeometry
package import PageScene
package import PressDiagnostics
package import Typesetting

/// Makes up one page (组版): places the stories, sets them, adds the furniture.
package struct PageMaker {
  private let spec: LayoutSpec
  private let shaper: any TextShaper
  private let words: (any WordBoundaryFinder)?
  private let western: WesternKnowledge
  private let pictures: [String: PictureOriginal]
  private let shelf: MeasuredShelf

  /// A maker that breaks heads between the words that `words` finds.
  ///
  /// Where it is nil, heads are broken by marks and particles only. `western` is asked about Western
  /// words in the text. The pictures stand by their path (`Picture.path`); one that is not among
  /// them is left out.
  package init(
    spec: LayoutSpec, shaper: any TextShaper, words: (any WordBoundaryFinder)? = nil,
    western: WesternKnowledge = .none, pictures: [String: PictureOriginal] = [:],
    shelf: MeasuredShelf = MeasuredShelf()
  ) {
    self.spec = spec
    self.shaper = shaper
    self.words = words
    self.western = western
    self.pictures = pictures
    self.shelf = shelf
  }

  /// The composed page, with everything that an editor should know about it.
  package func compose(_ page: EditionPage, of edition: Edition) -> Diagnosed<ComposedPage> {
    let spec = spec.variant(on: page.kind)
    let furniture = FurnitureMaker(spec: spec, shaper: shaper, western: western).make(page, edition)
    let planner = PagePlanner(
      spec: spec, shaper: shaper, words: words, western: western, pictures: pictures, shelf: shelf)
    let outcome = planner.plan(page, area: furniture.area)
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
    let composed = ComposedPage(
      name: page.name, title: title(page, edition), plan: outcome.plan,
      sheet: Size(width: spec.page.paper.width, height: spec.page.paper.height),
      typeArea: spec.typeArea, blocks: blocks, overset: overset)
    let findings = PageFindings(spec: spec).findings(composed, outcome, page, shaper)
    let lints = PageLints(spec: spec)
    return Diagnosed(
      composed,
      lints.located(findings, composed, page) + lints.findings(composed, page, edition))
  }

  /// What would fit the page better, each change tried by planning it again (荐改).
  package func advice(_ page: EditionPage, of edition: Edition) -> PageAdvice {
    let spec = spec.variant(on: page.kind)
    let furniture = FurnitureMaker(spec: spec, shaper: shaper, western: western).make(page, edition)
    let planner = PagePlanner(
      spec: spec, shaper: shaper, words: words, western: western, pictures: pictures, shelf: shelf)
    return PageAdvisor(planner: planner, area: furniture.area).advice(page)
  }

  private func title(_ page: EditionPage, _ edition: Edition) -> String {
    [edition.masthead.name?.text, edition.masthead.date?.text, page.name].compactMap { $0 }
      .filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension EditionPage {
  /// Which of the layout's two kinds the page is.
  package var kind: PageKind { isFront ? .front : .inside }
}
