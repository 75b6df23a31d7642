package import ArgumentParser
internal import Banmian
internal import Editorial
internal import PressDiagnostics

/// `banmian intake`: from copy in any form to an edition folder.
package struct IntakeCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "intake",
    abstract: "Write an edition folder from copy in any form, and report every repair (收稿).")

  /// How the report is printed.
  package enum Form: String, ExpressibleByArgument, CaseIterable, Sendable {
    case text
    case json
  }

  @Argument(help: "A dump, a story, a Word file, a digital newspaper, agency copy; - for stdin.")
  var input: String

  @Option(name: .shortAndLong, help: "The folder to write; several editions get one each in it.")
  var output: String

  @Option(help: "How the report is printed: for people, or as JSON.")
  var format = Form.text

  @Flag(help: "Overwrite files that were edited since they were written.")
  var force = false

  @Flag(name: [.customShort("n"), .long], help: "Report what would be done and write nothing.")
  var dryRun = false

  @OptionGroup var source: InputOptions
  @OptionGroup var repairs: RepairOptions
  @OptionGroup var reports: ReportOptions

  package init() {}

  package func run() async throws {
    let editions: [ReceivedEdition]
    do {
      let reader = EditionReader(
        encoding: source.textEncoding, withPictures: true, repairs: repairs.choice)
      editions = try reader.editions(at: input)
    } catch {
      Reporter(reports).report(error.diagnostics)
      throw ExitStatus.of(error.diagnostics)
    }
    var status: ExitCode?
    var documents: [JSONValue] = []
    for received in editions {
      let folder = editions.count == 1 ? output : "\(output)/\(received.stem)"
      do {
        let report = try take(received, into: folder)
        if format == .text { Reporter.output(report.text) } else { documents.append(report.json) }
        if report.plan.isBlocked {
          Reporter(reports).report(report.plan.diagnostics)
          status = ExitStatus.graver(status, ExitStatus.badInput)
        } else if reports.fails(report.diagnostics) {
          status = ExitStatus.graver(status, ExitStatus.findings)
        }
        if received.isEmpty { status = ExitStatus.graver(status, ExitStatus.badInput) }
      } catch {
        Reporter(reports).report(error.diagnostics)
        status = ExitStatus.graver(status, ExitStatus.of(error.diagnostics))
      }
    }
    if format == .json {
      let whole = documents.count == 1 ? documents[0] : .array(documents)
      Reporter.output(whole.text(.indented(depth: 2)) + "\n")
    }
    if let status { throw status }
  }

  private func take(
    _ received: ReceivedEdition, into folder: String
  ) throws(DiagnosticsError) -> IntakeReport {
    let files = EditionFiles.files(of: received)
    let plan = try FolderPlan(received.isEmpty ? [] : files.value, into: folder, isForced: force)
    if !dryRun, !received.isEmpty { try plan.carryOut() }
    return IntakeReport(
      input: input, plan: plan, isDry: dryRun,
      diagnostics: received.diagnostics + files.diagnostics + plan.diagnostics,
      isChinese: reports.lang == .zh)
  }
}

extension ReceivedEdition {
  /// Whether there is nothing to write.
  fileprivate var isEmpty: Bool {
    edition.pages.allSatisfy { $0.articles.isEmpty && $0.notices.isEmpty }
      && diagnostics.contains { $0.severity == .error }
  }
}
