/// A stretch of a run that is shaped in one go.
///
/// Han characters and marks are shaped one by one (none of them changes its neighbour), dashes
/// and ellipses in rows, because two of them make one glyph, and Western letters in words.
struct ScriptSegment {
  enum Kind {
    /// One ideograph: its glyph is the one that the font's character map names.
    case ideograph
    /// One mark or symbol of Chinese text, with the marks that modify it.
    case mark
    /// A row of dashes or dots, which ligate: —— and …….
    case dashes
    /// Letters, digits, spaces and marks of Western text.
    case western
  }

  var kind: Kind
  var range: Range<Int>

  /// Cuts a run; the segments cover it in order.
  static func cut(_ scalars: ArraySlice<Unicode.Scalar>) -> [ScriptSegment] {
    var segments: [ScriptSegment] = []
    segments.reserveCapacity(scalars.count)
    for index in scalars.indices {
      let scalar = scalars[index]
      if let last = segments.last, last.takes(scalar, after: scalars[index - 1]) {
        segments[segments.count - 1].range = last.range.lowerBound..<index + 1
        // A modified ideograph may have a glyph of its own: only shaping finds it.
        if last.kind == .ideograph { segments[segments.count - 1].kind = .mark }
      } else {
        segments.append(ScriptSegment(kind: Kind(scalar), range: index..<index + 1))
      }
    }
    return segments
  }

  private func takes(_ scalar: Unicode.Scalar, after previous: Unicode.Scalar) -> Bool {
    if scalar.modifiesPrevious { return true }
    switch kind {
    case .western: return Kind(scalar) == .western
    case .dashes: return scalar == previous
    case .ideograph, .mark: return false
    }
  }
}

extension ScriptSegment.Kind {
  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: self = .ideograph
    // — ― … ⋯ ⸺
    case 0x2014, 0x2015, 0x2026, 0x22EF, 0x2E3A: self = .dashes
    // · and the curly quotes are Chinese marks too, and in a Chinese newspaper first of all.
    case 0x00B7, 0x2018...0x201F: self = .mark
    // Latin, Greek, Cyrillic; general punctuation, superscripts and currency.
    case 0x0000...0x058F, 0x1E00...0x1FFF, 0x2000...0x20CF: self = .western
    default: self = .mark
    }
  }
}

extension Unicode.Scalar {
  /// Variation selectors, combining marks and joiners belong to what stands before them.
  fileprivate var modifiesPrevious: Bool {
    switch value {
    case 0x0300...0x036F, 0x200C...0x200D, 0x20D0...0x20FF, 0x3099...0x309A, 0xFE00...0xFE0F,
      0xE0100...0xE01EF:
      true
    default: false
    }
  }
}
