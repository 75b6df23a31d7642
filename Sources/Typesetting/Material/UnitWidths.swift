internal import HanText
internal import PageGeometry
internal import Typefaces

/// The width of each unit's body (单元宽度), without the blanks that glue gives to marks.
struct UnitWidths {
  let style: CompositionStyle
  let scalars: [Unicode.Scalar]
  /// Where the Western units begin that fill one cell of a vertical line.
  var oneCells: Set<Int> = []

  /// Body widths in 1/65536 em; Western units are shaped, Chinese ones have cells.
  func widths(
    of units: [TextUnit], faces: [Face], shaper: any TextShaper
  ) -> [Int] {
    var widths = [Int](repeating: 0, count: units.count)
    var index = 0
    while index < units.count {
      if let cell = cell(of: units[index]) {
        widths[index] = cell
        index += 1
      } else {
        index = measureRun(units, faces, shaper, from: index, into: &widths)
      }
    }
    return widths
  }

  /// The cell of a Chinese unit, or nil where only the font knows.
  private func cell(of unit: TextUnit) -> Int? {
    let em = Em.unitsPerEm
    if style.isGrid, let full = gridCell(of: unit) { return full }
    if style.direction == .vertical, let upright = verticalCell(of: unit) { return upright }
    switch unit.cls {
    case .han, .blank, .connector, .suffix, .prefix: return em
    case .opening, .closing, .pause, .stop, .middleDot, .solidus, .shortConnector: return em / 2
    case .doubledStop: return (stops(in: unit) - 1) * em
    case .dash, .ellipsis: return max(1, dashes(in: unit)) * em
    case .western, .asciiCloser, .asciiOpener: return nil
    }
  }

  /// In grid setting marks fill whole cells.
  private func gridCell(of unit: TextUnit) -> Int? {
    switch unit.cls {
    case .opening, .closing, .pause, .stop, .middleDot, .solidus, .shortConnector: Em.unitsPerEm
    default: nil
    }
  }

  /// Upright marks keep one em in vertical lines, and short figures are set across in one cell.
  private func verticalCell(of unit: TextUnit) -> Int? {
    if VerticalSetting.isFixedMark(unit, scalars) { return Em.unitsPerEm }
    return unit.cls == .doubledStop || oneCells.contains(unit.start) ? Em.unitsPerEm : nil
  }

  private func stops(in unit: TextUnit) -> Int {
    scalars[unit.start..<unit.end].count { $0 == "！" || $0 == "？" }
  }

  private func dashes(in unit: TextUnit) -> Int {
    scalars[unit.start] == "⸺" ? 2 : scalars[unit.start..<unit.end].count { !$0.extendsPrevious }
  }

  /// Shapes the run of joined Western units that begins at `first`; returns the index behind it.
  private func measureRun(
    _ units: [TextUnit], _ faces: [Face], _ shaper: any TextShaper, from first: Int,
    into widths: inout [Int]
  ) -> Int {
    var last = first
    while last + 1 < units.count, units[last].isContinued, faces[last + 1] == faces[first],
      units[last + 1].cls == .western
    {
      last += 1
    }
    let start = units[first].start
    let glyphs = WesternShaping(shaper: shaper).glyphs(
      of: scalars[start..<units[last].end], face: faces[first])
    var unit = first
    for glyph in glyphs {
      while unit < last, start + glyph.cluster >= units[unit].end { unit += 1 }
      widths[unit] += glyph.advance.rawValue
    }
    return last + 1
  }
}

extension CompositionStyle {
  /// The class by which a unit's blank is found; fixed upright marks have none.
  func blankClass(_ unit: TextUnit, _ scalars: [Unicode.Scalar]) -> HanClass {
    if direction == .vertical, VerticalSetting.isFixedMark(unit, scalars) { return .doubledStop }
    return unit.cls
  }
}
