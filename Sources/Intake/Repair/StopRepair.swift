internal import PressDiagnostics

/// A Western full stop behind Han text becomes 。 (句点还原).
///
/// GB/T 15834-2011 §4.1: the full stop of Chinese text is 。. Only a single point between Han
/// characters, or at the end behind one, counts; 一.加强领导 is a number and keeps its point.
enum StopRepair {
  static let id = "intake.stop"

  static func repair(_ text: SourcedText, into log: inout RepairLog) -> SourcedText {
    guard text.scalars.contains(".") else { return text }
    var repaired = text
    for index in 0..<text.count where text.scalars[index] == "." {
      guard isStop(at: index, in: text.scalars) else { continue }
      repaired.replace(at: index, with: "。")
      log.repaired(
        id, text, index..<index + 1, read: ".", made: "。", zh: "句点改作句号",
        en: "Western full stop made 。", certainty: .medium)
    }
    return repaired
  }

  /// 28.7%.球迷 and 排名第5.下一轮: a figure that cannot be the number of an item ends a sentence.
  private static func isBehindFigure(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    guard index > 1, index + 1 < scalars.count, scalars[index + 1].isHan else { return false }
    if scalars[index - 1] == "%" { return true }
    let digits = scalars[..<index].reversed().prefix { $0.isASCIIDigit }.count
    let start = index - digits
    return digits > 0 && start > 1 && scalars[start - 1] == "第"
  }

  private static func isStop(at index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    if isBehindFigure(index, scalars) { return true }
    guard index > 1, scalars[index - 1].isHan || scalars[index - 1].isClosing else { return false }
    if index < 4, scalars[index - 1].isNumeral { return false }
    guard index + 1 < scalars.count else { return true }
    let next = scalars[index + 1]
    return next.isHan || next.isClosing || "“‘（《".unicodeScalars.contains(next)
  }
}
