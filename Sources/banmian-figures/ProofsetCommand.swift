internal import ArgumentParser
internal import BanmianTestSupport
internal import Filing
internal import PressDiagnostics
internal import WordBreaking

/// `banmian-figures proofset FILE…`: how many marked errors the text rules find, and how many false ones.
struct ProofsetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "proofset",
    abstract: "Measure the text rules on marked and clean sentences (校对试题：查全与查准).")

  @Argument(help: "Files of records; docs/proofreading.md tells their form.")
  var files: [String]

  @Flag(help: "List what was missed and what was raised wrongly.")
  var list = false

  func run() throws {
    var text = ""
    for file in files {
      do {
        text += try Filing.read(file).value.text + "\n"
      } catch {
        throw ValidationError("cannot read \(file)")
      }
    }
    let set = ProofSet(text)
    let clock = ContinuousClock()
    let start = clock.now
    let tally = ProofTally(set, words: WordFinder())
    let time = clock.now - start
    if !set.faults.isEmpty { print("no records: lines \(set.faults)") }
    print("rule                        marked  found  false  recall  precision")
    var whole = ProofTally.Row()
    for (rule, row) in tally.rows.sorted(by: { $0.key < $1.key }) {
      print(line(rule, row))
      whole.expected += row.expected
      whole.found += row.found
      whole.falseAlarms += row.falseAlarms
    }
    print(line("all", whole))
    let clean = set.records.count { $0.isClean }
    print("\(set.records.count) records, \(clean) clean; \(time)")
    if !tally.wrongFixes.isEmpty { print("wrong fixes: \(tally.wrongFixes.count)") }
    guard list else { return }
    for miss in tally.misses { print("missed, line \(miss.line): \(miss.what)") }
    for alarm in tally.alarms { print("false, line \(alarm.line): \(alarm.what)") }
    for fix in tally.wrongFixes { print("wrong fix, line \(fix.line): \(fix.what)") }
  }

  private func line(_ rule: String, _ row: ProofTally.Row) -> String {
    Figure.left(rule, 28) + Figure.right("\(row.expected)", 6) + Figure.right("\(row.found)", 7)
      + Figure.right("\(row.falseAlarms)", 7) + Figure.right(share(row.found, row.expected), 8)
      + Figure.right(share(row.found, row.found + row.falseAlarms), 11)
  }

  private func share(_ part: Int, _ whole: Int) -> String {
    whole == 0 ? "-" : "\(part * 100 / whole)%"
  }
}
