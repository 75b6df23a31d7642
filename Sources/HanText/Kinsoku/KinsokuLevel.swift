/// How strictly lines may not start or end with a mark (避头尾的级别), clreq's four.
package enum KinsokuLevel: String, Hashable, Sendable, CaseIterable {
  /// No prohibition, as Hong Kong and Taiwan papers set.
  case none
  /// Clreq's most recommended.
  case basic
  /// GB/T 15834: as basic, and no line ends with a solidus.
  case gb
  /// Also no line starts with a dash or an ellipsis.
  case strict
}
