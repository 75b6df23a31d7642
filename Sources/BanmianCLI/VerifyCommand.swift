package import ArgumentParser
internal import Banmian
internal import PageComparison
internal import PressDiagnostics

/// `banmian verify`: whether pages are still as they were accepted.
package struct VerifyCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Compare pages with accepted ones, and accept new ones (核对基准).")

  @Argument(help: "A page.json, folders of them, or copy that is set on the fly.")
  var inputs: [String]

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Only the pages of these names, such as A01.", valueName: "page"))
  var pages: [String] = []

  @Flag(help: "Compare although fonts or libraries are other than those of the baseline.")
  var anyEnvironment = false

  @OptionGroup var baseline: BaselineOptions
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
    let shelf = try PageBaseline(folder: baseline.folder)
    var new = try await setting.collection.pages(at: inputs)
    let reporter = Reporter(reports, sources: new.sources)
    reporter.report(new.diagnostics)
    let accepted = shelf.pages
    new.takeNames(of: accepted)
    // A page that could not be made is told by its findings; it is neither gone nor changed.
    let old = accepted.filter { isMeant($0.name) && !new.failed.contains($0.name) }
    new.pages.removeAll { !isMeant($0.name) }
    var environment: PageBaseline.Environment?
    var differences: [String] = []
    if new.wasSet, Self.hasOtherBytes(old, new.pages) || !baseline.accept.isEmpty {
      let now = try PageBaseline.environment(of: try setting.house.openFonts())
      environment = now
      if !anyEnvironment { differences = try shelf.differences(from: now) }
    }
    let report: ComparisonReport
    do throws(DiagnosticsError) {
      report = try compared(shelf, old, new.pages)
    } catch {
      throw differences.isEmpty ? error : DiagnosticsError(wrongEnvironment(differences))
    }
    if !baseline.accept.isEmpty {
      return try take(report, new, into: shelf, environment, differences)
    }
    if report.isDifferent, !differences.isEmpty {
      reporter.report([wrongEnvironment(differences)])
      throw ExitStatus.unavailable
    }
    try comparison.tell(
      report, reports.lang, ReportSides(before: old, after: new.pages, house: setting.house))
    if report.isDifferent {
      reporter.hint(
        zh: "核对无误后认可：加 --accept all（或版名）--reason 缘由；图示：加 --report changes.html",
        en: "to accept: --accept all (or names) --reason WHY; to see: --report changes.html")
    }
    if let status = new.failed.isEmpty ? nil : ExitStatus.of(new.diagnostics) { throw status }
    if report.isDifferent { throw ExitStatus.different }
  }

  private func isMeant(_ name: String) -> Bool {
    pages.isEmpty || pages.contains { PageBaseline.names(name, $0) }
  }

  /// Whether there is anything that another environment could explain.
  private static func hasOtherBytes(_ old: [RecordedPage], _ new: [RecordedPage]) -> Bool {
    let known = Dictionary(old.map { ($0.name, $0) }) { first, _ in first }
    return new.contains { page in known[page.name].map { !$0.isSame(as: page) } ?? false }
  }

  private func compared(
    _ shelf: PageBaseline, _ old: [RecordedPage], _ new: [RecordedPage]
  ) throws(DiagnosticsError) -> ComparisonReport {
    let told = try ComparisonReport(
      named: old, new, tolerance: comparison.limits, ignoring: comparison.ignoredParts)
    var report = try comparison.looked(over: told, old, new, setting.house)
    if shelf.entries.contains(where: { $0.pixels != nil }) {
      report = try BaselinePixels(shelf, fonts: try setting.house.openFonts())
        .looked(over: report, new)
    }
    return report
  }

  private func wrongEnvironment(_ differences: [String]) -> Diagnostic {
    let list = differences.joined(separator: "; ")
    return Diagnostic(
      "baseline.environment", .error, zh: "环境与基准的不同，版面不能对照：\(list)",
      en: "the baseline was accepted in another environment, so pages cannot be judged: \(list)",
      at: .file(baseline.folder),
      hint:
        "use the recorded fonts and libraries; --any-environment shows what they change, --accept all takes it over"
    )
  }
}

extension VerifyCommand {
  /// Takes the accepted pages over and prints their names.
  private func take(
    _ report: ComparisonReport, _ new: PageCollection.Collected, into shelf: PageBaseline,
    _ environment: PageBaseline.Environment?, _ differences: [String]
  ) throws {
    if !new.failed.isEmpty { throw ExitStatus.of(new.diagnostics) }
    let wanted = baseline.accept.filter { $0 != "all" }
    let isAll = wanted.count < baseline.accept.count
    for name in wanted where !report.pages.contains(where: { PageBaseline.names($0.name, name) }) {
      throw DiagnosticsError(noPage(name, report))
    }
    let chosen = report.pages.filter { page in
      isAll || wanted.contains { PageBaseline.names(page.name, $0) }
    }
    // A lock that spoke for some of the pages only would be none.
    let isRest = report.pages.contains { $0.isDifferent && !chosen.contains($0) }
    if isRest, !differences.isEmpty { throw DiagnosticsError(wrongEnvironment(differences)) }
    let store = baseline.store(after: shelf.store)
    let accepted = chosen.filter { $0.isDifferent || shelf.isKeptOtherwise($0.name, store) }
    guard !accepted.isEmpty || !differences.isEmpty else { return }
    try shelf.accept(
      accepted, try taken(accepted, new.pages, store), as: store, baseline.approval,
      isRest && anyEnvironment ? nil : environment)
    for page in accepted { Reporter.output(page.name + "\n") }
  }

  /// The pages as they are kept, drawn where the store wants pixels.
  private func taken(
    _ accepted: [ComparedPage], _ pages: [RecordedPage], _ store: BaselineStore
  ) throws -> [PageBaseline.Taken] {
    var taken: [PageBaseline.Taken] = []
    for page in pages where accepted.contains(where: { $0.name == page.name }) {
      guard store.pixels != .none else {
        taken.append(PageBaseline.Taken(page: page))
        continue
      }
      let drawing = try PageDrawing(
        try page.page(), fonts: try setting.house.openFonts(),
        pixelsPerInch: store.pixelsPerInch)
      taken.append(PageBaseline.Taken(page: page, drawing: drawing))
    }
    return taken
  }

  private func noPage(_ name: String, _ report: ComparisonReport) -> Diagnostic {
    let known = report.pages.map(\.name).joined(separator: ", ")
    return Diagnostic(
      "baseline.no-page", .error, zh: "没有名为“\(name)”的版，什么也没有认可；现有：\(known)",
      en: "there is no page '\(name)', so nothing was accepted; there are: \(known)",
      hint: "name a page as the report does, its end such as A01, or all")
  }
}
