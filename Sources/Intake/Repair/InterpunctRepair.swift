internal import PressDiagnostics

/// Look-alikes of the interpunct become · (间隔号).
///
/// GB/T 15834-2011 §4.15 and §5.1.7: U+00B7 between the parts of a name or title. A point at the
/// start of a line is a bullet and stays.
enum InterpunctRepair {
  static let id = "intake.interpunct"

  private static let variants: [Unicode.Scalar] = [
    "\u{2022}", "\u{30FB}", "\u{2027}", "\u{FF65}", "\u{22C5}", "\u{2219}", "\u{2024}",
    "\u{02D9}", "\u{0387}", "\u{FF0E}", "\u{25CF}", "\u{2E31}",
  ]

  static func repair(_ text: SourcedText, into log: inout RepairLog) -> SourcedText {
    let rule = MarkRun(
      id: id, zh: "间隔号统一", en: "interpunct unified", marks: variants
    ) { run, scalars in
      guard run.count == 1, run.lowerBound > 0, run.upperBound < scalars.count else { return nil }
      let before = scalars[run.lowerBound - 1]
      let after = scalars[run.upperBound]
      // １．加强 and ●加强 are numbers and bullets.
      if "．●".unicodeScalars.contains(scalars[run.lowerBound]), !before.isHan || !after.isHan {
        return nil
      }
      let joins =
        (before.isHan || before.isASCIIWord || before.isClosing)
        && (after.isHan || after.isASCIIWord || "《“〈".unicodeScalars.contains(after))
      return joins ? "·" : nil
    }
    return rule.repair(text, into: &log)
  }
}
