internal import Editorial
internal import PageDesign
internal import PageGeometry
internal import PageScene
internal import PressDiagnostics

/// What a layout editor would mark on the finished page (版面规矩), newspaper-practice §1.8, §1.10.
struct PageLints {
  let spec: LayoutSpec

  func findings(_ page: ComposedPage, _ input: EditionPage, _ edition: Edition) -> [Diagnostic] {
    let survey = PageSurvey(page, spec: spec, input: input, edition: edition)
    let lints: [any PageLint] = [
      FormLint(), LeadLint(), HeadsTouchLint(), HeadsStackedLint(), StrandedHeadLint(), SeamLint(),
      SplitLint(), BrokenTextLint(), CrossedTextLint(), UndersetLint(), UnevenColumnsLint(),
      WhiteLint(), LoneLineLint(), LoneCharacterLint(), BarePictureLint(), CaptionPlaceLint(),
      JumpLint(), OverlapLint(blocks: page.blocks),
    ]
    return lints.flatMap { $0.findings(survey) }
  }

  /// Findings of makeup with the place on the page and in the copy of the story that they concern.
  func located(_ findings: [Diagnostic], _ page: ComposedPage, _ input: EditionPage) -> [Diagnostic]
  {
    findings.map { finding in
      guard let id = finding.article else { return finding }
      var finding = finding
      if finding.area == nil {
        finding.area = page.blocks.first { $0.role == .article && $0.id == id }?.frame
      }
      if finding.place == nil, let article = input.articles.first(where: { $0.id == id }) {
        finding.place = (article.headline.main + article.headline.upper).first?.place
      }
      return finding
    }
  }
}
