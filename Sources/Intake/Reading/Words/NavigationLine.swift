/// What web pages of newspapers have round a story, and what is no part of it (网页导航).
///
/// newspaper-practice §4.3: 上一版, 通版阅读请点击. A line counts only when every word of it is
/// known, since it is left out of the edition.
enum NavigationLine {
  private static let longest = 120

  static func matches(_ scalars: [Unicode.Scalar]) -> Bool {
    guard scalars.count <= longest, let first = scalars.first else { return false }
    if isPath(scalars) || isMeta(scalars) { return true }
    guard first.isHan || first.isASCIIWord || "[【<«‹|(（字A-".unicodeScalars.contains(first) else {
      return false
    }
    var words = 0
    var rest = scalars[...]
    while let start = rest.firstIndex(where: { !isSeparator($0) }) {
      let word = rest[start...].prefix { !isSeparator($0) }
      rest = rest[word.endIndex...]
      guard word.count <= longestWord else { return false }
      let text = word.string
      let isLink = isSize(word) || isPageLink(word)
      let isWeak = isLink || weak.contains(text)
      guard isWeak || known.contains(text) else { return false }
      words += isPageLink(word) ? 0 : isWeak ? 1 : 2
    }
    // 目录 alone may be a title; beside 打印 it is a button.
    return words >= 2
  }

  /// 首页 > 新闻 > 正文, 您当前的位置：….
  private static func isPath(_ scalars: [Unicode.Scalar]) -> Bool {
    if paths.begin(scalars) { return true }
    guard scalars.contains(where: isStep) else { return false }
    let steps = scalars.split(whereSeparator: isStep)
    return steps.count >= 3 && steps.allSatisfy { $0.count <= 12 } && !scalars.contains("。")
  }

  private static func isStep(_ scalar: Unicode.Scalar) -> Bool {
    scalar == ">" || scalar == "»" || scalar == "›"
  }

  /// 2026年03月18日08:12 来源：河湾日报, 《河湾日报》（2026年03月18日 05版）.
  private static func isMeta(_ scalars: [Unicode.Scalar]) -> Bool {
    guard scalars.count <= 60, scalars.contains("年") || scalars.contains("-") else { return false }
    let text = scalars.bare
    if text.first == "《", let open = text.firstIndex(of: "（"),
      text.suffix(2).elementsEqual("版）".unicodeScalars)
    {
      return DateWord.date(text, open + 1..<text.count) != nil
    }
    let isDated =
      DateWord.date(text, 0..<text.count) != nil
      || (text.count > 10 && text[4] == "-" && text[..<4].allSatisfy(\.isASCIIDigit))
    if isDated { return origins.stand(in: text) }
    return times.stand(in: text)
      && text.contains(where: \.isASCIIDigit) && !text.contains("。")
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isHan
      && (scalar.isBlank || "[]【】|｜<>«»‹›（）()·：:/、-→←▲▼".unicodeScalars.contains(scalar))
  }

  private static func isSize(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    ["大", "中", "小", "+", "A", "A+", "A-", "T"].contains(word.string)
  }

  /// 第01版, 第2版, 要闻 beside links.
  private static func isPageLink(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    word.first == "第" && word.last == "版" && word.count <= 6
  }

  private static let paths: Phrases = ["您当前的位置", "当前位置：", "您的位置", "你的位置"]
  private static let origins: Phrases = ["来源：", "作者："]
  private static let times: Phrases = ["发布时间：", "发表时间：", "发布日期：", "更新时间："]

  /// The characters of the longest word that a button can have.
  private static let longestWord = weak.union(known).map(\.unicodeScalars.count).max() ?? 0

  /// Words that may be a title too.
  private static let weak: Set<String> = [
    "联系我们", "目录", "评论", "下载", "更多", "日历", "默认", "搜索", "登录", "注册", "收藏", "微博", "微信", "首页", "返回",
    "打印",
    "关闭", "往期", "PDF", "字体", "字号", "朗读", "分享", "更多新闻", "大字版",
  ]

  private static let known = Set(
    """
    上一版 下一版 上一篇 下一篇 上一条 下一条 上一期 下一期 上一页 下一页 返回首页 返回目录 返回顶部 版面导航
    标题导航 本版导航 版面概览 版面目录 往期回顾 放大 缩小 打印本页 关闭窗口 分享到 新浪微博 朋友圈 复制链接
    PDF版 PDF版本 PDF版本下载 通版阅读请点击 通版阅读 本版新闻 查看原图 点击看大图 点击查看大图 点击查看
    更多>> 回到顶部 网站地图 加入收藏 设为首页 手机版 电脑版 客户端下载 扫一扫 扫码分享 全文复制 听新闻 语音播报
    我要评论 推荐阅读 相关阅读 热门新闻 阅读全文 展开全文 收起 检索 高级检索 数字报 数字报首页 电子版 版式阅读
    图文版 文本版 前一天 后一天
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}

/// The slug that archives print over a story: 专栏：, 第1版() (档案标目).
enum ColumnSlug {
  /// The column's name in a line such as 专栏：读者来信, which may be empty; nil for other lines.
  static func name(in scalars: [Unicode.Scalar]) -> Range<Int>? {
    guard scalars.count <= 28 else { return nil }
    for label in ["专栏", "栏目", "所属专栏", "栏目名称"] where scalars.starts(with: label.unicodeScalars) {
      let count = label.unicodeScalars.count
      guard count < scalars.count, "：:".unicodeScalars.contains(scalars[count]) else { continue }
      var start = count + 1
      while start < scalars.count, scalars[start].isBlank { start += 1 }
      return start..<scalars.count
    }
    return nil
  }
}
