internal import PageScene
internal import PageMakeup
package import ArgumentParser
internal import Banmian
internal import CairoBackend
internal import Editorial
internal import Intake
internal import PageDesign
internal import PressDiagnostics

/// `banmian dump`: any waist of the pipeline as text.
package struct DumpCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "dump", abstract: "Print a stage of the work as text or JSON (各工序的中间结果).")

  /// The stages that can be looked at.
  package enum Stage: String, ExpressibleByArgument, CaseIterable, Sendable {
    case manuscript
    case edition
    case plan
    case lines
    case page
  }

  /// How a stage is printed.
  package enum Form: String, ExpressibleByArgument, CaseIterable, Sendable {
    case text
    case json
  }

  @Argument(help: "Copy in any form or an edition folder; - for standard input.")
  var input: String

  @Option(help: "manuscript, edition, plan, lines or page.")
  var stage: Stage

  @Option(help: "text, or for the stages page and lines json.")
  var format = Form.text

  @Option(help: "A layout's name or file.")
  var layout: String?

  @Option(help: "The Nth best plan of each page, or a plan's file as the stage plan prints it.")
  var plan: String?

  @Flag(inversion: .prefixedNo, help: "Tell what would fit better with the stage plan.")
  var advice = true

  @OptionGroup var source: InputOptions
  @OptionGroup var repairs: RepairOptions
  @OptionGroup var house: HouseOptions
  @OptionGroup var reports: ReportOptions

  package init() {}

  package func run() async throws {
    do {
      if stage == .manuscript { return try manuscript() }
      let reader = EditionReader(encoding: source.textEncoding, repairs: repairs.choice)
      for received in try reader.editions(at: input) { try dump(received) }
    } catch let error as DiagnosticsError {
      Reporter(reports).report(error.diagnostics)
      throw ExitStatus.of(error.diagnostics)
    }
  }

  private func manuscript() throws {
    let opened = try CopyOpener.open(input, encoding: source.textEncoding)
    let read: Diagnosed<Manuscript>
    switch opened.copy {
    case .text(let file): read = Intake.manuscript(of: file, repairs: repairs.choice)
    case .sheet(let sheet, _): read = Intake.manuscript(of: sheet)
    case .pageList(let list): read = Intake.manuscript(of: list.file)
    }
    Reporter.output(read.value.dump)
    Reporter(reports, sources: [read.value.file]).report(opened.diagnostics + read.diagnostics)
  }

  private func dump(_ received: ReceivedEdition) throws {
    let reporter = Reporter(reports, sources: received.sources)
    reporter.report(received.diagnostics)
    if stage == .edition { return Reporter.output(received.edition.dump) }
    let fonts = try house.fontLibrary(reporter)
    let shelf = try house.shelf(reporter)
    let plans = try PlanChoice(plan, reporter)
    Reporter(reports, sources: plans.sources).report(plans.diagnostics)
    var jobs: [PageJob] = []
    for page in received.edition.pages {
      let name = layout ?? page.layout.layout ?? LayoutShelf.usual
      let read = try shelf.layout(name)
      reporter.report(read.diagnostics)
      guard let spec = read.value else { throw ExitStatus.of(read.diagnostics) }
      jobs.append(
        PageJob(
          edition: received.edition, page: plans.applied(to: page), layout: spec,
          stem: received.stem, formats: [], pixelsPerInch: 72))
    }
    let settled = JumpDesk(fonts: fonts).settled(jobs)
    reporter.report(settled.diagnostics)
    let worker = PageWorker(fonts: fonts)
    for job in settled.value {
      let made = worker.compose(job)
      reporter.report(made.diagnostics)
      Reporter.output(self.text(made.value))
      if stage == .plan, advice { Reporter.output(worker.advice(job).dump) }
    }
  }

  private func text(_ made: PageWorker.Made) -> String {
    switch stage {
    case .plan: made.composed.plan.dump
    case .lines: format == .json ? made.composed.linesJSON + "\n" : made.composed.linesDump
    case .page: format == .json ? made.page.jsonText : made.page.dump
    case .manuscript, .edition: ""
    }
  }
}
