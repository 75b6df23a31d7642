package import ArgumentParser
internal import Banmian
internal import Editorial
internal import PressDiagnostics
internal import Proofreading

/// `banmian status`: who signed what, what changed since, what still blocks the press (签字情况).
package struct StatusCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Show who signed which page, what changed since, and what blocks the press (签字情况).")

  @Argument(help: "Edition folders, page folders, or copy in any form.")
  var inputs: [String]

  @Option(help: "Pages by name, such as A01,A03; all without it.")
  var pages: String?

  @Option(help: "A layout's name or file, if it is not the page's own.")
  var layout: String?

  @Option(help: "text or json.")
  var format = DumpCommand.Form.text

  @OptionGroup var source: InputOptions
  @OptionGroup var repairs: RepairOptions
  @OptionGroup var house: HouseOptions
  @OptionGroup var reports: ReportOptions

  package init() {}

  package func run() async throws {
    let order = JobGathering.Order(
      layout: layout, pages: pages, encoding: source.textEncoding, repairs: repairs.choice)
    let desk = try ProofPages(inputs, order, house, reports)
    desk.reporter.report(desk.diagnostics.filter { $0.severity == .error })
    var status = desk.status
    var documents: [JSONValue] = []
    desk.forEach { item, _ in
      let judged = SignatureDesk(item.received).verdict(of: item.job.page, as: item.made.page)
      desk.reporter.report(judged.diagnostics)
      switch format {
      case .text: Reporter.output(judged.value.text)
      case .json: documents.append(judged.value.json)
      }
      if !judged.value.mayPrint { status = ExitStatus.graver(status, ExitStatus.refused) }
    }
    if format == .json {
      let object = JSONValue.object([
        .init("schema", .string("banmian/status@1")), .init("pages", .array(documents)),
      ])
      Reporter.output(object.text(.indented(depth: 4)) + "\n")
    }
    if let status { throw status }
  }
}
