/// Marks that point to a note and stay with the text they annotate (注文标记): 江水¹, 江水[1].
///
/// cjk-typography §1.2, "annotation mark with its base"; clreq, unbreakable marks.
package enum AnnotationMark {
  /// Whether an annotation mark begins at that offset, right behind its base.
  package static func begins(at index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    guard index > 0 else { return false }
    if isSuperscript(scalars[index]) { return true }
    guard scalars[index] == "[" || scalars[index] == "［" else { return false }
    let closer: Unicode.Scalar = scalars[index] == "[" ? "]" : "］"
    // A figure of at most three places.
    let rest = scalars[(index + 1)...].prefix(4)
    guard let end = rest.firstIndex(of: closer), end > index + 1 else { return false }
    return scalars[index + 1..<end].allSatisfy { $0.isASCIIDigit || $0.isFullWidthDigit }
  }

  /// Superscript figures: ¹ ² ³ and ⁰ to ⁹.
  package static func isSuperscript(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xB9, 0xB2, 0xB3, 0x2070, 0x2074...0x2079: true
    default: false
    }
  }
}
