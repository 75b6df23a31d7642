internal import ArgumentParser

/// The program `banmian-figures`: what composition promises, measured (排文指标).
///
/// It is not part of the product. docs/composition-figures.md says how its figures are read.
@main
struct Entry: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "banmian-figures",
    abstract: "Measures the composition of text (排文指标): its speed, and what holds for all of it.",
    subcommands: [SpeedCommand.self, PropertiesCommand.self])
}
