internal import BanmianTestSupport

/// What was found in random paragraphs (抽样结果).
struct PropertyTally: Sendable {
  private(set) var paragraphs = 0
  /// Lines that were set or broken and looked at.
  private(set) var lines = 0
  /// Wider measures at which the best lines are one more than at a narrower one.
  private(set) var longer = 0
  private(set) var faults: [String] = []

  init() {}

  /// Looks at the paragraphs of these seeds.
  init(seeds: Range<Int>) {
    for seed in seeds {
      let sample = PropertySample(seed: seed)
      let sweep = sample.sweep()
      let found = sample.faults + sample.resumptionFaults + sweep.faults
      paragraphs += 1
      lines += sample.lines.count + sweep.lines
      longer += sweep.longer
      if !found.isEmpty {
        faults.append("seed \(seed), \(sample): \(found.joined(separator: "; "))")
      }
    }
  }

  mutating func add(_ other: PropertyTally) {
    paragraphs += other.paragraphs
    lines += other.lines
    longer += other.longer
    faults += other.faults
  }

  func summary(seconds: Double) -> String {
    "\(paragraphs) paragraphs, \(lines) lines, \(faults.count) faulty; "
      + "\(longer) of \(paragraphs * 36) wider measures take a line more; \(Int(seconds)) s"
  }
}
