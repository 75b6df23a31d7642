/// What may not start a line (避头).
///
/// GB/T 15834 5.1.1–5.1.3, 5.1.6, 5.1.7, 5.1.9; clreq, prohibition rules for line start.
package enum LineStart {
  /// Whether the character repeats or lengthens the one before it, as 々 ー ゝ do.
  ///
  /// UAX #14's class NS and JLREQ's cl-09, cl-10: no table of ours frees them.
  package static func continuesPrevious(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value < 0x3100 || scalar.value > 0xFF00 else { return false }
    switch scalar.value {
    case 0x3005, 0x303B, 0x309B...0x309E, 0x30FC...0x30FE, 0xFF70, 0xFF9E...0xFF9F: return true
    default: return false
    }
  }

  package static func isForbidden(_ cls: HanClass, at level: KinsokuLevel) -> Bool {
    // A blank cell inside a paragraph is a space: it vanishes at a line end, at every level.
    if case .blank = cls { return true }
    if case .none = level { return false }
    switch cls {
    case .pause, .stop, .doubledStop, .closing, .middleDot, .connector, .shortConnector, .solidus,
      .asciiCloser:
      return true
    case .dash, .ellipsis:
      return level == .strict
    default:
      return false
    }
  }
}
