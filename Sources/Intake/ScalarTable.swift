/// A set of characters of the basic plane, a bit each (字表).
struct ScalarTable: Sendable {
  private var bits = [UInt64](repeating: 0, count: 1024)

  init(_ scalars: some Sequence<Unicode.Scalar>) {
    for scalar in scalars where scalar.value < 0x10000 {
      bits[Int(scalar.value >> 6)] |= 1 << UInt64(scalar.value & 63)
    }
  }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x10000 && bits[Int(scalar.value >> 6)] & (1 << UInt64(scalar.value & 63)) != 0
  }
}
