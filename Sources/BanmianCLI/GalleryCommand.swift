package import ArgumentParser
internal import Banmian
internal import CairoBackend
internal import Filing
internal import PressDiagnostics

/// `banmian gallery`: draws rules of composition, right beside wrong.
package struct GalleryCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "gallery",
    abstract: "Draw rules of composition, right beside wrong (排字图例).", shouldDisplay: false)

  @Argument(help: "The YAML file with the examples, such as docs/gallery.yaml.")
  var examples: String

  @Option(name: .shortAndLong, help: "The folder for the pictures, one PNG a section.")
  var output = "output"

  @Option(help: "Pixels an inch.")
  var ppi = 120

  @OptionGroup var house: HouseOptions
  @OptionGroup var reports: ReportOptions

  package init() {}

  package func run() async throws {
    do {
      try draw()
    } catch let error as DiagnosticsError {
      Reporter(reports).report(error.diagnostics)
      throw ExitStatus.of(error.diagnostics)
    }
  }

  private func draw() throws {
    let file = try Filing.read(examples)
    let reporter = Reporter(reports, sources: [file.value])
    let gallery = GalleryFile.read(file.value)
    reporter.report(file.diagnostics + gallery.diagnostics)
    guard gallery.diagnostics.isEmpty else { throw ExitStatus.badInput }
    let fonts = try house.fontLibrary(reporter)
    let shaper = fonts.shaper()
    let renderer = Renderer(fonts: fonts)
    for section in gallery.value.sections {
      let page = GalleryPage(shaper: shaper).page(section)
      let picture = try renderer.png(page, pixelsPerInch: ppi, using: shaper)
      try Filing.write(picture, to: "\(output)/\(section.name).png")
      Reporter.output("\(output)/\(section.name).png\n")
    }
  }
}
