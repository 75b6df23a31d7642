internal import ArgumentParser
internal import Banmian
internal import BanmianTestSupport
internal import PageDesign
internal import PressDiagnostics

/// `banmian-figures pages`: what holds of every page, looked for in thousands of them (版面通则).
struct PagesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pages",
    abstract: "Make up random pages; tell each that breaks a promise, with its plan (版面通则).")

  @Option(help: "How many pages are made up.")
  var runs = 2_000

  @Option(help: "The seed of the first page; the next ones count on.")
  var seed = 0

  @Option(help: "How many threads make them up.")
  var jobs = 1

  @Option(help: "End after so many faulty pages.")
  var most = 20

  @Option(help: "Layouts by name, several with commas; all of the folder without it.")
  var layouts = ""

  @Option(help: "Also print the pages that have a finding of this name.")
  var show = ""

  private static let batch = 20

  func run() async throws {
    let specs = try HouseLayouts.named(layouts)
    let started = ContinuousClock.now
    var tally = PageTally()
    var next = max(0, seed)
    let end = next + max(0, runs)
    while next < end, tally.faults.count < most {
      let wave = (0..<max(1, jobs)).map { job in
        let first = min(end, next + job * Self.batch)
        return first..<min(end, first + Self.batch)
      }
      for found in await Self.tallies(wave, specs, show) { tally.add(found) }
      next = wave.last?.upperBound ?? end
    }
    for fault in tally.faults.prefix(most) { print(fault) }
    print(tally.summary(seconds: (ContinuousClock.now - started) / .seconds(1)))
    if !tally.faults.isEmpty { throw ExitCode(1) }
  }

  /// The batches side by side, in order.
  private static func tallies(
    _ batches: [Range<Int>], _ specs: [LayoutSpec], _ show: String
  ) async -> [PageTally] {
    await withTaskGroup(of: (Int, PageTally).self) { group in
      for (index, batch) in batches.enumerated() {
        group.addTask { (index, PageTally(seeds: batch, layouts: specs, show: show)) }
      }
      var found: [(Int, PageTally)] = []
      for await one in group { found.append(one) }
      return found.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }
}

/// The layouts of the project (版式架).
enum HouseLayouts {
  /// The layouts of these names, with commas between them; all of them for an empty text.
  static func named(_ names: String) throws -> [LayoutSpec] {
    let shelf: LayoutShelf
    do {
      shelf = try LayoutShelf(folder: ProjectFolder.path("layouts"))
    } catch {
      throw ValidationError(error.diagnostics.map(\.message.en).joined(separator: "; "))
    }
    let asked = names.split(separator: ",").map(String.init)
    return try (asked.isEmpty ? shelf.names : asked).map { name in
      guard let spec = (try? shelf.layout(name))?.value else {
        throw ValidationError("no layout \(name)")
      }
      return spec
    }
  }
}
