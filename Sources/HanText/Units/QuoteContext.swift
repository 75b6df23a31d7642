/// Which curly quotes of a paragraph are Western (引号的语境).
///
/// “ ” ‘ ’ are one code point for both scripts. An apostrophe inside a word is Western; a pair is
/// Western when the text it encloses and the text around it both are. Everything else is Chinese,
/// where UAX #14's class QU would glue both sides (cjk-typography: 66 of 2,850 breaks lost).
package struct QuoteContext {
  /// Offsets of Western quotes, ascending; nearly always empty.
  private var western: [Int] = []

  package init(_ scalars: [Unicode.Scalar]) {
    guard scalars.contains(where: { $0.isWesternLetterOrDigit }) else { return }
    var open: [Int] = []
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "’" where Self.isApostrophe(index, scalars): western.append(index)
      case "“", "‘": open.append(index)
      case "”", "’":
        guard let start = open.popLast() else { continue }
        if Self.isWesternPair(start, index, scalars) { western += [start, index] }
      default: break
      }
    }
    western.sort()
  }

  package func isWestern(_ index: Int) -> Bool {
    !western.isEmpty && western.contains(index)
  }

  private static func isApostrophe(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    index > 0 && index + 1 < scalars.count && scalars[index - 1].isWesternLetterOrDigit
      && scalars[index + 1].isWesternLetterOrDigit
  }

  private static func isWesternPair(
    _ start: Int, _ end: Int, _ scalars: [Unicode.Scalar]
  ) -> Bool {
    let inner = [neighbour(start, 1, scalars), neighbour(end, -1, scalars)]
    let outer = [neighbour(start, -1, scalars), neighbour(end, 1, scalars)]
    return inner.allSatisfy { $0 == true } && !outer.contains(false)
  }

  /// Whether the nearest letter in that direction is Western; nil at the paragraph's edge.
  private static func neighbour(
    _ index: Int, _ step: Int, _ scalars: [Unicode.Scalar]
  ) -> Bool? {
    var at = index + step
    while at >= 0 && at < scalars.count {
      let scalar = scalars[at]
      if scalar.isWesternLetterOrDigit { return true }
      if CharacterTable.baseClass(of: scalar) != nil { return false }
      at += step
    }
    return nil
  }
}
