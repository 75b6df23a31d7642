/// What may not end a line (避尾).
///
/// GB/T 15834 5.1.3 and 5.1.9; clreq, prohibition rules for line end.
package enum LineEnd {
  package static func isForbidden(_ cls: HanClass, at level: KinsokuLevel) -> Bool {
    switch cls {
    case .opening, .asciiOpener: level != .none
    case .solidus: level == .gb || level == .strict
    default: false
    }
  }
}
