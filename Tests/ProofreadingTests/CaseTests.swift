import BanmianTestSupport
import Editorial
import PressDiagnostics
import Proofreading
import Testing
import WordBreaking

/// What each text rule must find, and what is near and it must not (Cases/*.txt).
@Suite("The cases of the text rules")
struct CaseTests {
  static let files = ["marks", "numbers", "words", "facts"]

  private func set(_ name: String) throws -> ProofSet {
    ProofSet(try ProjectFolder.text("Tests/ProofreadingTests/Cases/\(name).txt"))
  }

  @Test("every marked error is found, nothing else, and the fixes are right", arguments: files)
  func cases(_ name: String) throws {
    let set = try set(name)
    #expect(set.faults.isEmpty, "lines that are no record")
    #expect(set.records.count > 20)
    let tally = ProofTally(set, words: WordFinder())
    for miss in tally.misses { Issue.record("missed, line \(miss.line): \(miss.what)") }
    for alarm in tally.alarms { Issue.record("false, line \(alarm.line): \(alarm.what)") }
    for fix in tally.wrongFixes { Issue.record("fix, line \(fix.line): \(fix.what)") }
  }

  @Test("every rule has three cases at least")
  func complete() throws {
    var counts: [String: Int] = [:]
    for name in Self.files {
      for record in try set(name).records where !record.isClean {
        counts[record.rule, default: 0] += record.marks.count
      }
    }
    // Tested by themselves: what a whole page or an exception shows.
    let others = ["check.byline", "check.form", "check.exception-unused"]
    for card in TextCheck.cards where !others.contains(card.id) {
      #expect(counts[card.id, default: 0] >= 3, "\(card.id)")
    }
    #expect(Set(TextCheck.cards.map(\.id)).count == TextCheck.cards.count)
  }

  @Test("a fix changes nothing the second time", arguments: files)
  func idempotent(_ name: String) throws {
    let check = TextCheck(words: WordFinder())
    for record in try set(name).records where record.fixed != nil {
      guard let fixed = record.fixed else { continue }
      var again = record
      again.text = SourceFile(name: "record", text: fixed)
      let edition = again.edition
      let left = edition.pages.flatMap { check.findings($0, of: edition) }
        .filter { $0.card.id == record.rule && !$0.edits.isEmpty }
      #expect(left.isEmpty, "line \(record.line)")
    }
  }
}
