internal import PositionedYAML

/// A value with a notation of its own (专用写法), such as `0-10` or `275 × 390 mm`.
protocol NotationValue: LayoutValue {
  static var notation: ValueShape.Notation { get }
  /// Reads the notation; nil when the text is something else.
  init?(notation text: String, in context: Quantity.Context)
  /// The value in its notation.
  var text: String { get }
}

extension NotationValue {
  static var shape: ValueShape { .notation(notation) }

  static func read(_ node: YAMLNode, as shape: ValueShape, by reader: inout LayoutReader) -> Self? {
    guard let text = reader.scalar(node, as: shape) else { return nil }
    guard let value = Self(notation: text, in: reader.context) else {
      reader.reportWrongType(node, expected: shape)
      return nil
    }
    return value
  }

  var asWritten: WrittenValue { .text(text) }
}

extension String {
  /// The two whole numbers of `3-5`, `3–5` or `3`; nil for anything else.
  var span: (low: Int, high: Int)? {
    let dashes: Set<Character> = ["-", "–", "—", "－", "~", "～"]
    let parts = split(maxSplits: 1, omittingEmptySubsequences: false) { dashes.contains($0) }
    let numbers = parts.compactMap { part -> Int? in
      let digits = part.filter { $0 != " " }
      guard !digits.isEmpty, digits.count <= 4, digits.allSatisfy(\.isASCIIDigit) else {
        return nil
      }
      return Int(digits)
    }
    guard numbers.count == parts.count, let low = numbers.first, let high = numbers.last else {
      return nil
    }
    return (low, high)
  }
}
