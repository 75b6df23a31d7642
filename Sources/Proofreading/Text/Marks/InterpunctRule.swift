internal import PressDiagnostics

/// Wrong forms of the interpunct (间隔号形式), GB/T 15834-2011 4.14, 5.1.7.
///
/// · stands between the parts of a foreign name, and between month and day of a date that has
/// become a name: “3·15”晚会.
struct InterpunctRule: PassageRule {
  let card = RuleCard(
    "check.interpunct", .warning, zh: "间隔号形式不对", en: "wrong form of the interpunct",
    citation: "GB/T 15834-2011 4.14.3", hint: "write · (U+00B7)", cost: .mark)

  private static let lookAlikes = "•・‧･⋅∙․˙．∘"
  /// Signs of lists, which inside a name stand for the interpunct.
  private static let signs = "●▪■◦"
  /// What is named by a date.
  private static let occasions: [String] = [
    "晚会", "事件", "讲话", "大地震", "地震", "惨案", "专案", "案", "消费者", "运动", "火灾", "爆炸", "事故", "国际", "行动", "空难",
    "起义", "精神", "暴雨", "特大", "活动",
  ]

  func hits(in text: ReadPassage) -> [Hit] {
    let scalars = text.scalars
    return scalars.indices.compactMap { index in
      let mark = scalars[index]
      let isLookAlike = mark.isOne(of: Self.lookAlikes)
      let isSign = mark.isOne(of: Self.signs)
      guard isLookAlike || isSign || mark == "·" || mark == "." || mark == " " else { return nil }
      if mark == "·" { return doubled(index, scalars) }
      if isSign { return isInTitle(index, scalars) ? hit(index..<index + 1, scalars) : nil }
      if mark == ".", scalars.at(index - 1)?.isHan == true, isInTitle(index, scalars) {
        return hit(index..<index + 1, scalars)
      }
      if isLookAlike, joinsNames(index, scalars) { return hit(index..<index + 1, scalars) }
      if mark == ".", isForeignName(index, scalars) { return hit(index..<index + 1, scalars) }
      if mark == "." || isLookAlike, isOccasion(index, scalars) {
        return hit(index..<index + 1, scalars)
      }
      if mark == " ", let range = spaced(index, scalars) { return hit(range, scalars) }
      return nil
    }
  }

  private func hit(_ range: Range<Int>, _ scalars: [Unicode.Scalar]) -> Hit {
    Hit(
      range, zh: "“\(scalars[range].string)”应为间隔号“·”",
      en: "'\(scalars[range].string)' should be ·", to: "·")
  }

  /// Inside 《 》 or “ ”, or between the parts of a foreign name, with Han characters on both sides.
  private func isInTitle(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    guard scalars.at(index - 1)?.isHan == true, scalars.at(index + 1)?.isHan == true else {
      return false
    }
    var low = index
    while low > 0, index - low < 12, scalars[low - 1].isHan { low -= 1 }
    let high = scalars.end(of: index + 1) { $0.isHan }
    let isTitled = scalars.at(low - 1) == "《" && scalars.at(high) == "》"
    let isQuoted =
      scalars[index] != "." && scalars.at(low - 1) == "“" && scalars.at(high) == "”"
    return isTitled || isQuoted || isForeignName(index, scalars)
  }

  /// Two where one is enough.
  private func doubled(_ index: Int, _ scalars: [Unicode.Scalar]) -> Hit? {
    guard scalars.at(index + 1) == "·", scalars.at(index + 2) != "·",
      scalars.at(index - 1)?.isHan == true, scalars.at(index + 2)?.isHan == true
    else { return nil }
    return hit(index..<index + 2, scalars)
  }

  private func joinsNames(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    guard let before = scalars.at(index - 1), let after = scalars.at(index + 1) else {
      return false
    }
    return before.isHan && after.isHan && !before.isHanNumeral
  }

  /// Characters of foreign names on both sides, two at least on one of them.
  private func isForeignName(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    var low = index
    while low > 0, ForeignNames.isPart(scalars[low - 1]) { low -= 1 }
    let high = scalars.end(of: index + 1, where: ForeignNames.isPart)
    let left = index - low
    let right = high - index - 1
    if left >= 1, right >= 1, left + right >= 4 { return true }
    // Three of the four characters next to the mark, where one is not in the table.
    let near = [index - 2, index - 1, index + 1, index + 2]
    return near.allSatisfy { scalars.at($0)?.isHan == true }
      && near.count(where: { scalars.at($0).map(ForeignNames.isPart) == true }) >= 3
  }

  /// A date in quotes, followed by what it names.
  private func isOccasion(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    var low = index
    while low > 0, scalars[low - 1].isDigit { low -= 1 }
    let high = scalars.end(of: index + 1) { $0.isDigit }
    guard (1...2).contains(index - low), (1...2).contains(high - index - 1),
      scalars.at(low - 1) == "“", scalars.at(high) == "”",
      scalars.word(of: Self.occasions, at: high + 1) != nil
    else { return false }
    let month = scalars[low..<index].reduce(0) { $0 * 10 + ($1.digit ?? 0) }
    let day = scalars[index + 1..<high].reduce(0) { $0 * 10 + ($1.digit ?? 0) }
    return CalendarDate(year: 2000, month: month, day: day) != nil
  }

  /// 卡尔 · 马克思: the blanks are the mark's own.
  private func spaced(_ index: Int, _ scalars: [Unicode.Scalar]) -> Range<Int>? {
    guard scalars.at(index + 1) == "·", scalars.at(index + 2) == " ",
      scalars.at(index - 1)?.isHan == true, scalars.at(index + 3)?.isHan == true
    else { return nil }
    return index..<index + 3
  }
}

/// The characters that foreign names are written with (译名用字).
enum ForeignNames {
  static func isPart(_ scalar: Unicode.Scalar) -> Bool { table.contains(scalar) }

  /// After 世界人名翻译大辞典's tables, those that are common in names.
  private static let table: Set<Unicode.Scalar> = Set(
    """
    阿埃艾安奥巴贝比彼波伯布查达大戴丹当德迪蒂丁杜多厄恩尔法凡范菲费芬弗夫福富盖冈戈格古哈海汉豪赫亨洪霍基吉加贾杰金卡凯坎康\
    考科克肯孔库拉莱兰朗劳勒雷里理利历莉列林琳鲁路露伦罗洛马玛迈麦曼芒梅门蒙孟米密缪摩莫默姆穆纳娜南内尼妮宁纽诺欧帕潘庞佩彭\
    皮珀普奇恰乔琼丘让热日瑞若撒萨塞森桑沙莎山尚绍圣施史士舒斯丝松苏索塔泰坦汤唐陶特滕提廷图托瓦万旺威韦维温文翁沃乌武西希锡夏\
    香肖歇谢辛休许雅亚延扬耶叶伊因英尤约赞泽扎詹珍芝朱兹孜佐哥伽丽琪茨柯列托尔
    """.unicodeScalars)
}
