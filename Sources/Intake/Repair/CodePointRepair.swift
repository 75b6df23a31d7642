internal import PressDiagnostics

/// The first pass: characters are put right before anything is understood (字符整理).
///
/// newspaper-practice §5.4: code points, then columns, then roles. Each rule is linear and changes
/// nothing when it finds nothing.
enum CodePointRepair {
  static func repair(_ text: SourcedText, into log: inout RepairLog) -> SourcedText {
    var text = InvisibleRepair.repair(text, into: &log)
    text = AlphanumericWidth.repair(text, into: &log)
    text = EllipsisRepair.repair(text, into: &log)
    text = DashRepair.repair(text, into: &log)
    text = InterpunctRepair.repair(text, into: &log)
    text = MarkWidth.repair(text, into: &log)
    return text
  }
}
