package import CairoBackend
internal import Editorial
internal import PageMakeup
package import PressDiagnostics

/// Settles the jumps of an edition (转版): what a page cannot hold of a story goes to the page that
/// the editor named, before either is made for good.
package struct JumpDesk {
  private let fonts: FontLibrary

  package init(fonts: FontLibrary) { self.fonts = fonts }

  /// The jobs with the rest of each story that jumps on its page, and what cannot jump.
  package func settled(_ jobs: [PageJob]) -> Diagnosed<[PageJob]> {
    guard jobs.contains(where: \.hasJump) else { return Diagnosed(jobs) }
    var jobs = jobs
    var findings: [Diagnostic] = []
    let worker = PageWorker(fonts: fonts)
    for index in jobs.indices where jobs[index].hasJump {
      findings += jobs[index].dropJumpsToNowhere()
      let name = jobs[index].page.name
      for rest in worker.compose(jobs[index]).value.composed.overset {
        guard let target = rest.jump, let story = rest.continued(from: name) else { continue }
        // Every job of the edition knows all its pages.
        for other in jobs.indices where jobs[other].page.name == target {
          guard jobs[other].edition == jobs[index].edition else { continue }
          jobs[other].page.articles.append(story)
        }
      }
    }
    return Diagnosed(jobs, findings)
  }
}

extension PageJob {
  fileprivate var hasJump: Bool { page.layout.stories.contains { $0.jump != nil } }

  /// Takes back the jumps to pages that the edition does not have, or to the page itself.
  fileprivate mutating func dropJumpsToNowhere() -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for (number, wish) in page.layout.stories.enumerated() {
      guard let jump = wish.jump else { continue }
      let exists = edition.pages.contains { $0.name == jump.text && $0.name != page.name }
      guard !exists else { continue }
      page.layout.stories[number].jump = nil
      findings.append(
        Diagnostic(
          "jump.no-page", .error, zh: "稿件 \(wish.story.text) 要转到的版面“\(jump.text)”不存在",
          en: "story \(wish.story.text) cannot jump: there is no other page '\(jump.text)'",
          at: jump.place, desk: .layout,
          hint: "pages: " + edition.pages.map(\.name).joined(separator: ", "), page: page.name))
    }
    return findings
  }
}
