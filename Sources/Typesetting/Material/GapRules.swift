internal import HanText
internal import PageGeometry

/// Which gap stands between two neighbours (字距规则), from the rules of `HanText`.
struct GapRules {
  let style: CompositionStyle
  let scalars: [Unicode.Scalar]
  /// Where the Western units begin that fill one cell of a vertical line.
  var oneCells: Set<Int> = []

  func gap(between a: TextUnit, and b: TextUnit) -> Gap {
    if a.isPlainHan, case .han = b.cls, !style.isGrid {
      return Gap(opens: !Inseparable.binds(a, b, scalars, at: .gb))
    }
    if a.isContinued { return Gap(opens: false) }
    if a.joint == .paddedName { return padGap(between: a, and: b) }
    if style.isGrid { return gridGap(between: a, and: b) }
    if HanWesternSpace.applies(between: a, and: b, scalars), !isUprightPair(a, b) {
      return hanWesternGap()
    }
    if a.joint != .plain, !a.cls.isChineseMark, !b.cls.isChineseMark { return wordSpace() }
    return markGap(between: a, and: b)
  }

  /// Typed spaces that pad a name stand for a blank cell, which may be a unit already.
  private func padGap(between a: TextUnit, and b: TextUnit) -> Gap {
    Gap(natural: b.start > a.end ? Em.unitsPerEm : 0, opens: false)
  }

  /// Grid setting: marks fill their cells, nothing shrinks or grows; the padding of Western runs
  /// takes the place of typed spaces, and between ideographs a typed space is a blank cell.
  private func gridGap(between a: TextUnit, and b: TextUnit) -> Gap {
    let isBlankCell = a.joint != .plain && a.cls == .han && b.cls == .han
    return Gap(natural: isBlankCell ? Em.unitsPerEm : 0, opens: false)
  }

  /// In vertical lines only turned runs stand apart from Han; what fills a cell does not.
  private func isUprightPair(_ a: TextUnit, _ b: TextUnit) -> Bool {
    oneCells.contains(a.cls == .western ? a.start : b.start)
  }

  private func hanWesternGap() -> Gap {
    let natural = style.autospace.rawValue
    guard natural > 0 else { return Gap() }
    var gap = Gap(natural: natural, opens: false)
    gap.shrink = max(0, natural - Em(1, over: 8).rawValue)
    gap.shrinkClass = .hanWestern
    gap.spaceStretch = max(0, Em.half.rawValue - natural)
    return gap
  }

  /// A typed space between words: a quarter em at least, up to half (clreq).
  private func wordSpace() -> Gap {
    Gap(
      natural: Em.quarter.rawValue, shrinkClass: .word, spaceStretch: Em.quarter.rawValue,
      opens: false)
  }

  private func markGap(between a: TextUnit, and b: TextUnit) -> Gap {
    let classes = (style.blankClass(a, scalars), style.blankClass(b, scalars))
    let blank = Adjacency.blank(between: classes.0, and: classes.1, in: style.marks)
    var gap = Gap(natural: blank.natural.rawValue)
    gap.shrink = blank.natural.rawValue - blank.minimum.rawValue
    gap.growth = blank.maximum.rawValue - blank.natural.rawValue
    gap.shrinkClass = shrinkClass(of: classes.0, classes.1)
    let hasBlank = blank.natural > .zero
    gap.belongsToPrevious = hasBlank && classes.0.closesWithBlank
    gap.belongsToNext = hasBlank && !gap.belongsToPrevious
    gap.opens = opens(between: a, and: b)
    return gap
  }

  private func shrinkClass(of a: HanClass, _ b: HanClass) -> Gap.ShrinkClass {
    switch a {
    case .pause: .comma
    case .stop: .stop
    case .closing: .bracket
    default: if case .opening = b { .bracket } else { .none }
    }
  }

  /// Whether an ideograph gap may open here (clreq step 4; JLREQ's finer rule by style).
  private func opens(between a: TextUnit, and b: TextUnit) -> Bool {
    if isConnector(a.cls) || isConnector(b.cls) { return false }
    if Inseparable.binds(a, b, scalars, at: .gb) { return false }
    guard !style.stretchesBesideMarks else { return true }
    if a.cls == .opening || a.cls == .middleDot || b.cls == .middleDot { return false }
    return !(b.cls.closesWithBlank || b.cls == .doubledStop)
  }

  private func isConnector(_ cls: HanClass) -> Bool {
    switch cls {
    case .connector, .shortConnector, .solidus: true
    default: false
    }
  }
}

extension HanClass {
  /// Whether a typed space beside the class is dropped: the mark carries its own blank.
  var isChineseMark: Bool {
    switch self {
    case .opening, .closing, .pause, .stop, .doubledStop, .middleDot, .dash, .ellipsis, .connector,
      .shortConnector, .solidus, .blank:
      true
    default: false
    }
  }
}
