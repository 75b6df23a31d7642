internal import PressDiagnostics

/// The name of the column that a headline carries (栏目题): 【民生观察】…, 今日谈｜…, …（人民论坛）.
///
/// newspaper-practice §1.5: 37 % of headlines have such a tag at their end. It is no part of the
/// head: it stands above it with a device and repeats daily.
enum HeadlineColumn {
  /// Takes the column's name out of the lines of a headline.
  ///
  /// - Returns: The name without its brackets, and how sure it is one; nil if there is none.
  static func take(from lines: inout [SourcedText]) -> (name: SourcedText, certainty: Certainty)? {
    guard let first = lines.first else { return nil }
    if let front = bracketed(first) {
      let rest = first[front.upperBound + 1..<first.count].trimmed()
      if rest.isEmpty, lines.count == 1 { return nil }
      lines[0] = rest
      lines.removeAll(where: \.isEmpty)
      return (first[front], .high)
    }
    if let bar = bar(in: first) {
      lines[0] = first[bar + 1..<first.count].trimmed()
      return (first[0..<bar].trimmed(), .high)
    }
    if lines.count > 1, isColumn(first.scalars) {
      lines.removeFirst()
      return (first, .medium)
    }
    let parts = PlannedBreaks.parts(of: first)
    if lines.count == 1, parts.count > 1, isColumn(parts[0].scalars),
      parts.dropFirst().contains(where: { $0.count > parts[0].count })
    {
      lines[0] = first[parts[0].count..<first.count].trimmed()
      return (parts[0], .medium)
    }
    return tag(in: &lines)
  }

  /// Whether the words are a column's name by their ending.
  static func isColumn(_ scalars: [Unicode.Scalar]) -> Bool {
    let name = scalars.collapsed
    guard (2...9).contains(name.unicodeScalars.count),
      scalars.allSatisfy({ $0.isHan || $0 == "·" || $0.isBlank })
    else { return false }
    return endings.contains(where: name.hasSuffix)
  }

  /// Whether a line by itself is nothing but a column's usual name, which could be a person's: 来论.
  static func isName(_ scalars: [Unicode.Scalar]) -> Bool {
    scalars.count <= 9 && endings.contains(scalars.collapsed)
  }

  private static func bracketed(_ line: SourcedText) -> Range<Int>? {
    let pairs: [(Unicode.Scalar, Unicode.Scalar)] = [
      ("【", "】"), ("［", "］"), ("〔", "〕"), ("「", "」"),
    ]
    guard let close = pairs.first(where: { $0.0 == line.scalars.first })?.1,
      let end = line.scalars.firstIndex(of: close), (2...14).contains(end)
    else { return nil }
    return 1..<end
  }

  private static func bar(in line: SourcedText) -> Int? {
    guard let bar = line.scalars.firstIndex(where: { "｜|│丨┃∣︱".unicodeScalars.contains($0) }),
      (2...10).contains(bar), bar + 3 < line.count,
      line.scalars[..<bar].allSatisfy({ $0.isHan || $0.isBlank || $0.isASCIIWord || $0 == "·" })
    else { return nil }
    return bar
  }

  /// A tag in brackets at the end of a line of the head.
  private static func tag(
    in lines: inout [SourcedText]
  ) -> (name: SourcedText, certainty: Certainty)? {
    for index in lines.indices.reversed() {
      let line = lines[index]
      guard line.scalars.last == "）", let open = line.scalars.lastIndex(of: "（"), open >= 4
      else { continue }
      let inner = line[open + 1..<line.count - 1].trimmed()
      guard (3...14).contains(inner.count), isTag(inner.scalars) else { continue }
      lines[index] = line[0..<open].trimmed()
      return (inner, isColumn(inner.scalars) ? .high : .medium)
    }
    return nil
  }

  /// Not （草案）, （组图） or （之三）, which say something of the text itself.
  private static func isTag(_ inner: [Unicode.Scalar]) -> Bool {
    let name = inner.collapsed
    guard !SeriesMark.matches(inner[...]) else { return false }
    if isColumn(inner) { return true }
    // 标题（记者 张三） is signed, not in a column.
    if Signature.matches(inner[...]) { return false }
    return !remarks.contains(where: name.contains)
      && !inner.contains { $0.isASCIIDigit || $0 == "，" }
  }

  private static let remarks = [
    "草案", "稿", "修订", "试行", "节选", "摘要", "全文", "附", "图", "暂行", "表", "名单", "续完", "待续", "连载", "摘登",
    "以下简称",
  ]

  private static let endings = [
    "观察", "视点", "论坛", "时评", "专栏", "访谈", "聚焦", "关注", "纪实", "之窗", "天地", "园地", "茶座", "走笔", "手记", "札记",
    "速递",
    "播报", "快讯", "简讯", "连线", "故事", "解码", "追踪", "回声", "信箱", "漫谈", "杂谈", "笔谈", "短评", "快评", "锐评", "随笔",
    "巡礼", "掠影", "文苑", "副刊", "夜话", "书评", "社论", "来论", "专题", "专版", "特刊", "答疑", "解读", "问答", "之声", "镜头",
    "图片新闻", "图片报道", "发布", "今日谈", "随感", "新语", "在基层", "一线", "记者调查", "调查", "人物", "风采", "国际", "要闻",
    "综合",
    "评论员观察", "现场评论", "金台随感", "大家谈", "百姓话题", "读者来信", "来信", "编读往来", "市场瞭望", "瞭望", "札记", "述评", "专访",
    "特稿",
    "系列报道", "新闻眼", "民生", "提示", "消息", "动态", "点击", "传真", "广角", "窗口", "热点", "话题", "连载", "诗页", "诗歌",
    "小品",
  ]
}

/// The number of a part in a series (系列序号): ①, （上）, （之三）, 之二.
enum SeriesMark {
  static func matches(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    var text = text
    if text.first == "（", text.last == "）", text.count > 2 { text = text.dropFirst().dropLast() }
    guard let first = text.first, text.count <= 10 else { return false }
    if text.count == 1, "①②③④⑤⑥⑦⑧⑨⑩⑪⑫上中下续".unicodeScalars.contains(first) { return true }
    let word = text.string
    for opening in ["之", "系列报道之", "系列谈之", "连载", "第"] where word.hasPrefix(opening) {
      let rest = text.dropFirst(opening.unicodeScalars.count)
      let number = rest.prefix { $0.isNumeral || "①②③④⑤⑥⑦⑧⑨⑩".unicodeScalars.contains($0) }
      guard !number.isEmpty else { continue }
      let unit = rest.dropFirst(number.count)
      return unit.isEmpty
        || (opening == "第" && unit.count == 1 && "篇集回期".unicodeScalars.contains(unit.first ?? " "))
    }
    return text.allSatisfy { "一二三四五六七八九十".unicodeScalars.contains($0) } && text.count <= 2
      || text.allSatisfy { $0.isASCIIDigit } && text.count <= 2
  }
}
