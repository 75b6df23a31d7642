internal import PressDiagnostics

/// Who speaks in an interview (访谈的问答): 记者：, 问：, 答：, a name before a colon.
///
/// newspaper-practice §4.3. The label is the opening of a paragraph and stands in bold; it counts
/// when the story has at least two turns, one of them a question of the paper's or all of the
/// same few people.
enum SpokenTurn {
  static let id = "intake.interview"

  /// How many paragraphs of a story must open so.
  static let fewestInStory = 2
  private static let longestName = 5

  /// The length of the label with its colon; nil if the paragraph has none.
  static func length(in scalars: [Unicode.Scalar]) -> Int? {
    guard let colon = scalars.prefix(longestName + 6).firstIndex(where: { $0 == "：" || $0 == ":" }),
      colon > 0, colon + 1 < scalars.count
    else { return nil }
    let name = scalars[..<colon].filter { !$0.isBlank }
    guard !name.isEmpty, name.allSatisfy({ $0.isHan || $0 == "·" }) else { return nil }
    return name.count <= longestName || isKnown(name.string) ? colon + 1 : nil
  }

  /// Whether a line by itself is a turn: the speaker is known as one, or says a whole sentence.
  static func isTurn(_ scalars: [Unicode.Scalar]) -> Bool {
    guard let length = length(in: scalars) else { return false }
    return isKnown(scalars[..<(length - 1)].collapsed) || SentenceEnd.isEnded(scalars[...])
  }

  /// Whether the speaker is the paper or a part of every interview.
  static func isKnown(_ label: String) -> Bool { known.contains(label) }

  static func found(_ label: SourcedText, certainty: Certainty) -> Diagnostic {
    Diagnostic(
      id, .note, zh: "“\(label.text)”认作访谈的说话人", en: "'\(label.text)' taken as a speaker's name",
      at: label.place, desk: .editor,
      reading: Reading(read: label.text, made: "访谈问答", certainty: certainty))
  }

  private static let known: Set<String> = [
    "记者", "本报记者", "问", "答", "主持人", "采访人", "受访人", "嘉宾", "读者", "编者", "编辑", "甲", "乙", "丙", "丁", "观众",
    "听众", "网友",
    "受访者", "采访者", "律师", "专家", "医生",
  ]
}

/// The paper's own word before a story (编者按).
enum EditorsNote {
  /// The length of the opening words, their colon or brackets included; nil if there are none.
  static func length(in scalars: [Unicode.Scalar]) -> Int? {
    let isBracketed = scalars.first == "【" || scalars.first == "［" || scalars.first == "〔"
    let start = isBracketed ? 1 : 0
    guard scalars.count > start else { return nil }
    for name in names where scalars[start...].starts(with: name.unicodeScalars) {
      let end = start + name.unicodeScalars.count
      if isBracketed {
        guard end < scalars.count, "】］〕".unicodeScalars.contains(scalars[end]) else { continue }
        return end + 1
      }
      if end == scalars.count { return end }
      if "：:".unicodeScalars.contains(scalars[end]) { return end + 1 }
      if scalars[end].isBlank, name.unicodeScalars.count > 2 { return end }
    }
    return nil
  }

  private static let names = [
    "编者按", "编者的话", "编者注", "编后语", "编后", "按语", "开栏的话", "开栏语", "开篇的话", "结束语", "记者手记", "采访手记", "采访札记",
    "核心阅读", "阅读提示", "内容提要", "新闻背景", "新闻链接", "相关链接", "背景链接", "名词解释", "链接", "延伸阅读", "点评", "专家点评",
    "短评", "引子", "题记", "后记", "手记",
  ]
}
