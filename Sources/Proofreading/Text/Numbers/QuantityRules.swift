internal import PressDiagnostics

/// Something that falls by a multiple of itself (减少几倍), 《现代汉语规范词典》“倍”条.
struct DecreaseRule: PassageRule {
  let card = RuleCard(
    "check.decrease-times", .warning, zh: "减少、降低不用“倍”", en: "nothing falls by a multiple",
    citation: "《现代汉语规范词典》“倍”条", hint: "say by how many per cent, or to which fraction", cost: .word)

  private static let words: [String] = [
    "减少", "降低", "下降", "缩小", "缩短", "减轻", "压缩", "减低", "降", "缩减", "偏少", "下滑", "回落", "萎缩", "缩水", "轻",
    "少",
    "短", "慢",
  ]

  func hits(in text: ReadPassage) -> [Hit] {
    text.scalars.places(of: "倍").compactMap { index in
      let scalars = text.scalars
      var start = index
      while start > 0,
        scalars[start - 1].isDigit || scalars[start - 1].isHanNumeral || scalars[start - 1] == "."
          || scalars[start - 1] == "几" || scalars[start - 1] == "多"
      { start -= 1 }
      guard start < index else { return nil }
      for filler in ["了近", "了约", "近", "约", "了", ""] where scalars.holds(filler, before: start) {
        let end = start - filler.scalarCount
        if let word = Self.words.first(where: { scalars.holds($0, before: end) }) {
          return Hit(
            end - word.scalarCount..<index + 1, zh: "“\(word)”不能用“倍”",
            en: "a fall is not counted in multiples")
        }
      }
      return nil
    }
  }
}

/// Two words that both say "about" round one number (概数词重复).
struct RedundantRule: PassageRule {
  let card = RuleCard(
    "check.redundant", .warning, zh: "概数词前后重复", en: "two words say about of one number",
    citation: "《现代汉语八百词》“左右、上下”条", hint: "leave one of the two", cost: .word)

  private static let before: [String] = [
    "大约", "大概", "将近", "最低不少于", "至少", "最多", "最深达", "最高达", "超过", "不到", "约", "近", "逾",
  ]
  /// What each of them does not stand together with.
  private static func after(_ word: String) -> [String] {
    switch word {
    case "至少": ["以上"]
    case "最多": ["以下", "以内"]
    case "超过", "逾": ["以上", "多", "余", "左右"]
    case "最深达", "最高达": ["以上", "左右"]
    case "不到": ["左右", "以下", "以内"]
    default: ["左右", "上下", "多", "余"]
    }
  }
  /// Characters before 约 and 近 that make another word of them.
  private static let joined = "合预签公条节契特制赴相邀违履大最附邻靠亲远临新接贴"

  func hits(in text: ReadPassage) -> [Hit] {
    let scalars = text.scalars
    return numbers(text).compactMap { number in
      if let twice = twice(number, scalars) { return twice }
      // 大约有3000名左右.
      let has = scalars.at(number.lowerBound - 1) == "有" || scalars.at(number.lowerBound - 1) == "为"
      let front = has ? number.lowerBound - 1 : number.lowerBound
      guard let word = Self.before.first(where: { scalars.holds($0, before: front) }),
        !has || word.scalarCount == 2
      else { return nil }
      let start = front - word.scalarCount
      if word.scalarCount == 1, scalars.at(start - 1)?.isOne(of: Self.joined) == true { return nil }
      guard let end = end(of: number, word, scalars) else { return nil }
      return Hit(
        start..<end, zh: "“\(scalars[start..<end].string)”概数词重复",
        en: "'\(scalars[start..<end].string)' says about twice")
    }
  }

  /// 约近两万, 三十余多: two words on one side.
  private func twice(_ number: Range<Int>, _ scalars: [Unicode.Scalar]) -> Hit? {
    for pair in ["约近", "近约", "大约近", "将近约"] where scalars.holds(pair, before: number.lowerBound) {
      let start = number.lowerBound - pair.scalarCount
      if scalars.at(start - 1)?.isOne(of: Self.joined) == true { return nil }
      return Hit(start..<number.upperBound, zh: "“\(pair)”概数词重复", en: "'\(pair)' says about twice")
    }
    for pair in ["余多", "多余"] where scalars.holds(pair, at: number.upperBound) {
      guard scalars.at(number.upperBound + 2)?.isOne(of: "年名个人家万元册件次天位") == true else { continue }
      return Hit(
        number.lowerBound..<number.upperBound + 2, zh: "“\(pair)”概数词重复",
        en: "'\(pair)' says about twice")
    }
    return nil
  }

  /// Numbers in either kind of digits.
  private func numbers(_ text: ReadPassage) -> [Range<Int>] {
    var ranges = text.numbers.filter { !$0.isCode }.map(\.range)
    var index = 0
    while index < text.scalars.count {
      let end = text.scalars.end(of: index) { $0.isHanNumeral }
      if end > index { ranges.append(index..<end) }
      index = max(end, index + 1)
    }
    return ranges
  }

  /// The end of the second word: 多 and 余 right behind the number, others behind its measure.
  private func end(of number: Range<Int>, _ word: String, _ scalars: [Unicode.Scalar]) -> Int? {
    if word == "最低不少于" { return number.upperBound }
    let after = Self.after(word)
    let end = scalars.end(of: number.upperBound) { $0.isOne(of: "万亿%％") }
    for short in ["多", "余"] where after.contains(short) && scalars.holds(short, at: end) {
      // 多次 and 余 of a word of their own follow no number; 近十多年 are the last ten years.
      if word == "近", scalars.at(end + 1)?.isOne(of: "年天个") == true { continue }
      if scalars.at(end + 1)?.isHan == true { return end + 1 }
    }
    for offset in 0...3 {
      for long in after where long.scalarCount == 2 && scalars.holds(long, at: end + offset) {
        let between = scalars[end..<end + offset]
        if between.allSatisfy(\.isHan) || between.allSatisfy({ $0 == "℃" || $0.isLetter }) {
          return end + offset + 2
        }
      }
    }
    return nil
  }
}
