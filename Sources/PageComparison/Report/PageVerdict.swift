package import PressDiagnostics

/// A page's changes in one sentence (一句话结论): causes first, then whether anything followed.
struct PageVerdict {
  let page: ComparedPage

  init(_ page: ComparedPage) { self.page = page }

  var message: Diagnostic.Message {
    switch page.state {
    case .identical: return Diagnostic.Message(zh: "完全相同", en: "identical")
    case .equal: return Diagnostic.Message(zh: "字节不同，版面相同", en: "other bytes, the same page")
    case .added: return Diagnostic.Message(zh: "原来没有这个版", en: "this page is new")
    case .removed: return Diagnostic.Message(zh: "这个版没有了", en: "this page is gone")
    case .changed: break
    }
    let causes = page.changes.filter { $0.cause == nil }
    let followers = page.changes.count - causes.count
    var clauses = kinds(causes).map { kind in clause(kind, causes.filter { $0.kind == kind }) }
    let reflowed = Set(page.changes.filter { $0.kind == .reflow && $0.cause != nil }.map(\.story))
    if let first = page.changes.first(where: { $0.kind == .reflow && $0.cause != nil }) {
      clauses.append(reflow(reflowed.count, first))
    }
    let rest = followers - page.changes.count { $0.kind == .reflow && $0.cause != nil }
    return Diagnostic.Message(
      zh: clauses.map(\.zh).joined(separator: "；") + (rest == 0 ? "；别处未动" : "；随之变动 \(rest) 处"),
      en: clauses.map(\.en).joined(separator: "; ")
        + (rest == 0 ? "; nothing else moved" : "; \(rest) more changes follow from it"))
  }

  /// The kinds in the order of the changes, each once.
  private func kinds(_ changes: [PageChange]) -> [ChangeKind] {
    var kinds: [ChangeKind] = []
    for change in changes where !kinds.contains(change.kind) { kinds.append(change.kind) }
    return kinds
  }

  private func clause(_ kind: ChangeKind, _ changes: [PageChange]) -> Diagnostic.Message {
    guard let first = changes.first else { return Diagnostic.Message(zh: "", en: "") }
    if kind == .reflow { return reflow(Set(changes.map(\.story)).count, first) }
    let place = first.place
    guard changes.count > 1 else {
      return Diagnostic.Message(
        zh: "\(place.zh)\(first.message.zh)", en: "\(place.en)\(first.message.en)")
    }
    let stories = Set(changes.map(\.story)).count
    return Diagnostic.Message(
      zh: "\(kind.chinese) \(changes.count) 处（\(stories) 篇），先是\(place.zh)\(first.message.zh)",
      en:
        "\(changes.count) × \(kind.rawValue) in \(stories == 1 ? "one story" : "\(stories) stories"), "
        + "first: \(place.en)\(first.message.en)")
  }

  private func reflow(_ stories: Int, _ first: PageChange) -> Diagnostic.Message {
    let line = first.lines?.lowerBound ?? 1
    return Diagnostic.Message(
      zh: "\(stories) 篇重排，自“\(first.story)”第 \(line) 行起",
      en:
        "\(stories) \(stories == 1 ? "story" : "stories") reflowed from line \(line) of '\(first.story)'"
    )
  }
}

extension PageChange {
  /// `'lead' line 14: `.
  package var place: Diagnostic.Message {
    guard !story.isEmpty else { return Diagnostic.Message(zh: "", en: "") }
    let lines = lines.map { Wording.lines($0) }
    let partZh = part.map { Wording.part($0) } ?? ""
    let partEn = part.map { $0 == "body" ? "" : " \($0)" } ?? ""
    return Diagnostic.Message(
      zh: "“\(story)”\(partZh)\(lines?.zh ?? "")：",
      en: "'\(story)'\(partEn)\(lines.map { " " + $0.en } ?? ""): ")
  }
}

extension ChangeKind {
  /// The kind's name in Chinese.
  package var chinese: String {
    switch self {
    case .pageAdded: "新增版面"
    case .pageRemoved: "缺少版面"
    case .sheet: "纸张或成品框"
    case .typeArea: "版心"
    case .pageTitle: "文件标题"
    case .pageName: "版次"
    case .storyAdded: "新增稿件"
    case .storyRemoved: "缺少稿件"
    case .storyRespanned: "跨栏"
    case .storyResized: "稿件高度"
    case .storyMoved: "稿件移位"
    case .storyTitle: "目录题目"
    case .text: "文字"
    case .paragraph: "分段"
    case .reflow: "重排"
    case .glyphs: "字形"
    case .face: "字体"
    case .size: "字号"
    case .scale: "字宽"
    case .turn: "字的转向"
    case .ink: "文字油墨"
    case .lineMoved: "行移位"
    case .respaced: "字距"
    case .reading: "竖行读法"
    case .ruleAdded: "多线"
    case .ruleRemoved: "少线"
    case .ruleMoved: "线移位"
    case .ruleResized: "线的尺寸"
    case .ruleInk: "线的油墨"
    case .pathAdded: "多图形"
    case .pathRemoved: "少图形"
    case .pathMoved: "图形移位"
    case .pathReshaped: "图形变形"
    case .pathInk: "图形油墨"
    case .pictureAdded: "多图片"
    case .pictureRemoved: "少图片"
    case .pictureReplaced: "换图片"
    case .pictureCropped: "图片裁切"
    case .pictureMoved: "图片移位"
    case .pictureResized: "图片尺寸"
    case .pictureText: "替代文字"
    case .order: "叠放次序"
    case .unexplained: "无从解释的像素"
    case .pixels: "像素"
    }
  }
}
