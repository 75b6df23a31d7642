internal import HanText

/// Cuts words where they may be divided with a hyphen (断词).
///
/// Two letters stay before the hyphen and three after it (the dictionary's own LEFTHYPHENMIN and
/// RIGHTHYPHENMIN; Chicago Manual of Style 7.36). A word is divided only if it is all letters and
/// none but its first is a capital: acronyms, codes, mail addresses and URLs stay whole, and so do
/// the parts of a word that was typed with a hyphen.
struct SyllableCuts {
  let divider: any WordDivider
  let scalars: [Unicode.Scalar]

  /// The least letters before and after the hyphen.
  static let leastBefore = 2
  static let leastAfter = 3

  /// The units with words cut into syllables; nil where no word may be divided.
  func cut(_ units: [TextUnit]) -> [TextUnit]? {
    var result: [TextUnit] = []
    var isCut = false
    for (index, unit) in units.enumerated() {
      let follows = index > 0 && units[index - 1].isContinued
      let divisions = follows ? [] : divisions(of: unit)
      isCut = isCut || !divisions.isEmpty
      append(unit, divisions, to: &result)
    }
    return isCut ? result : nil
  }

  private func append(_ unit: TextUnit, _ divisions: [Int], to result: inout [TextUnit]) {
    var start = unit.start
    for division in divisions {
      result.append(
        TextUnit(start: start, count: division - start, cls: unit.cls, joint: .syllable))
      start = division
    }
    result.append(
      TextUnit(start: start, count: unit.end - start, cls: unit.cls, joint: unit.joint))
  }

  /// The offsets in the text before which the unit may be divided.
  private func divisions(of unit: TextUnit) -> [Int] {
    guard unit.cls == .western, !unit.isContinued, unit.count >= Self.leastBefore + Self.leastAfter
    else { return [] }
    let word = letters(of: unit)
    guard word.count >= Self.leastBefore + Self.leastAfter,
      word.allSatisfy({ scalars[$0].isASCIILetter }),
      word.dropFirst().allSatisfy({ scalars[$0].value >= 0x61 })
    else { return [] }
    let small = word.compactMap { Unicode.Scalar(scalars[$0].value | 0x20) }
    return divider.divisions(of: small)
      .filter { $0 >= Self.leastBefore && $0 <= small.count - Self.leastAfter }
      .map { word.lowerBound + $0 }
  }

  /// The unit without the quotes round it.
  private func letters(of unit: TextUnit) -> Range<Int> {
    var range = unit.start..<unit.end
    while let first = range.first, !scalars[first].isWesternLetterOrDigit, range.count > 1 {
      range = first + 1..<range.upperBound
    }
    while let last = range.last, !scalars[last].isWesternLetterOrDigit, range.count > 1 {
      range = range.lowerBound..<last
    }
    return range
  }
}

extension Unicode.Scalar {
  fileprivate var isASCIILetter: Bool { value | 0x20 >= 0x61 && value | 0x20 <= 0x7A }
}
