package import HanText

/// How units stand in vertical lines (直排), clreq and cjk-typography §1.7.
package enum VerticalSetting {
  /// How a unit stands.
  package enum Orientation: String, Hashable, Sendable {
    /// Upright, as in horizontal lines (直立).
    case upright = "U"
    /// A vertical form of its own, or turned by a quarter (竖排字形、侧转).
    case turned = "R"
    /// Set across in one cell (纵中横).
    case across = "T"

    var isOneCell: Bool { self == .across || self == .upright }
  }

  /// ： ； ？ ！ keep one em in vertical lines.
  package static func isFixedMark(_ unit: TextUnit, _ scalars: [Unicode.Scalar]) -> Bool {
    guard unit.cls == .pause || unit.cls == .stop else { return false }
    return "：；？！".unicodeScalars.contains(scalars[unit.start])
  }

  /// How each unit of a paragraph stands.
  package static func orientations(
    of units: [TextUnit], _ scalars: [Unicode.Scalar]
  ) -> [Orientation] {
    var stands = units.map { orientation(of: $0, scalars) }
    turnPhrases(units, &stands)
    return stands
  }

  /// How a unit stands by itself.
  private static func orientation(
    of unit: TextUnit, _ scalars: [Unicode.Scalar]
  ) -> Orientation {
    switch unit.cls {
    case .han: return VerticalSymbols.isTurned(scalars[unit.start]) ? .turned : .upright
    case .blank, .pause, .stop, .middleDot, .suffix, .prefix: return .upright
    case .doubledStop: return .across
    case .opening, .closing, .dash, .ellipsis, .connector, .shortConnector, .solidus, .asciiCloser,
      .asciiOpener:
      return .turned
    case .western: return western(scalars[unit.start..<unit.end])
    }
  }

  /// One letter or figure stands upright, two or three figures go across, the rest is turned.
  private static func western(_ run: ArraySlice<Unicode.Scalar>) -> Orientation {
    if run.count == 1, run.allSatisfy(\.isWesternLetterOrDigit) { return .upright }
    return run.count <= 3 && run.allSatisfy(\.isASCIIDigit) ? .across : .turned
  }

  /// Pieces of one Western phrase stand alike: with iPhone turned, the 15 behind it is turned too.
  private static func turnPhrases(_ units: [TextUnit], _ stands: inout [Orientation]) {
    var first = 0
    while first < units.count {
      guard units[first].isFontWide else {
        first += 1
        continue
      }
      var end = first + 1
      while end < units.count, units[end].isFontWide { end += 1 }
      let words = (first..<end).filter { units[$0].cls == .western }
      let isPhrase = words.contains { stands[$0] == .turned || isInside(units, $0, end) }
      if isPhrase { for word in words { stands[word] = .turned } }
      first = end
    }
  }

  /// Whether the unit is a piece of a run that goes on behind it.
  private static func isInside(_ units: [TextUnit], _ index: Int, _ end: Int) -> Bool {
    index + 1 < end && units[index].isContinued
  }
}

extension VerticalSetting {
  /// The units of a vertical paragraph: 12% is a figure set across and a sign under it, as 12％ is.
  static func units(_ units: [TextUnit], _ scalars: [Unicode.Scalar]) -> [TextUnit] {
    guard scalars.contains("%") else { return units }
    var result: [TextUnit] = []
    result.reserveCapacity(units.count)
    for (index, unit) in units.enumerated() {
      guard isShortPercentage(scalars[unit.start..<unit.end]),
        !(index > 0 && units[index - 1].isFontWide),
        !(index + 1 < units.count && units[index + 1].isFontWide)
      else {
        result.append(unit)
        continue
      }
      let figures = unit.count - 1
      result.append(
        TextUnit(start: unit.start, count: figures, cls: .western, joint: .inside))
      result.append(
        TextUnit(start: unit.start + figures, count: 1, cls: .suffix, joint: unit.joint))
    }
    return result
  }

  private static func isShortPercentage(_ run: ArraySlice<Unicode.Scalar>) -> Bool {
    (2...4).contains(run.count) && run.last == "%" && run.dropLast().allSatisfy(\.isASCIIDigit)
  }

  /// Where the Western units begin that fill one cell and so stand apart from nothing.
  static func oneCells(_ units: [TextUnit], _ stands: [Orientation]) -> Set<Int> {
    var starts: Set<Int> = []
    for (unit, stand) in zip(units, stands) where unit.cls == .western && stand.isOneCell {
      starts.insert(unit.start)
    }
    return starts
  }
}

/// Symbols in cells that turn with a vertical line (随行侧转的符号): arrows, ＝, rules of boxes.
///
/// UAX #50, value R, of the characters that stand in cells in Chinese text.
enum VerticalSymbols {
  static func isTurned(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2190...0x21FF, 0x2500...0x257F, 0x27F0...0x27FF, 0x2900...0x297F, 0x3030, 0x30FC,
      0xFF1C...0xFF1E, 0xFF3F, 0xFF5C, 0xFFE3:
      true
    default: false
    }
  }
}
