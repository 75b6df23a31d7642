package import HanText
package import PageGeometry
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
  /// Whether any opening mark at a line start may keep its blank.
  let keepsStartBlank: Bool

  /// Makes the text ready.
  ///
  /// `narrowest` is the narrowest measure in which it will stand: words that are wider can be
  /// broken as a last resort. Without it they stay whole.
  package init(
    _ text: StyledText, style: CompositionStyle, shaper: any TextShaper,
    western: WesternKnowledge = .none, narrowest: Em? = nil
  ) {
    self.text = text
    self.style = style
    keepsStartBlank =
      !style.isGrid && style.marks != .banjiao
      && (style.firstLineOpening == .keep || style.lineStart == .keep)
    var parts = Parts(
      Self.units(of: text.scalars, style, western), text: text, style: style, shaper: shaper)
    if let cut = narrowest.flatMap({ parts.cut(narrowest: $0, text, style) }) {
      parts = Parts(cut, text: text, style: style, shaper: shaper)
    }
    units = parts.units
    faces = parts.faces
    gaps = parts.gaps
    breaks = parts.breaks
    insets = style.isGrid ? GridInset.padRuns(units, breaks, &parts.widths) : []
    widths = parts.widths
    sums = LineSums.sums(widths: widths, gaps: gaps)
  }

  private static func units(
    of scalars: [Unicode.Scalar], _ style: CompositionStyle, _ western: WesternKnowledge
  ) -> [TextUnit] {
    let units = UnitSegmenter.units(of: scalars, finder: western.lineBreaks)
    guard style.hyphenates, !style.isGrid, let divider = western.divider else { return units }
    return SyllableCuts(divider: divider, scalars: scalars).cut(units) ?? units
  }

  /// What is known of units that are cut in one way.
  private struct Parts {
    var units: [TextUnit]
    var faces: [Face]
    var widths: [Int]
    var gaps: [Gap]
    var breaks: [BreakRule]

    init(
      _ units: [TextUnit], text: StyledText, style: CompositionStyle, shaper: any TextShaper
    ) {
      self.units = units
      faces = text.faces(of: units)
      widths = UnitWidths(style: style, scalars: text.scalars).widths(
        of: units, faces: faces, shaper: shaper)
      gaps = ParagraphMaterial.gaps(of: units, text: text, style: style)
      breaks = BreakRules(style: style, text: text).rules(of: units, widths: widths)
      HyphenWidths(shaper: shaper).add(to: &breaks, units, faces)
    }

    func cut(
      narrowest: Em, _ text: StyledText, _ style: CompositionStyle
    ) -> [TextUnit]? {
      LongRunCuts(
        units: units, scalars: text.scalars, widths: widths, gaps: gaps, breaks: breaks,
        narrowest: narrowest.rawValue, indent: style.indent.rawValue
      ).cut()
    }
  }

  package var isEmpty: Bool { units.isEmpty }

  private static func gaps(
    of units: [TextUnit], text: StyledText, style: CompositionStyle
  ) -> [Gap] {
    guard units.count > 1 else { return [] }
    let rules = GapRules(style: style, scalars: text.scalars)
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
