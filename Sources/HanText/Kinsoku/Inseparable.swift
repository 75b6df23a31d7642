/// Neighbours that no line end may part (不可分), whatever the level but `none`.
package enum Inseparable {
  /// Whether the two units stay on one line for what they are together.
  package static func binds(
    _ a: TextUnit, _ b: TextUnit, _ scalars: [Unicode.Scalar], at level: KinsokuLevel
  ) -> Bool {
    switch a.joint {
    case .inside, .paddedName, .noBreakSpace: return true
    case .space, .insideAddress, .afterHyphen: return false
    case .plain: break
    }
    let last = scalars[a.start + max(0, baseCount(a, scalars) - 1)]
    let first = scalars[b.start]
    if isFullWidthNumber(a, last, b, first) { return true }
    if a.cls == .western && b.cls == .western { return true }
    guard level != .none else { return false }
    if a.cls == .prefix { return isNumeral(first) }
    if b.cls == .suffix { return isNumeral(last) || a.cls == .suffix }
    return joinsWestern(a, b)
  }

  /// Digits ０–９ of one number, and the point or comma inside it.
  private static func isFullWidthNumber(
    _ a: TextUnit, _ last: Unicode.Scalar, _ b: TextUnit, _ first: Unicode.Scalar
  ) -> Bool {
    if last.isFullWidthDigit && first.isFullWidthDigit { return true }
    return last == "．" && first.isFullWidthDigit
  }

  /// An ASCII mark clings to the word it closes or opens.
  private static func joinsWestern(_ a: TextUnit, _ b: TextUnit) -> Bool {
    switch (a.cls, b.cls) {
    case (.asciiOpener, .western), (.western, .asciiOpener): true
    case (.western, .asciiCloser), (.asciiCloser, .western): true
    case (.asciiCloser, .asciiCloser), (.asciiOpener, .asciiOpener): true
    default: false
    }
  }

  private static func baseCount(_ unit: TextUnit, _ scalars: [Unicode.Scalar]) -> Int {
    var count = unit.count
    while count > 1, scalars[unit.start + count - 1].extendsPrevious { count -= 1 }
    return count
  }

  /// Digits of every kind and the Han numerals.
  package static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCIIDigit || scalar.isFullWidthDigit
      || "〇零一二三四五六七八九十百千万亿两几数".unicodeScalars.contains(scalar)
  }
}
