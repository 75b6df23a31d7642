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

  /// In which pass a break comes into play.
  enum Tier: UInt8 {
    /// A lawful place for a line end.
    case allowed
    /// Inside an address or long number: lawful only when the run outgrows the measure.
    case address
    /// A ！ or ？ would start the next line: JLREQ's newspaper relaxation, the last resort.
    case relaxed
    case never
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
    countBlanks(&rules, units)
    priceNames(&rules, units)
    return rules
  }

  private func rule(between a: TextUnit, and b: TextUnit) -> BreakRule {
    // A word joiner forbids what it is typed to forbid (UAX #14 LB11).
    if a.count > 1, text.scalars[a.end - 1].value == 0x2060 { return BreakRule(tier: .never) }
    if a.isPlainHan, case .han = b.cls {
      let clings = style.kinsoku != .none && LineStart.continuesPrevious(text.scalars[b.start])
      let isBound = clings || Inseparable.binds(a, b, text.scalars, at: style.kinsoku)
      return BreakRule(tier: isBound ? .never : .allowed)
    }
    switch a.joint {
    case .insideAddress: return BreakRule(tier: .address, penalty: Penalty.address)
    case .afterHyphen: return BreakRule(tier: .allowed, penalty: Penalty.hyphen)
    case .plain, .space, .noBreakSpace, .inside, .paddedName: break
    }
    if Inseparable.binds(a, b, text.scalars, at: style.kinsoku) { return BreakRule(tier: .never) }
    if style.kinsoku != .none, a.joint == .plain, AnnotationMark.begins(at: b.start, text.scalars) {
      return BreakRule(tier: .never)
    }
    if LineEnd.isForbidden(a.cls, at: style.kinsoku) { return BreakRule(tier: .never) }
    if LineStart.isForbidden(b.cls, at: style.kinsoku) {
      let mark = text.scalars[b.start]
      let isLoose = b.cls == .stop && (mark == "！" || mark == "？")
      return BreakRule(tier: isLoose ? .relaxed : .never, penalty: Penalty.relaxedKinsoku)
    }
    switch SoftBreaks.cost(between: a, and: b, text.scalars) {
    case .none: return BreakRule(tier: .allowed)
    case .numberAndMeasure: return BreakRule(tier: .allowed, penalty: Penalty.numberAndMeasure)
    case .beforeDash:
      let price = style.kinsoku == .none ? 0 : Penalty.dashAtLineStart
      return BreakRule(tier: .allowed, penalty: price)
    }
  }

  /// Tells each break inside an address how wide the whole run is.
  private func markAddresses(_ rules: inout [BreakRule], _ units: [TextUnit], _ widths: [Int]) {
    var first = 0
    for index in units.indices where units[index].joint != .insideAddress {
      if index > first {
        let total = widths[first...index].reduce(0, +)
        for inner in first..<index { rules[inner].runWidth = total }
      }
      first = index + 1
    }
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

  /// The breaks inside marked names, found by halving: names may be many.
  private func priceNames(_ rules: inout [BreakRule], _ units: [TextUnit]) {
    let marked = text.annotations.filter { $0.kind == .nameLine }.map(\.range)
    for name in Set(text.names + marked) {
      var low = 0
      var high = units.count
      while low < high {
        let middle = (low + high) / 2
        if units[middle].end > name.lowerBound { high = middle } else { low = middle + 1 }
      }
      while low < units.count - 1, units[low].end < name.upperBound {
        rules[low].penalty += Penalty.insideMarkedName
        low += 1
      }
    }
  }
}
