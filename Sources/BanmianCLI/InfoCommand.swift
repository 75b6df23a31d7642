package import ArgumentParser
internal import Banmian
internal import CairoBackend
internal import Digest
internal import Filing
internal import PressDiagnostics
internal import Typefaces

/// `banmian info`: the versions and digests that decide what a page looks like.
package struct InfoCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "info",
    abstract: "Print the versions of the engine and its libraries and the digests of the fonts.")

  @Option(help: "text or json.")
  var format = DumpCommand.Form.text

  @OptionGroup var house: HouseOptions
  @OptionGroup var reports: ReportOptions

  package init() {}

  package func run() async throws {
    let library = try house.fontLibrary(Reporter(reports))
    let fonts = try library.files.map { file in
      (file.face.name, SHA256.hex(of: try Filing.readBytes(file.path)))
    }
    let libraries = EngineInfo.current.libraries
    switch format {
    case .text:
      Reporter.output("banmian \(BanmianCommand.version)\n")
      for library in libraries { Reporter.output("\(library.name) \(library.version)\n") }
      for (name, digest) in fonts { Reporter.output("\(name) \(digest)\n") }
    case .json:
      let object = JSONValue.object([
        .init("schema", .string("banmian/info@1")),
        .init("banmian", .string(BanmianCommand.version)),
        .init(
          "libraries",
          .object(libraries.map { JSONValue.Member($0.name, .string($0.version)) })),
        .init("fonts", .object(fonts.map { JSONValue.Member($0.0, .string($0.1)) })),
      ])
      Reporter.output(object.text(.indented(depth: 2)) + "\n")
    }
  }
}
