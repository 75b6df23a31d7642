package import ArgumentParser
internal import Banmian
internal import CairoBackend
internal import Filing
internal import PressDiagnostics

/// `banmian lines`: sets loose paragraphs and prints where everything stands.
package struct LinesCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "lines", abstract: "Set loose paragraphs and print their lines (排文).")

  @Argument(help: "The JSON file with the cases; - for standard input.")
  var cases: String

  @Flag(help: "List what was changed on each line, and by which rule.")
  var ledger = false

  @OptionGroup var house: HouseOptions
  @OptionGroup var reports: ReportOptions

  package init() {}

  package func run() async throws {
    let file: Diagnosed<SourceFile>
    do {
      file = try Filing.read(cases)
    } catch {
      Reporter(reports).report(error.diagnostics)
      throw ExitStatus.of(error.diagnostics)
    }
    let reporter = Reporter(reports, sources: [file.value])
    let read = LineCaseReader.cases(in: file.value)
    reporter.report(file.diagnostics + read.diagnostics)
    guard !read.diagnostics.contains(where: { $0.severity == .error }) else {
      throw ExitStatus.badInput
    }
    let dump = LineSetting(fonts: try house.fontLibrary(reporter), ledger: ledger)
      .dump(read.value)
    Reporter.output(dump.value.text(.indented(depth: 2)) + "\n")
    reporter.report(dump.diagnostics)
    let unset = dump.diagnostics.contains {
      $0.id == "line.overfull" || $0.id == "line.word-broken"
    }
    if unset { throw ExitStatus.findings }
  }
}
