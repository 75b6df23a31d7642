internal import PressDiagnostics

/// 二 where a measure asks for 两, and the other way round (两与二), 现代汉语八百词.
///
/// Before common measures a lone two is 两; ordinals, fractions, and numbers above ten keep 二.
struct LiangRule: PassageRule {
  let card = RuleCard(
    "check.liang", .warning, zh: "“二”与“两”误用", en: "二 and 两 confused",
    citation: "《现代汉语八百词》“两、二”条", hint: "a lone two before a measure is 两, an ordinal is 二",
    cost: .character)

  private static let measures: [String] = [
    "个半", "小时", "分钟", "公里", "公斤", "千克", "个", "只", "辆", "棵", "颗", "匹", "根", "间", "幅", "杯", "碗", "瓶",
    "袋",
    "箱", "艘", "架", "岁", "座", "件", "家", "块", "米", "亩", "吨", "条", "天", "名", "台", "张", "种", "位", "头",
    "株", "枚",
  ]
  /// Words in which 二 is part of a name or an ordinal.
  private static let ordinals: [String] = [
    "二件套", "二米粥", "二米饭", "二家店", "二块钱一", "二个人问题", "二部曲", "二部制", "二部门", "二部委", "二部合唱", "二位数", "二头肌",
  ]
  private static let before = "第十百千万亿零〇一二三四五六七八九初周期拜之其老月无分数独楼幢栋级点、·和半年章版环等中"

  func hits(in text: ReadPassage) -> [Hit] {
    lone(text.scalars) + wrongLiang(text.scalars)
  }

  private func lone(_ scalars: [Unicode.Scalar]) -> [Hit] {
    scalars.indices.compactMap { index in
      guard scalars[index] == "二",
        let measure = scalars.word(of: Self.measures, at: index + 1),
        scalars.at(index - 1)?.isOne(of: Self.before) != true || scalars.holds("为期", before: index),
        // 一天，二天，三天 counts on.
        !scalars.holds("一" + measure, before: index - 1),
        scalars.word(of: Self.ordinals, at: index) == nil
      else { return nil }
      return Hit(
        index..<index + 1, zh: "“二\(measure)”应作“两\(measure)”",
        en: "二 before \(measure) should be 两",
        to: "两")
    }
  }

  /// 第两, 分之两, 十两个 and 两分之一.
  private func wrongLiang(_ scalars: [Unicode.Scalar]) -> [Hit] {
    scalars.indices.compactMap { index in
      guard scalars[index] == "两" else { return nil }
      let isOrdinal =
        scalars.at(index - 1) == "第" && scalars.at(index + 1)?.isOne(of: "个次名位天") == true
      let isFraction =
        scalars.holds("分之", at: index + 1) || scalars.holds("百分之", before: index)
      let isTens =
        scalars.at(index - 1) == "十" && scalars.at(index + 1)?.isOne(of: "个名位天岁年家") == true
        && scalars.at(index - 2)?.hanDigit != nil
      guard isOrdinal || isFraction || isTens else { return nil }
      return Hit(
        index..<index + 1, zh: "序数、分数和多位数中用“二”",
        en: "ordinals, fractions and compound numbers take 二",
        to: "二")
    }
  }
}
