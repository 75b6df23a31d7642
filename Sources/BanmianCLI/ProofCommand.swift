package import ArgumentParser
package import Banmian
internal import Editorial
internal import PressDiagnostics
internal import Proofreading

extension ProofFormat: ExpressibleByArgument {}

/// `banmian proof`: the proof of a round, for paper (校样).
package struct ProofCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "proof",
    abstract: "Print the proofs of a round: rulers, findings, counts, signatures (大样、小样).",
    discussion: """
      Each round keeps the page as it was printed, so that the next one can tell what changed since, \
      and signatures know what was read.
      """)

  @Argument(help: "Edition folders, page folders, or copy in any form.")
  var inputs: [String]

  @Option(name: .shortAndLong, help: "The folder for the proofs.")
  var output = "output"

  @Option(help: "The round of proofs, from 1: red, blue, green.")
  var round: Int?

  @Flag(help: "Also a sheet of what changed since the last round, in proofreaders' signs (核红).")
  var changes = false

  @Option(help: ArgumentHelp("The galley of one story by its id, and no page.", valueName: "story"))
  var galley: String?

  @Option(help: "When, in your own words; the program asks no clock.")
  var time: String?

  @Option(
    name: .customLong("format"), parsing: .upToNextOption,
    help: "pdf, png, svg, json, txt; several in a row.")
  var formats: [ProofFormat] = [.pdf]

  @Option(help: "Pixels per inch of PNG.")
  var ppi = 100

  @Flag(help: "Print the round again from a page that was changed since it was kept.")
  var replace = false

  @Flag(inversion: .prefixedNo, help: "Keep the page as this round saw it.")
  var record = true

  @Option(help: "Pages by name, such as A01,A03; all without it.")
  var pages: String?

  @Option(help: "A layout's name or file, if it is not the page's own.")
  var layout: String?

  @OptionGroup var source: InputOptions
  @OptionGroup var repairs: RepairOptions
  @OptionGroup var house: HouseOptions
  @OptionGroup var reports: ReportOptions

  package init() {}

  package func validate() throws {
    if !(1...2400).contains(ppi) { throw ValidationError("--ppi is from 1 to 2400") }
    if galley != nil, changes {
      throw ValidationError("--changes is of pages, --galley of a story")
    }
    if galley != nil, round == nil { return }
    guard let round, (1...ProofRounds.most).contains(round) else {
      throw ValidationError("--round takes a number from 1 to \(ProofRounds.most)")
    }
  }

  package func run() async throws {
    let order = ProofOrder(
      round: round ?? 1, time: time, showsNotes: reports.verbose, isChinese: reports.lang == .zh,
      engine: "Banmian \(BanmianCommand.version)", formats: formats, pixelsPerInch: ppi)
    let gathering = JobGathering.Order(
      layout: layout, pages: pages, encoding: source.textEncoding, repairs: repairs.choice)
    let pages = try ProofPages(inputs, gathering, house, reports)
    pages.reporter.report(pages.diagnostics.filter { $0.severity == .error })
    var work = ProofWork(
      order: order, folder: output, keeps: record, replaces: replace, showsChanges: changes,
      reporter: pages.reporter)
    work.status = pages.status
    if let galley {
      try work.galley(galley, of: pages)
      return
    }
    pages.forEach { item, worker in work.take(item, worker) }
    if let status = work.status { throw status }
  }
}
