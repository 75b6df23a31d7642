package import ArgumentParser
internal import Banmian
internal import Filing
internal import Prepress
internal import PressDiagnostics

/// `banmian preflight`: whether press files, our own or an advertiser's, may go to the plate room.
package struct PreflightCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "preflight",
    abstract: "Check finished press PDFs, whoever made them (印前检查).")

  @Argument(help: "PDF files.")
  var inputs: [String]

  @Option(help: "The standard that the files should follow: x1a, x4 or, of archives, a1b.")
  var standard = PressStandard.x1a

  @Option(help: "A YAML file with the plant's own limits.")
  var limits: String?

  @Flag(
    inversion: .prefixedNo,
    help: "Render plates with Ghostscript, where it is there, for total ink and black text.")
  var plates = true

  @Option(help: "text or json.")
  var format = DumpCommand.Form.text

  @OptionGroup var reports: ReportOptions

  package init() {}

  package func run() async throws {
    let reporter = Reporter(reports)
    let desk: PreflightRoom
    do {
      desk = try PreflightRoom(limits: limits, plates: plates ? PlateRoom() : nil)
    } catch {
      reporter.report(error.diagnostics)
      throw ExitStatus.of(error.diagnostics)
    }
    var status: ExitCode?
    for input in inputs {
      do {
        let report = try desk.report(on: input, as: standard)
        status = ExitStatus.graver(status, show(report, of: input, reporter))
      } catch {
        reporter.report(error.diagnostics)
        status = ExitStatus.graver(status, ExitStatus.of(error.diagnostics))
      }
    }
    if let status { throw status }
  }

  private func show(_ report: CheckedFile, of input: String, _ reporter: Reporter) -> ExitCode? {
    if format == .json { Reporter.output(report.json.text(.indented(depth: 2)) + "\n") }
    reporter.report(report.diagnostics)
    if format == .text { Reporter.output("\(input): \(report.summary)\n") }
    if !report.isPassed { return ExitStatus.refused }
    return reports.fails(report.diagnostics) ? ExitStatus.findings : nil
  }
}
