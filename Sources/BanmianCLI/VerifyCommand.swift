package import ArgumentParser
internal import Banmian
internal import CairoBackend
internal import Digest
internal import Filing
internal import PageComparison
internal import PressDiagnostics
internal import Typefaces

/// `banmian verify`: whether pages are still as they were accepted.
package struct VerifyCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Compare pages with accepted ones, and accept new ones (核对基准).")

  @Argument(help: "A page.json, folders of them, or copy that is set on the fly.")
  var inputs: [String]

  @Option(help: ArgumentHelp("The folder of the accepted pages.", valueName: "folder"))
  var baseline: String

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Accept the pages of these names, such as A01; `all` for every page.", valueName: "page"))
  var accept: [String] = []

  @Option(help: "Who accepts, for the log of the baseline.")
  var by: String?

  @Option(help: "When, as it is to be written: the program has no clock.")
  var at: String?

  @Option(help: "Why the pages are accepted.")
  var reason: String?

  @OptionGroup var comparison: ComparisonOptions
  @OptionGroup var setting: SettingOptions
  @OptionGroup var reports: ReportOptions

  package init() {}

  package func run() async throws {
    do {
      try await verify()
    } catch let error as DiagnosticsError {
      Reporter(reports).report(error.diagnostics)
      throw ExitStatus.of(error.diagnostics)
    }
  }

  private func verify() async throws {
    let shelf = PageBaseline(folder: baseline)
    let old = try shelf.pages()
    var new = PageCollection.Collected()
    for input in inputs {
      let collected = try await setting.collection.pages(at: input)
      new.pages += collected.pages
      new.sources += collected.sources
      new.diagnostics += collected.diagnostics
      new.wasSet = new.wasSet || collected.wasSet
    }
    let reporter = Reporter(reports, sources: new.sources)
    reporter.report(new.diagnostics)
    let told = try ComparisonReport(
      named: old, new.pages, tolerance: comparison.limits, ignoring: comparison.ignoredParts)
    let report = try comparison.looked(over: told, old, new.pages, setting.house)
    guard accept.isEmpty else { return try take(report, new, into: shelf) }
    // Where every byte is the same there is nothing that another environment could explain.
    if report.isDifferent, new.wasSet {
      let differences = try shelf.differences(from: try environment())
      guard differences.isEmpty else {
        reporter.report([wrongEnvironment(differences)])
        throw ExitStatus.unavailable
      }
    }
    try comparison.tell(report, reports.lang)
    if report.isDifferent { throw ExitStatus.different }
  }

  private func take(
    _ report: ComparisonReport, _ new: PageCollection.Collected, into shelf: PageBaseline
  ) throws {
    let accepted = try shelf.accept(
      report, new.pages, only: accept.contains("all") ? [] : accept,
      PageBaseline.Approval(by: by, at: at, reason: reason),
      new.wasSet ? try environment() : nil)
    for name in accepted { Reporter.output(name + "\n") }
  }

  private func environment() throws(DiagnosticsError) -> PageBaseline.Environment {
    var environment: PageBaseline.Environment = [("banmian", BanmianCommand.version)]
    for library in EngineInfo.current.libraries {
      environment.append((library.name, library.version))
    }
    for file in try setting.house.openFonts().files {
      environment.append((file.face.name, SHA256.hex(of: try Filing.readBytes(file.path))))
    }
    return environment
  }

  private func wrongEnvironment(_ differences: [String]) -> Diagnostic {
    let list = differences.joined(separator: "; ")
    return Diagnostic(
      "baseline.environment", .error, zh: "环境与基准的不同，版面不能对照：\(list)",
      en: "the baseline was accepted in another environment, so pages cannot be judged: \(list)",
      at: .file(baseline),
      hint: "use the recorded fonts and libraries, or accept anew with --accept all")
  }
}
