internal import ArgumentParser
internal import BanmianTestSupport

/// `banmian-figures properties`: what holds for every paragraph, looked for in a million of them.
struct PropertiesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "properties",
    abstract: "Set random paragraphs and tell each that breaks a promise (段落通则).")

  @Option(help: "How many paragraphs are set.")
  var runs = 1_000_000

  @Option(help: "The seed of the first paragraph; the next ones count on.")
  var seed = 0

  @Option(help: "How many threads set them.")
  var jobs = 1

  @Option(help: "End after so many faulty paragraphs.")
  var most = 20

  private static let batch = 1_000

  func run() async throws {
    let started = ContinuousClock.now
    var tally = PropertyTally()
    var next = seed
    let end = seed + max(0, runs)
    while next < end, tally.faults.count < most {
      let wave = Self.waves(from: next, to: end, jobs: max(1, jobs))
      for found in await Self.tallies(wave) { tally.add(found) }
      next = wave.last?.upperBound ?? end
      if next < end { tell(tally, after: ContinuousClock.now - started) }
    }
    for fault in tally.faults.prefix(most) { print(fault) }
    print(tally.summary(seconds: (ContinuousClock.now - started) / .seconds(1)))
    if !tally.faults.isEmpty { throw ExitCode(1) }
  }

  private static func waves(from start: Int, to end: Int, jobs: Int) -> [Range<Int>] {
    (0..<jobs).map { job in
      let first = min(end, start + job * batch)
      return first..<min(end, first + batch)
    }
  }

  /// The batches side by side, in order.
  private static func tallies(_ batches: [Range<Int>]) async -> [PropertyTally] {
    await withTaskGroup(of: (Int, PropertyTally).self) { group in
      for (index, batch) in batches.enumerated() {
        group.addTask { (index, PropertyTally(seeds: batch)) }
      }
      var found: [(Int, PropertyTally)] = []
      for await one in group { found.append(one) }
      return found.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }

  /// A line now and then, so that a long run can be watched.
  private func tell(_ tally: PropertyTally, after time: Duration) {
    guard tally.paragraphs % 50_000 < max(1, jobs) * Self.batch else { return }
    print(tally.summary(seconds: time / .seconds(1)))
  }
}
