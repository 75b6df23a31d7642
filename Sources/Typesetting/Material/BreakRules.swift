internal import HanText
internal import PageGeometry

/// Whether a line may end after a unit (断点), and what that costs.
struct BreakRule {
  var tier: Tier
  var penalty = 0
  /// For a break inside an address: the width of the whole run, in 1/65536 em.
  var runWidth = 0
  /// How many blank cells (U+3000) before the break vanish at a line end.
  var blanks = 0
  /// The width of the hyphen that a line shows which ends here, in 1/65536 em.
  var hyphen = 0

  /// In which pass a break comes into play: the relaxations, in their order.
  enum Tier: UInt8, Comparable {
    /// A lawful place for a line end.
    case allowed
    /// Inside an address or long number: lawful only when the run outgrows the measure.
    case address
    /// A ！ or ？ would start the next line: JLREQ's newspaper relaxation.
    case relaxed
    /// Inside a word that is wider than the measure, between two graphemes.
    case word
    /// Inside a number that is wider than the measure.
    case figure
    /// Against a prohibition, where marks or signs that cling together outgrow the measure.
    case mark
    case never

    static func < (a: Tier, b: Tier) -> Bool { a.rawValue < b.rawValue }
  }

  /// Whether a line may end here in a pass that goes as far as `tier`, in lines of `longest`.
  func isLawful(in tier: Tier, longest: Int) -> Bool {
    switch self.tier {
    case .allowed: true
    case .address: runWidth > longest || tier >= .word
    case .never: false
    case .relaxed, .word, .figure, .mark: self.tier <= tier
    }
  }
}

/// Finds the break rule after each unit, from the rules of `HanText`.
struct BreakRules {
  let style: CompositionStyle
  let text: StyledText

  func rules(of units: [TextUnit], widths: [Int]) -> [BreakRule] {
    guard !units.isEmpty else { return [] }
    var rules: [BreakRule] = []
    rules.reserveCapacity(units.count)
    for index in 0..<units.count - 1 {
      rules.append(rule(between: units[index], and: units[index + 1]))
    }
    rules.append(BreakRule(tier: .allowed))
    markAddresses(&rules, units, widths)
    priceWords(&rules, units, widths)
    countBlanks(&rules, units)
    priceNames(&rules, units)
    bindWholes(&rules, units)
    return rules
  }

  private func rule(between a: TextUnit, and b: TextUnit) -> BreakRule {
    // A word joiner forbids what it is typed to forbid (UAX #14 LB11).
    if a.count > 1, text.scalars[a.end - 1].value == 0x2060 { return BreakRule(tier: .never) }
    if a.isPlainHan, case .han = b.cls {
      let clings = style.kinsoku != .none && LineStart.continuesPrevious(text.scalars[b.start])
      let isBound = clings || Inseparable.binds(a, b, text.scalars, at: style.kinsoku)
      return isBound ? Self.forbidden : BreakRule(tier: .allowed)
    }
    if let inside = rule(inside: a) { return inside }
    // A blank cell vanishes at a line end, so it never starts a line.
    if b.cls == .blank { return BreakRule(tier: .never) }
    if Inseparable.binds(a, b, text.scalars, at: style.kinsoku) { return Self.forbidden }
    if style.kinsoku != .none, a.joint == .plain, AnnotationMark.begins(at: b.start, text.scalars) {
      return Self.forbidden
    }
    if LineEnd.isForbidden(a.cls, at: style.kinsoku) { return Self.forbidden }
    if LineStart.isForbidden(b.cls, at: style.kinsoku) {
      let mark = text.scalars[b.start]
      let isLoose = b.cls == .stop && (mark == "！" || mark == "？")
      return isLoose
        ? BreakRule(tier: .relaxed, penalty: Penalty.relaxedKinsoku) : Self.forbidden
    }
    switch SoftBreaks.cost(between: a, and: b, text.scalars) {
    case .none: return BreakRule(tier: .allowed)
    case .numberAndMeasure: return BreakRule(tier: .allowed, penalty: Penalty.numberAndMeasure)
    case .beforeDash:
      let price = style.kinsoku == .none ? 0 : Penalty.dashAtLineStart
      return BreakRule(tier: .allowed, penalty: price)
    }
  }

  private static let forbidden = BreakRule(tier: .mark, penalty: Penalty.brokenProhibition)

  /// The rule after a unit that goes on in the next one; nil where the run ends.
  private func rule(inside a: TextUnit) -> BreakRule? {
    switch a.joint {
    case .insideAddress: BreakRule(tier: .address, penalty: Penalty.address)
    case .afterHyphen, .syllable: BreakRule(tier: .allowed, penalty: Penalty.hyphen)
    case .withinRun: BreakRule(tier: .allowed)
    case .letter: BreakRule(tier: .word, penalty: Penalty.brokenWord)
    case .figure: BreakRule(tier: .figure, penalty: Penalty.brokenFigure)
    case .plain, .space, .noBreakSpace, .inside, .paddedName: nil
    }
  }

  /// Tells each break inside an address how wide the whole run is.
  private func markAddresses(_ rules: inout [BreakRule], _ units: [TextUnit], _ widths: [Int]) {
    var first = 0
    for index in units.indices where !isInsideAddress(units[index]) {
      if index > first {
        let total = widths[first...index].reduce(0, +)
        for inner in first..<index { rules[inner].runWidth = total }
      }
      first = index + 1
    }
  }

  private func isInsideAddress(_ unit: TextUnit) -> Bool {
    unit.joint == .insideAddress || unit.joint == .letter
  }

  /// Blank cells inside a paragraph are spaces; those that open it are its typed indent.
  private func countBlanks(_ rules: inout [BreakRule], _ units: [TextUnit]) {
    guard let text = units.firstIndex(where: { $0.cls != .blank }) else { return }
    for index in units.indices.dropFirst(text + 1) where units[index].cls == .blank {
      rules[index].blanks = rules[index - 1].blanks + 1
      // The blanks vanish at a line's end: what stands before them would be the last. Only the
      // paragraph may end as it likes.
      guard index + 1 < units.count else { break }
      let last = units[index - rules[index].blanks].cls
      if LineEnd.isForbidden(last, at: style.kinsoku) { rules[index].tier = .never }
    }
  }

  /// Prices of places inside words: a letter should not stand alone, a name not be divided.
  private func priceWords(_ rules: inout [BreakRule], _ units: [TextUnit], _ widths: [Int]) {
    var isCapital = false
    for index in units.indices.dropLast() where units[index].isPieceOfWord {
      // The second half of a ligature has no width of its own.
      if widths[index + 1] == 0 { rules[index].tier = .never }
      let isFirst = index == 0 || !units[index - 1].isPieceOfWord
      switch units[index].joint {
      case .letter:
        if isFirst || !units[index + 1].isPieceOfWord { rules[index].penalty += Penalty.loneLetter }
      case .syllable:
        if isFirst { isCapital = text.scalars[units[index].start].properties.isUppercase }
        if isCapital { rules[index].penalty += Penalty.capitalHyphen }
      default: break
      }
    }
  }

  /// A break inside a marked name costs.
  private func priceNames(_ rules: inout [BreakRule], _ units: [TextUnit]) {
    let marked = text.annotations.filter { $0.kind == .nameLine }.map(\.range)
    for name in Set(text.names + marked) {
      for index in Self.breaks(inside: name, units) {
        rules[index].penalty += Penalty.insideMarkedName
      }
    }
  }

  /// What stays whole is parted as late as a word is.
  private func bindWholes(_ rules: inout [BreakRule], _ units: [TextUnit]) {
    for whole in text.wholes {
      for index in Self.breaks(inside: whole, units) {
        rules[index].tier = max(rules[index].tier, .word)
        rules[index].penalty += Penalty.brokenWord
      }
    }
  }

  /// The units inside the stretch behind which it would be parted, found by halving: there may be
  /// many stretches.
  private static func breaks(inside stretch: Range<Int>, _ units: [TextUnit]) -> Range<Int> {
    let first = units.firstIndex(byHalving: { $0.end > stretch.lowerBound })
    let last = units.firstIndex(byHalving: { $0.end >= stretch.upperBound })
    return first..<max(first, min(last, units.count - 1))
  }
}

extension [TextUnit] {
  /// The first unit for which it holds, if it holds for all behind it too; the end if for none.
  fileprivate func firstIndex(byHalving holds: (TextUnit) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
