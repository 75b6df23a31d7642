internal import Intake

/// A person's name where the words round it show that it is one (人名).
struct PersonName: Hashable {
  var passage: Int
  var range: Range<Int>
  var name: [Unicode.Scalar]
  /// The office right before the name, with its 副, if that showed it.
  var office: String?
}

/// Finds the names of people behind an office, before a verb of speech, and in credits (人名识别).
enum PersonNames {
  /// Offices after which a name stands, the longer first; a deputy has 副 before the same word.
  static let offices: [String] = [
    "总经理", "总编辑", "董事长", "秘书长", "总工程师", "工程师", "理事长", "负责人", "创始人", "传承人", "检察官", "审判长", "书记员",
    "研究员", "通讯员", "志愿者", "网格员", "护士长", "消防员", "飞行员", "售票员", "驾驶员", "教练员", "运动员", "老板娘", "市长", "县长",
    "区长", "省长", "镇长", "乡长", "村长", "局长", "处长", "科长", "厅长", "部长", "司长", "行长", "书记", "主任", "主席", "教授",
    "院长", "校长", "厂长", "会长", "社长", "站长", "所长", "馆长", "馆员", "队长", "班长", "组长", "团长", "店主", "店长", "老板",
    "经理", "主管", "记者", "医生", "大夫", "医师", "护士", "老师", "教师", "教练", "主帅", "裁判", "选手", "球员", "前锋", "后卫",
    "中场", "门将", "队员", "领队", "船长", "船员", "船工", "法官", "律师", "民警", "辅警", "院士", "博士", "专家", "学者", "技师",
    "工人", "师傅", "村民", "居民", "市民", "农民", "学生", "作家", "画家", "诗人", "导演", "演员", "歌手", "编剧", "委员", "代表",
    "总裁", "主播", "摊主", "馆主", "业主",
  ]
  /// What people do whose names are given.
  private static let verbs: [String] = [
    "说，", "说：", "说。", "说起", "表示", "介绍", "指出", "强调", "告诉", "回忆", "认为", "透露", "坦言", "要求", "来到", "笑着",
    "对记者",
    "走进", "拿出", "翻开", "连忙", "心里",
  ]
  /// What is no given name although it stands where one may.
  private static let stops =
    "的了是在和与及等也都就而但把被从向对为到将已并或让给使由以于其这那一二三四五六七八九十说要不有还又表介指强告认透坦来上下中会们、，。；：！？“”"

  static func all(on page: ReadPage) -> [PersonName] {
    var names: [PersonName] = []
    for (number, text) in page.passages.enumerated() {
      names += named(in: text, passage: number)
    }
    return names
  }

  private static func named(in text: ReadPassage, passage: Int) -> [PersonName] {
    let scalars = text.scalars
    var names: [PersonName] = []
    for index in scalars.indices
    where Surname.begins(scalars[index..<min(index + 1, scalars.count)]) {
      let office = office(before: index, scalars)
      guard
        let length = length(at: index, scalars)
          ?? (office == nil ? nil : wordLength(at: index, text))
      else { continue }
      let isSpeaker =
        scalars.word(of: verbs, at: index + length) != nil || isIntroduced(index + length, scalars)
      guard office != nil || (isSpeaker && startsWord(index, scalars)) else { continue }
      names.append(
        PersonName(
          passage: passage, range: index..<index + length,
          name: Array(scalars[index..<index + length]), office: office))
    }
    return names
  }

  /// The office right before a name: 市长, 副市长, 常务副市长.
  private static func office(before index: Int, _ scalars: [Unicode.Scalar]) -> String? {
    guard let base = offices.first(where: { scalars.holds($0, before: index) }) else { return nil }
    let start = index - base.scalarCount
    return ["常务副", "副"].first { scalars.holds($0, before: start) }.map { $0 + base } ?? base
  }

  /// 苏砚青（男，42岁）, 苏砚青，1958年生, 苏砚青 摄.
  private static func isIntroduced(_ end: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    guard let mark = scalars.at(end) else { return false }
    if mark == "（" { return ["男", "女"].contains { scalars.holds($0, at: end + 1) } }
    guard mark == "，" || mark == "、" else { return false }
    return scalars.holds("男，", at: end + 1) || scalars.holds("女，", at: end + 1)
      || scalars.holds("年生", at: end + 5)
  }

  /// Three characters or two, up to what cannot belong to a name.
  private static func length(at index: Int, _ scalars: [Unicode.Scalar]) -> Int? {
    for length in [3, 2] {
      let end = index + length
      guard end <= scalars.count,
        isGiven(scalars[index + 1..<end])
      else { continue }
      let after = scalars.at(end)
      if after.map({ !$0.isHan || $0.isOne(of: stops) || scalars.word(of: verbs, at: end) != nil })
        ?? true
      {
        return length
      }
    }
    return nil
  }

  /// Whether a given name may be written so: 一鸣 and 向南 begin with what elsewhere ends a name.
  private static func isGiven(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
    name.enumerated().allSatisfy { place, scalar in
      let isInner = place == 0 && name.count == 2
      return scalar.isHan && (!scalar.isOne(of: stops) || isInner && scalar.isOne(of: "一向上中以国三为"))
    }
  }

  /// Behind an office, where the dictionary begins a word after three characters or two.
  private static func wordLength(at index: Int, _ text: ReadPassage) -> Int? {
    [3, 2].first { length in
      index + length < text.scalars.count
        && isGiven(text.scalars[index + 1..<index + length])
        && text.areBoundaries([index + length]) == true
    }
  }

  /// At the start, behind a mark, or behind an office.
  private static func startsWord(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    scalars.at(index - 1).map { !$0.isHan } ?? true
  }
}
