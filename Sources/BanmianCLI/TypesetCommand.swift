package import ArgumentParser
internal import Banmian
internal import CairoBackend
internal import FoundationEssentials
internal import PressDiagnostics

extension OutputFormat: ExpressibleByArgument {}
extension PageOverlay: ExpressibleByArgument {}

/// `banmian typeset`: from text to finished pages.
package struct TypesetCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "typeset",
    abstract: "Typeset copy in any form into finished pages (排版).")

  @Argument(help: "Dumps, stories, Word files, web pages, edition folders, folders; - for stdin.")
  var inputs: [String]

  @Option(name: .shortAndLong, help: "The folder for the pages.")
  var output = "output"

  @Option(help: "A layout's name or file; without it what the page asks for, or tabloid-4x18.")
  var layout: String?

  @Option(
    name: .customLong("format"), parsing: .upToNextOption,
    help: "What to write: pdf, png, svg, json; several may be given.")
  var formats: [OutputFormat] = [.pdf]

  @Option(help: "Pixels per inch of PNG files.")
  var ppi = 150

  @Option(help: "Draw over the page where its lines were squeezed and opened: lines.")
  var overlay: PageOverlay?

  @Option(help: "Write one PDF of all pages under this name, instead of one a page.")
  var merge: String?

  @Option(help: "Pages by name, such as A01,A03; all without it.")
  var pages: String?

  @Option(
    help: "The Nth best plan of each page, or a plan's file as `dump --stage plan` prints it.")
  var plan: String?

  @Option(name: .shortAndLong, help: "How many pages are made at the same time.")
  var jobs: Int?

  @OptionGroup var source: InputOptions
  @OptionGroup var repairs: RepairOptions
  @OptionGroup var house: HouseOptions
  @OptionGroup var reports: ReportOptions

  package init() {}

  package func validate() throws {
    if ppi < 1 || ppi > 2400 { throw ValidationError("--ppi is from 1 to 2400") }
    if let merge, merge.isEmpty || merge.contains("/") {
      throw ValidationError("--merge takes a file name without folder and ending")
    }
    if let jobs, jobs < 1 { throw ValidationError("--jobs is at least 1") }
  }

  package func run() async throws {
    let start = Reporter(reports)
    let fonts = try house.fontLibrary(start)
    let shelf = try house.shelf(start)
    let plans = try PlanChoice(plan, start)
    let order = JobGathering.Order(
      layout: layout, pages: pages, formats: formats.filter { merge == nil || $0 != .pdf },
      pixelsPerInch: ppi, overlay: overlay, encoding: source.textEncoding,
      repairs: repairs.choice)
    var gathering = JobGathering(order, shelf: shelf, plans: plans)
    for input in inputs { gathering.gather(input) }
    let settled = JumpDesk(fonts: fonts).settled(gathering.finish())
    let jobs = settled.value
    let reporter = Reporter(reports, sources: gathering.sources)
    reporter.report(gathering.diagnostics + settled.diagnostics)
    let workers = self.jobs ?? ProcessInfo.processInfo.activeProcessorCount
    let writer = PageWriter(folder: output, reporter: reporter, count: jobs.count)
    let line = PageLine(fonts: fonts, workers: workers)
    if let merge, !jobs.isEmpty {
      let merged = await line.run(jobs, mergingInto: merge) { writer.take($0, $1) }
      writer.take(jobs.count, merged)
    } else {
      await line.run(jobs) { writer.take($0, $1) }
    }
    let outcome = writer.finish()
    var status = ExitStatus.graver(gathering.status, outcome.status)
    if status == nil,
      reports.fails(
        gathering.diagnostics + settled.diagnostics + outcome.diagnostics)
    {
      status = ExitStatus.findings
    }
    if let status { throw status }
  }
}
