package import PageGeometry

/// The white between two columns (栏距).
package enum Gutter: Hashable, Sendable {
  /// Counted in body characters, as editors count; halves are usual.
  case characters(Em)
  /// A fixed length, as design programs have it.
  case length(Length)

  /// The width on paper when a body character is `size` wide.
  package func width(at size: Length) -> Length {
    switch self {
    case .characters(let count): count.at(size)
    case .length(let length): length
    }
  }

  /// The width in body characters, rounded down when it is given as a length.
  package func characters(at size: Length) -> Em {
    switch self {
    case .characters(let count): count
    case .length(let length): Em.ems(in: length, at: size)
    }
  }
}
