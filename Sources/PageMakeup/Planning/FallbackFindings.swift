internal import Editorial
internal import PressDiagnostics

/// Says by what means a page was closed (补救说明), and what of the reserve is left.
struct FallbackFindings {
  let page: String

  func findings(
    _ fallbacks: [Fallback], _ outcome: PagePlanner.Outcome
  ) -> [Diagnostic] {
    let stories = outcome.stories
    let used = fallbacks.map { finding($0, stories) }
    let held = fallbacks.compactMap { if case .held(let story) = $0 { story } else { nil } }
    let rest = outcome.spares.filter { !held.contains($0) }.map { spare(stories[$0]) }
    return used + rest
  }

  private func finding(_ fallback: Fallback, _ stories: [MeasuredStory]) -> Diagnostic {
    switch fallback {
    case .filler(let story): filler(stories[story])
    case .reserve(let story): reserve(stories[story])
    case .held(let story): held(stories[story])
    case .overflow(let story): overflow(stories[story])
    }
  }

  private func filler(_ story: MeasuredStory) -> Diagnostic {
    note(
      "plan.filler-used", .note, story, zh: "用补白 \(id(story)) 补满版面",
      en: "the filler \(id(story)) closes the page",
      hint: "a story or a picture of that depth in its stead looks better")
  }

  private func reserve(_ story: MeasuredStory) -> Diagnostic {
    note(
      "plan.reserve-used", .note, story, zh: "版面欠文，备稿 \(id(story)) 上版",
      en: "the page is short of copy: \(id(story)) of the reserve stands on it",
      hint: "nothing has to be done; strike it from the reserve")
  }

  private func held(_ story: MeasuredStory) -> Diagnostic {
    note(
      "plan.story-held", .warning, story,
      zh: "版面太满，撤下稿件 \(id(story))，\(story.article.characterCount) 字",
      en: "the page is too full: story \(id(story)) is taken off, "
        + "\(story.article.characterCount) characters",
      hint: "keep it for another page or day, or cut other stories")
  }

  private func overflow(_ story: MeasuredStory) -> Diagnostic {
    note(
      "plan.overflow-used", .note, story, zh: "版面太满，稿件 \(id(story)) 转版",
      en: "the page is too full: story \(id(story)) goes on on the page named for that",
      hint: "cut it if it is to stand on one page")
  }

  private func spare(_ story: MeasuredStory) -> Diagnostic {
    note(
      "plan.spare-unused", .note, story, zh: "备用的 \(id(story)) 没有用上",
      en: "\(id(story)) was kept in reserve and is not used", hint: "keep it for another page")
  }

  private func id(_ story: MeasuredStory) -> String { story.article.id }

  private func note(
    _ name: String, _ severity: Severity, _ story: MeasuredStory, zh: String, en: String,
    hint: String
  ) -> Diagnostic {
    let head = story.article.headline
    return Diagnostic(
      name, severity, zh: zh, en: en, at: (head.main + head.kicker).first?.place, desk: .layout,
      hint: hint, page: page, article: story.article.id)
  }
}
