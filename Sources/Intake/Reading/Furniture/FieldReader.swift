/// Finds a label at a word and judges the value behind it (标签与内容).
enum FieldReader {
  /// Labels are short; white space inside them (责　编) does not count.
  private static let longestLabel = 14

  /// The field whose label begins at `words[at]`; its value is empty or begins inside the line.
  static func field(
    in scalars: [Unicode.Scalar], words: [Range<Int>], at index: Int
  ) -> FurniturePart? {
    strong(scalars, from: words[index].lowerBound)
      ?? code(scalars, words[index])
      ?? weak(scalars, words: words, at: index)
      ?? glued(scalars, words[index])
      ?? telephone(scalars, words[index])
  }

  /// A label with its separator: 责编：张三, 责 编 ｜ 张三, 校对/李四.
  private static func strong(_ scalars: [Unicode.Scalar], from start: Int) -> FurniturePart? {
    var end = start
    var count = 0
    while end < scalars.count, count <= longestLabel, !isSeparator(scalars[end]) {
      let scalar = scalars[end]
      guard
        scalar.isBlank || scalar.isHan || scalar.isASCIIWord
          || "-（）、".unicodeScalars.contains(scalar)
      else { return nil }
      if !scalar.isBlank { count += 1 }
      end += 1
    }
    guard end < scalars.count, count > 0, count <= longestLabel else { return nil }
    let label = withoutBlankEnd(start..<end, scalars)
    let value = skippingBlanks(from: end + 1, scalars)
    guard let kind = kind(of: label, value: value, scalars) else { return nil }
    guard !"/∕⁄".unicodeScalars.contains(scalars[end]) || kind == .credit else { return nil }
    return FurniturePart(kind: kind, label: label, value: value..<value, start: start)
  }

  /// 邮发代号27-92, 国内统一刊号CN32-0092: the value needs no separator.
  private static func code(_ scalars: [Unicode.Scalar], _ word: Range<Int>) -> FurniturePart? {
    for name in FieldLabel.codeLabels where scalars[word].starts(with: name.unicodeScalars) {
      let end = word.lowerBound + name.unicodeScalars.count
      let value = skippingBlanks(from: end, scalars)
      guard value < scalars.count, scalars[value].isASCIIWord,
        let kind = FieldLabel.kind(of: name)
      else { return nil }
      return FurniturePart(
        kind: kind, label: word.lowerBound..<end, value: value..<value, start: word.lowerBound)
    }
    return nil
  }

  /// 责编 张三, 责 编 张三, 新闻投稿 news@example.cn: white space is the separator.
  private static func weak(
    _ scalars: [Unicode.Scalar], words: [Range<Int>], at index: Int
  ) -> FurniturePart? {
    for last in index..<max(index, min(index + 4, words.count - 1)) {
      // Only a label that is spaced out (责 编) is several words.
      guard last == index || words[index...last].allSatisfy({ $0.count <= 2 }) else { return nil }
      let label = words[index].lowerBound..<words[last].upperBound
      let value = words[last + 1].lowerBound
      guard let kind = kind(of: label, value: value, scalars) else { continue }
      let isSure =
        kind == .credit
        ? isName(scalars, words: words, at: last + 1) : isCode(scalars, words[last + 1])
      guard isSure else { continue }
      return FurniturePart(kind: kind, label: label, value: value..<value, start: label.lowerBound)
    }
    return nil
  }

  /// 责编张三: the name begins where a family name does.
  private static func glued(_ scalars: [Unicode.Scalar], _ word: Range<Int>) -> FurniturePart? {
    guard word.count >= 4, word.allSatisfy({ scalars[$0].isHan }) else { return nil }
    let ends = (word.upperBound - 4...word.upperBound - 2).filter { $0 >= word.lowerBound + 2 }
    let end = ends.last { end in
      CreditLabel.role(of: scalars[word.lowerBound..<end].string) != nil
        && Surname.begins(scalars[end..<word.upperBound])
    }
    return end.map {
      FurniturePart(
        kind: .credit, label: word.lowerBound..<$0, value: $0..<$0, start: word.lowerBound)
    }
  }

  /// 新闻热线88300000: the digits are the value.
  private static func telephone(_ scalars: [Unicode.Scalar], _ word: Range<Int>) -> FurniturePart? {
    guard let digit = word.first(where: { scalars[$0].isASCIIDigit }), digit > word.lowerBound,
      digit - word.lowerBound <= longestLabel,
      FieldLabel.kind(of: scalars[word.lowerBound..<digit].string) == .contact
    else { return nil }
    return FurniturePart(
      kind: .contact, label: word.lowerBound..<digit, value: digit..<digit, start: word.lowerBound)
  }

  /// What a label announces: a known one by its words, any other by a value that can be reached.
  private static func kind(
    of label: Range<Int>, value: Int, _ scalars: [Unicode.Scalar]
  ) -> BlockKind? {
    let name = scalars[label].collapsed
    if let kind = FieldLabel.kind(of: name) { return kind }
    let isHanLabel = label.allSatisfy { scalars[$0].isHan || scalars[$0].isBlank }
    guard isHanLabel, value < scalars.count, ContactValue.begins(scalars[value...]),
      !PaperName.matches(scalars[label])
    else { return nil }
    return .contact
  }

  private static func isName(
    _ scalars: [Unicode.Scalar], words: [Range<Int>], at index: Int
  ) -> Bool {
    let word = words[index]
    if (2...4).contains(word.count) { return word.allSatisfy { scalars[$0].isHan } }
    guard word.count == 1, index + 1 < words.count else { return false }
    return words[index + 1].count == 1 && scalars[word.lowerBound].isHan
      && scalars[words[index + 1].lowerBound].isHan
  }

  private static func isCode(_ scalars: [Unicode.Scalar], _ word: Range<Int>) -> Bool {
    ContactValue.begins(scalars[word.lowerBound...])
      || (scalars[word.lowerBound].isASCIIWord && word.contains { scalars[$0].isASCIIDigit })
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    "：:｜│|/／∕⁄丨┃∣".unicodeScalars.contains(scalar)
  }

  private static func withoutBlankEnd(_ range: Range<Int>, _ scalars: [Unicode.Scalar]) -> Range<
    Int
  > {
    var end = range.upperBound
    while end > range.lowerBound, scalars[end - 1].isBlank { end -= 1 }
    return range.lowerBound..<end
  }

  private static func skippingBlanks(from index: Int, _ scalars: [Unicode.Scalar]) -> Int {
    var index = index
    while index < scalars.count, scalars[index].isBlank { index += 1 }
    return index
  }
}
