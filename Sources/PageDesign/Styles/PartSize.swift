package import PageGeometry
internal import PositionedYAML

/// The size of a part of a headline: fixed, or a share of the main head (引题、副题字号).
package enum PartSize: Hashable, Sendable {
  case share(Em)
  case length(Length)

  /// The size beside a main head of `main`.
  ///
  /// A share is rounded to half points, so that heads of one size have kickers of one size.
  package func size(beside main: Length) -> Length {
    switch self {
    case .length(let length): return length
    case .share(let share):
      let half = Length.unitsPerPoint / 2
      let halves = (share.at(main).rawValue + half / 2) / half
      return Length(rawValue: max(1, halves) * half)
    }
  }
}

extension PartSize: LayoutValue {
  static let shape = ValueShape.anyOf([.ratio(.positive), .length(.positive)])

  static func read(
    _ node: YAMLNode, as shape: ValueShape, by reader: inout LayoutReader
  ) -> PartSize? {
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
