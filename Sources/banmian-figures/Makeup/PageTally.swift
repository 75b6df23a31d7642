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
  /// Findings by severity and id, and the pages that have any of them.
  private var findings: [String: Int] = [:]
  private var pagesWith: [String: Int] = [:]
  private(set) var faults: [String] = []

  init() {}

  /// Makes up the pages of these seeds.
  init(seeds: Range<Int>, layouts: [LayoutSpec], show: String = "") {
    for seed in seeds {
      let sample = PageSample(SampledPage(seed: seed, layouts: layouts))
      let found = sample.faults + sample.repetitionFaults
      pages += 1
      stories += sample.input.page.articles.count
      closed += sample.isClosed ? 1 : 0
      inversions += sample.inversions
      let names = sample.findings.map { "\($0.severity.rawValue) \($0.id)" }
      for name in names { findings[name, default: 0] += 1 }
      for name in Set(names) { pagesWith[name, default: 0] += 1 }
      for finding in sample.findings where finding.id == show {
        print("\(sample.input): \(finding.severity.rawValue): \(finding.message.en)")
        print(sample.page.plan.dump)
      }
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
    pagesWith.merge(other.pagesWith) { $0 + $1 }
    faults += other.faults
  }

  func summary(seconds: Double) -> String {
    let rows = findings.sorted { $0.key < $1.key }.map {
      "  \($0.key): \($0.value) on \(pagesWith[$0.key] ?? 0) pages"
    }
    return
      ([
        "\(pages) pages, \(stories) stories, \(closed) closed, \(faults.count) faulty; "
          + "\(inversions) inversions of order; \(Int(seconds)) s"
      ] + rows).joined(separator: "\n")
  }
}
