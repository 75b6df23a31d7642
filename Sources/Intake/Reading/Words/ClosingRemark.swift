/// A line at a story's end or start that is no text of it (文末附记).
///
/// newspaper-practice §4.3: （完）, （下转第二版）, （上接第一版）, （相关报道见第四版）, 数据来源：, （附图片）.
enum ClosingRemark {
  /// What the remark says of the story.
  enum Kind {
    /// The story ends here, or goes on on another page.
    case closes
    /// The story comes from another page: it begins here.
    case opens
    /// Something beside the story.
    case beside
  }

  private static let longest = 60

  static func kind(of scalars: [Unicode.Scalar]) -> Kind? {
    guard scalars.count <= longest, scalars.count > 0 else { return nil }
    let isBracketed = isOnePair(scalars)
    let text = isBracketed ? scalars.dropFirst().dropLast() : scalars[...]
    let word = text.bare
    if word.count <= 24, openings.begin(word) { return .opens }
    if isBracketed, endings.hold(word) { return .closes }
    if word.count <= 20, word.last == "版", jumps.begin(word) {
      return .closes
    }
    if sources.begin(word) { return .beside }
    return isBracketed ? .beside : nil
  }

  /// Whether one pair of brackets encloses the whole line.
  static func isOnePair(_ scalars: [Unicode.Scalar]) -> Bool {
    guard scalars.first == "（" || scalars.first == "[", scalars.count > 2 else { return false }
    if scalars.first == "[" { return scalars.firstIndex(of: "]") == scalars.count - 1 }
    var depth = 0
    for (index, scalar) in scalars.enumerated() {
      if scalar == "（" { depth += 1 }
      if scalar == "）" { depth -= 1 }
      if depth == 0 { return index == scalars.count - 1 }
    }
    return false
  }

  private static let openings: Phrases = ["上接", "接第", "接上版", "紧接第"]
  private static let jumps: Phrases = ["下转", "转第", "转入第", "下接"]
  private static let endings: Phrases = ["完", "全文完", "待续", "未完待续", "未完", "下期续完", "续完", "连载完"]
  private static let sources: Phrases = [
    "数据来源", "资料来源", "来源：", "延伸阅读", "相关链接：", "相关报道", "详见", "更多报道", "扫码", "扫描二维码",
    "（据", "责任编辑邮箱",
  ]
}
