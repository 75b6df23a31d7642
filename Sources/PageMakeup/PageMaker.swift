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
    let trial = trial(page, edition)
    let outcome = planner(trial).plan(page, area: trial.furniture.area)
    let made = trial.made(outcome)
    let findings = PageFindings(spec: trial.spec).findings(made.page, outcome, page, shaper)
    return Diagnosed(
      made.page,
      PageLints(spec: trial.spec).located(findings, made.page, page) + made.lints)
  }

  private func trial(_ page: EditionPage, _ edition: Edition) -> PageTrial {
    let spec = spec.variant(on: page.kind)
    let furniture = FurnitureMaker(spec: spec, shaper: shaper, western: western).make(page, edition)
    return PageTrial(
      spec: spec, shaper: shaper, furniture: furniture, page: page, edition: edition)
  }

  /// A planner whose plans are verified on the page that they give.
  private func planner(_ trial: PageTrial) -> PagePlanner {
    PagePlanner(
      spec: trial.spec, shaper: shaper, words: words, western: western, pictures: pictures,
      shelf: shelf, faults: { trial.made($0).faults })
  }

  /// What would fit the page better, each change tried by planning it again (荐改).
  package func advice(_ page: EditionPage, of edition: Edition) -> PageAdvice {
    let trial = trial(page, edition)
    return PageAdvisor(planner: planner(trial), area: trial.furniture.area).advice(page)
  }
}

extension EditionPage {
  /// Which of the layout's two kinds the page is.
  package var kind: PageKind { isFront ? .front : .inside }
}
