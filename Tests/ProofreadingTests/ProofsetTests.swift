import BanmianTestSupport
import Proofreading
import Testing
import WordBreaking

/// Newsroom copy of many subjects with marked errors, and clean (Proofset/*.txt): how good the rules are.
@Suite("The proof set")
struct ProofsetTests {
  static let subjects = [
    "politics", "economy", "sport", "culture", "weather", "courts", "science", "listings", "verse",
    "interviews", "pages", "clean",
  ]
  /// The share of the marked errors that has to be found, in hundredths (docs/proofreading.md).
  static let leastRecall = 90
  /// What the share of right findings of each rule may not fall below, in hundredths (issue: 0.9).
  static let leastPrecision = 90

  private func set(_ subject: String) throws -> ProofSet {
    ProofSet(try ProjectFolder.text("Tests/ProofreadingTests/Proofset/\(subject).txt"))
  }

  @Test("it is large enough, and every line of it is a record")
  func size() throws {
    let sets = try Self.subjects.map(set)
    #expect(sets.allSatisfy { $0.faults.isEmpty })
    let records = sets.flatMap(\.records)
    #expect(records.filter { !$0.isClean }.reduce(0) { $0 + $1.marks.count } >= 500)
    #expect(records.count { $0.isClean } >= 300)
  }

  @Test("no rule raises more than one wrong finding in ten, and nine errors of ten are found")
  func figures() throws {
    var expected = 0
    var found = 0
    var rows: [String: ProofTally.Row] = [:]
    for subject in Self.subjects {
      let tally = ProofTally(try set(subject), words: WordFinder())
      for (rule, row) in tally.rows {
        rows[rule, default: ProofTally.Row()].found += row.found
        rows[rule, default: ProofTally.Row()].falseAlarms += row.falseAlarms
        expected += row.expected
        found += row.found
      }
      #expect(tally.wrongFixes.isEmpty, "\(subject): \(tally.wrongFixes)")
    }
    for (rule, row) in rows {
      let told = row.found + row.falseAlarms
      #expect(row.found * 100 >= told * Self.leastPrecision, "\(rule)")
    }
    #expect(found * 100 >= expected * Self.leastRecall, "\(found) of \(expected)")
  }
}
