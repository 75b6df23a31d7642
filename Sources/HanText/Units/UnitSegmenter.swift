/// Cuts a paragraph into units (切分): what may never be parted becomes one unit.
///
/// GB/T 15834 5.1.2 (doubled marks), 5.1.4 (dash), 5.1.5 (ellipsis); UAX #14 LB25 for numbers.
package struct UnitSegmenter {
  private let scalars: [Unicode.Scalar]
  private let quotes: QuoteContext
  private let finder: (any LineBreakFinder)?
  private var index = 0
  private var units: [TextUnit] = []

  private init(_ scalars: [Unicode.Scalar], _ finder: (any LineBreakFinder)?) {
    self.scalars = scalars
    self.finder = finder
    quotes = QuoteContext(scalars)
    units.reserveCapacity(scalars.count)
  }

  /// The units of the text, in order; typed spaces become joints between them.
  ///
  /// Western runs of more than letters and figures are cut where `finder` lets a line end.
  package static func units(
    of scalars: [Unicode.Scalar], finder: (any LineBreakFinder)? = nil
  ) -> [TextUnit] {
    var segmenter = UnitSegmenter(scalars, finder)
    while segmenter.index < scalars.count { segmenter.step() }
    PaddedNames.join(&segmenter.units, scalars)
    return segmenter.units
  }

  private mutating func step() {
    let scalar = scalars[index]
    if scalar.isWordSpace { return takeSpace() }
    if scalar.isIgnorable || (scalar.extendsPrevious && !units.isEmpty) || isJoined {
      return extendPrevious()
    }
    guard let cls = CharacterTable.baseClass(of: scalar), !quotes.isWestern(index) else {
      return takeWestern()
    }
    switch cls {
    case .dash: takeDashes()
    case .ellipsis: takeEllipsis()
    case .stop where scalar != "。" && scalar != "．": takeStops()
    case .han where scalar.isRegionalIndicator: takeFlag()
    default: take(1, cls)
    }
  }

  /// Whether a zero-width joiner ties this pictograph to the one before.
  private var isJoined: Bool {
    guard index > 0, scalars[index - 1].value == 0x200D, scalars[index].value >= 0x2190 else {
      return false
    }
    return units.last?.cls == .han
  }

  private mutating func takeFlag() {
    take(index + 1 < scalars.count && scalars[index + 1].isRegionalIndicator ? 2 : 1, .han)
  }

  private mutating func take(_ count: Int, _ cls: HanClass) {
    units.append(TextUnit(start: index, count: count, cls: cls))
    index += count
  }

  private mutating func takeSpace() {
    var isNoBreak = true
    while index < scalars.count, scalars[index].isWordSpace {
      if scalars[index].value != 0xA0 && scalars[index].value != 0x202F { isNoBreak = false }
      index += 1
    }
    guard !units.isEmpty else { return }
    units[units.count - 1].joint = isNoBreak ? .noBreakSpace : .space
  }

  private mutating func extendPrevious() {
    // What stands behind a space, or before all text, goes with the space (see LineSetter).
    guard !units.isEmpty, units[units.count - 1].end == index else {
      index += 1
      return
    }
    units[units.count - 1].count += 1
    index += 1
  }

  private func runLength(of matches: (Unicode.Scalar) -> Bool) -> Int {
    var end = index
    while end < scalars.count, matches(scalars[end]) { end += 1 }
    return end - index
  }

  /// —— is one unit of two; a single — is a connector; ⸺ is a dash by itself.
  private mutating func takeDashes() {
    if scalars[index] == "⸺" { return take(1, .dash) }
    let length = runLength { $0 == "—" || $0 == "―" }
    for _ in 0..<length / 2 { take(2, .dash) }
    if length % 2 == 1 { take(1, .connector) }
  }

  /// …… is one unit of two; a longer run is units of two.
  private mutating func takeEllipsis() {
    let mark = scalars[index]
    let length = runLength { $0 == mark }
    for _ in 0..<length / 2 { take(2, .ellipsis) }
    if length % 2 == 1 { take(1, .ellipsis) }
  }

  /// Two or three of ！？ share cells; a longer run is cut into twos, the last of three.
  private mutating func takeStops() {
    var length = runLength { $0 == "！" || $0 == "？" }
    while length > 3 {
      take(2, .doubledStop)
      length -= 2
    }
    take(length, length == 1 ? .stop : .doubledStop)
  }

  private mutating func takeWestern() {
    let pieces = WesternRun.pieces(in: scalars, at: index, quotes: quotes, finder: finder)
    units.append(contentsOf: pieces)
    index = pieces.last?.end ?? index + 1
  }
}
