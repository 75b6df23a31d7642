internal import PressDiagnostics

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
    "摄氏度", "个月", "小时", "分钟", "公里", "平方米", "公斤", "毫米", "厘米", "千米", "赛季", "学年", "年", "月", "日", "岁",
    "%", "％",
    "℃", "元", "人", "时", "点", "分", "号", "版", "成", "千", "天", "万", "亿", "米", "倍", "名", "家", "周", "吨",
    "层", "个", "度", "亩", "次", "级", "篇",
    "辆",
  ]

  func hits(in text: ReadPassage) -> [Hit] {
    text.scalars.indices.compactMap { index in
      switch text.scalars[index] {
      case "~": tilde(index, text.scalars)
      case "-", "\u{2013}", "\u{FF0D}": hyphen(index, text) ?? doubled(index, text.scalars)
      case "\u{2014}": doubled(index, text.scalars)
      default: nil
      }
    }
  }

  /// Two strokes in a range, where one is enough.
  private func doubled(_ index: Int, _ scalars: [Unicode.Scalar]) -> Hit? {
    let end = scalars.end(of: index, where: RangeBars.isBar)
    guard end == index + 2, scalars.at(index - 1).map(RangeBars.isBar) != true,
      RangeBars.joins(index..<end, scalars)
    else { return nil }
    return Hit(
      index..<end, zh: "起止之间的“\(scalars[index..<end].string)”应为“—”",
      en: "'\(scalars[index..<end].string)' in a range should be —", to: "—")
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

/// Two strokes between the ends of a range or of a route, which are no dash (连接号的两画).
enum RangeBars {
  static func isBar(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "\u{2013}" || scalar == "\u{2014}" || scalar == "\u{FF0D}"
  }

  private static let units = "年月日时点分岁度℃%％元万亿号版级米人名个次成千"

  /// Whether two strokes stand between numbers, or between the stations of a route.
  static func joins(_ run: Range<Int>, _ scalars: [Unicode.Scalar]) -> Bool {
    guard run.count == 2, let before = scalars.at(run.lowerBound - 1),
      let after = scalars.at(run.upperBound)
    else { return false }
    if after.isDigit, before.isDigit { return true }
    if after.isDigit, before.isOne(of: units), scalars.at(run.lowerBound - 2)?.isDigit == true {
      return true
    }
    return isStation(before) && isStation(after) && isRoute(run, scalars)
  }

  private static func isStation(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isHan && !scalar.isHanNumeral
  }

  /// （河湾——汉堡）, or a second joint of the same kind within five characters.
  private static func isRoute(_ run: Range<Int>, _ scalars: [Unicode.Scalar]) -> Bool {
    var low = run.lowerBound
    while low > 0, isStation(scalars[low - 1]) { low -= 1 }
    let high = scalars.end(of: run.upperBound, where: isStation)
    let left = run.lowerBound - low
    let right = high - run.upperBound
    guard left <= 5 || right <= 5 else { return false }
    if scalars.at(low - 1) == "（", scalars.at(high) == "）" { return left <= 5 && right <= 5 }
    let isBefore = left <= 4 && scalars.at(low - 1).map(isBar) == true
    let isBehind = right <= 4 && scalars.at(high).map(isBar) == true
    return isBefore || isBehind
  }
}
