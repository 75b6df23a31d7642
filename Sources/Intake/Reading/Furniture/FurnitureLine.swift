internal import PressDiagnostics

/// Reads a line of page furniture into its fields (报头、责任栏、版权线的一行).
///
/// Words go from left to right: a label begins a field, a word known by its shape is a field of
/// its own, any other word belongs to the field before it. A line with a word left over, or with
/// a value that cannot be one, is no furniture line.
enum FurnitureLine {
  /// Longer lines are running text.
  private static let longest = 100

  static func parts(of line: [Unicode.Scalar]) -> [FurniturePart]? {
    guard !line.isEmpty, line.count <= longest else { return nil }
    if PaperName.matches(line) {
      return [FurniturePart(kind: .mastheadName, value: 0..<line.count, start: 0)]
    }
    let (scalars, shift) = withoutBrackets(line)
    var parts: [FurniturePart] = []
    let words = self.words(of: scalars)
    var index = 0
    while index < words.count {
      let word = words[index]
      if let page = FurnitureToken.page(scalars, words, at: index) {
        parts.append(page)
        index += 2
        continue
      }
      if let end = LatinName.end(in: scalars, words: words, at: index) {
        let value = word.lowerBound..<words[end].upperBound
        parts.append(FurniturePart(kind: .latinName, value: value, start: word.lowerBound))
        index = end + 1
        continue
      }
      let known = FurnitureToken.parts(scalars, word, after: parts.last?.kind)
      // 本期8版  定价：1元: a word known by its shape is no part of the label behind it.
      let field = FieldReader.field(in: scalars, words: words, at: index).flatMap { field in
        known != nil && (field.label?.upperBound ?? 0) > word.upperBound ? nil : field
      }
      if let field {
        parts.append(field)
        index = words.firstIndex { $0.upperBound > field.value.lowerBound } ?? words.count
        // The rest of the word that holds the label is the beginning of the value.
        if index < words.count, field.value.lowerBound < words[index].upperBound {
          parts[parts.count - 1].value = field.value.lowerBound..<words[index].upperBound
          index += 1
        }
      } else if let known {
        merge(known, into: &parts)
        index += 1
      } else {
        guard let last = parts.indices.last,
          parts[last].label != nil || parts[last].kind == .weather
        else { return nil }
        parts[last].value =
          min(parts[last].value.lowerBound, word.lowerBound)..<word.upperBound
        index += 1
      }
    }
    guard !parts.isEmpty, parts.allSatisfy({ FieldReader.isPlausible($0, scalars) }),
      areCredits(parts, scalars)
    else { return nil }
    return parts.map { shifted($0, by: shift) }
  }

  /// Labels glued to their values (责编张三) are credits where one of them cannot be another word:
  /// 设计方案 策划方法 is a head.
  private static func areCredits(_ parts: [FurniturePart], _ scalars: [Unicode.Scalar]) -> Bool {
    let labels = parts.filter { $0.kind == .credit }.compactMap(\.label)
    let isGlued = parts.contains {
      $0.kind == .credit && $0.label?.upperBound == $0.value.lowerBound
    }
    return !isGlued || labels.contains { CreditLabel.isPlain(scalars[$0].collapsed) }
  }

  private static func merge(_ known: [FurniturePart], into parts: inout [FurniturePart]) {
    for part in known {
      if let last = parts.indices.last, parts[last].kind == part.kind,
        part.kind == .weather || part.kind == .pageMark
          || (part.kind == .lunarDate && parts[last].label == nil)
      {
        parts[last].value = parts[last].value.lowerBound..<part.value.upperBound
      } else if let last = parts.indices.last, parts[last].label != nil, parts[last].value.isEmpty,
        parts[last].kind == part.kind || parts[last].kind == .publisher
      {
        parts[last].value = part.value
      } else {
        parts.append(part)
      }
    }
  }

  /// The ranges between white space, and between bars where colons follow the labels.
  static func words(of scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start: Int?
    let colons = scalars.filter { $0 == "：" || $0 == ":" }.count
    for (index, scalar) in scalars.enumerated() {
      // 责编：甲｜版式：乙: behind a colon a bar parts fields, and so does a semicolon.
      let isBar =
        (colons > 1 && "｜│|；;".unicodeScalars.contains(scalar))
        || (dividers.contains(scalar) && beginsLabel(scalars, index + 1))
      if scalar.isBlank || isBar {
        if let first = start { words.append(first..<index) }
        start = nil
      } else if start == nil {
        start = index
      }
    }
    if let first = start { words.append(first..<scalars.count) }
    return words
  }

  /// What stands before the label of the next field: ■责编：甲 ■美编：乙.
  private static let dividers = "/／∕，、｜│|；;丨■□●○◆◇▲△★☆".unicodeScalars.map { $0 }

  /// 责编 甲/美编 乙: what parts the fields stands before a label of the next.
  private static func beginsLabel(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    let word = scalars[index...].drop { $0.isBlank }
      .prefix { !$0.isBlank && !"：:/∕｜│|丨、，".unicodeScalars.contains($0) }
    guard (2...6).contains(word.count), word.endIndex < scalars.count else { return false }
    return CreditLabel.role(of: word.string) != nil
  }

  /// （责编：某某） is a credit in brackets.
  private static func withoutBrackets(_ line: [Unicode.Scalar]) -> ([Unicode.Scalar], Int) {
    guard line.count > 4, line.first == "（", line.last == "）",
      !line.dropFirst().dropLast().contains(where: { $0 == "（" || $0 == "）" })
    else { return (line, 0) }
    return (Array(line.dropFirst().dropLast()), 1)
  }

  private static func shifted(_ part: FurniturePart, by shift: Int) -> FurniturePart {
    guard shift > 0 else { return part }
    return FurniturePart(
      kind: part.kind,
      label: part.label.map { $0.lowerBound + shift..<$0.upperBound + shift },
      value: part.value.lowerBound + shift..<part.value.upperBound + shift,
      start: part.start + shift)
  }
}
