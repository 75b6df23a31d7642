package import ArgumentParser
internal import Banmian
internal import PageDesign
internal import PressDiagnostics

/// `banmian layouts`: lists, describes and validates layout files.
package struct LayoutsCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "layouts", abstract: "List, describe and check layout files (版式).")

  @Argument(help: "Layouts to describe, by name or file; without any all are listed.")
  var names: [String] = []

  @Flag(help: "Print the JSON schema of layout files, for completion in editors.")
  var schema = false

  @Flag(help: "Print the whole layout as a layout file, defaults written out.")
  var yaml = false

  @OptionGroup var house: HouseOptions
  @OptionGroup var reports: ReportOptions

  package init() {}

  package func run() async throws {
    if schema { return Reporter.output(LayoutSchema.json() + "\n") }
    let reporter = Reporter(reports)
    let shelf = try house.shelf(reporter)
    var status: ExitCode?
    for name in names.isEmpty ? shelf.names : names {
      do {
        let read = try shelf.layout(name)
        Reporter(reports, sources: shelf.files).report(read.diagnostics)
        guard let spec = read.value else {
          status = ExitStatus.graver(status, ExitStatus.of(read.diagnostics))
          continue
        }
        Reporter.output(text(spec))
      } catch {
        reporter.report(error.diagnostics)
        status = ExitStatus.graver(status, ExitStatus.of(error.diagnostics))
      }
    }
    if let status { throw status }
  }

  private func text(_ spec: LayoutSpec) -> String {
    if yaml { return spec.yaml }
    return names.isEmpty ? "\(spec.name)\t\(spec.title)\n" : spec.dump
  }
}
