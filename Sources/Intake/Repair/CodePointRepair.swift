internal import PressDiagnostics

/// The first pass: characters are put right before anything is understood (字符整理).
///
/// newspaper-practice §5.4: code points, then columns, then roles. Each rule is linear, changes
/// nothing when it finds nothing, and can be switched off.
enum CodePointRepair {
  private typealias Rule = @Sendable (SourcedText, inout RepairLog) -> SourcedText

  private static let rules: [(RepairName, Rule)] = [
    (.markup, MarkupRepair.repair), (.invisible, InvisibleRepair.repair),
    (.compatibility, CompatibilityRepair.repair),
    (.alphanumericWidth, AlphanumericWidth.repair), (.ellipsis, EllipsisRepair.repair),
    (.dash, DashRepair.repair), (.zero, ZeroRepair.repair),
    (.interpunct, InterpunctRepair.repair), (.markWidth, MarkWidth.repair),
    (.stop, StopRepair.repair), (.space, SpaceRepair.repair),
  ]

  static func repair(
    _ text: SourcedText, _ choice: RepairChoice, into log: inout RepairLog
  ) -> SourcedText {
    rules.reduce(text) { text, rule in
      choice.isOn(rule.0) ? rule.1(text, &log) : text
    }
  }
}
