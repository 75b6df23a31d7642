package import ArgumentParser
package import Intake

extension RepairName: ExpressibleByArgument {}

/// Which repairs of a dump are left undone (整理取舍).
package struct RepairOptions: ParsableArguments {
  @Option(
    name: .customLong("keep"), parsing: .upToNextOption,
    help: ArgumentHelp(
      "Repairs of dumps that are left undone, by the last word of their findings: quotes, dash.",
      valueName: "repair"))
  package var kept: [RepairName] = []

  package init() {}

  package var choice: RepairChoice { RepairChoice(off: Set(kept)) }
}
