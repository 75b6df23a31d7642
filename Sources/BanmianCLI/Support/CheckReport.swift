internal import PressDiagnostics
internal import Proofreading

/// Writes the report of a check (校对报告): text page by page, JSON and SARIF when all is there.
struct CheckReport {
  private let form: CheckCommand.Form
  private let options: ReportOptions
  private var pages: [CheckedPage] = []
  private var total = ErrorBudget(characters: 0)
  private var pageCount = 0
  /// Whether a finding was grave enough for the exit status 1.
  private(set) var fails = false

  init(form: CheckCommand.Form, options: ReportOptions) {
    self.form = form
    self.options = options
  }

  private var isChinese: Bool { options.lang == .zh }

  mutating func add(_ page: CheckedPage, sources: [SourceFile]) {
    fails = fails || options.fails(page.diagnostics)
    if let budget = page.budget {
      total = total + budget
      pageCount += 1
    }
    guard form == .text else { return pages.append(page) }
    let printer = DiagnosticPrinter(language: isChinese ? .zh : .en, sources: sources)
    let least: Severity = options.quiet ? .error : .warning
    var notes = 0
    for entry in page.entries {
      if entry.diagnostic.severity < least, !options.verbose {
        notes += 1
        continue
      }
      let sure = entry.edits.isEmpty ? "" : isChinese ? "\n  可用 --fix 改正" : "\n  --fix corrects it"
      let citation = entry.citation.map { "  [\($0)]" } ?? ""
      Reporter.output(printer.text(entry.diagnostic) + citation + sure + "\n")
    }
    if let budget = page.budget {
      Reporter.output("\(page.page)：" + budget.line(isChinese: isChinese) + notesLine(notes) + "\n")
    } else if notes > 0 {
      Reporter.output(summary(of: page) + "\n")
    }
  }

  private func notesLine(_ notes: Int) -> String {
    guard notes > 0 else { return "" }
    return isChinese ? "；另有提示 \(notes) 条" : "; \(notes) notes"
  }

  /// What intake repaired, by rule.
  private func summary(of page: CheckedPage) -> String {
    var counts: [(id: String, count: Int)] = []
    for finding in page.diagnostics where finding.severity == .note {
      if let index = counts.firstIndex(where: { $0.id == finding.id }) {
        counts[index].count += 1
      } else {
        counts.append((finding.id, 1))
      }
    }
    let list = counts.map { "\($0.id) \($0.count)" }.joined(separator: ", ")
    return (isChinese ? "收稿整理：" : "repaired at intake: ") + list
  }

  func finish() {
    switch form {
    case .text:
      guard pageCount > 1 else { return }
      let name = isChinese ? "全期 \(pageCount) 版：" : "\(pageCount) pages: "
      Reporter.output(name + total.line(isChinese: isChinese) + "\n")
    case .json:
      Reporter.output(CheckJSON.report(pages).text(.indented(depth: 4)) + "\n")
    case .sarif:
      let report = SARIFReport(version: BanmianCommand.version, isChinese: isChinese)
      Reporter.output(report.report(pages).text(.indented(depth: 6)) + "\n")
    }
  }

  /// The rules, one a line.
  static func rules(isChinese: Bool) -> String {
    TextCheck.cards.map { card in
      let title = isChinese ? card.title.zh : card.title.en
      return "\(card.id)\t\(card.severity.rawValue)\t\(title)\t\(card.citation)\n"
    }.joined()
  }
}
