package import ArgumentParser
internal import Banmian
internal import PageComparison
internal import PressDiagnostics

/// `banmian compare`: what is other between two pages or editions.
package struct CompareCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Tell what changed between two pages or editions, in words (对照).")

  @Argument(
    help: "A page.json, a PDF, a PNG, a folder of them, or copy that is set on the fly.")
  var before: String

  @Argument(help: "The same after the change.")
  var after: String

  @OptionGroup var comparison: ComparisonOptions
  @OptionGroup var pictures: PictureComparisonOptions
  @OptionGroup var setting: SettingOptions
  @OptionGroup var reports: ReportOptions

  package init() {}

  package func run() async throws {
    do {
      let (report, sides) = try await compared()
      try comparison.tell(report, reports.lang, sides)
      if report.isDifferent { throw ExitStatus.different }
    } catch let error as DiagnosticsError {
      Reporter(reports).report(error.diagnostics)
      throw ExitStatus.of(error.diagnostics)
    }
  }

  /// What was found, and the pages that a report can draw.
  private typealias Found = (report: ComparisonReport, sides: ReportSides)

  private func compared() async throws -> Found {
    let desk = ForeignDesk(
      tolerance: comparison.limits, ignored: comparison.ignoredParts, pictures: pictures.options)
    let sides = (try ForeignSide(before), try ForeignSide(after))
    switch sides {
    case (.pages, .pages): return try await comparedPages()
    case (.pdf(let old), .pdf(let new)): return told(try desk.compare(pdf: old, new))
    case (.pictures(let old), .pictures(let new)):
      return told(try desk.compare(pictures: old, new))
    case (.pages, .pdf(let files)): return try await checked(before, files, desk)
    case (.pdf(let files), .pages): return try await checked(after, files, desk)
    default: throw ForeignSide.cannotCompare(sides.0, sides.1)
    }
  }

  private func comparedPages() async throws -> Found {
    var old = try await setting.collection.pages(at: before)
    let new = try await setting.collection.pages(at: after)
    let reporter = Reporter(reports, sources: old.sources + new.sources)
    reporter.report(old.diagnostics + new.diagnostics)
    old.takeNames(of: new.pages)
    let told = try ComparisonReport(
      old.pages, new.pages, tolerance: comparison.limits, ignoring: comparison.ignoredParts)
    return (
      try comparison.looked(over: told, old.pages, new.pages, setting.house),
      sides(old.pages, new.pages)
    )
  }

  /// Holds PDFs against the pages that they were made of.
  private func checked(
    _ pages: String, _ files: [String], _ desk: ForeignDesk
  ) async throws -> Found {
    let recorded = try await setting.collection.pages(at: pages)
    Reporter(reports, sources: recorded.sources).report(recorded.diagnostics)
    return (told(try desk.check(recorded.pages, pdf: files)).report, sides(recorded.pages, []))
  }

  private func told(_ outcome: ForeignDesk.Outcome) -> Found {
    Reporter(reports).report(outcome.diagnostics)
    return (outcome.report, sides([], []))
  }

  private func sides(_ before: [RecordedPage], _ after: [RecordedPage]) -> ReportSides {
    ReportSides(before: before, after: after, house: setting.house)
  }
}
