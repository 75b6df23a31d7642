internal import CPangoCairo

/// What Cairo says when it cannot go on.
package struct CairoError: Error, Hashable, Sendable {
  /// The number of `cairo_status_t`.
  package let status: Int
  /// Cairo's own words.
  package let message: String

  init(_ status: cairo_status_t) {
    self.status = Int(status.rawValue)
    message = unsafe cairo_status_to_string(status).map { unsafe String(cString: $0) } ?? "unknown"
  }

  /// Throws unless all is well.
  static func check(_ status: cairo_status_t) throws(CairoError) {
    guard status == CAIRO_STATUS_SUCCESS else { throw CairoError(status) }
  }
}
