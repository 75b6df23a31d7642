/// Neighbours that no line end may part (不可分), whatever the level but `none`.
package enum Inseparable {
  /// Whether the two units stay on one line for what they are together.
  @inlinable
  package static func binds(
    _ a: TextUnit, _ b: TextUnit, _ scalars: [Unicode.Scalar], at level: KinsokuLevel
  ) -> Bool {
    // Most neighbours are ideographs; all that they could be together is a number.
    if a.isPlainHan, case .han = b.cls, !scalars[b.start].isFullWidthDigit { return false }
    return bindsMarked(a, b, scalars, at: level)
  }

  /// The same for neighbours of which one is no plain ideograph.
  @usableFromInline
  package static func bindsMarked(
    _ a: TextUnit, _ b: TextUnit, _ scalars: [Unicode.Scalar], at level: KinsokuLevel
  ) -> Bool {
    if a.isPlainHan, case .han = b.cls {
      guard scalars[b.start].isFullWidthDigit else { return false }
      let before = last(of: a, scalars)
      return before.isFullWidthDigit || isSign(before)
    }
    switch a.joint {
    case .inside, .paddedName, .noBreakSpace: return true
    case .insideAddress, .afterHyphen, .withinRun, .syllable, .letter, .figure: return false
    case .space: return level != .none && isFigureAndSign(a, b, scalars)
    case .plain: break
    }
    if a.cls == .western && b.cls == .western { return true }
    if isInsideFullWidthNumber(a, b, scalars) { return true }
    guard level != .none else { return false }
    if isFigureAndSign(a, b, scalars) { return true }
    return joinsWestern(a, b, scalars)
  }

  /// ￥100, 100％, 25℃, 30°C: a sign stays with its number, with or without a typed space.
  private static func isFigureAndSign(
    _ a: TextUnit, _ b: TextUnit, _ scalars: [Unicode.Scalar]
  ) -> Bool {
    if a.cls == .prefix { return isNumeral(scalars[b.start]) }
    if a.isPlainHan, isSign(scalars[a.start]) { return scalars[b.start].isASCIIDigit }
    if a.cls == .suffix, a.joint == .plain, isPartOfAngle(scalars[a.start]),
      scalars[b.start].isASCIIDigit
    {
      return true
    }
    if b.cls == .suffix { return a.cls == .suffix || isNumeral(last(of: a, scalars)) }
    return a.cls == .suffix && b.cls == .western && a.joint == .plain
      && !scalars[b.start].isASCIIDigit
  }

  /// Signs that stand before a figure and belong to it (UAX #14 LB25, PR × NU).
  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{2212}" || scalar == "±" || scalar == "＋"
  }

  /// 30°15′20″ is one figure (UAX #14 LB25, PO × NU).
  private static func isPartOfAngle(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "°" || scalar == "′"
  }

  /// Digits ０–９ of one number with the marks inside it (１．５, １，０００), and 3：0.
  private static func isInsideFullWidthNumber(
    _ a: TextUnit, _ b: TextUnit, _ scalars: [Unicode.Scalar]
  ) -> Bool {
    let next = scalars[b.start]
    guard next.isFullWidthDigit || next.isASCIIDigit else { return false }
    if a.cls == .han { return next.isFullWidthDigit && last(of: a, scalars).isFullWidthDigit }
    guard a.cls == .pause || a.cls == .stop || a.cls == .solidus, a.start > 0 else { return false }
    let before = scalars[a.start - 1]
    guard before.isFullWidthDigit || before.isASCIIDigit else { return false }
    switch scalars[a.start] {
    case "．", "：", "／": return true
    case "，": return next.isFullWidthDigit && isGroupOfThree(b.start, scalars)
    default: return false
    }
  }

  private static func isGroupOfThree(_ start: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    guard start + 3 <= scalars.count else { return false }
    let isGroup = scalars[start..<start + 3].allSatisfy(\.isFullWidthDigit)
    return isGroup && !(start + 3 < scalars.count && scalars[start + 3].isFullWidthDigit)
  }

  /// An ASCII mark clings to the word it closes or opens.
  private static func joinsWestern(
    _ a: TextUnit, _ b: TextUnit, _ scalars: [Unicode.Scalar]
  ) -> Bool {
    switch (a.cls, b.cls) {
    case (.asciiOpener, .western), (.western, .asciiOpener), (.western, .asciiCloser),
      (.asciiCloser, .asciiCloser), (.asciiOpener, .asciiOpener):
      return true
    case (.asciiCloser, .western):
      // 你好,Hello: typed without a space, the comma still ends its clause.
      return !",;:!?".unicodeScalars.contains(scalars[a.start])
        || scalars[b.start].isASCIIDigit
    default: return false
    }
  }

  /// The last scalar of a unit that is not a modifier of the one before.
  private static func last(of unit: TextUnit, _ scalars: [Unicode.Scalar]) -> Unicode.Scalar {
    var index = unit.end - 1
    while index > unit.start, scalars[index].extendsPrevious || scalars[index].isIgnorable {
      index -= 1
    }
    return scalars[index]
  }

  /// Digits of every kind and the Han numerals.
  package static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCIIDigit || scalar.isFullWidthDigit || scalar == "〇" || numerals.contains(scalar)
  }

  private static let numerals = IdeographSet("零一二三四五六七八九十百千万亿两几数")
}
