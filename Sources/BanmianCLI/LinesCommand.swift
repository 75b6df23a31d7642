package import ArgumentParser
internal import Banmian
internal import CairoBackend
internal import FoundationEssentials
internal import PressDiagnostics

/// `banmian lines`: sets loose paragraphs and prints where everything stands.
package struct LinesCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "lines", abstract: "Set loose paragraphs and print their lines (排文).")

  @Argument(help: "The JSON file with the cases.")
  var cases: String

  @Flag(help: "List what was changed on each line, and by which rule.")
  var ledger = false

  package init() {}

  package func run() async throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: cases))
    let file = SourceFile(name: cases, text: String(decoding: data, as: UTF8.self))
    let read = LineCaseReader.cases(in: file)
    let library = try FontLibrary(folder: "fonts")
    let dump = LineDump(shaper: library.shaper(), ledger: ledger).dump(read.value)
    print(dump.value.text())
  }
}
