internal import HanText

/// The words whose place in a head the house knows (标题常用词).
enum HeadlineVocabulary {
  /// What a word does; a character that no list knows is plain here.
  static func role(of word: ArraySlice<Unicode.Scalar>) -> HeadlineWord.Role {
    guard let first = word.first, isHan(first) else { return .foreign }
    if isCount(word) { return .numeral }
    if let role = roles[String(String.UnicodeScalarView(word))] { return role }
    guard word.allSatisfy(isHan), word.count > 1 else { return .plain }
    if first == "最" { return .attribute }
    if weeks.contains(where: { word.starts(with: $0) }) { return .time }
    return Inseparable.isNumeral(first) ? .counted : .plain
  }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    CharacterTable.baseClass(of: scalar) == .han
  }

  /// 三, 百余, 近百, 第十: numerals with what makes them vague or ordinal.
  private static func isCount(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    let isCount = word.allSatisfy { Inseparable.isNumeral($0) || aboutCount.contains($0) }
    return isCount && word.contains(where: Inseparable.isNumeral)
  }

  private static let aboutCount = Set("第余多近约超逾达半每".unicodeScalars)

  /// Drops boundaries inside the terms that a dictionary takes apart.
  static func joinTerms(_ offsets: inout [Int], _ scalars: [Unicode.Scalar]) {
    var inside: Set<Int> = []
    for start in scalars.indices {
      for term in terms where scalars[start...].starts(with: term) {
        inside.formUnion(start + 1..<start + term.count)
      }
      if isWeekday(start, scalars) { inside.insert(start + 1) }
    }
    offsets.removeAll { inside.contains($0) }
  }

  /// 下周|一起, 星期|三: the day belongs to its week.
  private static func isWeekday(_ start: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    guard start + 1 < scalars.count, scalars[start] == "周" || scalars[start] == "期" else {
      return false
    }
    return "一二三四五六日".unicodeScalars.contains(scalars[start + 1])
  }

  private static let weeks = ["上周", "本周", "下周", "星期"].map { Array($0.unicodeScalars) }

  private static let terms = """
    稳中有升 稳中向好 稳中有进 稳步上升 同比 环比 公交 电动 自行车 半小时 五一 十一 骤降 骤升 挺进 启幕 \
    今起 明起 即日起 见义勇为 课后 赛后 会后 节后 雨后 \
    人民医院 人民法院 人民政府 人民检察院 人民广场 人民公园
    """.split(whereSeparator: \.isWhitespace).map { Array($0.unicodeScalars) }

  // MARK: Lists

  private static let roles: [String: HeadlineWord.Role] = {
    var roles: [String: HeadlineWord.Role] = [:]
    for (role, text) in lists {
      for word in text.split(whereSeparator: \.isWhitespace) { roles[String(word)] = role }
    }
    return roles
  }()

  private static let lists: [(HeadlineWord.Role, String)] = [
    (.particle, "的 了 着 过 们 地 得 吗 呢 吧 等 者 性 化 后 前 中 里 内 时 之后 以来 期间 左右 以上 以下"),
    (
      .leader,
      """
      和 与 及 在 把 被 将 让 向 从 对 为 以 而 但 并 或 不 未 由 于 因 \
      以及 或者 通过 关于 对于 因为 由于 根据 为了 随着 已经 即将 可以 有望 正在 正式 全部 全面 \
      首次 再次 将于 今起 如何 为何 怎么 不再 不能 不得 必须 应当 同时 并且 但是 而且 如果 只要 \
      同比 环比 冒雨 冒雪 免费 联合 共同
      """
    ),
    (.adverb, "又 也 都 已 仍 再 更 可 能 拟 均 皆 还 才 就"),
    (.complement, "到 出 成 起 完 入 给 至"),
    (.prefix, "全 首 老 新 旧 各 每 本 该 副 总 大 小 多 无 非 亚 双 单 冷 早 晚 古 超 近 约 逾 高 低 最"),
    (.attribute, "国家 国际 全国 世界 全球 优秀 新型 大型 小型 重大 重点 主要 无人驾驶 特色 专项 男子 女子"),
    (.verbOfOne, "创 获 迎 添 破 夺 赴 居 增 降 升 涨 跌 建 修 办 开 进 送 享 看 读 写 盼 赢 胜 负 有 是 变 去 来"),
    (
      .verb,
      """
      启动 举行 举办 召开 增长 突破 达到 成为 迎来 获评 获得 荣获 夺得 发布 公布 进入 推出 提供 实现 \
      打破 打造 建成 恢复 调整 抵达 发现 研制 提高 提升 增加 减少 缩短 延长 覆盖 挺进 逆转 击败 战胜 \
      备战 摘得 惠及 走进 走出 来到 回到 开始 继续 加快 推进 推动 促进 助力 带动 吸引 引来 举起 点亮 \
      守护 搭档 创下 刷新 保持 位居 升至 降至 骤降 骤升 新增 引领 落户 容纳 完成
      """
    ),
    (
      .verbAlone,
      """
      开幕 闭幕 下降 上涨 回升 亮相 开通 上线 夺冠 出炉 启用 完工 竣工 开工 登陆 解除 晋级 受益 \
      亮起 问世 面世 投用 通车 开业 开学 开赛 开镰 开播 上映 售罄 火爆 叫好 鸣枪 启幕 \
      稳中有升 稳中向好 稳中有进 稳步上升
      """
    ),
    (
      .time,
      """
      今年 去年 明年 今天 昨天 明天 今日 昨日 明日 今晨 明晨 今晚 昨晚 明晚 周末 上周 本周 下周 本月 上月 下月 \
      季度 上半年 下半年 全年 年底 年内 月底 近日 日前 目前 春节 国庆 清晨 凌晨 上午 下午 傍晚 夜间
      """
    ),
  ]
}
