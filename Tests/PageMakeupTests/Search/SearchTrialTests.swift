import BanmianTestSupport
import Testing

@testable import PageMakeup

/// The experiment of newspaper-practice §3.2 in small; `scripts/makeup-figures` runs all of it.
@Suite("Search experiment (搜索试验)")
struct SearchTrialTests {
  private func share(
    _ items: Int, sizes: Bool, _ stretch: ClosedRange<Int>, picture: Bool = false
  ) -> Int {
    let setting = SearchTrial.Setting(
      columns: 8, characters: 13, headSizes: sizes, stretch: stretch, picture: picture)
    let closed = (0..<40).count {
      SearchTrial(items: items, setting: setting, seed: UInt64($0 * 64 + items)).run(best: 1)
        .isClosed
    }
    return closed * 100 / 40
  }

  @Test(
    "closes as many pages as the published experiment",
    arguments: [(4, 53), (5, 73), (6, 88)])
  func closes(_ items: Int, _ published: Int) {
    #expect(share(items, sizes: true, -1...3) >= published)
  }

  @Test("without anything that gives almost no page closes; each freedom closes more")
  func freedoms() {
    let (none, sizes) = (share(5, sizes: false, 0...0), share(5, sizes: true, 0...0))
    let both = share(5, sizes: true, -1...1)
    #expect(none <= 10)
    #expect(none < sizes && sizes < both)
    #expect(share(4, sizes: true, -1...3, picture: true) > share(4, sizes: true, -1...3))
  }

  @Test("the lengths of a page are those of real pages")
  func lengths() {
    let pages = (0..<400).map { ArticleLengths.page(items: 6, seed: UInt64($0)) }
    #expect(pages.allSatisfy { (3_500...8_200).contains($0.reduce(0, +)) && $0.count == 6 })
    #expect(pages.allSatisfy { $0 == $0.sorted(by: >) })
    // Six items of a page that is neither empty nor crammed: near the published median of 883.
    let all = pages.joined().sorted()
    #expect((700...1_000).contains(all[all.count / 2]))
  }
}
