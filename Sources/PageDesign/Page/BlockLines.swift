/// Which lines of the type area a block takes (版块行位).
///
/// Edges are counted, not lines: edge 0 is the upper edge of the type area, edge n lies n lines
/// below it; so 0–10 are ten lines.
package enum BlockLines: Hashable, Sendable {
  /// The block is not on the page.
  case none
  /// Whatever the other blocks leave.
  case rest
  /// From one edge to another.
  case span(Int, Int)
  /// As many lines at the foot of the type area.
  case last(Int)

  /// The lines on a type area of `lines` lines; nil for none, the rest, or lines that are not there.
  package func range(in lines: Int) -> Range<Int>? {
    switch self {
    case .none, .rest: nil
    case .span(let from, let to): 0 <= from && from < to && to <= lines ? from..<to : nil
    case .last(let count): 0 < count && count <= lines ? lines - count..<lines : nil
    }
  }
}

/// The two kinds of page (版次).
package enum PageKind: String, Hashable, Sendable, CaseIterable {
  /// Page one, with masthead and publication line (头版).
  case front
  /// Any other, with a folio line (内页).
  case inside
}
