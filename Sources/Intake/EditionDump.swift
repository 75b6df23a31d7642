package import Editorial
internal import PressDiagnostics

extension Edition {
  /// One line a part, for people (一期的清单).
  package var dump: String {
    var lines: [String] = []
    let fields: [(String, SourcedText?)] = [
      ("报名", masthead.name), ("外文报名", masthead.latinName), ("主管", masthead.supervisor),
      ("主办", masthead.publisher),
      ("日期", masthead.date), ("星期", masthead.weekday), ("农历", masthead.lunarDate),
      ("期号", masthead.issueNumber), ("版数", masthead.pageCount), ("天气", masthead.weather),
    ]
    for (name, text) in fields { if let text { lines.append("报头　\(name)　\(text.text)") } }
    let data: [(String, LabelledText?)] = [
      ("刊号", publication.serialNumber), ("邮发", publication.postalCode),
      ("地址", publication.address), ("邮编", publication.zipCode), ("印刷", publication.printer),
    ]
    for (name, value) in data {
      if let value { lines.append("出版　\(name)　" + shown(value)) }
    }
    if let price = publication.price { lines.append("出版　定价　\(price.text)") }
    for contact in publication.contacts { lines.append("联系　" + shown(contact)) }
    for page in pages { lines += self.lines(of: page) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func lines(of page: EditionPage) -> [String] {
    let front = page.isFront ? "　头版" : ""
    let section = page.section.map { "　\($0.text)" } ?? ""
    let layout = page.layout.layout.map { "　版式 \($0)" } ?? ""
    var lines = ["版面　\(page.name)\(front)\(section)　文件名 \(page.stem)\(layout)"]
    for article in page.articles { lines += self.lines(of: article) }
    for credit in page.credits {
      let names = credit.names.map(\.text).joined(separator: "、")
      lines.append("署名　\(roleName(credit.role))　\(credit.label.text)：\(names)")
    }
    for notice in page.notices {
      lines.append("启事　" + (notice.title.map { "〔\($0.text)〕" } ?? "〔无题〕"))
      lines += notice.paragraphs.map { "　启事文　\($0.text)" }
    }
    return lines
  }

  private func lines(of article: Article) -> [String] {
    let setting = article.setting == .vertical ? "　竖排" : ""
    let head = article.headline.setting == .vertical ? "　竖题" : ""
    let uses: [StoryUse: String] = [.optional: "　可撤", .reserve: "　备稿", .filler: "　补白"]
    let use = uses[article.use] ?? ""
    var lines = ["稿件　\(article.id)　\(article.characterCount)字\(setting)\(head)\(use)"]
    for (name, parts) in [
      ("栏目", article.headline.column.map { [$0] } ?? []), ("引题", article.headline.kicker),
      ("主题", article.headline.main),
      ("副题", article.headline.deck), ("提要", article.headline.summary),
    ] where !parts.isEmpty {
      lines.append("　\(name)　" + parts.map(\.text).joined(separator: "｜"))
    }
    for paragraph in article.paragraphs {
      let lead = paragraph.lead.map { "〔\($0.text)〕" } ?? ""
      let marks = paragraph.marks.isEmpty ? "" : "　（标记\(paragraph.marks.count)处）"
      lines.append("　\(kindName(paragraph.kind))　\(lead)\(paragraph.text.text)\(marks)")
    }
    for picture in article.pictures {
      let parts = [picture.caption, picture.credit].compactMap { $0?.text }
      lines.append("　图片　" + ([picture.file.text] + parts).joined(separator: "｜"))
    }
    if let byline = article.byline { lines.append("　署名　\(byline.text)") }
    return lines
  }

  private func shown(_ value: LabelledText) -> String {
    "\(value.label.text)：" + value.values.map(\.text).joined(separator: "｜")
  }

  private func kindName(_ kind: Paragraph.Kind) -> String {
    switch kind {
    case .body: "正文"
    case .subhead: "插题"
    case .line: "分行"
    case .caption: "图注"
    case .endnote: "附记"
    }
  }

  private func roleName(_ role: EditorialRole) -> String {
    switch role {
    case .dutyEditor: "值班"
    case .editor: "责编"
    case .layout: "版式"
    case .proof: "校对"
    case .other: "其他"
    }
  }
}
