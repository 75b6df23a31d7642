/// Dates and numbers of an issue, as mastheads write them (出版日期与期号).
///
/// The form rules of 2020 (报纸出版形式差错数计算方法) ask for date, issue number and page count.
enum DateWord {
  /// The end of a date such as 2026年3月18日, 二〇二六年三月十八日 or 2026-03-18 at the start of
  /// `range`.
  static func date(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> Int? {
    if let end = dateInDigits(scalars, range) { return end }
    guard let year = number(scalars, range, digits: 4...4, unit: "年"),
      let month = number(scalars, year..<range.upperBound, digits: 1...3, unit: "月")
    else { return nil }
    return number(scalars, month..<range.upperBound, digits: 1...3, unit: "日")
  }

  /// 2026-03-18, 2026/3/18 and 2026.03.18: one mark between, and no other digit behind.
  private static func dateInDigits(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> Int? {
    let parts = scalars[range].prefix { $0.isASCIIDigit || "-/.".unicodeScalars.contains($0) }
    let marks = parts.filter { !$0.isASCIIDigit }
    let numbers = parts.split(whereSeparator: { !$0.isASCIIDigit })
    guard marks.count == 2, marks.first == marks.last, numbers.count == 3,
      numbers[0].count == 4, numbers[1...].allSatisfy({ $0.count <= 2 }),
      let year = Int(numbers[0].string), let month = Int(numbers[1].string),
      let day = Int(numbers[2].string), (1900..<2100).contains(year), (1...12).contains(month),
      (1...31).contains(day), parts.last?.isASCIIDigit == true
    else { return nil }
    return parts.endIndex
  }

  /// The end of 星期三 or 周三, in brackets or not.
  static func weekday(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> Int? {
    var rest = scalars[range]
    let isBracketed = rest.first == "（" || rest.first == "("
    if isBracketed { rest = rest.dropFirst() }
    guard let name = ["星期", "周", "礼拜"].first(where: { rest.starts(with: $0.unicodeScalars) })
    else { return nil }
    rest = rest.dropFirst(name.unicodeScalars.count)
    guard let day = rest.first, "一二三四五六日天".unicodeScalars.contains(day) else { return nil }
    rest = rest.dropFirst()
    guard isBracketed else { return rest.startIndex }
    guard rest.first == "）" || rest.first == ")" else { return nil }
    return rest.startIndex + 1
  }

  /// The end of a date of the Chinese calendar, such as 农历丙午年正月三十.
  static func lunar(_ scalars: [Unicode.Scalar], _ range: Range<Int>, follows: Bool) -> Int? {
    let word = scalars[range]
    let isNamed = word.starts(with: "农历".unicodeScalars) || word.starts(with: "夏历".unicodeScalars)
    var end = range.lowerBound + (isNamed ? 2 : 0)
    if isNamed, end < range.upperBound, scalars[end] == "：" || scalars[end] == ":" { end += 1 }
    let start = end
    while end < range.upperBound, lunarCharacters.contains(scalars[end]) { end += 1 }
    let said = scalars[start..<end]
    let isYear =
      said.count >= 3 && heavenlyStems.contains(said[said.startIndex])
      && earthlyBranches.contains(said[said.startIndex + 1])
    let isDay = said.contains("月") || said.contains("初") || said.contains("廿")
    guard
      isNamed || isYear || (follows && isDay)
        || (isDay && end == range.upperBound && said.count >= 3)
    else { return nil }
    return end > range.lowerBound ? end : nil
  }

  /// The end of 第12345期 or 总第12345期.
  static func issue(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> Int? {
    guard let start = after(["总第", "本年第", "第", "总"], scalars, range) else { return nil }
    return number(scalars, start..<range.upperBound, digits: 1...9, unit: "期")
      ?? number(scalars, start..<range.upperBound, digits: 1...9, unit: "号")
  }

  /// The end of 今日8版 and its kin.
  static func pages(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> Int? {
    let openings = ["今日共", "今天共", "今日", "今天", "本期共", "本期", "本报共", "共"]
    guard let start = after(openings, scalars, range) else { return nil }
    return number(scalars, start..<range.upperBound, digits: 1...4, unit: "版")
  }

  private static func after(
    _ openings: [String], _ scalars: [Unicode.Scalar], _ range: Range<Int>
  ) -> Int? {
    openings.first { scalars[range].starts(with: $0.unicodeScalars) }
      .map { range.lowerBound + $0.unicodeScalars.count }
  }

  private static func number(
    _ scalars: [Unicode.Scalar], _ range: Range<Int>, digits: ClosedRange<Int>,
    unit: Unicode.Scalar
  ) -> Int? {
    var end = range.lowerBound
    while end < range.upperBound, scalars[end].isNumeral { end += 1 }
    guard digits.contains(end - range.lowerBound), end < range.upperBound, scalars[end] == unit
    else { return nil }
    return end + 1
  }

  private static let heavenlyStems = "甲乙丙丁戊己庚辛壬癸".scalarArray
  private static let earthlyBranches = "子丑寅卯辰巳午未申酉戌亥".scalarArray
  private static let lunarCharacters =
    heavenlyStems + earthlyBranches + "鼠牛虎兔龙蛇马羊猴鸡狗猪年闰正腊冬月初廿一二三四五六七八九十大小".scalarArray
}
