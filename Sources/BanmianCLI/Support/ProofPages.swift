internal import ArgumentParser
internal import Banmian
internal import CairoBackend
internal import Editorial
internal import PressDiagnostics

/// The pages that a command of the proof desk looks at, made one after the other (校对台取版).
struct ProofPages {
  private let fonts: FontLibrary
  private let jobs: [PageJob]
  private let received: [ReceivedEdition]
  let reporter: Reporter
  /// What was found before any page was made.
  let diagnostics: [Diagnostic]
  private(set) var status: ExitCode?

  /// A page with the edition that it belongs to.
  struct Item {
    var received: ReceivedEdition
    var job: PageJob
    var made: PageWorker.Made
    var diagnostics: [Diagnostic]
  }

  /// All pages of each edition are gathered, since stories jump between them; those that were asked
  /// for by name, or by their folder, are kept.
  ///
  /// The inputs are what `typeset` takes, or the folder of one page.
  init(
    _ inputs: [String], _ order: JobGathering.Order, _ house: HouseOptions, _ reports: ReportOptions
  ) throws {
    let start = Reporter(reports)
    fonts = try house.fontLibrary(start)
    let shelf = try house.shelf(start)
    var jobs: [PageJob] = []
    var received: [ReceivedEdition] = []
    var found: [Diagnostic] = []
    var sources: [SourceFile] = []
    for input in inputs {
      var whole = order
      whole.pages = nil
      let place = ProofFolder.page(at: input)
      let wanted = (order.pages ?? place?.page)?.split(separator: ",").map(String.init)
      var gathering = JobGathering(whole, shelf: shelf, plans: try PlanChoice(nil, start))
      gathering.gather(place?.edition ?? input)
      let settled = JumpDesk(fonts: fonts).settled(gathering.finish())
      for (job, origin) in zip(settled.value, gathering.origins) {
        if let wanted, !wanted.contains(job.page.name) { continue }
        jobs.append(job)
        received.append(gathering.editions[origin])
      }
      found += gathering.diagnostics + settled.diagnostics
      sources += gathering.sources
      status = ExitStatus.graver(status, gathering.status)
    }
    self.jobs = jobs.withDistinctStems()
    self.received = received
    diagnostics = found
    reporter = Reporter(reports, sources: sources)
  }

  var count: Int { jobs.count }
  var names: [String] { jobs.map(\.page.name) }
  var storyIDs: [String] { jobs.flatMap { $0.page.articles.map(\.id) } }

  /// The drawing office of the pages.
  func worker() -> PageWorker { PageWorker(fonts: fonts) }

  /// Makes each page in turn; none is kept.
  func forEach(_ work: (Item, PageWorker) throws -> Void) rethrows {
    let worker = worker()
    for (job, received) in zip(jobs, received) {
      let made = worker.compose(job)
      try work(
        Item(received: received, job: job, made: made.value, diagnostics: made.diagnostics), worker)
    }
  }
}
