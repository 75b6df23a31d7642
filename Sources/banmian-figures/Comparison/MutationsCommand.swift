internal import ArgumentParser
internal import BanmianTestSupport
internal import PageComparison

/// `banmian-figures mutations`: what is found of every fault, by the page's terms, in PDFs, and on
/// pixels alone (变异测试表), the plan of ecosystem.md §1.6.
struct MutationsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mutations",
    abstract: "Changes sample pages, and tells by which comparison it is found (变异测试表).")

  @Option(help: "Resolutions of the pixels, with commas between them.")
  var ppi = "100,150,300"

  @Option(help: "How often each mutation is made, every time on another page.")
  var seeds = 1

  @Option(help: "Only mutations whose name holds this.")
  var only = ""

  @Option(help: "A folder for the pairs as PPM, for other programs.")
  var save: String?

  @Flag(help: "A row for each mutation, not for missed ones only.")
  var all = false

  func run() async throws {
    let shelf = try await SampleShelf.open()
    let densities = ppi.split(separator: ",").compactMap { Int($0) }.filter { $0 > 0 }
    var bench = MutationBench(shelf: shelf, densities: densities, save: save)
    for mutation in Mutation.all where only.isEmpty || mutation.name.contains(only) {
      for seed in 0..<max(1, seeds) { try bench.measure(mutation, seed: seed) }
    }
    for noise in Noise.all where only.isEmpty || noise.name.contains(only) {
      for seed in 0..<max(1, seeds) { try bench.measure(noise, seed: seed) }
    }
    if only.isEmpty { try bench.measureRasterNoises() }
    print(bench.report(isWhole: all))
    if bench.hasMissed { throw ExitCode(1) }
  }
}
