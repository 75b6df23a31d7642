/// The colour that stands for an ink until the file is finished (标记色), in 1/65535 of full light.
///
/// Cairo gives every 16-bit level back exactly (prepress design §2), so a marker is a key.
package struct InkMarker: Hashable, Sendable {
  package var red: UInt16
  package var green: UInt16
  package var blue: UInt16

  package init(red: UInt16, green: UInt16, blue: UInt16) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// How many inks can be told apart: four bits in each of three channels.
  static let capacity = 4096

  /// The marker of the ink of that number: what it looks like, in 8 bits a channel, with the number
  /// in the low four bits of each; the difference stays under 0.03 %.
  init(look: InkMarker, number: Int) {
    func level(_ look: UInt16, _ part: Int) -> UInt16 {
      let coarse = (look >> 8) * 257
      return coarse & 0xFFF0 | UInt16(number >> (part * 4) & 0xF)
    }
    red = level(look.red, 2)
    green = level(look.green, 1)
    blue = level(look.blue, 0)
  }

  /// The number in the low bits.
  var number: Int { Int(red & 0xF) << 8 | Int(green & 0xF) << 4 | Int(blue & 0xF) }

  /// The level that a number of a content stream names, such as `0.798993`; nil where it is none of
  /// the 65,536 levels, or no number at all.
  ///
  /// Exact: six places behind the point are 0.033 of a level at most.
  static func level(of digits: some Sequence<UInt8>) -> UInt16? {
    /// A whole in the units counted here, 10^13, and the part of a level that is rounding.
    let whole = 10_000_000_000_000
    let rounding = whole / 20
    var value = 0
    var unit = whole
    var isPast = false
    var hasDigits = false
    for byte in digits {
      switch byte {
      case UInt8(ascii: ".") where !isPast: isPast = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        hasDigits = true
        let digit = Int(byte - 48)
        if isPast {
          unit /= 10
          value += digit * unit
        } else {
          // A colour is at most 1.
          guard value <= whole else { return nil }
          value = value * 10 + digit * whole
        }
      default: return nil
      }
    }
    guard hasDigits, value <= whole else { return nil }
    let scaled = value * 65_535
    let level = (scaled + whole / 2) / whole
    return abs(scaled - level * whole) <= rounding ? UInt16(level) : nil
  }
}
