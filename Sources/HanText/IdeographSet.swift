/// A small set of ideographs (字集), asked for at every break: one bit a character, no hashing.
package struct IdeographSet: Sendable {
  private let bits: [UInt64]

  private static let first: UInt32 = 0x4E00
  private static let last: UInt32 = 0x9FFF

  /// The ideographs of `text`; what lies outside the unified block is left out.
  package init(_ text: String) {
    var bits = [UInt64](repeating: 0, count: Int(Self.last - Self.first) / 64 + 1)
    for scalar in text.unicodeScalars where (Self.first...Self.last).contains(scalar.value) {
      let place = Int(scalar.value - Self.first)
      bits[place / 64] |= 1 << UInt64(place % 64)
    }
    self.bits = bits
  }

  package func contains(_ scalar: Unicode.Scalar) -> Bool {
    guard (Self.first...Self.last).contains(scalar.value) else { return false }
    let place = Int(scalar.value - Self.first)
    return bits[place / 64] & (1 << UInt64(place % 64)) != 0
  }
}
