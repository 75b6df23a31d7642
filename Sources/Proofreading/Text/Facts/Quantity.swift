internal import PressDiagnostics

/// A number with what it counts (数量): 13所学校, 22.4%, 1.5万人.
struct Quantity: Hashable {
  var range: Range<Int>
  /// The digits as they stand.
  var digits: String
  /// In thousandths, 万 and 亿 counted out.
  var value: Int
  /// What a step of the last digit is worth.
  var step: Int
  /// The measure, one character or %.
  var measure: Unicode.Scalar
  /// What follows the measure, two characters at most.
  var thing: [Unicode.Scalar]
  /// Whether the digits are Han digits.
  var isHan: Bool
  /// Whether nothing such as 多 or 余 makes it vague.
  var isExact: Bool

  /// Equal, or equal when rounded to the head's last digit.
  func agrees(with text: Quantity) -> Bool {
    value == text.value || (abs(value - text.value) < step && text.digits.count > digits.count)
  }

  /// Whether the digits of one are those of the other with two swapped, or with one wrong.
  func isSlip(of text: Quantity) -> Bool {
    guard digits.count == text.digits.count, digits.count >= 2, step == text.step else {
      return false
    }
    let pairs = zip(digits, text.digits).filter { $0 != $1 }
    let isSwapped =
      pairs.count == 2 && pairs[0].0 == pairs[1].1 && pairs[0].1 == pairs[1].0
    return isSwapped || (pairs.count == 1 && (countsTheSame(as: text) || digits.count >= 3))
  }

  /// The same measure, and the same thing as far as both tell one.
  func countsTheSame(as text: Quantity) -> Bool {
    guard measure == text.measure else { return false }
    if measure == "%" || measure == "％" || measure == "℃" { return false }
    // Who is counted stands behind 名 and before 人, or nowhere.
    if measure == "人" { return true }
    if let first = thing.first, let other = text.thing.first { return first == other }
    return true
  }

  static func all(in text: ReadPassage) -> [Quantity] {
    text.numbers.compactMap { arabic($0, text.scalars) } + han(text.scalars)
  }

  private static func arabic(_ token: NumberToken, _ scalars: [Unicode.Scalar]) -> Quantity? {
    guard !token.isCode, token.decimals <= 3, token.digitCount <= 9 else { return nil }
    var unit = 1000
    var end = token.range.upperBound
    if token.unit == "万" { unit *= 10_000 }
    if token.unit == "亿" { unit *= 100_000_000 }
    if token.unit == "万" || token.unit == "亿" { end += 1 }
    let scale = (0..<token.decimals).reduce(1) { value, _ in value * 10 }
    let (value, isOver) = token.mantissa.multipliedReportingOverflow(by: unit / scale)
    guard !isOver else { return nil }
    return made(
      token.range, value, unit / scale, end, scalars, isHan: false)
  }

  /// 四十二家, 三百余户.
  private static func han(_ scalars: [Unicode.Scalar]) -> [Quantity] {
    var found: [Quantity] = []
    var index = 0
    while index < scalars.count {
      let end = scalars.end(of: index) { $0.isHanNumeral }
      if end > index, let value = HanNumber.large(scalars[index..<end]),
        let quantity = made(
          index..<end, value * 1000, 1000, end, scalars, isHan: true)
      {
        found.append(quantity)
      }
      index = max(end, index + 1)
    }
    return found
  }

  private static func made(
    _ range: Range<Int>, _ value: Int, _ step: Int, _ behind: Int, _ scalars: [Unicode.Scalar],
    isHan: Bool
  ) -> Quantity? {
    var end = behind
    let isVague = scalars.at(end)?.isOne(of: "余多几") == true
    if isVague { end += 1 }
    guard let measure = scalars.at(end), measure.isHan || measure.isOne(of: "%％℃") else {
      return nil
    }
    // Dates, hours, pages and terms are no counts; 年 is one with few digits: 46年.
    if measure.isOne(of: "月日时分点号版届期比第路") { return nil }
    if measure == "年", range.count > 2 || scalars.at(end + 1)?.isOne(of: "代级") == true {
      return nil
    }
    if scalars.at(range.lowerBound - 1) == "第" { return nil }
    let thing = Array(scalars[(end + 1)...].prefix(2).prefix { $0.isHan })
    let countsPeople = measure.isOne(of: "名位人") || measure == "个" && thing.first == "人"
    return Quantity(
      range: range, digits: scalars[range].string, value: value, step: step,
      measure: countsPeople ? "人" : measure,
      thing: thing, isHan: isHan, isExact: !isVague)
  }
}

/// The result of a match (比分): 3比1.
struct Score: Hashable {
  var range: Range<Int>
  var first: Int
  var second: Int

  /// Either way round.
  func isSame(as other: Score) -> Bool {
    first == other.first && second == other.second || first == other.second && second == other.first
  }

  static func all(in text: ReadPassage) -> [Score] {
    zip(text.numbers, text.numbers.dropFirst()).compactMap { low, high in
      guard high.range.lowerBound == low.range.upperBound + 1,
        text.scalars[low.range.upperBound].isOne(of: "比∶"), low.decimals == 0, high.decimals == 0,
        low.digitCount <= 3, high.digitCount <= 3
      else { return nil }
      return Score(
        range: low.range.lowerBound..<high.range.upperBound, first: low.mantissa,
        second: high.mantissa)
    }
  }
}
