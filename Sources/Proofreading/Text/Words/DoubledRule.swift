internal import PressDiagnostics

/// A character or a word written twice (叠字衍文).
///
/// 慢慢 and 看看 double on purpose, and 目的的 or 除了了解 only look so: a doubled particle counts
/// where the dictionary parts both halves from their neighbours. Words are those that no speaker
/// doubles; anything of three characters and more counts.
struct DoubledRule: PassageRule {
  let card = RuleCard(
    "check.doubled", .error, zh: "重字、重词", en: "character or word written twice",
    citation: "newspaper-practice §1.13 衍字", hint: "strike one of the two", cost: .character)

  /// Characters that never double by themselves.
  private static let single = "的了是在和与及我他她它们这那就也都但而或把被从于以该其所并将已很因由且则向着为至等里者要"
  /// Two-character words that nobody doubles.
  private static let words: Set<String> = [
    "我们", "他们", "你们", "她们", "咱们", "可以", "应该", "已经", "因为", "所以", "但是", "如果", "虽然", "进行", "认为", "表示",
    "以及", "或者", "目前", "今年", "去年", "全市", "全省", "全国", "我市", "我省", "我国", "一些", "这个", "那个", "这些", "那些",
    "通过", "由于", "关于", "对于", "为了", "并且", "而且", "就是", "必须", "能够", "需要", "市委", "省委", "市政府", "什么", "怎么",
    "作为", "成为", "没有", "不是", "不能", "其中", "其他", "以来", "同时", "工作", "发展", "建设", "项目", "企业", "社会", "经济",
    "城市", "记者", "群众", "干部", "政府", "部门", "单位", "公司", "市民", "居民", "学校", "学生", "老师", "问题", "情况",
    "服务", "管理", "生产", "技术", "产业", "生态", "环境", "文化", "教育", "历史", "时间", "地区", "方面", "重要", "主要", "积极",
    "不断", "继续", "全面", "加强", "提高", "推动", "促进", "实现", "完成", "开展", "组织", "举行", "举办", "召开", "参加", "介绍",
    "指出", "强调", "要求", "提出", "根据", "按照", "随着", "经过", "自己", "大家", "现在", "今天", "昨天", "明天", "上午", "下午",
    "成绩", "性能", "法官", "检察", "民警", "警方", "法院", "材料", "产品", "市场", "价格", "客户", "设备", "车间", "工厂", "员工",
    "工人", "农民", "农村", "村民", "乡村", "社区", "街道", "小区", "道路", "交通", "车辆", "医院", "医生", "患者", "孩子", "家长",
    "老人", "青年", "妇女", "儿童", "比赛", "球队", "球员", "教练", "冠军", "决赛", "选手", "观众", "演员", "作品", "作者", "读者",
    "图书", "展览", "博物馆", "音乐", "电影", "艺术", "科学", "科技", "数据", "信息", "网络", "系统", "平台", "资金", "投资", "贷款",
    "银行", "收入", "消费", "粮食", "农业", "工业", "能源", "电力", "天气", "气温", "降雨", "水库", "河道", "堤防", "灾害", "应急",
    "消防", "事故", "案件", "嫌疑", "被告", "合同", "条例", "法律", "权利", "责任", "义务", "目标", "任务", "成果", "经验", "精神",
    "领导", "委员", "书记", "市长", "主任", "局长", "校长", "会议", "报告", "讲话", "文件", "通知", "方案", "规划", "工程",
    "万元", "亿元", "公里", "平方", "人员", "方式", "能力", "水平", "质量", "安全", "标准", "措施", "制度", "政策", "计划",
  ]

  func hits(in text: ReadPassage) -> [Hit] {
    let scalars = text.scalars
    var hits: [Hit] = []
    var index = 0
    while index < scalars.count {
      if let hit = phrase(index, text) ?? word(index, text) ?? character(index, text) {
        hits.append(hit)
        index = hit.range.upperBound
      } else {
        index += 1
      }
    }
    return hits
  }

  private func hit(_ index: Int, _ length: Int, _ scalars: [Unicode.Scalar]) -> Hit {
    let word = scalars[index..<index + length].string
    return Hit(
      index..<index + 2 * length, zh: "“\(word)”重复", en: "'\(word)' stands twice", to: "",
      at: index..<index + length)
  }

  private func character(_ index: Int, _ text: ReadPassage) -> Hit? {
    let scalars = text.scalars
    let scalar = scalars[index]
    guard scalar.isOne(of: Self.single), scalars.at(index + 1) == scalar,
      scalars.at(index + 2) != scalar, !isName(index, scalars), !isJoined(index, scalars),
      text.areBoundaries([index, index + 1, index + 2]) == true
    else { return nil }
    return hit(index, 1, scalars)
  }

  /// 的的确确, 是是非非, 不了了之 and the like, and speech that stammers: “我我……”.
  private func isName(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    let next = scalars.at(index + 2)
    if let next, next.isHan, next == scalars.at(index + 3) { return true }
    if next == "…" || next == "—" { return true }
    return ["了了之", "了了然", "的的士", "在在处", "于于", "等等"].contains { scalars.holds($0, at: index) }
      || scalars.at(index - 1) == "不" && scalars[index] == "了" && next == "之"
  }

  /// 上将将应邀, 把把脉: one of the two belongs to its neighbour.
  private func isJoined(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    let before = scalars.at(index - 1)
    let after = scalars.at(index + 2)
    switch scalars[index] {
    case "将": return before?.isOne(of: "上中少大准名健小老悍虎猛门闯麻主副武") == true
    case "把": return after?.isOne(of: "脉关门手风握持控酒火") == true
    case "该": return before == "应" || before == "活"
    case "要": return before?.isOne(of: "重主需想只就必") == true
    case "者": return after?.isOne(of: "也") == true
    default: return false
    }
  }

  private func word(_ index: Int, _ text: ReadPassage) -> Hit? {
    let scalars = text.scalars
    guard index + 4 <= scalars.count, scalars[index] == scalars[index + 2],
      scalars[index + 1] == scalars[index + 3],
      Self.words.contains(scalars[index..<index + 2].string),
      text.areBoundaries([index, index + 2]) != false,
      !scalars.holds("地", at: index + 4) || scalars[index] != "根",
      // 根据根据地: the second is the beginning of a longer word.
      scalars.at(index + 4)?.isHan != true || text.areBoundaries([index + 4]) != false
    else { return nil }
    return hit(index, 2, scalars)
  }

  /// Three to twelve characters that follow themselves, where words end at the joints.
  private func phrase(_ index: Int, _ text: ReadPassage) -> Hit? {
    let scalars = text.scalars
    guard scalars[index].isHan else { return nil }
    let longest = min(12, (scalars.count - index) / 2)
    guard longest >= 3 else { return nil }
    for length in stride(from: longest, through: 3, by: -1) {
      let half = scalars[index..<index + length]
      guard scalars[index] == scalars[index + length],
        half.elementsEqual(scalars[index + length..<index + 2 * length]),
        half.allSatisfy({ $0.isHan || $0.isDigit }), !isRhythm(Array(half)),
        scalars.at(index + 2 * length) != half.first,
        text.areBoundaries([index + length]) != false
      else { continue }
      return hit(index, length, scalars)
    }
    return nil
  }

  /// 一步步一步步, 哗啦啦哗啦啦, 四四四: what is said for its sound.
  private func isRhythm(_ half: [Unicode.Scalar]) -> Bool {
    half.first == "一" || zip(half, half.dropFirst()).contains { $0 == $1 }
      || half.contains { $0.isOne(of: "啦呀啊哟嘿哎咚叮铃嗒啪哗") } || half.allSatisfy(\.isHanNumeral)
  }
}
