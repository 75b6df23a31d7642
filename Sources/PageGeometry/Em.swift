/// A distance relative to the type size (字宽), exact to 1/65536 em.
///
/// Composition works in ems of the paragraph's body size, so the same breaks come out at any size.
package struct Em: Hashable, Comparable, Sendable {
  /// The count of 1/65536 em.
  package var rawValue: Int

  @inlinable package init(rawValue: Int) { self.rawValue = rawValue }

  package init(_ value: Double) { rawValue = Int((value * Double(Em.unitsPerEm)).rounded()) }

  /// An exact fraction of an em, rounded to the nearest unit.
  package init(_ numerator: Int, over denominator: Int) {
    let scaled = numerator * Em.unitsPerEm
    let half = denominator / 2
    rawValue = (scaled + (scaled < 0 ? -half : half)) / denominator
  }

  /// The number of raw units in an em.
  package static let unitsPerEm = 65_536

  package static let zero = Em(rawValue: 0)
  package static let quarter = Em(1, over: 4)
  package static let half = Em(1, over: 2)
  package static let one = Em(1, over: 1)

  package static func ems(_ count: Int) -> Em { Em(rawValue: count * unitsPerEm) }

  /// The value as a plain number, for dumps only.
  package var value: Double { Double(rawValue) / Double(Em.unitsPerEm) }

  /// The length of this distance when one em is `size`.
  package func at(_ size: Length) -> Length {
    let product = rawValue * size.rawValue
    let half = Em.unitsPerEm / 2
    return Length(rawValue: (product + (product < 0 ? -half : half)) / Em.unitsPerEm)
  }

  /// The ems that `length` holds at `size`, rounded down so that text never outgrows its measure.
  package static func ems(in length: Length, at size: Length) -> Em {
    Em(rawValue: length.rawValue * unitsPerEm / size.rawValue)
  }
}

extension Em: AdditiveArithmetic {
  @inlinable package static func + (a: Em, b: Em) -> Em { Em(rawValue: a.rawValue + b.rawValue) }
  @inlinable package static func - (a: Em, b: Em) -> Em { Em(rawValue: a.rawValue - b.rawValue) }
  @inlinable package static prefix func - (a: Em) -> Em { Em(rawValue: -a.rawValue) }
  @inlinable package static func * (a: Em, count: Int) -> Em { Em(rawValue: a.rawValue * count) }
  @inlinable package static func / (a: Em, count: Int) -> Em { Em(rawValue: a.rawValue / count) }
  @inlinable package static func < (a: Em, b: Em) -> Bool { a.rawValue < b.rawValue }
}

extension Em: CustomStringConvertible {
  package var description: String { "\(value)em" }
}
