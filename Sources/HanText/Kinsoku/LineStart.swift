/// What may not start a line (避头).
///
/// GB/T 15834 5.1.1–5.1.3, 5.1.6, 5.1.7, 5.1.9; clreq, prohibition rules for line start.
package enum LineStart {
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
