package import PageGeometry
internal import PositionedYAML

/// From one line to the next where the page's grid does not say so (行高): a share of the size, or
/// a length.
package enum Leading: Hashable, Sendable {
  case share(Em)
  case length(Length)

  /// From line to line for type of `size`: a length is never less than that, or lines would lie
  /// over each other where a size is larger than the layout had in mind.
  package func pitch(of size: Length) -> Length {
    switch self {
    case .share(let share): share.at(size)
    case .length(let length): max(length, size)
    }
  }

  /// A share in hundredths.
  static func percent(_ share: Int) -> Leading { .share(Em(share, over: 100)) }
}

extension Leading: LayoutValue {
  static let shape = ValueShape.anyOf([.ratio(.positive), .length(.positive)])

  static func read(
    _ node: YAMLNode, as shape: ValueShape, by reader: inout LayoutReader
  ) -> Leading? {
    guard let quantity = reader.quantity(node, as: shape) else { return nil }
    guard quantity.em != nil else {
      return Length.read(node, as: .length(.positive), by: &reader).map { .length($0) }
    }
    return Em.read(node, as: .ratio(.positive), by: &reader).map { .share($0) }
  }

  var asWritten: WrittenValue {
    switch self {
    case .share(let share): share.asWritten
    case .length(let length): length.asWritten
    }
  }
}
