package import ArgumentParser
internal import Banmian

/// The program `banmian`: one verb for each job.
package struct BanmianCommand: AsyncParsableCommand {
  package static let version = EngineVersion.current

  package static let configuration = CommandConfiguration(
    commandName: "banmian",
    abstract: "Makes up Chinese newspaper pages (版面): from raw text to a finished page.",
    version: version,
    subcommands: [
      TypesetCommand.self, CheckCommand.self, IntakeCommand.self, DumpCommand.self,
      LinesCommand.self,
      LayoutsCommand.self, FontsCommand.self, InfoCommand.self, GalleryCommand.self,
      SignCommand.self, PressCommand.self, PreflightCommand.self, StatusCommand.self,
      CompareCommand.self, VerifyCommand.self, ProofCommand.self,
    ])

  package init() {}
}
