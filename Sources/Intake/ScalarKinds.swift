/// What a character is to a reader of raw text (收稿用的字符类别).
extension Unicode.Scalar {
  /// Ideographs, with 々 and 〇.
  var isHan: Bool {
    switch value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0xF900...0xFAFF, 0x20000...0x323AF, 0x3005, 0x3007: true
    default: false
    }
  }

  /// A mark that stands in Chinese text: full-width, or one of “”‘’—…·.
  var isHanMark: Bool {
    switch value {
    case 0x3001...0x3003, 0x3008...0x3011, 0x3014...0x301F, 0xFF01...0xFF0F, 0xFF1A...0xFF20,
      0xFF3B...0xFF40, 0xFF5B...0xFF65, 0x2014, 0x2018...0x201D, 0x2026, 0x00B7:
      true
    default: false
    }
  }

  var isHanOrMark: Bool { isHan || isHanMark }

  var isASCIIDigit: Bool { (0x30...0x39).contains(value) }

  var isASCIILetter: Bool { (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) }

  var isASCIIWord: Bool { isASCIIDigit || isASCIILetter }

  /// A digit as dates and numbers use it, Arabic or Han.
  var isNumeral: Bool {
    switch self {
    case "0"..."9", "〇", "零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千", "两",
      "廿", "卅":
      true
    default: false
    }
  }

  /// White space inside a line.
  var isBlank: Bool {
    switch value {
    case 0x20, 0x09, 0x0B, 0x0C, 0x0D, 0x0A, 0xA0, 0x85, 0x1680, 0x2000...0x200A, 0x2028, 0x2029,
      0x202F, 0x205F, 0x3000:
      true
    default: false
    }
  }

  /// A mark that ends a sentence or announces what follows.
  var isStop: Bool {
    switch self {
    case "。", "！", "？", "…", "：", "；", "!", "?", ":", ";": true
    default: false
    }
  }

  /// A mark that may not begin a line; a block that begins with one surely goes on.
  var isLineStartForbidden: Bool {
    switch self {
    case "，", "。", "、", "；", "：", "！", "？", "”", "’", "）", "》", "〉", "】", "」", "』", "〕", ",", ";",
      ":",
      "!", "?", ")":
      true
    default: false
    }
  }

  /// The closing half of a pair.
  var isClosing: Bool {
    switch self {
    case "”", "’", "）", "》", "〉", "】", "」", "』", "〕", ")", "\"": true
    default: false
    }
  }
}

extension Collection<Unicode.Scalar> {
  /// The characters as a string.
  var string: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: self)
    return String(view)
  }

  /// The characters without white space.
  var bare: [Unicode.Scalar] { filter { !$0.isBlank } }

  /// The characters without white space, as a string; labels are compared in this form.
  var collapsed: String { filter { !$0.isBlank }.string }
}

extension StringProtocol {
  /// The characters as an array, which costs nothing to index.
  var scalarArray: [Unicode.Scalar] { Array(unicodeScalars) }
}
