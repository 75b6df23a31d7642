internal import PressDiagnostics

/// Half-width marks in Chinese text become full-width again (半角标点还原).
///
/// GB/T 15834-2011 §5.1.1–5.1.3: the marks of Chinese text take a cell each. Text exports fold
/// `，：；！？（）` to ASCII; numbers, codes, times, telephone numbers and addresses keep theirs,
/// since there the mark stands between two Western characters.
enum MarkWidth {
  static let id = "intake.mark-width"

  private static func wide(_ mark: Unicode.Scalar) -> Unicode.Scalar? {
    switch mark {
    case ",": "，"
    case ":": "："
    case ";": "；"
    case "!": "！"
    case "?": "？"
    case "(": "（"
    case ")": "）"
    default: nil
    }
  }

  static func repair(_ text: SourcedText, into log: inout RepairLog) -> SourcedText {
    guard text.scalars.contains(where: { wide($0) != nil }) else { return text }
    let pairs = bracketPairs(text.scalars)
    var repaired = text
    for index in 0..<text.count {
      let mark = text.scalars[index]
      guard let new = wide(mark) else { continue }
      let partner = pairs[index]
      guard
        isChinese(at: index, of: repaired.scalars)
          || partner.map({ isChinese(at: $0, of: repaired.scalars) }) == true
          || (mark == "," && partsNumbers(at: index, of: repaired.scalars))
      else { continue }
      repaired.replace(at: index, with: new)
      log.repaired(
        id, text, index..<index + 1, read: String(mark), made: String(new), zh: "半角标点改全角",
        en: "half-width mark made full-width")
    }
    return repaired
  }

  /// Whether the mark stands after Han text, or before it and not inside a number.
  ///
  /// Marks to the left have been widened already, so `?!` and `:(` follow their neighbours.
  private static func isChinese(at index: Int, of scalars: [Unicode.Scalar]) -> Bool {
    let before = index > 0 ? scalars[index - 1] : nil
    var next = index + 1
    if next < scalars.count, scalars[next] == " " { next += 1 }
    let after = next < scalars.count ? scalars[next] : nil
    // Every wide mark is a mark of Han text.
    if let before, before.isHanOrMark { return true }
    // A colon or comma after a Western word belongs to Han text if that goes on behind it.
    return after?.isHanOrMark ?? false
  }

  /// 19:35,2026赛季: a comma between figures that group no thousands, before Han text.
  private static func partsNumbers(at index: Int, of scalars: [Unicode.Scalar]) -> Bool {
    let before = scalars[..<index].reversed().prefix { $0.isASCIIDigit }.count
    let after = scalars[(index + 1)...].prefix { $0.isASCIIDigit }
    guard before > 0, !after.isEmpty, after.endIndex < scalars.count,
      scalars[after.endIndex].isHan
    else { return false }
    if after.count == 3, before <= 3 { return false }
    let isTime = before == 2 && index > 3 && scalars[index - 3] == ":"
    return isTime || max(before, after.count) > 3
  }

  /// The partner of each bracket, so that both halves change together.
  private static func bracketPairs(_ scalars: [Unicode.Scalar]) -> [Int: Int] {
    var open: [Int] = []
    var pairs: [Int: Int] = [:]
    for (index, scalar) in scalars.enumerated() {
      if scalar == "(" { open.append(index) }
      if scalar == ")", let start = open.popLast() {
        pairs[start] = index
        pairs[index] = start
      }
    }
    return pairs
  }
}
