/// A decimal number or a fraction as people write it, kept exact (精确数).
///
/// Six digits before and six behind the point are enough for any paper; more would only invite
/// overflow.
package struct ExactNumber: Hashable, Sendable {
  package var numerator: Int
  package var denominator: Int

  package init(_ numerator: Int, over denominator: Int = 1) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// The number times `factor / divisor`, rounded to the nearest whole (half away from 0).
  ///
  /// What no page could hold comes back as a number that every range check refuses.
  func times(_ factor: Int, over divisor: Int = 1) -> Int {
    let (product, overflow) = numerator.multipliedReportingOverflow(by: factor)
    guard !overflow, product.magnitude < Int.max / 2 else {
      return numerator < 0 ? -Int.max / 4 : Int.max / 4
    }
    let bottom = denominator * divisor
    let half = bottom / 2
    return (product + (product < 0 ? -half : half)) / bottom
  }

  /// The whole number that this is, or nil.
  package var whole: Int? { numerator % denominator == 0 ? numerator / denominator : nil }
}

extension ExactNumber {
  /// Reads a number at the start of `text` and takes it off: `12`, `-1.5`, `.5`, `1/4`.
  static func take(from text: inout Substring) -> ExactNumber? {
    var rest = text
    let isNegative = rest.first == "-" || rest.first == "−"
    if isNegative || rest.first == "+" { rest.removeFirst() }
    guard var number = takeDecimal(from: &rest) else { return nil }
    if number.denominator == 1, rest.first == "/" {
      var behind = rest.dropFirst()
      guard let divisor = takeDigits(from: &behind), divisor > 0, divisor <= 1000 else {
        return nil
      }
      number.denominator = divisor
      rest = behind
    }
    if isNegative { number.numerator = -number.numerator }
    text = rest
    return number
  }

  private static func takeDecimal(from text: inout Substring) -> ExactNumber? {
    let whole = takeDigits(from: &text)
    guard text.first == "." else { return whole.map { ExactNumber($0) } }
    var behind = text.dropFirst()
    let digits = behind.prefix(while: \.isASCIIDigit)
    guard let fraction = takeDigits(from: &behind) else { return nil }
    let scale = digits.reduce(1) { product, _ in product * 10 }
    text = behind
    return ExactNumber((whole ?? 0) * scale + fraction, over: scale)
  }

  /// At most six digits; nil when there is none or there are more.
  private static func takeDigits(from text: inout Substring) -> Int? {
    let digits = text.prefix(while: \.isASCIIDigit)
    guard !digits.isEmpty, digits.count <= 6 else { return nil }
    text = text.dropFirst(digits.count)
    return digits.reduce(0) { $0 * 10 + ($1.wholeNumberValue ?? 0) }
  }
}

extension Character {
  var isASCIIDigit: Bool { "0" <= self && self <= "9" && utf8.count == 1 }
}

extension String {
  /// The number `units / unitsPerOne` with as few decimals as bring it back when it is read.
  ///
  /// Five decimals bring back every count of 1/65536.
  static func decimal(_ units: Int, per unitsPerOne: Int) -> String {
    var scale = 1
    while scale < 100_000 {
      let scaled = ExactNumber(units, over: unitsPerOne).times(scale)
      if ExactNumber(scaled, over: scale).times(unitsPerOne) == units { break }
      scale *= 10
    }
    let scaled = ExactNumber(abs(units), over: unitsPerOne).times(scale)
    let sign = units < 0 && scaled > 0 ? "-" : ""
    guard scale > 1 else { return sign + String(scaled) }
    // The leading 1 keeps the zeros behind the point.
    return sign + String(scaled / scale) + "." + String(scale + scaled % scale).dropFirst()
  }

  /// The number rounded to one decimal, for millimetres that people read.
  static func oneDecimal(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return (tenths < 0 ? "-" : "") + "\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }
}
