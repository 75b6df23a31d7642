/// A line of nothing but strokes and stars (分隔线).
enum SeparatorLine {
  static func matches(_ scalars: [Unicode.Scalar]) -> Bool {
    let marks = scalars.filter { !$0.isBlank }
    guard marks.count >= 3, let first = marks.first else { return false }
    // Letters only as a row of one: oooo.
    if first.isASCIIWord { return marks.count >= 4 && marks.allSatisfy { $0 == first } }
    return marks.allSatisfy { strokes.contains($0) && !$0.isASCIIWord }
  }

  private static let strokes = Set("-=*_—─━·~～#＊※★☆◆◇●○■□…+.×oO0".scalarArray)
}

/// The number of a page in a dump of several (版次标记): 第1版, A03版：要闻.
enum PageMark {
  static func matches(_ scalars: [Unicode.Scalar]) -> Bool { number(in: scalars) != nil }

  /// The page's name in the house's form (A01), and where the section's name begins.
  static func number(in scalars: [Unicode.Scalar]) -> (name: String, end: Int)? {
    guard scalars.count <= 24 else { return nil }
    var index = 0
    let isCounted = scalars.first == "第"
    if isCounted { index += 1 }
    var letter = "A"
    if index < scalars.count, scalars[index].isASCIILetter {
      letter = String(scalars[index]).uppercased()
      index += 1
    }
    let start = index
    while index < scalars.count, scalars[index].isNumeral { index += 1 }
    guard index > start, index - start <= 3, index < scalars.count, scalars[index] == "版",
      let number = value(scalars[start..<index])
    else { return nil }
    let end = index + 1
    guard
      end == scalars.count || scalars[end].isBlank || "：（(:".unicodeScalars.contains(scalars[end])
    else { return nil }
    return (letter + (number < 10 ? "0" : "") + String(number), end)
  }

  private static func value(_ digits: ArraySlice<Unicode.Scalar>) -> Int? {
    if let number = Int(digits.string) { return number }
    let numerals = "〇一二三四五六七八九".scalarArray
    var total = 0
    var pending = 0
    for digit in digits {
      if digit == "十" {
        total += max(1, pending) * 10
        pending = 0
      } else if let value = numerals.firstIndex(of: digit) {
        pending = value
      } else {
        return nil
      }
    }
    return total + pending > 0 ? total + pending : nil
  }
}
