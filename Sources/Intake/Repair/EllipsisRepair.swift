internal import PressDiagnostics

/// Three or more points, or half an ellipsis, become …… (省略号).
///
/// GB/T 15834-2011 §4.11 and §5.1.5: the ellipsis is six points in two cells.
enum EllipsisRepair {
  static let id = "intake.ellipsis"

  static func repair(_ text: SourcedText, into log: inout RepairLog) -> SourcedText {
    let rule = MarkRun(
      id: id, zh: "省略号写全", en: "ellipsis written in full", marks: [".", "。", "…", "⋯", "·", "・"]
    ) { run, scalars in
      let mark = scalars[run.lowerBound]
      let isEllipsis = mark == "…" ? run.count == 1 : run.count >= (mark == "⋯" ? 1 : 3)
      return isEllipsis && MarkRun.touchesHan(run, scalars) ? "……" : nil
    }
    return rule.repair(text, into: &log)
  }
}
