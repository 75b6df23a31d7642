internal import PressDiagnostics

/// Full-width letters and digits become half-width (全角字母数字).
///
/// GB/T 15835-2011 asks for half-width Arabic numerals; Unicode calls the wide ones compatibility
/// forms. Dates, numbers and codes are only recognised in the plain form.
enum AlphanumericWidth {
  static let id = "intake.alnum-width"

  static func repair(_ text: SourcedText, into log: inout RepairLog) -> SourcedText {
    guard text.scalars.contains(where: { narrow($0) != nil }) else { return text }
    var repaired = text
    var index = 0
    while index < text.count {
      let start = index
      while index < text.count, let new = narrow(text.scalars[index]) {
        repaired.replace(at: index, with: new)
        index += 1
      }
      if index > start {
        let shown = start..<min(index, start + 20)
        log.repaired(
          id, text, start..<index, read: text.scalars[shown].string,
          made: repaired.scalars[shown].string, zh: "全角字母数字改半角",
          en: "full-width letters and digits made half-width")
      }
      index += 1
    }
    return repaired
  }

  private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
      Unicode.Scalar(scalar.value - 0xFEE0)
    default: nil
    }
  }
}
