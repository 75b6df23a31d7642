/// What the quotes of a paragraph that serve two scripts mean (引号的语境).
///
/// “ ” ‘ ’ are one code point for both scripts. An apostrophe inside a word is Western; a pair is
/// Western when the text it encloses and the text around it both are. Everything else is Chinese,
/// where UAX #14's class QU would glue both sides (cjk-typography: 66 of 2,850 breaks lost).
/// A typed \" has no side at all: the first opens, the second closes.
package struct QuoteContext {
  /// Offsets of Western quotes, ascending; nearly always empty.
  private var western: [Int] = []
  /// Offsets of the typed \" that close, ascending.
  private var straightClosers: [Int] = []

  package init(_ scalars: [Unicode.Scalar]) {
    findStraight(scalars)
    guard scalars.contains(where: { $0.isWesternLetterOrDigit }) else { return }
    findCurly(scalars)
  }

  package func isWestern(_ index: Int) -> Bool { Self.holds(western, index) }

  /// Whether the typed \" at that offset closes a quotation.
  package func closesStraight(_ index: Int) -> Bool { Self.holds(straightClosers, index) }

  private static func holds(_ offsets: [Int], _ index: Int) -> Bool {
    guard !offsets.isEmpty else { return false }
    var low = 0
    var high = offsets.count
    while low < high {
      let middle = (low + high) / 2
      if offsets[middle] < index { low = middle + 1 } else { high = middle }
    }
    return low < offsets.count && offsets[low] == index
  }

  private mutating func findStraight(_ scalars: [Unicode.Scalar]) {
    var isOpen = false
    for (index, scalar) in scalars.enumerated() where scalar == "\"" {
      if isOpen { straightClosers.append(index) }
      isOpen.toggle()
    }
  }

  private mutating func findCurly(_ scalars: [Unicode.Scalar]) {
    var open: [Int] = []
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "’" where Self.isInsideWord(index, scalars): western.append(index)
      case "“", "‘": open.append(index)
      case "”", "’":
        guard let start = open.last, scalars[start] == (scalar == "”" ? "“" : "‘") else {
          if scalar == "’", Self.isAfterWord(index, scalars) { western.append(index) }
          continue
        }
        open.removeLast()
        if Self.isWesternPair(start, index, scalars) { western += [start, index] }
      default: break
      }
    }
    western.sort()
  }

  /// An apostrophe as in don’t.
  private static func isInsideWord(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    isAfterWord(index, scalars) && index + 1 < scalars.count
      && scalars[index + 1].isWesternLetterOrDigit
  }

  /// An apostrophe as in the students’ books.
  private static func isAfterWord(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    index > 0 && scalars[index - 1].isWesternLetterOrDigit
  }

  private static func isWesternPair(
    _ start: Int, _ end: Int, _ scalars: [Unicode.Scalar]
  ) -> Bool {
    guard isLetterBeyond(start, 1, scalars) == true, isLetterBeyond(end, -1, scalars) == true
    else { return false }
    return isLetterBeyond(start, -1, scalars) != false && isLetterBeyond(end, 1, scalars) != false
  }

  /// Whether the nearest letter in that direction is Western; nil at the paragraph's edge.
  private static func isLetterBeyond(
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
