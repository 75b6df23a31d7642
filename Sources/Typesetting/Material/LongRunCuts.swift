internal import HanText
internal import PageGeometry

/// Cuts words and numbers that are wider than the measure between their graphemes (超栏西文).
///
/// What is longer than a line must be parted somewhere or it would be printed over the next column:
/// cjk-typography §4.2 lets long runs go before anything else. Only what no lawful line end parts
/// is cut, together with the marks that cling to it.
struct LongRunCuts {
  let units: [TextUnit]
  let scalars: [Unicode.Scalar]
  let widths: [Int]
  let gaps: [Gap]
  let breaks: [BreakRule]
  /// The narrowest measure in which the text will stand, and the first line's indent.
  let narrowest: Int
  let indent: Int

  /// The units with long runs cut; nil where every run fits the measure.
  func cut() -> [TextUnit]? {
    let long = longUnits
    guard !long.isEmpty else { return nil }
    var result: [TextUnit] = []
    var next = 0
    for (index, unit) in units.enumerated() {
      guard next < long.count, long[next] == index else {
        result.append(unit)
        continue
      }
      next += 1
      append(unit, to: &result)
    }
    return result.count > units.count ? result : nil
  }

  /// The Western units in stretches without a lawful line end that are wider than the measure.
  private var longUnits: [Int] {
    var found: [Int] = []
    var first = 0
    var width = 0
    for index in units.indices {
      width += widths[index]
      let room = first == 0 ? narrowest - indent : narrowest
      let isEnd = index + 1 == units.count || breaks[index].isLawful(in: .allowed, longest: room)
      guard isEnd else {
        width += gaps[index].natural - gaps[index].shrink
        continue
      }
      if width + breaks[index].hyphen > room {
        found += (first...index).filter { units[$0].cls == .western && units[$0].count > 1 }
      }
      first = index + 1
      width = 0
    }
    return found
  }

  private func append(_ unit: TextUnit, to result: inout [TextUnit]) {
    let run = scalars[unit.start..<unit.end]
    let isFigure = !run.contains { $0.properties.isAlphabetic }
    let joint: TextUnit.Joint = isFigure && run.contains(where: \.isASCIIDigit) ? .figure : .letter
    var start = unit.start
    for index in graphemes(of: run) where mayPart(before: index) {
      result.append(TextUnit(start: start, count: index - start, cls: unit.cls, joint: joint))
      start = index
    }
    result.append(
      TextUnit(start: start, count: unit.end - start, cls: unit.cls, joint: unit.joint))
  }

  /// The offsets at which a grapheme begins (UAX #29), the first left out.
  private func graphemes(of run: ArraySlice<Unicode.Scalar>) -> [Int] {
    var text = ""
    text.unicodeScalars.append(contentsOf: run)
    var offset = run.startIndex
    return text.dropLast().map { character in
      offset += character.unicodeScalars.count
      return offset
    }
  }

  /// A mark stays with the letter before it, an opening one with the letter behind it.
  private func mayPart(before index: Int) -> Bool {
    let before = scalars[index - 1]
    let after = scalars[index]
    if "([{$¥£€“‘".unicodeScalars.contains(before) { return false }
    return after.isWesternLetterOrDigit || after.value >= 0x80 && after != "’" && after != "”"
      || !before.isWesternLetterOrDigit
  }
}
