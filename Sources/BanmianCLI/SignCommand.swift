package import ArgumentParser
internal import Banmian
internal import Editorial
internal import PressDiagnostics
internal import Proofreading

/// `banmian sign`: a name under a page as it is now (签字).
package struct SignCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "sign", abstract: "Sign a page as it is now, for one role (签字).")

  @Argument(help: "The page's folder, such as 2026-03-18/A01, an edition of one page, or copy.")
  var input: String

  @Option(name: .customLong("as"), help: "editor, layout, proof or duty; 责编, 版式, 校对, 值班.")
  var role: String

  @Option(help: "Who signs.")
  var name: String

  @Option(help: "When, in your own words; the program asks no clock.")
  var time: String?

  @Option(help: "The page by name, such as A01, where the input has several.")
  var pages: String?

  @Option(help: "A layout's name or file, if it is not the page's own.")
  var layout: String?

  @OptionGroup var source: InputOptions
  @OptionGroup var repairs: RepairOptions
  @OptionGroup var house: HouseOptions
  @OptionGroup var reports: ReportOptions

  package init() {}

  package func validate() throws {
    if EditorialRole.signing(role) == nil {
      throw ValidationError("--as is editor, layout, proof or duty (责编, 版式, 校对, 值班)")
    }
    if name.allSatisfy(\.isWhitespace) { throw ValidationError("--name takes a person's name") }
  }

  package func run() async throws {
    guard let role = EditorialRole.signing(role) else { return }
    let order = JobGathering.Order(
      layout: layout, pages: pages, encoding: source.textEncoding, repairs: repairs.choice)
    let desk = try ProofPages([input], order, house, reports)
    if let status = desk.status {
      desk.reporter.report(desk.diagnostics)
      throw status
    }
    guard desk.count == 1 else {
      desk.reporter.report([Self.notOne(desk.names, input)])
      throw ExitStatus.badInput
    }
    try desk.forEach { item, _ in
      do {
        let signed = try SignatureDesk(item.received).sign(
          item.job.page, as: item.made.page, role: role, name: name, time: time)
        desk.reporter.report(signed.diagnostics)
        let digest = PageDigest.short(signed.value.signature.digest)
        Reporter.output("\(item.job.page.name)\t\(signed.value.signature.title)\t\(digest)\n")
        Reporter.output(signed.value.path + "\n")
        if reports.fails(signed.diagnostics) { throw ExitStatus.findings }
      } catch let error as DiagnosticsError {
        desk.reporter.report(error.diagnostics)
        throw ExitStatus.of(error.diagnostics)
      }
    }
  }

  private static func notOne(_ names: [String], _ input: String) -> Diagnostic {
    let list = names.joined(separator: ", ")
    return Diagnostic(
      "sign.which-page", .error, zh: names.isEmpty ? "没有这个版" : "一次只签一个版，这里有：\(list)",
      en: names.isEmpty
        ? "there is no such page" : "one page is signed at a time; here are: \(list)",
      at: .file(input), hint: "name the page with --pages, or give the page's own folder")
  }
}
