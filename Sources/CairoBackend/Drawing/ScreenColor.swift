/// A colour as Cairo is told it: red, green and blue in 1/65535.
///
/// Sixteen bits come back from Cairo's PDF exactly (prepress design, §2), so a colour may serve as
/// a key for the press file.
package struct ScreenColor: Hashable, Sendable {
  package var red: UInt16
  package var green: UInt16
  package var blue: UInt16

  package init(red: UInt16, green: UInt16, blue: UInt16) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// A colour from shares between 0 and 1.
  init(_ red: Double, _ green: Double, _ blue: Double) {
    self.init(
      red: Self.level(red), green: Self.level(green), blue: Self.level(blue))
  }

  private static func level(_ share: Double) -> UInt16 {
    UInt16((min(max(share, 0), 1) * 65_535).rounded())
  }
}
