internal import BanmianTestSupport
internal import Editorial
internal import PageDesign
internal import PageMakeup
internal import PressDiagnostics

/// What was found in random pages (抽样版面结果).
struct PageTally: Sendable {
  private(set) var pages = 0
  private(set) var closed = 0
  private(set) var stories = 0
  private(set) var inversions = 0
  /// Findings by id.
  private var findings: [String: Int] = [:]
  private(set) var faults: [String] = []

  init() {}

  /// Makes up the pages of these seeds.
  init(seeds: Range<Int>, layouts: [LayoutSpec]) {
    for seed in seeds {
      let sample = PageSample(SampledPage(seed: seed, layouts: layouts))
      let found = sample.faults + sample.repetitionFaults
      pages += 1
      stories += sample.input.page.articles.count
      closed += sample.isClosed ? 1 : 0
      inversions += sample.inversions
      for finding in sample.findings { findings[finding.id, default: 0] += 1 }
      if !found.isEmpty {
        faults.append(
          "\(sample.input): \(found.prefix(6).joined(separator: "; "))\n\(sample.page.plan.dump)")
      }
    }
  }

  mutating func add(_ other: PageTally) {
    pages += other.pages
    stories += other.stories
    closed += other.closed
    inversions += other.inversions
    findings.merge(other.findings) { $0 + $1 }
    faults += other.faults
  }

  func summary(seconds: Double) -> String {
    let rows = findings.sorted { $0.key < $1.key }.map { "  \($0.key): \($0.value)" }
    return
      ([
        "\(pages) pages, \(stories) stories, \(closed) closed, \(faults.count) faulty; "
          + "\(inversions) inversions of order; \(Int(seconds)) s"
      ] + rows).joined(separator: "\n")
  }
}
