/// A day of the calendar (公历日期); no clock is asked.
struct CalendarDate: Hashable, Comparable {
  var year: Int
  var month: Int
  var day: Int

  init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CalendarDate.days(of: month, in: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  static func < (a: CalendarDate, b: CalendarDate) -> Bool { a.number < b.number }

  /// The days of a month.
  static func days(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since the first of March of the year 0: a running number for differences.
  var number: Int {
    let years = month <= 2 ? year - 1 : year
    let months = (month + 9) % 12
    return years * 365 + years / 4 - years / 100 + years / 400 + (months * 153 + 2) / 5 + day - 1
  }

  /// The day of the week, 0 for Sunday (星期).
  var weekday: Int { (number + 3) % 7 }

  static let weekdayNames: [Unicode.Scalar] = ["日", "一", "二", "三", "四", "五", "六"]
}

/// A date as it is written in a text, year and all or not (文中日期).
struct DateToken: Hashable {
  var range: Range<Int>
  var year: Int?
  var month: Int
  var day: Int
  /// Whether the digits are Han digits.
  var isHan: Bool

  /// The day, with the year of the issue where the text names none.
  func date(in year: Int?) -> CalendarDate? {
    (self.year ?? year).flatMap { CalendarDate(year: $0, month: month, day: day) }
  }

  /// The dates with month and day, in order.
  static func all(in scalars: [Unicode.Scalar]) -> [DateToken] {
    var tokens: [DateToken] = []
    for index in scalars.indices where scalars[index] == "月" {
      if let token = read(month: index, scalars) { tokens.append(token) }
    }
    return tokens
  }

  private static func read(month index: Int, _ scalars: [Unicode.Scalar]) -> DateToken? {
    guard let month = number(endingAt: index, scalars), (1...99).contains(month.value),
      let day = number(startingAt: index + 1, scalars), month.isHan == day.isHan,
      scalars.at(day.end) == "日" || scalars.at(day.end) == "号"
    else { return nil }
    var start = month.start
    var year: Int?
    if scalars.at(start - 1) == "年", let found = self.year(endingAt: start - 1, scalars) {
      year = found.value
      start = found.start
    }
    return DateToken(
      range: start..<day.end + 1, year: year, month: month.value, day: day.value,
      isHan: month.isHan)
  }

  /// Four digits before 年.
  private static func year(
    endingAt end: Int, _ scalars: [Unicode.Scalar]
  ) -> (value: Int, start: Int)? {
    guard end >= 4 else { return nil }
    let digits = scalars[end - 4..<end].map { $0.digit ?? $0.hanDigit }
    guard scalars.at(end - 5)?.isDigit != true else { return nil }
    var value = 0
    for digit in digits {
      guard let digit else { return nil }
      value = value * 10 + digit
    }
    return (value, end - 4)
  }

  /// One or two Arabic digits, or a Han number up to 三十一, before an offset.
  private static func number(
    endingAt end: Int, _ scalars: [Unicode.Scalar]
  ) -> (value: Int, start: Int, isHan: Bool)? {
    var start = end
    while start > 0, scalars[start - 1].isDigit { start -= 1 }
    if start < end {
      guard end - start <= 2 else { return nil }
      return (value(scalars[start..<end].map { $0.digit ?? 0 }), start, false)
    }
    while start > 0, scalars[start - 1].isOne(of: "一二三四五六七八九十") { start -= 1 }
    return HanNumber.small(scalars[start..<end]).map { ($0, start, true) }
  }

  private static func number(
    startingAt start: Int, _ scalars: [Unicode.Scalar]
  ) -> (value: Int, end: Int, isHan: Bool)? {
    var end = scalars.end(of: start) { $0.isDigit }
    if end > start {
      guard end - start <= 2 else { return nil }
      return (value(scalars[start..<end].map { $0.digit ?? 0 }), end, false)
    }
    end = scalars.end(of: start) { $0.isOne(of: "一二三四五六七八九十") }
    return HanNumber.small(scalars[start..<end]).map { ($0, end, true) }
  }

  private static func value(_ digits: [Int]) -> Int { digits.reduce(0) { $0 * 10 + $1 } }
}

/// Numbers in Han digits (汉字数字).
enum HanNumber {
  /// Numbers below ten million with their places, such as 四十二, 三百零五, 一万二千.
  static func large(_ word: some Collection<Unicode.Scalar>) -> Int? {
    guard (1...9).contains(word.count) else { return nil }
    var total = 0
    var section = 0
    var digit: Int?
    for scalar in word {
      if let value = scalar == "两" ? 2 : scalar.hanDigit {
        guard digit == nil || digit == 0 else { return nil }
        digit = value
        continue
      }
      switch scalar {
      case "十": section += (digit ?? 1) * 10
      case "百": section += (digit ?? 1) * 100
      case "千": section += (digit ?? 1) * 1000
      case "万":
        total += (section + (digit ?? 0)) * 10_000
        section = 0
      default: return nil
      }
      digit = nil
    }
    return total + section + (digit ?? 0)
  }

  /// 1 to 99, such as 三, 十二, 二十, 三十一.
  static func small(_ word: some Collection<Unicode.Scalar>) -> Int? {
    let word = Array(word)
    guard (1...3).contains(word.count) else { return nil }
    guard let ten = word.firstIndex(of: "十") else {
      return word.count == 1 ? word[0].hanDigit : nil
    }
    guard ten <= 1, word.count - ten <= 2 else { return nil }
    let tens = ten == 0 ? 1 : word[0].hanDigit
    let ones = ten + 1 < word.count ? word[ten + 1].hanDigit : 0
    guard let tens, let ones else { return nil }
    return tens * 10 + ones
  }
}
