/// Finds out which mark closes which (成对标点), GB/T 15834-2011 4.8, 4.9, 4.15.
struct PairScan {
  /// An opening mark with its closing one.
  struct Pair: Hashable {
    var open: Int
    var close: Int
    /// How many marks of the same kind are open around it.
    var depth: Int
  }

  private(set) var pairs: [Pair] = []
  /// Opening marks that nothing closes.
  private(set) var unclosed: [Int] = []
  /// Closing marks that nothing opened.
  private(set) var unopened: [Int] = []

  static let openings: [Unicode.Scalar] = ["“", "‘", "（", "《", "〈", "【", "「", "『", "〔"]
  static let closings: [Unicode.Scalar] = ["”", "’", "）", "》", "〉", "】", "」", "』", "〕"]

  init(_ scalars: [Unicode.Scalar]) {
    var open: [Int] = []
    for (index, scalar) in scalars.enumerated() {
      if Self.openings.contains(scalar) {
        open.append(index)
      } else if let kind = Self.closings.firstIndex(of: scalar) {
        guard !Self.isNoClosing(index, scalars, open) else { continue }
        guard let place = open.lastIndex(where: { scalars[$0] == Self.openings[kind] }) else {
          unopened.append(index)
          continue
        }
        unclosed += open[(place + 1)...]
        let start = open[place]
        open.removeSubrange(place...)
        let depth = open.count { scalars[$0] == scalars[start] }
        pairs.append(Pair(open: start, close: index, depth: depth))
      }
    }
    unclosed = (unclosed + open).sorted()
    pairs.sort { $0.open < $1.open }
  }

  /// An apostrophe, or the half bracket behind a number in a list: 1）, 一）, a）.
  private static func isNoClosing(
    _ index: Int, _ scalars: [Unicode.Scalar], _ open: [Int]
  ) -> Bool {
    if scalars[index] == "’" {
      if scalars.at(index + 1)?.isLetter == true || scalars.at(index + 1)?.isDigit == true {
        return true
      }
      return scalars.at(index - 1)?.isLetter == true && !open.contains { scalars[$0] == "‘" }
    }
    guard scalars[index] == "）", !open.contains(where: { scalars[$0] == "（" }) else { return false }
    var start = index
    while start > 0, index - start < 3,
      scalars[start - 1].isDigit || scalars[start - 1].isLetter || scalars[start - 1].isHanNumeral
    {
      start -= 1
    }
    return start < index && (start == 0 || !scalars[start - 1].isHan)
  }
}
