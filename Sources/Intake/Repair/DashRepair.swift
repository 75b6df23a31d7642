internal import PressDiagnostics

/// Two or more hyphens or bars become —— (破折号).
///
/// GB/T 15834-2011 §4.13 and §5.1.4: the dash is one stroke of two cells. A single — is left
/// alone: between places and times it is the connection mark of §4.14.
enum DashRepair {
  static let id = "intake.dash"

  static func repair(_ text: SourcedText, into log: inout RepairLog) -> SourcedText {
    let rule = MarkRun(
      id: id, zh: "破折号写全", en: "dash written as two cells",
      marks: ["-", "\u{FF0D}", "\u{2015}", "\u{2500}", "\u{2013}"]
    ) { run, scalars in
      run.count >= 2 && MarkRun.touchesHan(run, scalars) ? "——" : nil
    }
    return rule.repair(text, into: &log)
  }
}
