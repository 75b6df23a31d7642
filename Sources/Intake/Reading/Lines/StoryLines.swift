/// Lines that head a part of a story (插题行): ■ ◆ ●, 一、, （一）.
///
/// newspaper-practice §4.3: ■ ◆ ● open 785 paragraphs of 10,294 articles, 一、 and （一） 2,073.
enum SubheadLine {
  /// A heading is one line of a column or two.
  static let longest = 20

  /// Whether the line begins with a mark or number of headings.
  static func isMarked(_ scalars: [Unicode.Scalar]) -> Bool {
    guard let first = scalars.first else { return false }
    if "■◆●▲★□◇○△☆►▶".unicodeScalars.contains(first) { return true }
    let bare = first == "（" ? scalars.dropFirst() : scalars[...]
    let number = bare.prefix { "一二三四五六七八九十".unicodeScalars.contains($0) }
    guard (1...3).contains(number.count), let next = bare.dropFirst(number.count).first else {
      return false
    }
    return first == "（" ? next == "）" : next == "、"
  }

  /// Whether the line can head a part: short and without a stop, or marked and not too long.
  static func matches(_ scalars: [Unicode.Scalar]) -> Bool {
    guard !scalars.contains("。"), let last = scalars.last, last != "，", last != "、" else {
      return false
    }
    if isMarked(scalars) { return scalars.count <= longest + 8 }
    return scalars.count <= longest && !scalars.contains("，")
  }
}

/// Lines of a list inside a story (列举行): 时间：…, 1.…, ①…, 19:35 ….
enum ListLine {
  static func matches(_ scalars: [Unicode.Scalar]) -> Bool {
    guard let first = scalars.first, scalars.count >= 3 else { return false }
    if "①②③④⑤⑥⑦⑧⑨⑩".unicodeScalars.contains(first) { return true }
    let digits = scalars.prefix { $0.isASCIIDigit }
    if startsWithTime(scalars) { return true }
    if (1...2).contains(digits.count), digits.count < scalars.count,
      ".．、）".unicodeScalars.contains(scalars[digits.count])
    {
      // 3.5公里 is a number.
      return digits.count + 1 < scalars.count && !scalars[digits.count + 1].isASCIIDigit
    }
    // 记者：你怎么看？ is a question of an interview.
    if SentenceEnd.isEnded(scalars[...]) { return false }
    guard let colon = scalars.prefix(8).firstIndex(of: "："), colon >= 2 else { return false }
    return colon + 1 < scalars.count && scalars[..<colon].allSatisfy { $0.isHan || $0.isBlank }
  }
}

extension ListLine {
  /// 19:35 女排联赛: an entry of a programme (赛程、节目单).
  private static func startsWithTime(_ scalars: [Unicode.Scalar]) -> Bool {
    let hour = scalars.prefix { $0.isASCIIDigit }
    guard (1...2).contains(hour.count), hour.count + 3 < scalars.count,
      ":：".unicodeScalars.contains(scalars[hour.count])
    else { return false }
    let minutes = scalars[(hour.count + 1)...].prefix { $0.isASCIIDigit }
    return minutes.count == 2 && scalars[minutes.endIndex].isBlank
  }
}

/// Titles of notices (声明、启事的题).
enum NoticeTitle {
  static func matches(_ scalars: [Unicode.Scalar]) -> Bool {
    guard scalars.count <= 14, !scalars.isEmpty else { return false }
    return endings.end(scalars.bare)
  }

  /// Whether running text speaks as notices do.
  static func announces(_ scalars: [Unicode.Scalar]) -> Bool {
    phrases.stand(in: scalars.prefix(400))
  }

  private static let endings: Phrases = [
    "声明", "启事", "合作", "公告", "须知", "敬告", "提示", "告读者", "稿约", "征稿", "更正", "致歉", "版权所有", "免责条款", "免责",
    "说明", "小启",
    "征订", "招聘", "法律顾问", "启示", "版权",
  ]
  private static let phrases: Phrases = [
    "未经本报", "版权", "本报刊载", "谢绝转载", "如需转载", "不得转载", "稿酬", "稿费", "法律责任", "欢迎投稿", "本报法律顾问", "本版稿件",
    "请发至", "投稿邮箱", "投稿信箱", "来稿请",
  ]
}
