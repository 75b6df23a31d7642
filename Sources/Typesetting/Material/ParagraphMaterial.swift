package import HanText
internal import PageGeometry
package import Typefaces

/// A paragraph made ready for breaking (断行材料): units, their widths, the gaps between them.
///
/// Shaped once; broken at as many measures as wanted. Sums are kept so that the adjustment of any
/// line is found in constant time.
package struct ParagraphMaterial: Sendable {
  package let text: StyledText
  package let style: CompositionStyle
  package let units: [TextUnit]
  package let faces: [Face]
  /// The body width of each unit, in 1/65536 em.
  let widths: [Int]
  /// The gap after each unit but the last.
  let gaps: [Gap]
  /// Whether and at what price a line may end after each unit.
  let breaks: [BreakRule]
  /// Sums over all units before an index.
  let sums: [LineSums]
  /// The blanks inside the cells of Western units in grid setting; else empty.
  let insets: [GridInset]
  /// How each unit stands in vertical lines; empty in horizontal ones.
  let stands: [VerticalSetting.Orientation]
  /// What the paragraph's marks mean for its lines; nil where it has none.
  let marks: MarkMaterial?
  /// Whether there are marks: asked more often than the marks themselves.
  let hasMarks: Bool
  /// Whether any opening mark at a line start may keep its blank.
  let keepsStartBlank: Bool

  package init(_ text: StyledText, style: CompositionStyle, shaper: any TextShaper) {
    self.text = text
    self.style = style
    let isVertical = style.direction == .vertical
    let plain = UnitSegmenter.units(of: text.scalars)
    units = isVertical ? VerticalSetting.units(plain, text.scalars) : plain
    stands = isVertical ? VerticalSetting.orientations(of: units, text.scalars) : []
    let oneCells = VerticalSetting.oneCells(units, stands)
    faces = text.faces(of: units)
    var widths = UnitWidths(style: style, scalars: text.scalars, oneCells: oneCells).widths(
      of: units, faces: faces, shaper: shaper)
    let breaks = BreakRules(style: style, text: text).rules(of: units, widths: widths)
    let insets = style.isGrid ? GridInset.padRuns(units, breaks, &widths, except: oneCells) : []
    var parts = MarkMaterial.Parts(
      widths: widths,
      gaps: Self.gaps(of: units, text: text, style: style, oneCells: oneCells), breaks: breaks,
      insets: insets)
    hasMarks = !text.annotations.isEmpty && !units.isEmpty
    marks = hasMarks ? MarkMaterial(text, style, units, faces, &parts, shaper) : nil
    self.widths = parts.widths
    gaps = parts.gaps
    self.breaks = parts.breaks
    self.insets = parts.insets
    keepsStartBlank =
      !style.isGrid && style.marks != .banjiao
      && (style.firstLineOpening == .keep || style.lineStart == .keep)
    sums = LineSums.sums(widths: self.widths, gaps: gaps)
  }

  /// The marks that cannot be drawn, or not as large as they should be.
  package var markFaults: [MarkFault] { marks?.faults ?? [] }

  package var isEmpty: Bool { units.isEmpty }

  private static func gaps(
    of units: [TextUnit], text: StyledText, style: CompositionStyle, oneCells: Set<Int>
  ) -> [Gap] {
    guard units.count > 1 else { return [] }
    let rules = GapRules(style: style, scalars: text.scalars, oneCells: oneCells)
    var gaps: [Gap] = []
    gaps.reserveCapacity(units.count - 1)
    for index in 0..<units.count - 1 {
      gaps.append(rules.gap(between: units[index], and: units[index + 1]))
    }
    if let leadEnd = text.leadEnd,
      let last = units.lastIndex(where: { $0.end <= leadEnd }), last < gaps.count
    {
      // A label is one word: its own gaps never open.
      for index in 0..<last { gaps[index].opens = false }
      // The em after a run-in lead takes the place of a mark's own blank and never gives way.
      gaps[last] = Gap(natural: text.leadGap.rawValue, opens: false)
    }
    return gaps
  }
}
