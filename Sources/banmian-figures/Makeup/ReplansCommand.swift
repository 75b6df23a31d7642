internal import ArgumentParser
internal import Banmian
internal import BanmianTestSupport
internal import CairoBackend
internal import Editorial
internal import Intake
internal import PageDesign
internal import PageMakeup
internal import PressDiagnostics

/// `banmian-figures replans`: a page from its text to its place, the first time and after an edit.
///
/// With the shipped fonts and real shaping. What is told as warm is what an editor waits for who
/// changed one story: the text is read again as a whole, so that all later stories stand elsewhere in
/// it, and the page is planned and composed again.
struct ReplansCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replans",
    abstract: "Time pages from text to placed page, first and after an edit (改稿重排计时).")

  @Option(help: "Stories of a page.")
  var stories = 8

  @Option(help: "Pages.")
  var pages = 20

  @Option(help: "Layouts by name, several with commas; all of the folder without it.")
  var layouts = "tabloid-4x18"

  @Option(help: "Print the text of the page with this seed and end.")
  var text: Int?

  func validate() throws {
    if !(1...40).contains(stories) { throw ValidationError("--stories is from 1 to 40") }
    if !(1...1_000).contains(pages) { throw ValidationError("--pages is from 1 to 1000") }
  }

  func run() throws {
    if let text {
      print(MadePage(stories: stories, seed: UInt64(max(0, text))).text)
      return
    }
    let fonts = try fonts()
    print("Time a page of \(stories) stories, ms: median / worst.\n")
    print("| layout | new worker | again | one story changed | other stories moved | mean score |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    for spec in try HouseLayouts.named(layouts) {
      var bench = ReplanBench(fonts: fonts, spec: spec)
      for seed in 0..<pages { bench.run(MadePage(stories: stories, seed: UInt64(seed))) }
      print("| \(spec.name) | \(bench.row) |")
    }
  }

  private func fonts() throws -> FontLibrary {
    do {
      return try FontLibrary(folder: ProjectFolder.path("fonts"))
    } catch {
      throw ValidationError(error.diagnostic.message.en)
    }
  }
}

/// Pages made and made again (重排计时台).
struct ReplanBench {
  let fonts: FontLibrary
  let spec: LayoutSpec
  private var first = TrialCell()
  private var again = TrialCell()
  private var changed = TrialCell()
  private var moved = 0
  private var others = 0
  /// What the plans are worth together, and how many there are.
  private var score = 0
  private var plans = 0

  init(fonts: FontLibrary, spec: LayoutSpec) {
    self.fonts = fonts
    self.spec = spec
  }

  mutating func run(_ page: MadePage) {
    let worker = PageWorker(fonts: fonts)
    let (plan, time) = make(page, worker)
    first.add(isClosed: true, time)
    again.add(isClosed: true, make(page, worker).time)
    for story in page.stories.indices {
      let (new, time) = make(page.changed(story), worker)
      changed.add(isClosed: true, time)
      count(plan, new, but: story)
    }
  }

  var row: String {
    [first, again, changed].map { "\($0.median) / \($0.worst)" }.joined(separator: " | ")
      + " | \(moved) of \(others) | \(score / max(1, plans))"
  }

  private func make(_ page: MadePage, _ worker: PageWorker) -> (plan: PagePlan?, time: Duration) {
    var plan: PagePlan?
    let time = ContinuousClock().measure {
      let file = SourceFile(name: "page.md", text: page.text)
      let edition = Intake.edition(of: file, stem: "page").value
      guard let first = edition.pages.first else { return }
      let job = PageJob(
        edition: edition, page: first, layout: spec, stem: "page", formats: [], pixelsPerInch: 72)
      plan = worker.compose(job).value.composed.plan
    }
    return (plan, time)
  }

  /// Stories that stand elsewhere though another one was changed.
  private mutating func count(_ old: PagePlan?, _ new: PagePlan?, but changed: Int) {
    guard let old, let new else { return }
    score += new.score.total
    plans += 1
    for (index, placement) in old.placements.enumerated() where index != changed {
      guard let now = new.placements.first(where: { $0.article == placement.article }) else {
        continue
      }
      others += 1
      if now.columns != placement.columns || now.lines != placement.lines { moved += 1 }
    }
  }
}
