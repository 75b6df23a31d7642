internal import PressDiagnostics

/// A range whose first number lacks the unit of the second (数值范围), GB/T 15835-2011 5.3.
///
/// 9亿～16亿, not 9～16亿; 5%～10%, not 5～10%: read by itself, the first number is another one.
struct RangeUnitRule: PassageRule {
  let card = RuleCard(
    "check.range-unit", .warning, zh: "数值范围前项缺“万、亿、%”",
    en: "the first number of a range lacks 万, 亿 or %",
    citation: "GB/T 15835-2011 5.3", hint: "give both numbers the unit", cost: .number)

  func hits(in text: ReadPassage) -> [Hit] {
    zip(text.numbers, text.numbers.dropFirst()).compactMap { low, high in
      let behind = text.scalars.at(high.range.upperBound)
      let isCount =
        behind == "成"
        || behind == "千"
          && text.scalars.word(of: ["千克", "千米", "千瓦", "千卡", "千帕", "千伏"], at: high.range.upperBound)
            == nil
      guard let unit = high.unit ?? (isCount ? behind : nil), low.unit == nil, !low.isCode,
        high.range.lowerBound == low.range.upperBound + 1,
        text.scalars[low.range.upperBound].isOne(of: "～~—–-至到"), isSmaller(low, than: high)
      else { return nil }
      // A year, or 5000至1万, is complete as it is.
      if low.decimals == 0, (1900...2100).contains(low.mantissa) { return nil }
      let range = low.range.lowerBound..<high.range.upperBound + 1
      return Hit(
        range, zh: "“\(text.scalars[range].string)”前项应有“\(unit)”",
        en: "'\(text.scalars[range].string)': the first number needs \(unit) too",
        to: text.scalars[low.range].string + String(unit), at: low.range)
    }
  }

  /// Compared by digits, decimals evened out.
  private func isSmaller(_ a: NumberToken, than b: NumberToken) -> Bool {
    let places = max(a.decimals, b.decimals)
    guard places <= 4, a.digitCount <= 9, b.digitCount <= 9 else { return false }
    func scaled(_ token: NumberToken) -> Int {
      (token.decimals..<places).reduce(token.mantissa) { value, _ in value * 10 }
    }
    return scaled(a) < scaled(b)
  }
}
