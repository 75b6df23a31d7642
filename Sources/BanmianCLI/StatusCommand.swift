package import ArgumentParser
internal import Banmian
internal import Editorial
internal import PressDiagnostics
internal import Proofreading

/// `banmian status`: who signed what, whose signature fell, what still blocks the press (签字情况).
package struct StatusCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Show who signed which page, whose signature fell, what blocks the press (签字情况).")

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
      let rounds = ProofRounds(item.received).last(of: item.job.page.name)
      desk.reporter.report(rounds.diagnostics)
      let changes = rounds.value.map { RoundChanges(since: $0, item.made.page) }
      switch format {
      case .text:
        Reporter.output(judged.value.text + Self.text(changes, isChinese: reports.lang == .zh))
      case .json: documents.append(Self.json(judged.value.json, changes))
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

  /// The last round of proofs, and what was changed since.
  private static func text(_ changes: RoundChanges?, isChinese: Bool) -> String {
    guard let changes else {
      return isChinese ? "  校次　尚无校样存档\n" : "  no round of proofs was kept\n"
    }
    guard !changes.corrections.isEmpty else {
      return isChinese
        ? "  校次　第 \(changes.round) 校次，版面未改\n"
        : "  round \(changes.round), the page was not changed since\n"
    }
    return "  " + changes.text(isChinese: isChinese, indent: "    ")
  }

  private static func json(_ verdict: JSONValue, _ changes: RoundChanges?) -> JSONValue {
    guard case .object(let members) = verdict else { return verdict }
    return .object(
      members + [
        .init("round", changes.map { .int($0.round) } ?? .null),
        .init("changes", changes?.json() ?? .null),
      ])
  }
}
