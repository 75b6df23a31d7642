/// A distance on paper (长度), exact to 1/65536 of a PostScript point.
///
/// Integers make sums and comparisons exact, so golden tests and layout decisions never flicker.
package struct Length: Hashable, Comparable, Sendable {
  /// The count of 1/65536 pt.
  package var rawValue: Int

  @inlinable package init(rawValue: Int) { self.rawValue = rawValue }

  package static let zero = Length(rawValue: 0)

  /// The number of raw units in a point.
  package static let unitsPerPoint = 65_536

  package static func points(_ value: Double) -> Length {
    Length(rawValue: Int((value * Double(unitsPerPoint)).rounded()))
  }

  package static func millimeters(_ value: Double) -> Length {
    .points(value * 72 / 25.4)
  }

  /// The length in points, for the borders to Cairo and to text dumps only.
  package var points: Double { Double(rawValue) / Double(Length.unitsPerPoint) }

  package var millimeters: Double { points * 25.4 / 72 }
}

extension Length: AdditiveArithmetic {
  @inlinable package static func + (a: Length, b: Length) -> Length {
    Length(rawValue: a.rawValue + b.rawValue)
  }
  @inlinable package static func - (a: Length, b: Length) -> Length {
    Length(rawValue: a.rawValue - b.rawValue)
  }
  @inlinable package static prefix func - (a: Length) -> Length { Length(rawValue: -a.rawValue) }
  @inlinable package static func * (a: Length, count: Int) -> Length {
    Length(rawValue: a.rawValue * count)
  }
  @inlinable package static func * (count: Int, a: Length) -> Length { a * count }
  @inlinable package static func / (a: Length, count: Int) -> Length {
    Length(rawValue: a.rawValue / count)
  }
  @inlinable package static func < (a: Length, b: Length) -> Bool { a.rawValue < b.rawValue }

  /// The length scaled by a fraction, rounded to the nearest unit.
  package func scaled(by numerator: Int, over denominator: Int) -> Length {
    let product = rawValue * numerator
    let half = denominator / 2
    return Length(rawValue: (product + (product < 0 ? -half : half)) / denominator)
  }

  /// How many whole `other` lengths are needed to cover this one (at least 0).
  package func roundedUp(in other: Length) -> Int {
    rawValue <= 0 ? 0 : (rawValue + other.rawValue - 1) / other.rawValue
  }

  /// How many whole `other` lengths fit into this one (at least 0).
  package func roundedDown(in other: Length) -> Int { max(0, rawValue / other.rawValue) }
}

extension Length: CustomStringConvertible {
  package var description: String { "\(points)pt" }
}
