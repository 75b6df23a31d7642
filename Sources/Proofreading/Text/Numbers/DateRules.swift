internal import PressDiagnostics

/// Years cut short, and dates in two kinds of digits (年月日写法), GB/T 15835-2011 4.1, 5.1.
struct DateFormRule: PassageRule {
  let card = RuleCard(
    "check.date-form", .warning, zh: "日期写法不规范", en: "a date is written in no regular form",
    citation: "GB/T 15835-2011 4.1.3, 5.1",
    hint: "four digits for the year, one kind of digits for the date",
    cost: .number)

  func hits(in text: ReadPassage) -> [Hit] {
    text.scalars.places(of: "年").compactMap { index in
      short(index, text.scalars) ?? mixed(index, text.scalars)
    }
  }

  /// 98年5月 and ’98年.
  private func short(_ year: Int, _ scalars: [Unicode.Scalar]) -> Hit? {
    guard year >= 2, scalars[year - 1].isDigit, scalars[year - 2].isDigit,
      scalars.at(year - 3).map({ $0.isDigit || $0 == "." || $0.isHanNumeral }) != true
    else { return nil }
    let month = scalars.end(of: year + 1) { $0.isDigit }
    let hasMonth = (1...2).contains(month - year - 1) && scalars.at(month) == "月"
    let isElided = scalars.at(year - 3)?.isOne(of: "’'‘") == true
    guard hasMonth || isElided else { return nil }
    let start = isElided ? year - 3 : year - 2
    return Hit(
      start..<year + 1, zh: "年份“\(scalars[start..<year + 1].string)”不应简写",
      en: "the year '\(scalars[start..<year + 1].string)' is cut short")
  }

  /// 2022年七月四日 and 二〇二二年7月.
  private func mixed(_ year: Int, _ scalars: [Unicode.Scalar]) -> Hit? {
    guard year >= 4 else { return nil }
    let isArabic = (1...4).allSatisfy { scalars[year - $0].isDigit }
    let isHan = (1...4).allSatisfy { scalars[year - $0].hanDigit != nil }
    guard isArabic || isHan else { return nil }
    let end = scalars.end(of: year + 1) {
      isArabic ? $0.isOne(of: "一二三四五六七八九十") : $0.isDigit
    }
    guard end > year + 1, scalars.at(end) == "月" else { return nil }
    // 2022年六月初六 is a day of the Chinese calendar.
    if scalars.at(end + 1)?.isOne(of: "初廿") == true { return nil }
    return Hit(
      year - 4..<end + 1, zh: "“\(scalars[year - 4..<end + 1].string)”混用了两种数字",
      en: "'\(scalars[year - 4..<end + 1].string)' mixes two kinds of digits")
  }
}

/// A day or an hour that does not exist (日期时刻有误).
struct ImpossibleDateRule: PassageRule {
  let card = RuleCard(
    "check.impossible-date", .error, zh: "日期或时刻不存在", en: "no such day or hour",
    citation: "newspaper-practice §1.13 事实性差错", hint: "look up the date", cost: .fact)

  func hits(in text: ReadPassage) -> [Hit] {
    DateToken.all(in: text.scalars).compactMap { day($0, text.scalars) } + hours(text)
      + months(text)
  }

  private func day(_ token: DateToken, _ scalars: [Unicode.Scalar]) -> Hit? {
    let isThere =
      token.year == nil
      ? CalendarDate(year: 2000, month: token.month, day: token.day) != nil
      : token.date(in: nil) != nil
    return isThere ? nil : hit(token.range, scalars)
  }

  /// 13月 behind a year, without a day.
  private func months(_ text: ReadPassage) -> [Hit] {
    text.numbers.compactMap { token in
      guard text.scalars.at(token.range.upperBound) == "月", token.decimals == 0,
        text.scalars.at(token.range.lowerBound - 1) == "年",
        text.scalars.at(token.range.upperBound + 1)?.isDigit != true,
        !(1...12).contains(token.mantissa)
      else { return nil }
      return hit(token.range.lowerBound..<token.range.upperBound + 1, text.scalars)
    }
  }

  /// 25时, 9时75分, 8:65 behind 上午 and its kin.
  private func hours(_ text: ReadPassage) -> [Hit] {
    let scalars = text.scalars
    return text.numbers.compactMap { token in
      let end = token.range.upperBound
      guard !token.isCode, token.decimals == 0, token.digitCount <= 2 else { return nil }
      let isHour = isAfterDay(token.range.lowerBound, scalars)
      let unit = scalars.at(end)
      guard unit == "时" || unit == "点" || unit == ":" || unit == "：" else { return nil }
      if isHour, token.mantissa > 24, unit != "点" || scalars.at(end + 1)?.isDigit != true {
        return hit(token.range.lowerBound..<end + 1, scalars)
      }
      guard isHour || unit == "时", token.mantissa <= 24,
        let minutes = text.numbers.first(where: { $0.range.lowerBound == end + 1 }),
        minutes.digitCount == 2, minutes.mantissa >= 60,
        unit != "时" || scalars.at(minutes.range.upperBound) == "分"
      else { return nil }
      return hit(token.range.lowerBound..<minutes.range.upperBound, scalars)
    }
  }

  private func isAfterDay(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    ["上午", "下午", "凌晨", "中午", "晚上", "清晨", "早上", "傍晚", "当日", "日晚", "今晚", "明晚", "昨晚"]
      .contains { scalars.holds($0, before: index) }
      || scalars.at(index - 1) == "日" && scalars.at(index - 2)?.isDigit == true
  }

  private func hit(_ range: Range<Int>, _ scalars: [Unicode.Scalar]) -> Hit {
    Hit(
      range, zh: "没有“\(scalars[range].string)”这个日期或时刻",
      en: "there is no '\(scalars[range].string)'")
  }
}
