internal import ArgumentParser

/// The program `banmian-figures`: what composition and the page search promise, measured (排文指标).
///
/// It is not part of the product. docs/composition-figures.md says how its figures are read.
@main
struct Entry: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "banmian-figures",
    abstract: "Measures composition and page search (排文指标): speed, and what holds for all text.",
    subcommands: [
      SpeedCommand.self, PropertiesCommand.self, MakeupCommand.self, ProofsetCommand.self,
      PlansCommand.self, PagesCommand.self, ReplansCommand.self, MutationsCommand.self,
      ComparisonSpeedCommand.self, PressBenchCommand.self,
    ])
}
