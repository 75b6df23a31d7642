internal import PressDiagnostics

/// Arabic digits mixed with Han digits or units in one number (数字混用), GB/T 15835-2011 5.1, 4.3.
///
/// Only 万 and 亿 stand behind Arabic digits; units of measure that begin with 千 or 百 do too.
struct MixedNumberRule: PassageRule {
  let card = RuleCard(
    "check.mixed-number", .warning, zh: "阿拉伯数字与汉字数字混用", en: "Arabic and Han digits in one number",
    citation: "GB/T 15835-2011 5.1, 4.3", hint: "write the whole number in one kind of digits",
    cost: .number)

  /// What may follow digits although it begins with 千 or 百.
  private static let measures: [String] = [
    "千克", "千米", "千瓦", "千卡", "千帕", "千伏", "千赫", "千兆", "千字", "千安", "千焦", "千升", "千牛", "百分", "百度", "百货",
    "百强", "百姓", "百家", "百日", "百帕", "百岁", "千余万", "千吨级",
  ]

  func hits(in text: ReadPassage) -> [Hit] {
    text.numbers.compactMap { token in
      guard !token.isCode else { return nil }
      return unit(token, text.scalars) ?? tail(token, text.scalars) ?? head(token, text.scalars)
    } + percentages(text)
  }

  /// 3千, 5百多, 3千5百.
  private func unit(_ token: NumberToken, _ scalars: [Unicode.Scalar]) -> Hit? {
    let end = token.range.upperBound
    guard let unit = scalars.at(end), unit == "千" || unit == "百",
      scalars.word(of: Self.measures, at: end) == nil, token.digitCount <= 2 || token.decimals > 0,
      scalars.at(token.range.lowerBound - 1)?.isOne(of: "第千百") != true
    else { return nil }
    let last = scalars.end(of: end) { $0.isDigit || $0.isOne(of: "千百十") }
    let range = token.range.lowerBound..<last
    var hit = hit(range, scalars)
    if let plain = Self.plain(scalars[range]), scalars.at(last)?.isOne(of: "多余几来") != true {
      hit.changes = [Hit.Change(range: range, text: plain)]
    }
    return hit
  }

  /// 3万五千: Han digits behind 万.
  private func tail(_ token: NumberToken, _ scalars: [Unicode.Scalar]) -> Hit? {
    let end = token.range.upperBound
    guard token.unit == "万" || token.unit == "亿", let digit = scalars.at(end + 1)?.hanDigit,
      digit > 0, let next = scalars.at(end + 2), next == "千" || next == "百"
    else { return nil }
    return hit(token.range.lowerBound..<end + 3, scalars)
  }

  /// 三万5000: Arabic digits behind a Han number.
  private func head(_ token: NumberToken, _ scalars: [Unicode.Scalar]) -> Hit? {
    let start = token.range.lowerBound
    guard token.digitCount >= 3, let unit = scalars.at(start - 1), unit.isOne(of: "万亿千"),
      let digit = scalars.at(start - 2)?.hanDigit, digit > 0
    else { return nil }
    return hit(start - 2..<token.range.upperBound, scalars)
  }

  /// 百分之5.
  private func percentages(_ text: ReadPassage) -> [Hit] {
    text.numbers.compactMap { token in
      guard text.scalars.holds("分之", before: token.range.lowerBound),
        text.scalars.at(token.range.lowerBound - 3)?.isOne(of: "百千万十") == true
      else { return nil }
      let range = token.range.lowerBound - 3..<token.range.upperBound
      var hit = hit(range, text.scalars)
      if text.scalars[range.lowerBound] == "百" {
        hit.changes = [Hit.Change(range: range, text: text.scalars[token.range].string + "%")]
      }
      return hit
    }
  }

  private func hit(_ range: Range<Int>, _ scalars: [Unicode.Scalar]) -> Hit {
    Hit(
      range, zh: "“\(scalars[range].string)”混用了阿拉伯数字和汉字数字",
      en: "'\(scalars[range].string)' mixes Arabic and Han digits")
  }

  /// 3千5百 is 3500; nil where a place is left out.
  private static func plain(_ word: ArraySlice<Unicode.Scalar>) -> String? {
    var total = 0
    var last = 10_000
    var digit: Int?
    for scalar in word {
      if let value = scalar.digit {
        guard digit == nil else { return nil }
        digit = value
        continue
      }
      let unit = scalar == "千" ? 1000 : scalar == "百" ? 100 : 10
      guard let value = digit, value > 0, unit * 10 == last || last == 10_000 else { return nil }
      total += value * unit
      last = unit
      digit = nil
    }
    return digit == nil ? String(total) : nil
  }
}
