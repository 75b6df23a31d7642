internal import PressDiagnostics

/// Wrong forms of the dash (破折号形式), GB/T 15834-2011 4.13.1, 5.1.4: one stroke of two cells.
struct DashRule: PassageRule {
  let card = RuleCard(
    "check.dash", .warning, zh: "破折号形式不对", en: "wrong form of the dash",
    citation: "GB/T 15834-2011 5.1.4", hint: "write —— (two U+2014)", cost: .mark)

  func hits(in text: ReadPassage) -> [Hit] {
    let scalars = text.scalars
    var hits: [Hit] = []
    var index = 0
    while index < scalars.count {
      guard Self.isBar(scalars[index]) else {
        index += 1
        continue
      }
      let end = scalars.end(of: index, where: Self.isBar)
      if isWrong(index..<end, text) {
        hits.append(
          Hit(
            index..<end, zh: "“\(scalars[index..<end].string)”应为破折号“——”",
            en: "'\(scalars[index..<end].string)' should be ——", to: "——"))
      }
      index = end
    }
    return hits
  }

  private func isWrong(_ run: Range<Int>, _ text: ReadPassage) -> Bool {
    let scalars = text.scalars
    let bars = scalars[run]
    let before = scalars.at(run.lowerBound - 1)
    let after = scalars.at(run.upperBound)
    guard before?.isHanOrMark == true || after?.isHanOrMark == true else { return false }
    if bars.allSatisfy({ $0 == "—" }) {
      if run.count == 3 { return true }
      // A deck begins with a dash, and a connector has something on its left.
      return run.count == 1 && run.lowerBound == 0 && after?.isHan == true
    }
    if run.count >= 2 { return true }
    // A lone bar of another make between Han text, where a clause ends before it.
    return "―─".unicodeScalars.contains(bars[run.lowerBound])
      && before?.isOne(of: "，。：；！？”》）") == true
  }

  private static func isBar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "\u{2013}", "\u{2014}", "\u{2015}", "\u{2500}", "\u{FF0D}", "\u{2212}": true
    default: false
    }
  }
}

/// Wrong forms of the ellipsis (省略号形式), GB/T 15834-2011 4.11.1, 5.1.5: six points in two cells.
struct EllipsisRule: PassageRule {
  let card = RuleCard(
    "check.ellipsis", .warning, zh: "省略号形式不对", en: "wrong form of the ellipsis",
    citation: "GB/T 15834-2011 5.1.5", hint: "write …… (two U+2026)", cost: .mark)

  func hits(in text: ReadPassage) -> [Hit] {
    let scalars = text.scalars
    var hits: [Hit] = []
    var index = 0
    while index < scalars.count {
      let mark = scalars[index]
      let end = scalars.end(of: index) { $0 == mark }
      if isWrong(mark, index..<end, scalars) {
        let found = scalars[index..<end].string
        hits.append(
          Hit(
            index..<end, zh: "“\(found)”应为省略号“……”", en: "'\(found)' should be ……", to: "……"))
      }
      index = end
    }
    return hits
  }

  private func isWrong(
    _ mark: Unicode.Scalar, _ run: Range<Int>, _ scalars: [Unicode.Scalar]
  ) -> Bool {
    let isLong: Bool
    switch mark {
    case "…": isLong = run.count != 2 && run.count != 4
    case "⋯": isLong = true
    case ".", "。", "·", "・", "．": isLong = run.count >= 3
    default: return false
    }
    let touches =
      scalars.at(run.lowerBound - 1)?.isHanOrMark == true
      || scalars.at(run.upperBound)?.isHanOrMark == true
    return isLong && touches
  }
}

/// Ranges joined by a hyphen or a tilde of the keyboard (连接号), GB/T 15834-2011 4.13.3.
///
/// Between places and times stands —, between quantities ～; the short - belongs to codes,
/// telephone numbers and compound words.
struct ConnectorRule: PassageRule {
  let card = RuleCard(
    "check.connector", .warning, zh: "起止之间的连接号不对", en: "wrong connector in a range",
    citation: "GB/T 15834-2011 4.13.3",
    hint: "write — between times and places, ～ between quantities",
    cost: .mark)

  private static let units: [String] = [
    "个月", "小时", "分钟", "公里", "平方米", "公斤", "毫米", "厘米", "千米", "赛季", "学年", "年", "月", "日", "岁", "%", "％",
    "℃", "元", "人", "天", "万", "亿", "米", "倍", "名", "家", "周", "吨", "层", "个", "度", "亩", "次", "级", "篇",
    "辆",
  ]

  func hits(in text: ReadPassage) -> [Hit] {
    text.scalars.indices.compactMap { index in
      switch text.scalars[index] {
      case "~": tilde(index, text.scalars)
      case "-", "\u{2013}", "\u{FF0D}": hyphen(index, text)
      default: nil
      }
    }
  }

  private func tilde(_ index: Int, _ scalars: [Unicode.Scalar]) -> Hit? {
    guard let before = scalars.at(index - 1), let after = scalars.at(index + 1),
      before.isHan || before.isDigit || before.isOne(of: "%％℃"), after.isHan || after.isDigit
    else { return nil }
    return Hit(
      index..<index + 1, zh: "半角“~”应为“～”", en: "the keyboard's ~ should be ～", to: "～")
  }

  private func hyphen(_ index: Int, _ text: ReadPassage) -> Hit? {
    guard text.passage.part != .field, text.passage.part != .masthead,
      let low = text.numbers.first(where: { isLow($0, index, text.scalars) }), !low.isCode,
      let high = text.numbers.first(where: { $0.range.lowerBound == index + 1 }),
      text.scalars.word(of: Self.units, at: high.range.upperBound) != nil,
      low.decimals > 0 || high.decimals > 0 || low.mantissa < high.mantissa
    else { return nil }
    let mark = text.scalars[index]
    let range = low.range.lowerBound..<high.range.upperBound + 1
    return Hit(
      range, zh: "“\(text.scalars[range].string)”的连接号“\(mark)”应为“—”或“～”",
      en: "the range '\(text.scalars[range].string)' takes — or ～")
  }

  /// A number right before the hyphen, perhaps with its unit between the two.
  private func isLow(_ token: NumberToken, _ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    let end = token.range.upperBound
    if end == index { return true }
    guard end < index, index - end <= 2 else { return false }
    return scalars.word(of: Self.units, at: end).map { end + $0.scalarCount == index } ?? false
  }
}
