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
      short(index, text.scalars) ?? shortHan(index, text.scalars) ?? mixed(index, text.scalars)
    } + text.scalars.places(of: "月").compactMap { mixedDay($0, text.scalars) }
  }

  /// 98年5月 and ’98年.
  private func short(_ year: Int, _ scalars: [Unicode.Scalar]) -> Hit? {
    guard year >= 2, scalars[year - 1].isDigit, scalars[year - 2].isDigit,
      scalars.at(year - 3).map({ $0.isDigit || $0 == "." || $0.isHanNumeral }) != true
    else { return nil }
    let month = scalars.end(of: year + 1) { $0.isDigit }
    let hasMonth = (1...2).contains(month - year - 1) && scalars.at(month) == "月"
    let isElided = scalars.at(year - 3)?.isOne(of: "’'‘") == true
    guard hasMonth || isElided || isYear(year, scalars) else { return nil }
    let start = isElided ? year - 3 : year - 2
    return Hit(
      start..<year + 1, zh: "年份“\(scalars[start..<year + 1].string)”不应简写",
      en: "the year '\(scalars[start..<year + 1].string)' is cut short")
  }

  /// Words behind which two digits are a year and not a span, and what makes a span of it all the same.
  private static let openings = "自于在从是到至截"
  private static let spans = "的间来里内后前历时多以之如中期龄"
  private static let seasons: [String] = [
    "全年", "上半年", "下半年", "年初", "年底", "年末", "年春", "年夏", "年秋", "年冬", "一季度", "初", "底", "考上", "毕业",
    "入伍", "参军", "入党", "以来",
  ]

  /// 05年, 自98年开工, 24年全年, 78年考上: a year though no month follows.
  private func isYear(_ year: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    guard let tens = scalars[year - 2].digit, let ones = scalars[year - 1].digit else {
      return false
    }
    let value = tens * 10 + ones
    if scalars.word(of: ["代", "级", "版", "款", "期"], at: year + 1) != nil { return false }
    if tens == 0 { return true }
    let before = scalars.at(year - 3)
    let opens = before.map { $0.isOne(of: Self.openings) || $0 == "（" } ?? true
    if value >= 50, scalars.word(of: ["考上", "毕业", "入伍", "参军", "入党"], at: year + 1) != nil {
      return true
    }
    let isSeason = scalars.word(of: Self.seasons, at: year + 1) != nil
    if isSeason { return (before.map { !$0.isHan } ?? true) || opens }
    guard value >= 70, opens else { return false }
    return scalars.at(year + 1)?.isOne(of: Self.spans) != true
  }

  /// 拍于八七年: two Han digits behind a word of time.
  private func shortHan(_ year: Int, _ scalars: [Unicode.Scalar]) -> Hit? {
    guard let tens = scalars.at(year - 2)?.hanDigit, tens >= 4 || tens == 0,
      scalars.at(year - 1)?.hanDigit != nil,
      scalars.at(year - 3)?.isOne(of: "自于在从") == true,
      scalars.at(year + 1)?.isOne(of: Self.spans) != true
    else { return nil }
    return Hit(
      year - 2..<year + 1, zh: "年份“\(scalars[year - 2..<year + 1].string)”不应简写",
      en: "the year '\(scalars[year - 2..<year + 1].string)' is cut short")
  }

  /// 十月15日 and 10月十五日.
  private func mixedDay(_ month: Int, _ scalars: [Unicode.Scalar]) -> Hit? {
    guard let before = scalars.at(month - 1), let after = scalars.at(month + 1),
      before.isDigit && after.isHanNumeral || before.isHanNumeral && after.isDigit
    else { return nil }
    let end = scalars.end(of: month + 1) { after.isDigit ? $0.isDigit : $0.isHanNumeral }
    guard scalars.at(end) == "日", end - month <= 4 else { return nil }
    let start = before.isDigit ? month - 1 : scalars.at(month - 2) == "十" ? month - 2 : month - 1
    return Hit(
      start..<end + 1, zh: "“\(scalars[start..<end + 1].string)”混用了两种数字",
      en: "'\(scalars[start..<end + 1].string)' mixes two kinds of digits")
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
    // 1996年六七月间 is about June.
    let month = scalars[year + 1..<end]
    if isArabic, month.count == 2, !month.contains("十") { return nil }
    return Hit(
      year - 4..<end + 1, zh: "“\(scalars[year - 4..<end + 1].string)”混用了两种数字",
      en: "'\(scalars[year - 4..<end + 1].string)' mixes two kinds of digits")
  }
}

/// A day or an hour that does not exist (日期时刻有误).
struct ImpossibleDateRule: PageRule {
  let card = RuleCard(
    "check.impossible-date", .error, zh: "日期或时刻不存在", en: "no such day or hour",
    citation: "newspaper-practice §1.13 事实性差错", hint: "look up the date", cost: .fact)

  func hits(on page: ReadPage) -> [PageHit] {
    page.passages.enumerated().flatMap { number, text in
      let days = DateToken.all(in: text.scalars).compactMap { day($0, text.scalars, page.date) }
      return (days + hours(text) + months(text)).map { PageHit(passage: number, hit: $0) }
    }
  }

  /// 2月29日 is a day of some years; behind 今年 the issue tells which.
  private func day(
    _ token: DateToken, _ scalars: [Unicode.Scalar], _ issue: CalendarDate?
  ) -> Hit? {
    let isThisYear = scalars.holds("今年", before: token.range.lowerBound)
    let year = token.year ?? (isThisYear ? issue?.year : nil) ?? 2000
    let isThere = CalendarDate(year: year, month: token.month, day: token.day) != nil
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
      if unit == "时", token.mantissa == 24,
        let minutes = text.numbers.first(where: { $0.range.lowerBound == end + 1 }),
        minutes.mantissa > 0, scalars.at(minutes.range.upperBound) == "分"
      {
        return hit(token.range.lowerBound..<minutes.range.upperBound + 1, scalars)
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
