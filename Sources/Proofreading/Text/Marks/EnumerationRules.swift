internal import PressDiagnostics

/// 、 between items that have marks of their own (引号书名号间的顿号), GB/T 15834-2011 4.5.3.5.
struct EnumerationCommaRule: PassageRule {
  let card = RuleCard(
    "check.enumeration-comma", .warning, zh: "并列的引号、书名号之间不用顿号",
    en: "no 、 between quotations or titles in a row", citation: "GB/T 15834-2011 4.5.3.5",
    hint: "strike the 、", cost: .mark)

  private static let pairs: [(Unicode.Scalar, Unicode.Scalar)] = [
    ("》", "《"), ("”", "“"), ("’", "‘"), ("〉", "〈"),
  ]

  func hits(in text: ReadPassage) -> [Hit] {
    text.scalars.indices.compactMap { index in
      guard text.scalars[index] == "、", let before = text.scalars.at(index - 1),
        let after = text.scalars.at(index + 1),
        Self.pairs.contains(where: { $0 == before && $1 == after })
      else { return nil }
      return Hit(
        index - 1..<index + 2, zh: "“\(before)”与“\(after)”之间不用顿号",
        en: "no 、 between \(before) and \(after)", to: "", at: index..<index + 1)
    }
  }
}

/// 、 before a conjunction (连词前的顿号), GB/T 15834-2011 4.5.3.
struct EnumerationAndRule: PassageRule {
  let card = RuleCard(
    "check.enumeration-and", .warning, zh: "连词前不用顿号", en: "no 、 before a conjunction",
    citation: "GB/T 15834-2011 4.5.3", hint: "strike the 、 or the conjunction", cost: .mark)

  /// Words that begin with the character of a conjunction and are none.
  private static let words: [String] = [
    "和平", "和谐", "和睦", "和田", "和解", "和风", "和气", "和声", "和尚", "和县", "和服", "和缓", "和硕", "和顺", "和林",
    "和龙", "和政", "和静", "和合", "和美", "和善", "和蔼", "和煦", "和弦", "和约", "和局", "和牌", "和面", "和而", "和颜",
    "和衷", "和为贵", "和音", "和韵", "和棋", "和亲", "和悦", "和畅", "和润", "和乐", "和易", "与会", "与时", "与众", "与世",
    "与民", "与日", "与其", "与共", "与人", "与生", "与邻", "与否", "与虎", "及时", "及格", "及早", "及第", "及物", "及冠",
    "及笄", "及膝", "或许", "或是", "或缺",
  ]

  func hits(in text: ReadPassage) -> [Hit] {
    let scalars = text.scalars
    return scalars.indices.compactMap { index in
      guard scalars[index] == "、", let next = scalars.at(index + 1),
        next.isOne(of: "和与及或") || scalars.holds("以及", at: index + 1),
        index + 2 < scalars.count, !isWord(index + 1, text)
      else { return nil }
      let length = next == "以" ? 3 : 2
      guard joinsLast(index, scalars[index + 1..<index + length].string, scalars) else {
        return nil
      }
      return Hit(
        index..<index + length, zh: "连词“\(scalars[index + 1..<index + length].string)”前不用顿号",
        en: "no 、 before the conjunction", to: "", at: index..<index + 1)
    }
  }

  /// 和平, unless the dictionary parts the two: 应急、和气象部门.
  private func isWord(_ index: Int, _ text: ReadPassage) -> Bool {
    guard let word = text.scalars.word(of: Self.words, at: index) else { return false }
    guard word.scalarCount == 2, !text.scalars.holds("睦邻", at: index + 1),
      text.scalars.at(index + 2)?.isHan == true
    else { return true }
    return text.areBoundaries([index + 1, index + 3]) != true
      || text.areBoundaries([index + 2]) == true
  }

  /// A conjunction stands before the last item; one that opens each item, as in 与外商合资、与农户联营,
  /// is a preposition, and 和志强（纳西族） a name.
  private func joinsLast(_ comma: Int, _ word: String, _ scalars: [Unicode.Scalar]) -> Bool {
    let start = comma + 1 + word.scalarCount
    let end = scalars.end(of: start) { $0.isHan || $0.isDigit || $0.isLetter }
    if scalars.at(end) == "、" || scalars.at(end) == "（" { return false }
    if word == "与" || word == "或", end - start > 6 { return false }
    var low = comma
    while low > 0, !scalars[low - 1].isStop, scalars[low - 1] != "、" { low -= 1 }
    return scalars[low..<comma].string.contains(word) == false
  }
}

/// 等 together with …… (省略号与“等”并用), GB/T 15834-2011 4.11.3.
struct EllipsisEtcRule: PassageRule {
  let card = RuleCard(
    "check.ellipsis-etc", .warning, zh: "省略号与“等”并用", en: "…… together with 等",
    citation: "GB/T 15834-2011 4.11.3", hint: "leave either …… or 等", cost: .mark)

  func hits(in text: ReadPassage) -> [Hit] {
    text.scalars.places(of: "等").compactMap { index in
      behind(index, text.scalars) ?? before(index, text.scalars)
    }
  }

  /// ……等, after items in a row.
  private func behind(_ index: Int, _ scalars: [Unicode.Scalar]) -> Hit? {
    guard scalars.holds("……", before: index), enumerates(before: index - 2, scalars),
      scalars.at(index + 1)?.isOne(of: "待到候我你他她它会一着了不人") != true
        || scalars.word(of: ["一批", "一系列", "一大批", "一连串"], at: index + 1) != nil
    else { return nil }
    return Hit(index - 2..<index + 1, zh: "省略号后不再用“等”", en: "no 等 behind ……")
  }

  /// 等……, after items in a row.
  private func before(_ index: Int, _ scalars: [Unicode.Scalar]) -> Hit? {
    guard scalars.holds("……", at: index + 1) else { return nil }
    let start = scalars.at(index - 1) == "等" ? index - 1 : index
    guard enumerates(before: start, scalars) else { return nil }
    return Hit(index..<index + 3, zh: "“等”后不再用省略号", en: "no …… behind 等")
  }

  /// Whether the clause has a 、 before the place.
  private func enumerates(before index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    scalars[..<max(0, index)].reversed().prefix(40).prefix { !$0.isFullStop && $0 != "；" }
      .contains("、")
  }
}
