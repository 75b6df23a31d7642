/// What a character is to a proofreader (校对用的字符类别).
extension Unicode.Scalar {
  /// Ideographs, with 々 and 〇.
  var isHan: Bool {
    switch value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0xF900...0xFAFF, 0x20000...0x323AF, 0x3005, 0x3007: true
    default: false
    }
  }

  /// A mark of Chinese text, full-width or one of “”‘’—…·.
  var isHanMark: Bool {
    switch value {
    case 0x3001...0x3003, 0x3008...0x3011, 0x3014...0x301F, 0xFF01...0xFF0F, 0xFF1A...0xFF20,
      0xFF3B...0xFF40, 0xFF5B...0xFF65, 0x2014, 0x2018...0x201D, 0x2026, 0x00B7:
      true
    default: false
    }
  }

  var isHanOrMark: Bool { isHan || isHanMark }

  var isDigit: Bool { (0x30...0x39).contains(value) }

  var isLetter: Bool { (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) }

  /// The value of an Arabic digit.
  var digit: Int? { isDigit ? Int(value) - 0x30 : nil }

  /// The value of a Han digit; both zeros are 0, 两 is not one.
  var hanDigit: Int? {
    switch self {
    case "〇", "零": 0
    case "一": 1
    case "二": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    default: nil
    }
  }

  /// A Han digit or one of 十百千万亿两.
  var isHanNumeral: Bool { hanDigit != nil || isOne(of: "十百千万亿两") }

  /// A mark that ends a sentence or a clause.
  var isStop: Bool { isOne(of: "。！？；，：!?;,") }

  /// A mark that ends a sentence.
  var isFullStop: Bool { isOne(of: "。！？!?") }

  func isOne(of list: String) -> Bool { list.unicodeScalars.contains(self) }
}

extension Collection<Unicode.Scalar> {
  /// The characters as a string.
  var string: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: self)
    return String(view)
  }
}

extension Array<Unicode.Scalar> {
  /// The character at an offset that may lie outside.
  func at(_ index: Int) -> Unicode.Scalar? { indices.contains(index) ? self[index] : nil }

  /// Whether a word stands at an offset.
  func holds(_ word: String, at index: Int) -> Bool {
    guard index >= 0 else { return false }
    var place = index
    for scalar in word.unicodeScalars {
      guard place < count, self[place] == scalar else { return false }
      place += 1
    }
    return true
  }

  /// Whether a word stands directly before an offset.
  func holds(_ word: String, before index: Int) -> Bool {
    holds(word, at: index - word.unicodeScalars.count)
  }

  /// The longest of several words that stands at an offset; the longer come first in the list.
  func word(of list: [String], at index: Int) -> String? {
    list.first { holds($0, at: index) }
  }

  /// The offsets at which a word stands.
  func places(of word: String) -> [Int] {
    let pattern = Array(word.unicodeScalars)
    guard let first = pattern.first, pattern.count <= count else { return [] }
    return (0...(count - pattern.count)).filter { index in
      self[index] == first && self[index..<index + pattern.count].elementsEqual(pattern)
    }
  }

  /// The end of the run of characters that the test accepts.
  func end(of start: Int, where accepts: (Unicode.Scalar) -> Bool) -> Int {
    var end = start
    while end < count, accepts(self[end]) { end += 1 }
    return end
  }
}

extension String {
  var scalarCount: Int { unicodeScalars.count }
}
