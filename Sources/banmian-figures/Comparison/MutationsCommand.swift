internal import ArgumentParser
internal import BanmianTestSupport
internal import Filing
internal import PageComparison

/// `banmian-figures mutations`: what is found of every fault, by the page's terms, in PDFs, and on
/// pixels alone (变异测试表), the plan of ecosystem.md §1.6.
struct MutationsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mutations",
    abstract: "Changes sample pages, and tells by which comparison it is found (变异测试表).")

  @Option(help: "Which comparisons beside the page's terms: pdf, pixels, both, or none.")
  var levels = "pdf,pixels"

  @Option(help: "Resolutions of the pixels, with commas between them.")
  var ppi = "100,150,300"

  @Option(help: "How often each mutation is made, every time on another page.")
  var seeds = 1

  @Option(help: "How often each noise is made; as often as a mutation if nothing is said.")
  var noises: Int?

  @Option(help: "How many pairs of mutations are made, which level 1 has to tell both.")
  var pairs = 0

  @Option(help: "Only mutations whose name holds this.")
  var only = ""

  @Option(help: "A folder for the pairs as PPM, for other programs.")
  var save: String?

  @Flag(help: "A row for each mutation, not for missed ones only.")
  var all = false

  func run() async throws {
    let shelf = try await SampleShelf.open()
    let densities =
      levels.contains("pixels")
      ? ppi.split(separator: ",").compactMap { Int($0) }.filter { $0 > 0 } : []
    let plan = MutationPlan(
      shelf.pages, seeds: max(1, seeds), noises: noises ?? max(1, seeds), pairs: pairs, only: only)
    var bench = MutationBench(
      shelf, densities: densities, comparesPDF: levels.contains("pdf"), save: save)
    try tell("| mutation or noise | terms | PDF | rules | pixelmatch | tones |\n")
    try tell("|---|---|---|---|---|---|\n")
    var rows: [MutationRow] = []
    for trial in plan.trials {
      let row = try bench.measure(trial)
      if all || !row.isRight { try tell(row.line + row.reasons) }
      rows.append(row)
    }
    if only.isEmpty, !densities.isEmpty {
      let noises = try bench.measureRasterNoises()
      for row in noises where all || !row.isRight { try tell(row.line) }
      rows += noises
    }
    let report = MutationReport(rows: rows, densities: densities, pageCount: shelf.pages.count)
    try tell("\n" + report.text + "\n")
    if report.hasMissed { throw ExitCode(1) }
  }

  /// At once, for a bench of thousands of pages is watched while it runs.
  private func tell(_ text: String) throws { try Filing.write(Array(text.utf8), to: "-") }
}
