internal import PressDiagnostics

/// Four characters that are an idiom but for one, which sounds or looks like the right one (成语错字).
///
/// Headlines play with idioms on purpose, and mark the play by quotes round the character; quotes
/// interrupt the four, so such a play is not looked at. The cure is left to a person.
struct IdiomRule: PassageRule {
  let card = RuleCard(
    "check.idiom", .warning, zh: "成语疑有错字", en: "an idiom with a wrong character",
    citation: "《现代汉语词典》；GB/T 15834 外字词差错，newspaper-practice §1.13",
    hint: "write the idiom, or accept the play under proof: with a reason", cost: .character)

  /// The words that `check.confusion` finds, so that none is told twice.
  private let listed: ConfusionRule

  init(house: [Confusion] = []) { listed = ConfusionRule(house: house) }

  func hits(in text: ReadPassage) -> [Hit] {
    let scalars = text.scalars
    guard scalars.count >= 4 else { return [] }
    var hits: [Hit] = []
    var run = 0
    var index = 0
    while index + 4 <= scalars.count {
      // How far Han characters reach from here, looked up once a run.
      if run < index { run = scalars.end(of: index) { $0.isHan } }
      guard run >= index + 4 else {
        index = max(index, run) + 1
        continue
      }
      let word = scalars[index..<index + 4]
      if IdiomTable.shared.knows(word) {
        index += 4
      } else if let hit = hit(index, text) {
        hits.append(hit)
        index += 4
      } else {
        index += 1
      }
    }
    guard !hits.isEmpty else { return [] }
    let known = listed.hits(in: text).map(\.range)
    return hits.filter { hit in !known.contains { $0.overlaps(hit.range) } }
  }

  private func hit(_ index: Int, _ text: ReadPassage) -> Hit? {
    let range = index..<index + 4
    let word = text.scalars[range]
    let near = IdiomTable.shared.neighbours(of: word).first { idiom, place in
      areAlike(text.scalars[index + place], idiom[place])
    }
    guard let near, !isInsideIdiom(range, text.scalars),
      text.areBoundaries([range.lowerBound, range.upperBound]) != false
    else { return nil }
    let right = near.idiom.string
    return Hit(
      range, zh: "“\(word.string)”疑为“\(right)”", en: "'\(word.string)' is perhaps '\(right)'")
  }

  private func areAlike(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> Bool {
    StandardCharacters.soundAlike(a, b) || LookAlikes.areAlike(a, b)
  }

  /// Whether an idiom that is right overlaps the four: what remains of it is no other one.
  private func isInsideIdiom(_ range: Range<Int>, _ scalars: [Unicode.Scalar]) -> Bool {
    (1...3).contains { step in
      let start = range.lowerBound + step
      return start + 4 <= scalars.count && IdiomTable.shared.knows(scalars[start..<start + 4])
    }
  }
}

/// Characters that are taken for one another because of their look (形近字).
enum LookAlikes {
  static func areAlike(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> Bool {
    groups[a]?.contains(b) == true
  }

  private static let groups: [Unicode.Scalar: [Unicode.Scalar]] = {
    var groups: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    for group in list.split(separator: " ") {
      for scalar in group.unicodeScalars { groups[scalar, default: []] += group.unicodeScalars }
    }
    return groups
  }()

  private static let list = """
    已己巳 未末 侯候 拨拔 贷货 券卷 辨辩辫 燥躁噪 密蜜 彩采 复覆 俱具 度渡 暇瑕遐 竞竟 粟栗 崇祟 戊戌戍 鹜骛 赢嬴 茶荼 冶治 \
    徙徒陡 棘辣 刺剌 狠狼 免兔 晴睛 哀衰衷 幕墓慕暮募 拆折析 材村 抡抢 沧沦仓 斤斥 弛驰 胁协 钧钓钩 谒渴竭揭 幅副辐 喧暄宣渲 竣峻 \
    惴揣湍喘 裁栽载戴 踪综 汩汨 玷沾 赅骇该 狐弧孤 爪瓜 眩炫 恻侧测 惋婉宛 缀辍 漂飘缥 挠饶绕 曝暴瀑 弈奕 曲屈 洽恰 撤撒 徽微徵 \
    郎朗 博搏膊 堤提 摧催 寥廖 屡履 肓盲 杳查 釜斧 蚂马 灸炙 撼憾 梁粱 荫阴 州洲 象像 臂璧壁 赔陪培 愧馈溃 悔诲侮 驱躯 诣旨 偏遍篇 \
    消销 陷馅 烁砾铄 唤焕换涣 擅檀 扬杨 苟荀 仗杖 肄肆 烩脍 吹炊 隐稳 优忧 锤捶 矫骄娇 贴帖 坚艰 厉历励 弊蔽敝 蓬篷 筹畴 详祥 \
    诚成 名明 恋变 茂貌 处出 慨概 兔免 夫失 矢失 干千 土士 人入 天夭 日曰 王玉 鸟乌 辛幸 宜宣 师帅 洒酒 柱住 拘抱 朱未 辟僻譬 怠殆 涣焕 \
    粹萃悴瘁 长常 曾增层 晨辰 嘘虚 即既 径胫经 鳖鳌 蹈滔 泄泻 慎缜
    """
}
