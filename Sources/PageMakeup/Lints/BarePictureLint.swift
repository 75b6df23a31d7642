internal import Editorial
internal import PageGeometry
internal import PageScene
internal import PressDiagnostics

/// A picture that nothing is said of (图文分离): no caption, or nobody named who took it.
struct BarePictureLint: PageLint {
  static let id = "picture.bare"

  func findings(_ page: PageSurvey) -> [Diagnostic] {
    page.stories.flatMap { story -> [Diagnostic] in
      let article = page.input.articles.first { $0.id == story.id }
      // A caption may stand among the story's paragraphs as well.
      let isCaptioned = article?.paragraphs.contains { $0.kind == .caption } ?? false
      return story.figures.compactMap { figure in
        let picture = article?.pictures.first { $0.file.text == figure.picture.name }
        let hasCaption = picture?.caption?.isEmpty == false || isCaptioned
        let hasCredit = picture?.credit?.isEmpty == false || signs(picture) || isCaptioned
        guard !hasCaption || !hasCredit else { return nil }
        let name = figure.picture.name
        return page.finding(
          Self.id, hasCaption ? .note : .warning,
          zh: "图片“\(name)”没有" + (hasCaption ? "署名" : "说明"),
          en: "the picture '\(name)' has no " + (hasCaption ? "credit" : "caption"),
          at: figure.picture.source,
          hint: hasCaption ? "add `credit`" : "add `caption`, and `credit`", desk: .editor,
          article: story.id, area: figure.frame)
      }
    }
  }

  /// A caption that names who took the picture: 苏砚青　摄.
  private func signs(_ picture: Picture?) -> Bool {
    picture?.caption?.text.contains("摄") ?? false
  }
}
