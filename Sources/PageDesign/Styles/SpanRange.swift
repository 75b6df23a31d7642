/// From how few to how many columns a story may span (跨栏).
package struct SpanRange: Hashable, Sendable {
  package var fewest: Int
  package var most: Int

  package init(_ fewest: Int, _ most: Int) {
    self.fewest = fewest
    self.most = most
  }

  /// The spans that a page of `columns` columns has; never empty.
  package func spans(of columns: Int) -> ClosedRange<Int> {
    let most = max(1, min(self.most, columns))
    return max(1, min(fewest, most))...most
  }
}

extension SpanRange: NotationValue {
  static let notation = ValueShape.Notation(
    zh: "跨栏数，如 2-4", en: "a number of columns from 1 to 40, such as 2-4 or 3",
    pattern: "^[1-9][0-9]?( *[-–] *[1-9][0-9]?)?$", examples: ["2-4", "3"])

  init?(notation text: String, in context: Quantity.Context) {
    guard let span = text.span, 1 <= span.low, span.low <= span.high, span.high <= 40 else {
      return nil
    }
    self.init(span.low, span.high)
  }

  var text: String { fewest == most ? "\(most)" : "\(fewest)-\(most)" }
}
