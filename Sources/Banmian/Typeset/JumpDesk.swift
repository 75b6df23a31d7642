package import CairoBackend
internal import Editorial
internal import PageMakeup
package import PressDiagnostics

/// Settles the jumps of an edition (转版): what a page cannot hold of a story goes to the page that
/// the editor named, before either is made for good; what that one cannot hold goes on in turn
/// (连转).
///
/// Fillers of the edition are handed out behind that (`FillerDesk`).
///
/// A page is made behind all those from which stories come to it, so that the rest of a story is
/// final when it jumps; jumps that run in a circle are refused.
package struct JumpDesk {
  private let fonts: FontLibrary

  package init(fonts: FontLibrary) { self.fonts = fonts }

  /// The jobs that are wanted, with the rest of each story that jumps on its page, and what cannot
  /// jump.
  package func settled(_ jobs: [PageJob]) -> Diagnosed<[PageJob]> {
    let worker = PageWorker(fonts: fonts)
    let fillers = FillerDesk(worker: worker)
    guard jobs.contains(where: \.page.layout.mayJump) else {
      return Diagnosed(fillers.settled(jobs).filter(\.isWanted))
    }
    var jobs = jobs
    var findings: [Diagnostic] = []
    for index in jobs.indices where jobs[index].page.layout.mayJump {
      findings += jobs[index].dropJumpsToNowhere()
    }
    let order = JumpOrder(jobs)
    findings += order.refused.map { jobs[$0.from].refuseJump(to: jobs[$0.to].page.name) }
    for index in order.jobs where jobs[index].page.layout.mayJump {
      let name = jobs[index].page.name
      let wishes = jobs[index].page.layout.stories
      for rest in worker.compose(jobs[index]).value.composed.overset {
        guard let page = rest.jump, let story = rest.continued(from: name),
          let target = jobs[index].target(page, in: jobs)
        else { continue }
        let next = wishes.first { $0.story.text == rest.article }?.jumpOn ?? []
        jobs[target].take(story, goingOn: next)
      }
    }
    return Diagnosed(fillers.settled(jobs).filter(\.isWanted), findings)
  }
}

/// In which order the pages of an edition are made, so that stories jump to later ones only
/// (转版次序).
struct JumpOrder {
  private(set) var jobs: [Int] = []
  /// Jumps that would close a circle.
  private(set) var refused: [(from: Int, to: Int)] = []

  init(_ all: [PageJob]) {
    var edges = all.indices.flatMap { from in
      all[from].jumpPairs.compactMap { pair -> (from: Int, to: Int)? in
        guard let start = all[from].target(pair.from, in: all),
          let end = all[from].target(pair.to, in: all)
        else { return nil }
        return (start, end)
      }
    }
    var left = Array(all.indices)
    while let first = left.first {
      let free = left.first { page in
        !edges.contains { $0.to == page && left.contains($0.from) }
      }
      let next = free ?? first
      if free == nil {
        let circle = edges.filter { $0.to == next && left.contains($0.from) }
        for edge in circle where !refused.contains(where: { $0 == edge }) { refused.append(edge) }
        edges.removeAll { edge in circle.contains { $0 == edge } }
      }
      jobs.append(next)
      left.removeAll { $0 == next }
    }
  }
}

extension PageJob {
  /// The job of the same edition that makes a page; every job of an edition knows all its pages.
  fileprivate func target(_ name: String, in jobs: [PageJob]) -> Int? {
    jobs.firstIndex { $0.page.name == name && $0.edition == edition }
  }

  /// From which page to which stories may go on, chains link by link.
  fileprivate var jumpPairs: [(from: String, to: String)] {
    let chains = page.layout.stories.map { wish in
      [page.name] + ([wish.jump].compactMap { $0 } + wish.jumpOn).map(\.text)
    }
    let overflow = page.layout.overflow.map { [[page.name, $0.text]] } ?? []
    return (chains + overflow).flatMap { chain in
      zip(chain, chain.dropFirst()).map { (from: $0, to: $1) }
    }
  }

  /// Puts the rest of a story on the page, before what only helps to close it.
  fileprivate mutating func take(_ story: Article, goingOn next: [SourcedText]) {
    page.articles = (page.articles + [story]).sparesLast
    guard let page = next.first else { return }
    var wish = StoryRequest(story: SourcedText(literal: story.id))
    wish.jump = page
    wish.jumpOn = Array(next.dropFirst())
    self.page.layout.stories.append(wish)
  }

  /// Takes back the jumps to pages that the edition does not have, or to the page itself.
  fileprivate mutating func dropJumpsToNowhere() -> [Diagnostic] {
    var findings: [Diagnostic] = []
    func exists(_ name: SourcedText, from: String) -> Bool {
      name.text != from && edition.pages.contains { $0.name == name.text }
    }
    for (number, wish) in page.layout.stories.enumerated() {
      var from = page.name
      let chain = [wish.jump].compactMap { $0 } + wish.jumpOn
      let good = chain.prefix { name in
        defer { from = name.text }
        return exists(name, from: from)
      }
      guard good.count < chain.count else { continue }
      page.layout.stories[number].jump = good.first
      page.layout.stories[number].jumpOn = Array(good.dropFirst())
      findings.append(nowhere(wish.story.text, chain[good.count]))
    }
    if let overflow = page.layout.overflow, !exists(overflow, from: page.name) {
      page.layout.overflow = nil
      findings.append(nowhere("", overflow))
    }
    return findings
  }

  private func nowhere(_ story: String, _ name: SourcedText) -> Diagnostic {
    let zh = story.isEmpty ? "" : "稿件 \(story) "
    let en = story.isEmpty ? "stories" : "story \(story)"
    return Diagnostic(
      "jump.no-page", .error, zh: "\(zh)要转到的版面“\(name.text)”不存在",
      en: "\(en) cannot jump: there is no other page '\(name.text)'", at: name.place,
      desk: .layout, hint: "pages: " + edition.pages.map(\.name).joined(separator: ", "),
      page: page.name)
  }

  /// Takes back the jumps to a page from which others come here.
  fileprivate mutating func refuseJump(to name: String) -> Diagnostic {
    let place =
      page.layout.stories.first { $0.jump?.text == name }?.jump?.place
      ?? page.layout.overflow?.place
    for number in page.layout.stories.indices
    where page.layout.stories[number].jump?.text == name {
      page.layout.stories[number].jump = nil
      page.layout.stories[number].jumpOn = []
    }
    if page.layout.overflow?.text == name { page.layout.overflow = nil }
    return Diagnostic(
      "jump.circle", .error, zh: "\(page.name) 与 \(name) 互相转版，\(page.name) 的稿件不能转到 \(name)",
      en:
        "pages \(page.name) and \(name) jump in a circle; nothing goes from \(page.name) to \(name)",
      at: place, desk: .layout, hint: "let stories jump in one direction only", page: page.name)
  }
}
