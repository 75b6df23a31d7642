/// The class of each scalar by itself (字符类表); runs and neighbours refine it later.
package enum CharacterTable {
  /// The class of a scalar, or nil for Western characters and spaces, which only a run can class.
  package static func baseClass(of scalar: Unicode.Scalar) -> HanClass? {
    let value = scalar.value
    if value >= 0x4E00 && value <= 0x9FFF { return .han }
    if value < 0x80 { return nil }
    if value >= 0x2010 && value <= 0x2E7F { return symbolClass(of: scalar) }
    if value >= 0x3000 && value <= 0x303F { return ideographicMarkClass(of: scalar) }
    if value >= 0xFE10 && value <= 0xFFEF { return fullWidthClass(of: scalar) }
    if scalar == "·" { return .middleDot }
    // ¥ is a Western sign with its own advance, like $; ￥ fills a cell.
    if scalar == "£" { return .prefix }
    if scalar == "°" { return .suffix }
    if scalar == "×" || scalar == "±" || scalar == "÷" || scalar == "§" { return .han }
    if scalar == "・" { return .middleDot }
    return isHanLetter(value) ? .han : nil
  }

  /// Ideographs of all planes, radicals, kana and bopomofo, Yi, Hangul, and pictographs: all of
  /// them stand in cells.
  private static func isHanLetter(_ value: UInt32) -> Bool {
    switch value {
    case 0x2E80...0x2FDF, 0x3040...0x4DBF, 0xA000...0xA4CF, 0xAC00...0xD7AF, 0xF900...0xFAFF,
      0x1F000...0x1FBFF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }

  private static func symbolClass(of scalar: Unicode.Scalar) -> HanClass? {
    switch scalar {
    case "“", "‘": return .opening
    case "”", "’": return .closing
    case "‧": return .middleDot
    case "—", "―", "⸺": return .dash
    case "…", "⋯": return .ellipsis
    case "–", "‐", "‑": return .shortConnector
    case "€", "№": return .prefix
    case "‰", "℃", "℉", "′", "″": return .suffix
    default: break
    }
    // Letterlike signs, arrows, maths, circled numbers, boxes and shapes stand in cells.
    let value = scalar.value
    if value >= 0x2070 && value <= 0x209F { return nil }
    return value >= 0x203B ? .han : nil
  }

  private static func ideographicMarkClass(of scalar: Unicode.Scalar) -> HanClass {
    switch scalar {
    case "\u{3000}": .blank
    case "、": .pause
    case "。": .stop
    case "〈", "《", "「", "『", "【", "〔", "〖", "〘", "〚", "〝": .opening
    case "〉", "》", "」", "』", "】", "〕", "〗", "〙", "〛", "〞", "〟": .closing
    case "〜": .connector
    default: .han
    }
  }

  private static func fullWidthClass(of scalar: Unicode.Scalar) -> HanClass {
    switch scalar {
    case "，", "；", "：": .pause
    case "！", "？", "．": .stop
    case "（", "［", "｛", "｟": .opening
    case "）", "］", "｝", "｠": .closing
    case "～", "－": .connector
    case "／": .solidus
    case "％": .suffix
    case "￥", "＄", "￡": .prefix
    default: .han
    }
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is a Western letter or digit: it makes runs and takes Han–Western space.
  package var isWesternLetterOrDigit: Bool {
    if value < 0x80 {
      return (value >= 0x30 && value <= 0x39) || (value | 0x20 >= 0x61 && value | 0x20 <= 0x7A)
    }
    if value < 0x2000 {
      return value >= 0xAA && (properties.isAlphabetic || properties.numericType != nil)
    }
    return value >= 0x2070 && value <= 0x209F
  }

  @inlinable package var isASCIIDigit: Bool { value >= 0x30 && value <= 0x39 }

  /// A full-width digit ０–９.
  @inlinable package var isFullWidthDigit: Bool { value >= 0xFF10 && value <= 0xFF19 }

  /// Combining marks, variation selectors and joiners that belong to the scalar before them.
  package var extendsPrevious: Bool {
    if value < 0x300 { return value == 0xAD }
    if value <= 0x36F { return true }
    if value >= 0x4E00 && value <= 0xFAFF { return false }
    switch value {
    case 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x200D, 0x20D0...0x20FF, 0x302A...0x302F,
      0x3099...0x309A, 0xFE00...0xFE0F, 0xFE20...0xFE2F, 0x1F3FB...0x1F3FF, 0xE0020...0xE007F,
      0xE0100...0xE01EF:
      return true
    default: return false
    }
  }

  /// A letter of which two make a flag.
  var isRegionalIndicator: Bool { value >= 0x1F1E6 && value <= 0x1F1FF }

  /// Characters that take no room and no part: joiners, marks of direction, the byte-order mark.
  package var isIgnorable: Bool {
    (value >= 0x200B && value <= 0x200F) || value == 0x2060 || value == 0xFEFF
  }

  /// A space between words that glue replaces; U+3000 is a cell of its own.
  package var isWordSpace: Bool {
    value == 0x20 || value == 0xA0 || value == 0x09 || (value >= 0x2000 && value <= 0x200A)
      || value == 0x202F || value == 0x0A || value == 0x0D || value == 0x0B || value == 0x0C
      || value == 0x85 || value == 0x2028 || value == 0x2029
  }
}
