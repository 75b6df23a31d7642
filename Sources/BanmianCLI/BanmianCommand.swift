package import ArgumentParser

/// The program `banmian`: one verb for each job.
package struct BanmianCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "banmian",
    abstract: "Makes up Chinese newspaper pages (版面): from raw text to a finished page.",
    subcommands: [TypesetCommand.self, DumpCommand.self, LinesCommand.self])

  package init() {}
}
