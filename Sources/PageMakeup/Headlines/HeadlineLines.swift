internal import HanText
internal import PressDiagnostics

/// How the lines of a main head are found (标题分行).
///
/// Lines that the editor broke stay as they are: two equal lines are a 对称题. A head without a
/// planned break is broken by sense into as few lines as fit: at a mark or a space when one is
/// near the middle, never inside a word, a name in quotes or a number, halves as equal as can be.
enum HeadlineLines {
  /// The ways to break a head into exactly `count` lines, or nil where it cannot be.
  static func broken(_ text: SourcedText, into count: Int) -> [SourcedText]? {
    if count <= 1 { return [text] }
    let units = UnitSegmenter.units(of: text.scalars)
    guard units.count >= count * 2 else { return nil }
    var lines: [SourcedText] = []
    var first = 0
    for remaining in stride(from: count, to: 1, by: -1) {
      let total = weight(units[first...], text)
      let cut = bestCut(units, from: first, ideal: total / remaining, text, remaining)
      guard let cut else { return nil }
      lines.append(text[units[first].start..<units[cut].start].trimmed())
      first = cut
    }
    lines.append(text[units[first].start..<text.count].trimmed())
    return lines
  }

  /// The unit before which the line ends best; widths count half-ems.
  private static func bestCut(
    _ units: [TextUnit], from first: Int, ideal: Int, _ text: SourcedText, _ remaining: Int
  ) -> Int? {
    var best: (cost: Int, cut: Int)?
    var width = 0
    for cut in (first + 1)..<units.count {
      width += halfEms(units[cut - 1], text)
      guard cut - first >= 2, units.count - cut >= 2 * (remaining - 1) else { continue }
      guard let price = price(units, cut, text) else { continue }
      let cost = price + (width - ideal) * (width - ideal)
      if best.map({ cost < $0.cost }) ?? true { best = (cost, cut) }
    }
    return best?.cut
  }

  /// What a break before that unit costs by sense; nil where it is forbidden.
  private static func price(_ units: [TextUnit], _ cut: Int, _ text: SourcedText) -> Int? {
    let (a, b) = (units[cut - 1], units[cut])
    if Inseparable.binds(a, b, text.scalars, at: .gb) { return nil }
    if LineEnd.isForbidden(a.cls, at: .strict) || LineStart.isForbidden(b.cls, at: .strict) {
      return nil
    }
    if SoftBreaks.cost(between: a, and: b, text.scalars) == .numberAndMeasure { return nil }
    if isInsideQuotes(units, cut) { return 400 }
    if a.joint == .space { return 0 }
    if a.cls == .pause || a.cls == .stop { return 0 }
    if a.cls == .closing || b.cls == .opening { return 6 }
    return HeadlineSense.price(between: text.scalars[a.end - 1], and: text.scalars[b.start])
  }

  private static func isInsideQuotes(_ units: [TextUnit], _ cut: Int) -> Bool {
    let opened = units[..<cut].count { $0.cls == .opening }
    return opened > units[..<cut].count { $0.cls == .closing }
  }

  private static func weight(_ units: ArraySlice<TextUnit>, _ text: SourcedText) -> Int {
    units.reduce(0) { $0 + halfEms($1, text) }
  }

  private static func halfEms(_ unit: TextUnit, _ text: SourcedText) -> Int {
    switch unit.cls {
    case .western: unit.count
    case .han, .blank, .suffix, .prefix, .connector: 2
    case .dash, .ellipsis: 2 * unit.count
    default: 1
    }
  }
}

/// Where a head reads on badly (按意群断题): small words that cling to what stands before or after.
enum HeadlineSense {
  /// What a break between two characters costs, in squared half-ems of unequal lines.
  static func price(between a: Unicode.Scalar, and b: Unicode.Scalar) -> Int {
    // 的、了、着 and their kin end a phrase: they never begin a line.
    if trailing.contains(b) { return 60 }
    // 和、与、在、把 begin a phrase: they never end a line.
    if leading.contains(a) { return 60 }
    if trailing.contains(a) || leading.contains(b) { return 8 }
    return 20
  }

  private static let trailing = Set("的了着过们地得吗呢吧等者性化".unicodeScalars)
  private static let leading = Set("和与及在把被将让向从对为以而但并或不未再更最".unicodeScalars)
}
