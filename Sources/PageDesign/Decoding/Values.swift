internal import PageGeometry
internal import PositionedYAML

/// The largest length that a layout file may name: two metres; more is a slip of the unit.
private let longestLength = Length.millimeters(2000)

/// The largest ratio that a layout file may name.
private let largestRatio = Em.ems(1000)

extension Length: LayoutValue {
  static let shape = ValueShape.length(.positive)

  static func read(
    _ node: YAMLNode, as shape: ValueShape, by reader: inout LayoutReader
  ) -> Length? {
    guard let quantity = reader.quantity(node, as: shape) else { return nil }
    guard let length = quantity.length(in: reader.context) ?? quantity.zeroLength else {
      reader.report(
        LayoutRule.badQuantity, at: node.place, zh: "“\(node.scalar ?? "")”缺长度单位",
        en: "“\(node.scalar ?? "")” has no unit of length; expected \(shape.expected.en)",
        hint: "write it like 9pt, 12mm, 2字, 3行 or 小五")
      return nil
    }
    guard case .length(let bound) = shape, bound.allows(length.rawValue),
      length <= longestLength, length >= .zero - longestLength
    else {
      reader.reportOutOfRange(node, expected: shape)
      return nil
    }
    return length
  }

  var asWritten: WrittenValue { .text(written) }
}

extension Quantity {
  /// Nothing is nothing in any unit, so a bare 0 is a length.
  fileprivate var zeroLength: Length? { unit == .none && number.numerator == 0 ? .zero : nil }
}

extension Em: LayoutValue {
  static let shape = ValueShape.ratio(.zeroOrMore)

  static func read(_ node: YAMLNode, as shape: ValueShape, by reader: inout LayoutReader) -> Em? {
    guard let quantity = reader.quantity(node, as: shape) else { return nil }
    guard let em = quantity.em else {
      reader.report(
        LayoutRule.badQuantity, at: node.place, zh: "“\(node.scalar ?? "")”是长度，这里应是比例",
        en: "“\(node.scalar ?? "")” is a length; expected \(shape.expected.en)",
        hint: "write it as a share of the type size: 0.5em, 0.5字, 50%")
      return nil
    }
    guard case .ratio(let bound) = shape, bound.allows(em.rawValue), em <= largestRatio,
      em >= .zero - largestRatio
    else {
      reader.reportOutOfRange(node, expected: shape)
      return nil
    }
    return em
  }

  var asWritten: WrittenValue { .text(written) }
}

extension Int: LayoutValue {
  static let shape = ValueShape.count(0...1000)

  static func read(_ node: YAMLNode, as shape: ValueShape, by reader: inout LayoutReader) -> Int? {
    guard let text = reader.scalar(node, as: shape) else { return nil }
    guard let quantity = try? Quantity(text), let number = quantity.number.whole,
      [.none, .ems, .lines].contains(quantity.unit)
    else {
      reader.reportWrongType(node, expected: shape)
      return nil
    }
    guard case .count(let range) = shape, range.contains(number) else {
      reader.reportOutOfRange(node, expected: shape)
      return nil
    }
    return number
  }

  var asWritten: WrittenValue { .text(String(self)) }
}

extension Bool: LayoutValue {
  static let shape = ValueShape.flag
  static let words: [(String, Bool)] = [
    ("on", true), ("true", true), ("yes", true), ("是", true), ("开", true),
    ("off", false), ("false", false), ("no", false), ("否", false), ("关", false),
  ]

  static func read(_ node: YAMLNode, as shape: ValueShape, by reader: inout LayoutReader) -> Bool? {
    guard let text = node.scalar, let word = words.first(where: { $0.0 == text.lowercased() })
    else {
      reader.reportWrongType(node, expected: shape)
      return nil
    }
    return word.1
  }

  var asWritten: WrittenValue { .text(self ? "on" : "off") }
}

extension String: LayoutValue {
  static let shape = ValueShape.text

  static func read(
    _ node: YAMLNode, as shape: ValueShape, by reader: inout LayoutReader
  ) -> String? {
    reader.scalar(node, as: shape)
  }

  var asWritten: WrittenValue { .text(self) }
}
