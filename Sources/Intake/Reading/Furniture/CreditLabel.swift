package import Editorial

/// Which labels name a person in charge of the page (责任署名的标签).
///
/// newspaper-practice §1.11 and §4.3: a core such as 责编, with a prefix such as 封面 or 一版.
package enum CreditLabel {
  /// The role behind a label without white space; nil if it is no such label.
  package static func role(of label: String) -> EditorialRole? {
    var rest = label[...]
    for _ in 0..<3 {
      if let role = roles[String(rest)] { return role }
      guard let shorter = withoutPrefix(rest) else { return nil }
      rest = shorter
    }
    return roles[String(rest)]
  }

  /// Whether a label is one and cannot be a common word, as 设计 and 统筹 can.
  static func isPlain(_ label: String) -> Bool {
    role(of: label) != nil && ["责", "美编", "校对", "版式", "组版"].contains(where: label.contains)
  }

  private static func withoutPrefix(_ label: Substring) -> Substring? {
    if let prefix = prefixes.opening(of: label.scalarArray[...]) {
      return label.dropFirst(prefix.count)
    }
    // 一版, A3版, 12版
    let number = label.prefix { character in
      character.unicodeScalars.allSatisfy { $0.isNumeral || $0.isASCIILetter }
    }
    let rest = label.dropFirst(number.count)
    return !number.isEmpty && number.count <= 4 && rest.first == "版" ? rest.dropFirst() : nil
  }

  private static let prefixes: Phrases = [
    "封面", "本版", "头版", "首版", "封底", "内页", "版面", "今日", "本期", "本报", "见习", "实习", "执行", "特约",
    "首席", "责任", "值班",
  ]

  private static let roles: [String: EditorialRole] = {
    let table: [(EditorialRole, String)] = [
      (
        .dutyEditor,
        "值班编委 值班总编 值班总编辑 值班副总编 值班副总编辑 总值班 值班主任 值班副主任 值班领导 带班编委 带班领导 编委 值班 总编 总编辑 签发"
      ),
      (.editor, "责编 责任编辑 编辑 主编 副主编 执行主编 执行编辑 文编 文字编辑 版编 版主 值班编辑 责任主编 组稿"),
      (
        .layout,
        "版式 版式设计 版式编辑 美编 美术编辑 美术设计 美术 视觉 视觉设计 视觉总监 组版 排版 设计 版面设计 整版 拼版 制版 美工 画版 版面"
      ),
      (.proof, "校对 检校 检查 责任校对 责校 校检 校读 审校 质检 质检员 一校 二校 三校 初校 复校 终校 校对员"),
      (
        .other,
        "图编 图片编辑 制图 执行 统筹 策划 总策划 监制 总监制 出品 出品人 主持人 主持 审核 审读 审稿 初审 复审 终审 摄影 绘图 漫画 插画 插图 题字 撰文 采写 执笔 文案 供图 资料 翻译 编审 协调 运营 剪辑 数据"
      ),
    ]
    var roles: [String: EditorialRole] = [:]
    for (role, labels) in table {
      for label in labels.split(separator: " ") { roles[String(label)] = role }
    }
    return roles
  }()
}
