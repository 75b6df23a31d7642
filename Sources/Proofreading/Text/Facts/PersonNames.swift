internal import Intake

/// A person's name where the words round it show that it is one (人名).
struct PersonName: Hashable {
  var passage: Int
  var range: Range<Int>
  var name: [Unicode.Scalar]
  /// The office right before the name, if that showed it.
  var office: String?
}

/// Finds the names of people behind an office, before a verb of speech, and in credits (人名识别).
enum PersonNames {
  /// Offices after which a name stands; the longer first.
  static let offices: [String] = [
    "副总经理", "总经理", "副总编辑", "总编辑", "副董事长", "董事长", "常务副市长", "副市长", "副县长", "副区长", "副省长", "副局长", "副处长",
    "副科长", "副书记", "副主任", "副主席", "副教授", "副院长", "副校长", "副厂长", "副会长", "副站长", "副所长", "副馆长", "副秘书长",
    "总工程师", "工程师", "理事长", "秘书长", "负责人", "市长", "县长", "区长", "省长", "镇长", "村长", "局长", "处长", "科长", "书记",
    "主任", "主席", "教授", "院长", "校长", "厂长", "会长", "站长", "所长", "馆长", "馆员", "队长", "班长", "店主", "老板娘", "老板",
    "经理", "记者", "通讯员", "医生", "护士", "老师", "教练", "船长", "船工", "村民", "居民", "市民", "学生", "作家", "画家", "导演",
  ]
  /// What people do whose names are given.
  private static let verbs: [String] = [
    "说，", "说：", "说。", "表示", "介绍", "指出", "强调", "告诉", "回忆", "认为", "透露", "坦言", "要求", "来到",
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
      let office = offices.first { scalars.holds($0, before: index) }
      guard
        let length = length(at: index, scalars)
          ?? (office == nil ? nil : wordLength(at: index, text))
      else { continue }
      let isSpeaker = scalars.word(of: verbs, at: index + length) != nil
      guard office != nil || (isSpeaker && startsWord(index, scalars)) else { continue }
      names.append(
        PersonName(
          passage: passage, range: index..<index + length,
          name: Array(scalars[index..<index + length]), office: office))
    }
    return names
  }

  /// Three characters or two, up to what cannot belong to a name.
  private static func length(at index: Int, _ scalars: [Unicode.Scalar]) -> Int? {
    for length in [3, 2] {
      let end = index + length
      guard end <= scalars.count,
        scalars[index + 1..<end].allSatisfy({ $0.isHan && !$0.isOne(of: stops) })
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

  /// Behind an office, where the dictionary begins a word after three characters or two.
  private static func wordLength(at index: Int, _ text: ReadPassage) -> Int? {
    [3, 2].first { length in
      index + length < text.scalars.count
        && text.scalars[index + 1..<index + length].allSatisfy { $0.isHan && !$0.isOne(of: stops) }
        && text.areBoundaries([index + length]) == true
    }
  }

  /// At the start, behind a mark, or behind an office.
  private static func startsWord(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    scalars.at(index - 1).map { !$0.isHan } ?? true
  }
}
