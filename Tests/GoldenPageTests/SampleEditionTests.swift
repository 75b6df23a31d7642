import Banmian
import BanmianTestSupport
import Digest
import PageGeometry
import PageMakeup
import PageScene
import PressDiagnostics
import Testing

/// The four pages of the sample edition (整期样张): front page with a jump, news, briefs, feature.
///
/// Each is closed: nothing over, nothing under, no picture left out, no rule of severity error
/// broken. The recorded plan shows what moved, the sums that anything did.
@Suite("The sample edition", .serialized)
struct SampleEditionTests {
  static let edition = Result { try WholeEdition("samples/hewan-2026-03-20/edition") }

  let pages: [WholeEdition.MadePage]

  init() throws { pages = try Self.edition.get().pages }

  @Test("has a front page, a page of news, thirteen briefs and a feature")
  func kinds() {
    #expect(pages.map(\.name) == ["A01", "A02", "A03", "A04"])
    // Eight stories of its own and what goes on from the front page.
    #expect(pages.map { $0.composed.plan.placements.count } == [5, 9, 13, 3])
    #expect(
      pages[0].composed.plan.placements.filter { $0.jump != nil }.map(\.article) == ["02-levee"])
  }

  @Test("is closed on every page: nothing over, nothing under, nothing left out")
  func closed() {
    for page in pages {
      let plan = page.composed.plan
      #expect(page.composed.overset.filter { $0.jump == nil }.isEmpty, "\(page.name)")
      #expect(plan.leftOut == [], "\(page.name)")
      // What the copy-fit ladder leaves at the foot of a page: a line at most.
      #expect(plan.whiteLines <= 1, "\(page.name)")
      let faults = [
        "text.overset", "page.underset", "picture.left-out", "font.no-glyph", "line.overfull",
      ]
      #expect(page.diagnostics.map(\.id).filter { faults.contains($0) } == [], "\(page.name)")
      #expect(page.diagnostics.filter { $0.severity == .error }.map(\.id) == [], "\(page.name)")
    }
  }

  @Test("has a lead that is at least 1.3 times as large as the next head")
  func prominence() {
    for page in pages {
      let sizes = page.composed.plan.placements.map(\.mainSize)
      guard let lead = sizes.first, let next = sizes.dropFirst().max() else { continue }
      #expect(lead.rawValue * 10 >= next.rawValue * 13, "\(page.name)")
    }
  }

  @Test("shows all its pictures")
  func pictures() {
    let shown = pages.map { page in page.page.items.pictures.map(\.name) }
    #expect(shown.map(\.count) == [1, 1, 0, 3])
  }

  @Test("is the recorded one")
  func recorded() {
    // The score has tests of its own.
    let plans = pages.flatMap { $0.composed.plan.dump.split(separator: "\n") }
      .filter { !$0.hasPrefix("  #") }.map { $0 + "\n" }.joined()
    let planned = Golden("GoldenPageTests/Goldens/hewan-edition.plan.txt").difference(from: plans)
    #expect(planned == nil)
    let sums = pages.map { "\($0.name) \(SHA256.hex(of: Array($0.page.dump.utf8)))\n" }.joined()
    let summed = Golden("GoldenPageTests/Goldens/hewan-edition.sums.txt").difference(from: sums)
    #expect(summed == nil)
  }
}
