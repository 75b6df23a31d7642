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
        scalars.word(of: Self.words, at: index + 1) == nil, index + 2 < scalars.count
      else { return nil }
      let length = next == "以" ? 3 : 2
      return Hit(
        index..<index + length, zh: "连词“\(scalars[index + 1..<index + length].string)”前不用顿号",
        en: "no 、 before the conjunction", to: "", at: index..<index + 1)
    }
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
