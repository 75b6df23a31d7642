internal import PressDiagnostics

/// 、 between two digits that together mean "about" (概数), GB/T 15835-2011 4.2.2.
///
/// 三四天 is about three or four days; 三、四天 counts them. Ordinals keep the mark: 三、四季度.
struct ApproximateRule: PassageRule {
  let card = RuleCard(
    "check.approximate", .warning, zh: "概数的两个数字之间不用顿号", en: "no 、 inside a number that means about",
    citation: "GB/T 15835-2011 4.2.2", hint: "strike the 、, or write both numbers out",
    cost: .number)

  private static let measures: [String] = [
    "个小时", "个月", "小时", "分钟", "公里", "公斤", "平方米", "厘米", "个", "天", "岁", "人", "里", "次", "十", "百", "千",
    "万",
    "名", "位", "倍", "米", "张", "只", "家", "块", "元", "斤", "亩", "吨", "辆", "座", "年", "步", "句", "遍", "场",
    "口",
  ]
  /// What a measure may begin that is counted and not estimated.
  private static let ordinals: [String] = [
    "年级", "年生", "人称", "家单位", "个阶段", "个层次", "次产业", "元论", "里屯", "里河", "千金", "万达", "年制",
  ]

  func hits(in text: ReadPassage) -> [Hit] {
    let scalars = text.scalars
    return scalars.indices.compactMap { index in
      guard scalars[index] == "、", let low = Self.digit(scalars.at(index - 1)),
        let high = scalars.at(index + 1)?.hanDigit, low > 0, high == low + 1,
        let measure = scalars.word(of: Self.measures, at: index + 2),
        scalars.word(of: Self.ordinals, at: index + 2) == nil,
        !isListed(index, measure, scalars)
      else { return nil }
      return Hit(
        index - 1..<index + 2 + measure.scalarCount,
        zh: "概数“\(scalars[index - 1].description)、\(scalars[index + 1].description)\(measure)”不用顿号",
        en: "an estimate takes no 、", to: "", at: index..<index + 1)
    }
  }

  /// 两 is a two here: 两、三里.
  private static func digit(_ scalar: Unicode.Scalar?) -> Int? {
    scalar == "两" ? 2 : scalar?.hanDigit
  }

  /// 第三、四, 一、二、三 and the like count one by one, as do ranks: 获二、三名.
  private func isListed(_ index: Int, _ measure: String, _ scalars: [Unicode.Scalar]) -> Bool {
    if let before = scalars.at(index - 2), before.isOne(of: "第、初大小高周") || before.isDigit {
      return true
    }
    if measure == "名" || measure == "位",
      let before = scalars.at(index - 2), before.isOne(of: "获列得居夺揽包在前占据")
    {
      return true
    }
    let after = scalars.at(index + 2 + measure.scalarCount)
    return scalars.at(index + 2) == "、" || after == "、" && measure.hanFirst
  }
}

extension String {
  /// Whether it begins with a Han numeral.
  fileprivate var hanFirst: Bool { unicodeScalars.first?.isHanNumeral == true }
}
