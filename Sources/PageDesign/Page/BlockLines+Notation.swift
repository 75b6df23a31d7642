extension BlockLines: NotationValue {
  static let notation = ValueShape.Notation(
    zh: "行位，如 0-10、last 2（末2行）、rest（其余）或 none（无）",
    en: "lines such as 0-10, last 2, rest or none",
    pattern: "^([0-9]+ *[-–] *[0-9]+|last +[0-9]+|末 *[0-9]+ *行?|rest|其余|none|无)$",
    examples: ["0-10", "last 2", "rest", "none"])

  init?(notation text: String, in context: Quantity.Context) {
    if ["none", "无"].contains(text) {
      self = .none
    } else if ["rest", "其余"].contains(text) {
      self = .rest
    } else if text.hasPrefix("last") || text.hasPrefix("末") {
      let digits = text.drop { !$0.isASCIIDigit }.prefix(while: \.isASCIIDigit)
      guard digits.count <= 4, let count = Int(digits), count > 0 else { return nil }
      self = .last(count)
    } else {
      guard let span = text.span, span.low < span.high else { return nil }
      self = .span(span.low, span.high)
    }
  }

  var text: String {
    switch self {
    case .none: "none"
    case .rest: "rest"
    case .span(let from, let to): "\(from)-\(to)"
    case .last(let count): "last \(count)"
    }
  }
}
