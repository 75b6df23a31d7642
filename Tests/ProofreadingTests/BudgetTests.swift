import BanmianTestSupport
import Editorial
import PressDiagnostics
import Proofreading
import Testing
import WordBreaking

/// The official error count, newspaper-practice §1.13.
@Suite("The error budget")
struct BudgetTests {
  private func findings(_ record: String) -> [TextFinding] {
    let edition = ProofSet("- | " + record).records.first?.edition
    let check = TextCheck(words: WordFinder())
    return edition.map { edition in edition.pages.flatMap { check.findings($0, of: edition) } }
      ?? []
  }

  @Test(
    "marks and numbers cost a tenth, characters one, facts two; heads double",
    arguments: [
      ("灯亮了,人归了。", 1), ("全镇有3千5百户人家。", 1), ("志願者来了。", 10), ("会议定于2月30日召开。", 20),
      ("题：志願者来了", 20), ("题：灯亮了,人归了", 2), ("今天今天开闸。", 20),
      ("新建的三座跨江大桥新建的三座跨江大桥通车。", 40),
    ])
  func costs(_ record: String, _ tenths: Int) {
    var counter = ErrorCounter()
    #expect(counter.budget(of: findings(record), characters: 10_000).tenths == tenths)
  }

  @Test("one error counts three times in an issue at most")
  func repeated() {
    var counter = ErrorCounter()
    let one = findings("志願者来了。")
    let sums = (0..<5).map { _ in counter.budget(of: one, characters: 10_000).tenths }
    #expect(sums == [10, 10, 10, 0, 0])
  }

  @Test("numbers cost one error a page at most")
  func numbers() {
    var counter = ErrorCounter()
    let many = (1...9).flatMap { findings("全镇有\($0)千5百户，另有\($0)百人。") }
    #expect(many.count == 18)
    #expect(counter.budget(of: many, characters: 10_000).tenths == ErrorBudget.mostForNumbers)
  }

  @Test(
    "a paper passes at three in ten thousand",
    arguments: [(10_000, 30, true), (10_000, 31, false), (6_200, 18, true), (6_200, 19, false)])
  func limit(_ characters: Int, _ tenths: Int, _ isPassed: Bool) {
    #expect(ErrorBudget(characters: characters, tenths: tenths).isPassed == isPassed)
  }
}
