/// A number in Arabic digits as it stands in a text (阿拉伯数字).
struct NumberToken: Hashable {
  var range: Range<Int>
  /// The digits without point and separators.
  var mantissa: Int
  /// How many of the digits stand behind the point.
  var decimals: Int
  /// 万, 亿 or % right behind the digits; nil for anything else.
  var unit: Unicode.Scalar?
  /// Whether a letter, a slash or the like stands before it, as in G15 or CN32.
  var isCode: Bool

  /// The digits as they stand.
  var digitCount: Int { range.count }

  /// The numbers of a text, in order; a run too long for a number is none.
  static func all(in scalars: [Unicode.Scalar]) -> [NumberToken] {
    var tokens: [NumberToken] = []
    var index = 0
    while index < scalars.count {
      guard scalars[index].isDigit else {
        index += 1
        continue
      }
      let token = read(at: index, scalars)
      if token.range.count <= 15 { tokens.append(token) }
      index = token.range.upperBound
    }
    return tokens
  }

  private static func read(at start: Int, _ scalars: [Unicode.Scalar]) -> NumberToken {
    var end = start
    var mantissa = 0
    var decimals = 0
    var hasPoint = false
    while end < scalars.count {
      if let digit = scalars[end].digit {
        mantissa = mantissa < 1_000_000_000_000_000 ? mantissa * 10 + digit : mantissa
        if hasPoint { decimals += 1 }
        end += 1
      } else if scalars[end] == ".", !hasPoint, scalars.at(end + 1)?.isDigit == true {
        hasPoint = true
        end += 1
      } else if scalars[end] == ",", isGroup(end, scalars) {
        end += 1
      } else {
        break
      }
    }
    let unit = scalars.at(end).flatMap { $0.isOne(of: "万亿%％‰") ? $0 : nil }
    let before = scalars.at(start - 1)
    let isCode = before.map { $0.isLetter || $0.isOne(of: "-/@_.:№#＃") } ?? false
    return NumberToken(
      range: start..<end, mantissa: mantissa, decimals: decimals, unit: unit, isCode: isCode)
  }

  /// A comma with exactly three digits behind it, as in 11,260.
  private static func isGroup(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    (1...3).allSatisfy { scalars.at(index + $0)?.isDigit == true }
      && scalars.at(index + 4)?.isDigit != true
  }
}
