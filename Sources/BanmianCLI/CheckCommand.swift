package import ArgumentParser
internal import Banmian
internal import CairoBackend
internal import Editorial
internal import PageDesign
internal import PressDiagnostics
internal import Proofreading

/// `banmian check`: what a proofreader and a layout editor would mark (校对).
package struct CheckCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check text and layout, and count errors as the official method does (校对).")

  /// How the report is written.
  package enum Form: String, ExpressibleByArgument, CaseIterable, Sendable {
    case text
    case json
    case sarif
  }

  /// What is checked.
  package enum Scope: String, ExpressibleByArgument, CaseIterable, Sendable {
    case text
    case all
  }

  @Argument(help: "Dumps, stories, Word files, web pages, edition folders, folders; - for stdin.")
  var inputs: [String] = []

  @Option(help: "The form of the report: text, json or sarif.")
  var format = Form.text

  @Option(help: "What is checked: text, or all (text and layout).")
  var scope = Scope.all

  @Flag(help: "Write the certain corrections into the files, then check again.")
  var fix = false

  @Flag(help: "List the rules with what each rests on.")
  var rules = false

  @Option(help: "A layout's name or file; without it what the page asks for, or tabloid-4x18.")
  var layout: String?

  @OptionGroup var source: InputOptions
  @OptionGroup var repairs: RepairOptions
  @OptionGroup var house: HouseOptions
  @OptionGroup var reports: ReportOptions

  package init() {}

  package func validate() throws {
    if inputs.isEmpty, !rules { throw ValidationError("name at least one input") }
  }

  package func run() async throws {
    if rules { return Reporter.output(CheckReport.rules(isChinese: reports.lang == .zh)) }
    let start = Reporter(reports)
    let fonts = scope == .all ? try house.fontLibrary(start) : nil
    var desk = CheckDesk(
      reader: EditionReader(encoding: source.textEncoding, repairs: repairs.choice),
      shelf: try house.shelf(start), layout: layout, fonts: fonts)
    var report = CheckReport(form: format, options: reports)
    for input in inputs {
      if fix { desk.fix(input, start) }
      desk.check(input) { report.add($0, sources: $1) }
    }
    report.finish()
    start.report(desk.faults)
    if let status = ExitStatus.graver(
      desk.status, report.fails ? ExitStatus.findings : nil)
    {
      throw status
    }
  }
}
