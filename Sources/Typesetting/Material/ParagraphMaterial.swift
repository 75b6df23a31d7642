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
  /// How each unit stands in vertical lines; empty in horizontal ones.
  let stands: [VerticalSetting.Orientation]
  /// What the paragraph's marks mean for its lines; nil where it has none.
  let marks: MarkMaterial?
  /// Whether there are marks: asked more often than the marks themselves.
  let hasMarks: Bool
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
    stands = parts.stands
    faces = parts.faces
    let insets =
      style.isGrid
      ? GridInset.padRuns(units, parts.breaks, &parts.widths, except: parts.oneCells) : []
    var marked = MarkMaterial.Parts(
      widths: parts.widths, gaps: parts.gaps, breaks: parts.breaks, insets: insets)
    hasMarks = !text.annotations.isEmpty && !units.isEmpty
    marks = hasMarks ? MarkMaterial(text, style, units, faces, &marked, shaper) : nil
    widths = marked.widths
    gaps = marked.gaps
    breaks = marked.breaks
    self.insets = marked.insets
    sums = LineSums.sums(widths: widths, gaps: gaps)
  }

  /// The marks that cannot be drawn, or not as large as they should be.
  package var markFaults: [MarkFault] { marks?.faults ?? [] }

  private static func units(
    of scalars: [Unicode.Scalar], _ style: CompositionStyle, _ western: WesternKnowledge
  ) -> [TextUnit] {
    let plain = UnitSegmenter.units(of: scalars, finder: western.lineBreaks)
    let units = style.direction == .vertical ? VerticalSetting.units(plain, scalars) : plain
    guard style.hyphenates, !style.isGrid, let divider = western.divider else { return units }
    return SyllableCuts(divider: divider, scalars: scalars).cut(units) ?? units
  }

  /// What is known of units that are cut in one way.
  private struct Parts {
    var units: [TextUnit]
    /// How each stands in vertical lines; empty in horizontal ones.
    var stands: [VerticalSetting.Orientation]
    /// Where the units begin that fill one cell of a vertical line.
    var oneCells: Set<Int>
    var faces: [Face]
    var widths: [Int]
    var gaps: [Gap]
    var breaks: [BreakRule]

    init(
      _ units: [TextUnit], text: StyledText, style: CompositionStyle, shaper: any TextShaper
    ) {
      self.units = units
      stands =
        style.direction == .vertical ? VerticalSetting.orientations(of: units, text.scalars) : []
      oneCells = VerticalSetting.oneCells(units, stands)
      faces = text.faces(of: units)
      widths = UnitWidths(style: style, scalars: text.scalars, oneCells: oneCells).widths(
        of: units, faces: faces, shaper: shaper)
      gaps = ParagraphMaterial.gaps(of: units, text: text, style: style, oneCells: oneCells)
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
