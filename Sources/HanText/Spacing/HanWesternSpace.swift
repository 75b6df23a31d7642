/// The space between Han and Western text (中西文间距).
///
/// Clreq: a quarter em at most, none at line edges, none beside marks, none beside full-width
/// figures; a typed space is replaced, not added.
package enum HanWesternSpace {
  package static func applies(
    between a: TextUnit, and b: TextUnit, _ scalars: [Unicode.Scalar]
  ) -> Bool {
    // A note's figure clings to its base and leaves what follows alone.
    for unit in [a, b] where unit.cls == .western {
      if AnnotationMark.isSuperscript(scalars[unit.start]) { return false }
    }
    if a.cls == .western { return isHan(b, scalars[b.start]) && isWord(scalars[a.end - 1]) }
    if b.cls == .western { return isHan(a, scalars[a.start]) && isWord(scalars[b.start]) }
    return false
  }

  /// Ideographs and kana only: full-width letters and figures and symbols keep their cells.
  private static func isHan(_ unit: TextUnit, _ scalar: Unicode.Scalar) -> Bool {
    guard unit.cls == .han else { return false }
    let value = scalar.value
    return (value >= 0x2E80 && value < 0xFE10) || value >= 0x20000
  }

  /// Letters, figures and signs that stand for them; not quotes or lone slashes.
  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isWesternLetterOrDigit || "%+-$#&@¥".unicodeScalars.contains(scalar)
      || scalar.extendsPrevious
  }
}
