package import CairoBackend
internal import PageScene
internal import Prepress
internal import PressDiagnostics

/// The steps of a press file one by one, for who measures them (付印计时).
package struct PressBench {
  private let order: PressOrder
  private let fonts: FontLibrary
  private let worker: PageWorker
  private let made: PageWorker.Made
  private let job: PageJob
  private let sheet: PressSheet

  /// A page made up, and its pictures separated; nil where something keeps it from press.
  package init?(_ job: PressJob, fonts: FontLibrary, order: PressOrder) {
    let desk = PressDesk(fonts: fonts, order: order)
    guard let sheet = desk.sheet(of: job).value else { return nil }
    worker = PageWorker(fonts: fonts)
    made = worker.compose(job.page).value
    self.order = order
    self.fonts = fonts
    self.job = job.page
    self.sheet = sheet
  }

  package var name: String { job.stem }

  /// The time of each step, by name, in its order; one pass over all.
  package func times() throws -> [(name: String, time: Duration)] {
    let clock = ContinuousClock()
    var times: [(name: String, time: Duration)] = []
    func timed<Result>(_ name: String, _ work: () throws -> Result) rethrows -> Result {
      let start = clock.now
      let result = try work()
      times.append((name, clock.now - start))
      return result
    }
    _ = timed("digital: pictures, drawing, finishing") { worker.files(of: made, job) }
    let printer = PressPrinter(fonts: fonts, order: order)
    let draft = try timed("press: drawing") {
      try printer.draft([sheet], metadata: sheet.metadata, using: worker.shaper)
    }
    let bytes = try timed("press: finishing") { try draft.finished() }
    let report = try timed("press: preflight") {
      try Preflight(order.limits).report(on: bytes, as: order.expectation(of: [sheet]))
    }
    guard report.isPassed else { throw PressFault.content("preflight refuses the page") }
    return times
  }
}
