internal import Editorial
internal import PressDiagnostics

/// Words that are often written with a wrong character (常见错别字).
///
/// The list is `CommonConfusions`; a house adds its own under `proof: confusions:`.
struct ConfusionRule: PassageRule {
  let card = RuleCard(
    "check.confusion", .error, zh: "错别字", en: "wrong character in a word",
    citation: "《现代汉语词典》；《第一批异形词整理表》(2001)",
    hint: "write the usual form, or accept it under proof: with a reason",
    cost: .character)

  /// By their first character.
  private let entries: [Unicode.Scalar: [Confusion]]

  private static let usual = Dictionary(grouping: CommonConfusions.all) { $0.wrong.first ?? " " }

  init(house: [Confusion] = []) {
    let own = Dictionary(grouping: house) { $0.wrong.first ?? " " }
    entries = own.isEmpty ? Self.usual : Self.usual.merging(own) { $0 + $1 }
  }

  func hits(in text: ReadPassage) -> [Hit] {
    let scalars = text.scalars
    var hits: [Hit] = []
    var index = 0
    while index < scalars.count {
      guard let entry = entries[scalars[index]]?.first(where: { $0.stands(at: index, in: scalars) })
      else {
        index += 1
        continue
      }
      let range = index..<index + entry.wrong.count
      let wrong = entry.wrong.string
      hits.append(
        Hit(
          range, zh: "“\(wrong)”应为“\(entry.right)”", en: "'\(wrong)' should be '\(entry.right)'",
          to: entry.right))
      index = range.upperBound
    }
    return hits + deadlines(scalars) + likenesses(text) + reflections(scalars)
  }

  /// 象……一样, 象一条: 像, 《现代汉语词典》“像”条.
  private func likenesses(_ text: ReadPassage) -> [Hit] {
    let scalars = text.scalars
    return scalars.places(of: "象").compactMap { index in
      guard scalars.at(index - 1)?.isOne(of: "大巨小白战现气对印抽形景迹万好想表天意具物假险卦幻乱众星异") != true,
        scalars.at(index - 1)?.isHan != true || text.areBoundaries([index, index + 1]) == true
      else { return nil }
      let rest = scalars[(index + 1)...].prefix(10).prefix { $0.isHan }
      let isOneOf =
        rest.first == "一"
        && rest.dropFirst().first?.isOne(of: "条个只样群片块朵座把张面根颗双幅阵股") == true
      let ends = ["一样", "一般", "似的", "那样", "这样"]
      guard isOneOf || ends.contains(where: { !Array(rest).places(of: $0).isEmpty }) else {
        return nil
      }
      return Hit(index..<index + 1, zh: "“象”应为“像”", en: "'象' should be 像", to: "像")
    }
  }

  /// 反应了市民的意见: 反映, 《现代汉语词典》“反映”条.
  private func reflections(_ scalars: [Unicode.Scalar]) -> [Hit] {
    scalars.places(of: "反应").compactMap { index in
      let rest = Array(scalars[(index + 2)...].prefix(12).prefix { !$0.isStop && $0 != "、" })
      guard rest.first == "了" || rest.first == "出" || rest.first == "的",
        ["意见", "诉求", "呼声", "民意", "心声", "愿望", "现状", "面貌", "精神风貌", "实际情况"].contains(where: {
          !rest.places(of: $0).isEmpty
        }), rest.first != "的" || scalars.at(index - 1) == "所"
      else { return nil }
      return Hit(index..<index + 2, zh: "“反应”应为“反映”", en: "'反应' should be 反映", to: "反映")
    }
  }

  /// 截止 where a time follows: 截至, 《现代汉语词典》“截止、截至”.
  private func deadlines(_ scalars: [Unicode.Scalar]) -> [Hit] {
    scalars.places(of: "截止").compactMap { index in
      let next = scalars.holds("到", at: index + 2) ? index + 3 : index + 2
      let isTime =
        scalars.at(next)?.isDigit == true
        || scalars.word(
          of: ["目前", "昨", "今", "现在", "上月", "上年", "去年", "本月", "记者发稿", "发稿", "年底", "月底"], at: next)
          != nil
      guard isTime, !scalars.holds("时间", at: index + 2) else { return nil }
      return Hit(
        index..<next, zh: "后接时间应用“截至”", en: "before a time write 截至", to: "截至")
    }
  }
}

/// A wrong word, the right one, and where the characters stand together by chance (易错词条).
struct Confusion: Sendable {
  var wrong: [Unicode.Scalar]
  var right: String
  /// What may not stand right before or behind the characters.
  var before: String
  var after: String

  init(_ wrong: String, _ right: String, before: String = "", after: String = "") {
    self.wrong = Array(wrong.unicodeScalars)
    self.right = right
    self.before = before
    self.after = after
  }

  /// Whether the wrong word stands at an offset and is meant as that word.
  func stands(at index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    let end = index + wrong.count
    guard end <= scalars.count, scalars[index..<end].elementsEqual(wrong) else { return false }
    if let scalar = scalars.at(index - 1), scalar.isOne(of: before) { return false }
    if let scalar = scalars.at(end), scalar.isOne(of: after) { return false }
    return true
  }
}
