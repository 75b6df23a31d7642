internal import PressDiagnostics

/// Half-width marks in Chinese text (半角标点), GB/T 15834-2011 5.1.1–5.1.3.
///
/// A mark of Chinese text takes a cell. Numbers, times, codes and addresses keep the half-width
/// ones, which there stand between two Western characters.
struct MarkWidthRule: PassageRule {
  let card = RuleCard(
    "check.mark-width", .warning, zh: "汉字间用了半角标点", en: "half-width mark in Chinese text",
    citation: "GB/T 15834-2011 5.1.1", hint: "write the full-width mark", cost: .mark)

  private static func wide(_ mark: Unicode.Scalar) -> String? {
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

  func hits(in text: ReadPassage) -> [Hit] {
    guard text.passage.part != .field, text.passage.part != .masthead else { return [] }
    let scalars = text.scalars
    guard scalars.contains(where: { Self.wide($0) != nil || $0 == "." }) else { return [] }
    let pairs = Self.brackets(scalars)
    return scalars.indices.compactMap { index in
      if scalars[index] == "." { return stop(at: index, scalars) }
      guard let wide = Self.wide(scalars[index]) else { return nil }
      let partner = pairs[index]
      guard
        Self.isChinese(index, scalars) || partner.map({ Self.isChinese($0, scalars) }) == true
      else { return nil }
      return hit(index, wide, scalars)
    }
  }

  private func hit(_ index: Int, _ wide: String, _ scalars: [Unicode.Scalar]) -> Hit {
    Hit(
      index..<index + 1, zh: "半角“\(scalars[index])”应为全角“\(wide)”",
      en: "half-width '\(scalars[index])' should be \(wide)", to: wide)
  }

  /// A point that ends a Chinese sentence: at the end of the paragraph, or of the quotation.
  private func stop(at index: Int, _ scalars: [Unicode.Scalar]) -> Hit? {
    guard let before = scalars.at(index - 1), before.isHan || before.isOne(of: "”）》"),
      index >= 6, scalars.at(index - 1)?.isHanNumeral != true
    else { return nil }
    let after = scalars.at(index + 1)
    if after?.isHan == true { return middle(at: index, scalars) }
    guard after == nil || after == "”" || after == "\n" else { return nil }
    return hit(index, "。", scalars)
  }

  /// A point between two clauses, six characters long at least; shorter ones may be parts of a name.
  private func middle(at index: Int, _ scalars: [Unicode.Scalar]) -> Hit? {
    let isClause = { (range: Range<Int>) in
      range.allSatisfy { scalars.at($0)?.isHan == true }
    }
    guard isClause(index - 6..<index), isClause(index + 1..<index + 5) else { return nil }
    return Hit(
      index..<index + 1, zh: "句中半角“.”应为“。”或“·”", en: "a half-width point between clauses")
  }

  /// Han text or one of its marks stands on the left, or on the right of what is no number.
  private static func isChinese(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    if scalars.at(index - 1)?.isHanOrMark == true { return true }
    if "([".unicodeScalars.contains(scalars[index]) { return scalars.at(index + 1)?.isHan == true }
    let next = scalars.at(index + 1) == " " ? scalars.at(index + 2) : scalars.at(index + 1)
    guard next?.isHanOrMark == true else { return false }
    return scalars.at(index - 1)?.isOne(of: "/\\@") != true
  }

  /// The partner of each bracket: both halves change together.
  private static func brackets(_ scalars: [Unicode.Scalar]) -> [Int: Int] {
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
