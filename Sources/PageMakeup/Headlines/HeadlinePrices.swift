internal import HanText

/// What a break before each unit of a head costs (断点的价), in squared half-ems of unequal lines.
struct HeadlinePrices {
  /// The dearest break between words that do not cling to each other.
  static let readsOn = 80
  /// Dearer than all else together: only where no other break is near.
  static let insideWord = 10_000

  private let scalars: [Unicode.Scalar]
  private let units: [TextUnit]
  private let words: HeadlineWords
  /// For each unit the length in units of the quotation or name that a break before it parts.
  private let quoted: [Int]

  init(_ scalars: [Unicode.Scalar], _ units: [TextUnit], words: [Int]) {
    self.scalars = scalars
    self.units = units
    self.words = HeadlineWords(scalars, boundaries: words)
    quoted = Self.quotations(units)
  }

  /// Whether a clause ends before that unit: at a mark, at the editor's space, behind 完工.
  func endsClause(before cut: Int) -> Bool {
    guard cut > 0, let price = price(before: cut) else { return false }
    return price == 0 || words.neighbours(at: units[cut].start)?.before.role == .verbAlone
  }

  /// What stands between quotes or brackets that pair; an opener left alone encloses nothing.
  private static func quotations(_ units: [TextUnit]) -> [Int] {
    var lengths = Array(repeating: 0, count: units.count)
    var open: [Int] = []
    for (index, unit) in units.enumerated() {
      if unit.cls == .opening || unit.cls == .asciiOpener { open.append(index) }
      guard unit.cls == .closing, let start = open.popLast(), open.isEmpty else { continue }
      for inside in start + 1..<index + 1 { lengths[inside] = index - start - 1 }
    }
    return lengths
  }

  /// The price of a break before that unit, which is not the first; nil where it is forbidden.
  func price(before cut: Int) -> Int? {
    let (a, b) = (units[cut - 1], units[cut])
    if Inseparable.binds(a, b, scalars, at: .gb) { return nil }
    if LineEnd.isForbidden(a.cls, at: .strict) || LineStart.isForbidden(b.cls, at: .strict) {
      return nil
    }
    // 亚历山大·吴: one name.
    if a.cls == .middleDot || b.cls == .middleDot { return nil }
    if SoftBreaks.cost(between: a, and: b, scalars) == .numberAndMeasure { return nil }
    let price = plainPrice(a, b) + scorePrice(cut)
    guard quoted[cut] > 0 else { return price }
    // A title or a name is one thing; a sentence that somebody says may be broken.
    return price + (quoted[cut] <= 8 ? 400 : 60)
  }

  private func plainPrice(_ a: TextUnit, _ b: TextUnit) -> Int {
    if a.cls == .blank || a.cls == .stop || a.cls == .doubledStop { return 0 }
    if a.cls == .pause { return scalars[a.start] == "、" ? 6 : 0 }
    if a.cls == .western && b.cls == .western { return 80 }
    if a.joint == .space && a.cls == .han && b.cls == .han { return 0 }
    if a.cls.isMark || b.cls.isMark { return 10 }
    return wordPrice(a, b)
  }

  private func wordPrice(_ a: TextUnit, _ b: TextUnit) -> Int {
    // 3|连胜, 36|条: a figure clings to what it counts.
    if a.cls == .western, scalars[a.end - 1].properties.numericType != nil { return 80 }
    guard !words.isEmpty else {
      return HeadlineSense.price(between: scalars[a.end - 1], and: scalars[b.start])
    }
    guard let word = words.neighbours(at: b.start) else { return Self.insideWord }
    // 增长|23%: and to its verb.
    let isFigure = b.cls == .western && scalars[b.start].properties.numericType != nil
    return HeadlineSense.price(between: word.before, and: word.behind) + (isFigure ? 16 : 0)
  }

  /// 3比1: a score is one thing.
  private func scorePrice(_ cut: Int) -> Int {
    isScore(around: cut - 1) || isScore(around: cut) ? 400 : 0
  }

  private func isScore(around middle: Int) -> Bool {
    guard middle > 0, middle + 1 < units.count, scalars[units[middle].start] == "比" else {
      return false
    }
    return units[middle - 1].cls == .western && units[middle + 1].cls == .western
  }
}
