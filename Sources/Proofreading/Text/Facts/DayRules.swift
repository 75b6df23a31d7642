internal import Editorial
internal import PressDiagnostics

/// A weekday that is not the date's (日期与星期不符).
struct WeekdayRule: PageRule {
  let card = RuleCard(
    "check.weekday", .error, zh: "日期与星期不符", en: "the weekday is not the date's",
    citation: "newspaper-practice §1.13 重要日期", hint: "look up the date", cost: .fact)

  func hits(on page: ReadPage) -> [PageHit] {
    let inText = page.passages.enumerated().flatMap { number, text in
      DateToken.all(in: text.scalars).compactMap { token in
        (weekday(behind: token, text.scalars, page.date)
          ?? weekday(before: token, text.scalars, page.date)).map {
            PageHit(passage: number, hit: $0)
          }
      }
    }
    return inText + masthead(page)
  }

  /// 3月18日（星期三）, 7月3日周日.
  private func weekday(
    behind token: DateToken, _ scalars: [Unicode.Scalar], _ issue: CalendarDate?
  ) -> Hit? {
    guard let date = token.date(in: issue?.year) else { return nil }
    var index = token.range.upperBound
    while scalars.at(index)?.isOne(of: "（( 　\n，") == true { index += 1 }
    guard let word = scalars.word(of: ["星期", "礼拜", "周"], at: index),
      let day = scalars.at(index + word.scalarCount), let told = Self.number(day)
    else { return nil }
    return hit(index..<index + word.scalarCount + 1, told, date)
  }

  /// 周五（3月20日）.
  private func weekday(
    before token: DateToken, _ scalars: [Unicode.Scalar], _ issue: CalendarDate?
  ) -> Hit? {
    let start = token.range.lowerBound
    guard let date = token.date(in: issue?.year), scalars.at(start - 1)?.isOne(of: "（(") == true,
      let day = scalars.at(start - 2), let told = Self.number(day),
      let word = ["星期", "礼拜", "周"].first(where: { scalars.holds($0, before: start - 2) })
    else { return nil }
    return hit(start - 2 - word.scalarCount..<token.range.upperBound, told, date)
  }

  /// The weekday that stands beside the date of the issue.
  private func masthead(_ page: ReadPage) -> [PageHit] {
    guard let date = page.date, page.page.isFront, let field = page.edition.masthead.weekday,
      let number = page.passages.firstIndex(where: { $0.passage.text == field }),
      let index = field.scalars.firstIndex(where: { Self.number($0) != nil }),
      let told = Self.number(field.scalars[index])
    else { return [] }
    return hit(0..<field.count, told, date).map { [PageHit(passage: number, hit: $0)] } ?? []
  }

  private func hit(_ range: Range<Int>, _ told: Int, _ date: CalendarDate) -> Hit? {
    guard told != date.weekday else { return nil }
    let right = CalendarDate.weekdayNames[date.weekday]
    return Hit(
      range, zh: "\(date.year)年\(date.month)月\(date.day)日是星期\(right)",
      en: "\(date.year)-\(date.month)-\(date.day) is 星期\(right)")
  }

  private static func number(_ scalar: Unicode.Scalar) -> Int? {
    scalar == "天" ? 0 : CalendarDate.weekdayNames.firstIndex(of: scalar)
  }
}

/// A dateline that lies behind the date of the issue (电头日期在后).
struct FutureDatelineRule: PageRule {
  let card = RuleCard(
    "check.dateline-future", .error, zh: "电头日期晚于出报日期", en: "a dateline lies in the future",
    citation: "newspaper-practice §1.6", hint: "look up the date of the dispatch", cost: .fact)

  func hits(on page: ReadPage) -> [PageHit] {
    guard let issue = page.date else { return [] }
    return page.passages.enumerated().compactMap { number, text in
      let scalars = text.scalars
      guard text.passage.part == .body,
        let token = DateToken.all(in: Array(scalars.prefix(40))).first,
        scalars.at(token.range.upperBound)?.isOne(of: "电讯") == true,
        let date = token.date(in: issue.year), date > issue,
        // 12月31日 in an issue of 1月2日 is last year's.
        token.year != nil || date.number - issue.number < 300
      else { return nil }
      return PageHit(
        passage: number,
        hit: Hit(
          token.range, zh: "电头日期晚于出报日期\(issue.month)月\(issue.day)日",
          en: "the dateline is later than the issue of \(issue.month)-\(issue.day)"))
    }
  }
}

/// 昨天（7月2日） in an issue that did not appear on the third (相对日期不符).
struct RelativeDayRule: PageRule {
  let card = RuleCard(
    "check.relative-day", .error, zh: "“昨天、今天”与日期不符", en: "yesterday or today is another date",
    citation: "newspaper-practice §1.13 重要日期", hint: "look up the date", cost: .fact)

  private static let words: [(String, Int)] = [
    ("前天", -2), ("前日", -2), ("昨天", -1), ("昨日", -1), ("昨晚", -1), ("今天", 0), ("今日", 0), ("今晚", 0),
    ("明天", 1), ("明日", 1), ("明晚", 1), ("后天", 2),
  ]

  func hits(on page: ReadPage) -> [PageHit] {
    guard let issue = page.date else { return [] }
    return page.passages.enumerated().flatMap { number, text in
      DateToken.all(in: text.scalars).compactMap { token in
        guard text.scalars.at(token.range.lowerBound - 1)?.isOne(of: "（(") == true,
          let word = Self.words.first(where: {
            text.scalars.holds($0.0, before: token.range.lowerBound - 1)
          }), let date = token.date(in: issue.year), date.number - issue.number != word.1
        else { return nil }
        return PageHit(
          passage: number,
          hit: Hit(
            token.range,
            zh: "“\(word.0)”不是\(token.month)月\(token.day)日（本报\(issue.month)月\(issue.day)日出版）",
            en: "\(word.0) is not \(token.month)-\(token.day) in this issue"))
      }
    }
  }
}
