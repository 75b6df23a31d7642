/// The names of those who wrote, photographed or sent a story (署名).
///
/// newspaper-practice §1.6: 本报记者 ×××, 记者 甲 通讯员 乙, 甲、乙 文/图, 新华社, names alone, the
/// author's post. Words of trades and what parts names are taken off; only names may remain, so
/// 本报记者走进社区 is no signature.
enum Signature {
  /// Longer ones name a dozen people or are text.
  private static let longest = 80

  /// Whether the characters name a trade and people, or an agency.
  static func matches(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let isBulleted = text.first.map { "□■○◎△☆".unicodeScalars.contains($0) } ?? false
    let text = text.drop { "□■●○◎▲△☆".unicodeScalars.contains($0) || $0.isBlank }
    if isBulleted, isNames(text, most: 4), areSurnamed(text) { return true }
    guard !text.isEmpty, text.count <= longest, !text.contains("。") else { return false }
    if isAuthorNote(text) { return true }
    guard !text.contains(where: isStop) else { return false }
    if isPostAndNames(text) { return true }
    guard trades.begin(text) || endsWithTrade(text) else { return false }
    return remainder(of: text).allSatisfy(isNameOrPlace)
  }

  /// □ 张三: a hollow mark, white space and two to four characters, whatever the family.
  static func isBulletedName(_ scalars: [Unicode.Scalar]) -> Bool {
    guard let mark = scalars.first, "□○◎△☆".unicodeScalars.contains(mark), scalars.count <= 8,
      scalars.count > 1, scalars[1].isBlank
    else { return false }
    return isNames(scalars[1...], most: 1)
  }

  /// 本报记者 张三: the paper's own people, in front of or behind a report.
  static func namesReporter(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    reporters.stand(in: text.prefix(12)) && matches(text)
  }

  /// Whether the characters are nothing but names of people (张三、李四).
  static func isNames(_ text: ArraySlice<Unicode.Scalar>, most: Int = 10) -> Bool {
    let scalars = Array(text)
    let names = NameList.names(in: scalars, 0..<scalars.count)
    guard !names.isEmpty, names.count <= most, !notNames.hold(text.bare) else {
      return false
    }
    return names.allSatisfy { name in
      let isForeign = name.contains { scalars[$0] == "·" } && name.count <= 16
      let isHan = name.allSatisfy { scalars[$0].isHan || scalars[$0].isBlank }
      guard !isForeign else { return true }
      guard isHan, name.filter({ scalars[$0].isNumeral }).count < 2 else { return false }
      return (2...4).contains(name.filter { scalars[$0].isHan }.count)
    }
  }

  /// Whether every one of the names begins with a family name.
  static func areSurnamed(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let scalars = Array(text)
    let names = NameList.names(in: scalars, 0..<scalars.count)
    return !names.isEmpty && names.allSatisfy { Surname.begins(scalars[$0]) }
  }

  /// 作者为某大学教授, 作者单位：某某, 作者：某某.
  private static func isAuthorNote(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let opening = authors.opening(of: text) else { return isOffice(text) }
    let rest = text.dropFirst(opening.count)
    guard opening.last == "者" else { return !rest.isEmpty && rest.count <= 24 }
    return rest.first.map { "：:为系是单 　\u{A0}分均".unicodeScalars.contains($0) } ?? false
  }

  /// 市委党校　陈可　李卫民: a house and who writes there, as under the heads of essays.
  private static func isPostAndNames(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let scalars = Array(text)
    guard let house = scalars.split(whereSeparator: \.isBlank).first, house.count >= 4,
      house.allSatisfy(\.isHan), posts.end(house)
    else { return false }
    let names = NameList.names(in: scalars, house.endIndex..<scalars.count)
    return (1...3).contains(names.count)
      && names.allSatisfy { name in
        Surname.begins(scalars[name]) && (2...4).contains(scalars[name].filter(\.isHan).count)
          && scalars[name].allSatisfy { $0.isHan || $0.isBlank }
      }
  }

  /// 本报编辑部, 本报评论员, 本报综合, 据新华社, 新华社.
  private static func isOffice(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let word = text.bare
    return offices.hold(word) || (word.first == "据" && word.count <= 14 && houses.end(word))
  }

  private static func isStop(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "。", "？", "！", "；", "，", "：", "“", "”": true
    default: false
    }
  }

  private static func endsWithTrade(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let word = text.bare
    return word.count <= 24 && endings.end(word)
  }

  /// The pieces that are left when trades and marks are taken out.
  private static func remainder(of text: ArraySlice<Unicode.Scalar>) -> [Piece] {
    var pieces: [Piece] = []
    var rest = text
    var isGlued = false
    while let first = rest.first {
      if let word = trades.opening(of: rest) {
        rest = rest.dropFirst(word.count)
        isGlued = true
      } else if first.isBlank || "、/／·|｜—-（）()和与".unicodeScalars.contains(first) {
        rest = rest.dropFirst()
        isGlued = false
      } else {
        let piece = rest.prefix { scalar in
          !scalar.isBlank && !"、/／|｜（）()".unicodeScalars.contains(scalar)
        }
        let end = tradeInside(piece) ?? piece.endIndex
        pieces.append(Piece(text: rest[rest.startIndex..<end], isGlued: isGlued))
        rest = rest[end...]
        isGlued = false
      }
    }
    return pieces
  }

  private struct Piece {
    var text: ArraySlice<Unicode.Scalar>
    /// Whether it follows a trade without a space.
    var isGlued: Bool
  }

  /// Where a trade begins behind a name: 张三摄, 张三通讯员李四.
  private static func tradeInside(_ piece: ArraySlice<Unicode.Scalar>) -> Int? {
    piece.indices.dropFirst(1).first { index in
      innerTrades.begin(piece[index...])
    }
  }

  private static func isNameOrPlace(_ piece: Piece) -> Bool {
    let text = piece.text
    if text.contains("·") { return text.count <= 16 }
    guard text.allSatisfy({ $0.isHan || $0 == "×" || $0 == "某" }) else { return false }
    if text.count == 1 { return true }
    guard text.count <= 4 else {
      return ["报道组", "调查组", "编辑部", "评论部", "工作室", "集体", "通讯社"].contains(where: text.string.hasSuffix)
    }
    return !piece.isGlued || Surname.begins(text) || text.count == 2
  }

  private static func words(_ list: String) -> Phrases {
    Phrases(list.split(separator: " ").map { $0.scalarArray })
  }

  private static let authors: Phrases = [
    "作者", "撰文", "本文作者", "文/", "图/", "文|", "图|", "文丨", "文·",
  ]
  private static let houses: Phrases = ["社", "报", "网", "台", "社电", "报道", "》"]
  private static let posts: Phrases = [
    "党校", "学校", "大学", "学院", "研究院", "研究所", "研究中心", "中心", "中学", "小学", "医院", "委员会", "协会", "书记", "院长",
    "校长", "教授", "讲师", "研究员", "局长", "主任",
  ]
  private static let endings: Phrases = [
    "文/图", "文图", "图文", "摄影报道", "图/文", "文并图", "编译", "整理", "采写", "供稿", "撰文", "文/摄", "文并摄",
  ]

  /// The longer first.
  private static let trades = words(
    "全媒体记者 融媒体记者 特约通讯员 特约评论员 特约撰稿人 特约撰稿 特约记者 特派记者 见习记者 实习记者 首席记者 首席评论员 "
      + "本报特约 本报特派 本报见习 本报驻 本报全媒体 本报融媒体 本报记者 本报通讯员 本报评论员 本报集体采写 本报 本刊记者 本刊 本社记者 "
      + "新华社记者 新华社 中新社记者 中新社 人民日报 晚报记者 日报记者 晨报记者 早报记者 商报记者 通讯员 实习生 评论员 "
      + "摄影报道 综合报道 记者 摄影 编译 整理 采写 撰文 供图 供稿 文/图 图/文 文图 图文 文并图 文并摄 执笔")
  private static let reporters: Phrases = ["记者", "通讯员", "评论员", "实习生"]
  private static let innerTrades = words(
    "摄影报道 摄影 通讯员 实习生 记者 文/图 图/文 整理 采写 编译 供图 摄")
  private static let offices: Phrases = [
    "新华社", "本报编辑部", "本报评论员", "本报特约评论员", "本报综合", "本报综合报道", "综合新华社", "综合新华社电", "综合报道", "新华社评论员",
    "人民日报评论员", "本报集体采写", "本报讯",
  ]
  private static let notNames: Phrases = [
    "完", "待续", "未完", "全文完", "综合", "资料图片", "影像中国", "未完待续", "图略", "附图", "附表", "见图", "摘要", "节选",
    "连载", "转载", "下略", "略",
  ]
}
