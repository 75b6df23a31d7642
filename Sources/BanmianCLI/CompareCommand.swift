package import ArgumentParser
internal import Banmian
internal import PageComparison
internal import PressDiagnostics

/// `banmian compare`: what is other between two pages or editions.
package struct CompareCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Tell what changed between two pages or editions, in words (对照).")

  @Argument(help: "A page.json, a folder of them, or copy that is set on the fly.")
  var before: String

  @Argument(help: "The same after the change.")
  var after: String

  @OptionGroup var comparison: ComparisonOptions
  @OptionGroup var setting: SettingOptions
  @OptionGroup var reports: ReportOptions

  package init() {}

  package func run() async throws {
    do {
      let old = try await setting.collection.pages(at: before)
      let new = try await setting.collection.pages(at: after)
      let reporter = Reporter(reports, sources: old.sources + new.sources)
      reporter.report(old.diagnostics + new.diagnostics)
      let told = try ComparisonReport(
        old.pages, new.pages, tolerance: comparison.limits, ignoring: comparison.ignoredParts)
      let report = try comparison.looked(over: told, old.pages, new.pages, setting.house)
      try comparison.tell(
        report, reports.lang,
        ReportSides(before: old.pages, after: new.pages, house: setting.house))
      if report.isDifferent { throw ExitStatus.different }
    } catch let error as DiagnosticsError {
      Reporter(reports).report(error.diagnostics)
      throw ExitStatus.of(error.diagnostics)
    }
  }
}
