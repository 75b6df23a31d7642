internal import Editorial
internal import PressDiagnostics

/// Manuscript → edition (编成一期): every block finds its place or becomes a notice.
struct EditionBuilder {
  static let unplacedID = "intake.unplaced"
  static let noHeadlineID = "intake.headline-missing"
  static let noStoryID = "intake.no-story"

  /// Whether the page carries the masthead (是否头版).
  enum FrontRule {
    /// If the manuscript names the paper.
    case whenNamed
    case always
  }

  private let file: SourceFile
  private var masthead = Masthead()
  private var publication = PublicationData()
  private var pages: [EditionPage] = []
  private var log = RepairLog()
  /// The lines of the headline that is being read.
  private var headlineLines: [SourcedText] = []
  /// Whether a blank line stands above the headline where its kicker would be.
  private var leavesKickerEmpty = false
  /// The kind of the block before; nil at the start.
  private var previous: BlockKind?
  /// The column that a slug has named for the next story.
  private var columnAhead: SourcedText?
  /// Whether a mark has named the page.
  private var wasMarked = false
  private let stem: String

  static func edition(
    of manuscript: Manuscript, stem: String, front: FrontRule = .whenNamed
  ) -> Diagnosed<Edition> {
    var builder = EditionBuilder(file: manuscript.file, stem: stem)
    builder.startPage(name: "A01", section: nil)
    for block in manuscript.blocks {
      builder.place(block)
      builder.previous = block.kind
    }
    builder.endHeadline()
    return builder.finished(front: front)
  }

  private init(file: SourceFile, stem: String) {
    self.file = file
    self.stem = stem
  }

  private mutating func startPage(name: String, section: SourcedText?) {
    pages.append(
      EditionPage(name: name, stem: stem, isFront: false, section: section, articles: []))
  }

  private mutating func pageMark(_ block: Manuscript.Block) {
    guard let mark = PageMark.number(in: block.text.scalars) else { return unplaced(block.text) }
    // An archive repeats the mark at every story.
    if wasMarked, pages.last?.name == mark.name { return }
    // What stands above the first mark, the masthead's lines, is of the page that it names.
    let isFirstMark = !wasMarked
    wasMarked = true
    let carried = block.continues ? storyWithoutText() : nil
    defer { if let carried { pages[pages.count - 1].articles.append(carried) } }
    let marks = "：（）(): \u{3000}\u{A0}".unicodeScalars
    var range = mark.end..<block.text.count
    while let first = range.first, marks.contains(block.text.scalars[first]) { range.removeFirst() }
    while let last = range.last, marks.contains(block.text.scalars[last]) { range.removeLast() }
    let section = range.isEmpty ? nil : block.text[range]
    let above = pages.last.flatMap { page in
      let isBare = page.credits.isEmpty && page.notices.isEmpty
      return page.articles.isEmpty && (isFirstMark || isBare) ? pages.popLast() : nil
    }
    startPage(name: mark.name, section: section)
    pages[pages.count - 1].credits = above?.credits ?? []
    pages[pages.count - 1].notices = above?.notices ?? []
  }

  /// The story whose headline has just been read, taken off its page: the mark below names another.
  private mutating func storyWithoutText() -> Article? {
    guard let page = pages.indices.last, var article = pages[page].articles.last,
      article.paragraphs.isEmpty
    else { return nil }
    pages[page].articles.removeLast()
    article.id = "01-lead"
    return article
  }

  private mutating func finished(front: FrontRule) -> Diagnosed<Edition> {
    var names: [String] = []
    for index in pages.indices {
      // Two marks with the same number would overwrite each other's output.
      var name = pages[index].name
      while names.contains(name) { name += "+" }
      names.append(name)
      pages[index].name = name
      pages[index].stem = pages.count == 1 ? stem : "\(stem)-\(name)"
    }
    if !pages.isEmpty {
      // Inside pages name their paper too, in the line above the rule (报眉).
      pages[0].isFront = front == .always || (masthead.name != nil && pages[0].name == "A01")
    }
    for page in pages.indices {
      for article in pages[page].articles.indices {
        StoryTailSignature.take(from: &pages[page].articles[article])
      }
      check(pages[page])
    }
    let edition = Edition(masthead: masthead, publication: publication, pages: pages)
    return Diagnosed(edition, log.sorted())
  }

  private mutating func check(_ page: EditionPage) {
    for article in page.articles where article.headline.isEmpty {
      log.add(
        Diagnostic(
          EditionBuilder.noHeadlineID, .warning, zh: "稿件 \(article.id) 没有标题",
          en: "story \(article.id) has no headline",
          at: article.paragraphs.first?.text.place ?? .file(file.name), desk: .editor,
          page: page.name, article: article.id))
    }
  }
}

extension EditionBuilder {
  private mutating func place(_ block: Manuscript.Block) {
    if block.kind.isStory { return storyBlock(block) }
    switch block.kind {
    case .blank:
      if previous == nil || previous == .pageMark, block.lines.count == 1 {
        leavesKickerEmpty = true
      }
    case .separator, .navigation: break
    case .pageMark: pageMark(block)
    case .column: column(block)
    case .noticeTitle, .furnitureTitle:
      notices { $0.append(Notice(title: block.text, paragraphs: [])) }
    case .noticeText: noticeText(block)
    case .credit: credit(block)
    case .unknown: unplaced(block.text)
    default: furniture(block)
    }
  }

  private mutating func notices(_ change: (inout [Notice]) -> Void) {
    guard let page = pages.indices.last else { return }
    change(&pages[page].notices)
  }

  private mutating func noticeText(_ block: Manuscript.Block) {
    let text = whole(block)
    notices { notices in
      if let last = notices.indices.last, notices[last].title != nil {
        notices[last].paragraphs.append(text)
      } else {
        notices.append(Notice(paragraphs: [text]))
      }
    }
  }

  private mutating func credit(_ block: Manuscript.Block) {
    guard let label = block.label, let page = pages.indices.last else {
      return unplaced(block.text)
    }
    let names = NameList.names(in: block.text.scalars, 0..<block.text.count)
    pages[page].credits.append(
      RoleCredit(
        role: CreditLabel.role(of: label.scalars.collapsed) ?? .other, label: label,
        names: names.map { block.text[$0] }))
  }

  /// Nothing is lost: what has no place is printed as a notice, and reported.
  private mutating func unplaced(_ text: SourcedText) {
    notices { $0.append(Notice(paragraphs: [text])) }
    log.add(
      Diagnostic(
        EditionBuilder.unplacedID, .warning,
        zh: "未归类的文字，按启事保留：“\(text.scalars.prefix(20).string)”",
        en: "text not understood, kept as a notice: '\(text.scalars.prefix(20).string)'",
        at: text.place, desk: .editor, hint: "move it to a story or a field of the edition",
        page: pages.last?.name,
        reading: Reading(
          read: text.scalars.prefix(40).string, made: "未归类，按启事保留", certainty: .low)))
  }

  /// Label and text as they stood in the manuscript, separator included.
  private func whole(_ block: Manuscript.Block) -> SourcedText { block.whole ?? block.text }

  private mutating func furniture(_ block: Manuscript.Block) {
    let text = whole(block)
    switch block.kind {
    // 报名： and 日期： say what follows, and are printed nowhere.
    case .mastheadName: fill(\.name, withoutBookMarks(block.text))
    case .supervisor: fill(\.supervisor, text)
    case .publisher: publisher(text)
    case .date: fill(\.date, block.text)
    case .weekday: fill(\.weekday, text)
    case .lunarDate: fill(\.lunarDate, text)
    case .issueNumber: fill(\.issueNumber, text)
    case .pageCount: fill(\.pageCount, text)
    case .weather: fill(\.weather, text)
    case .price:
      if publication.price == nil { publication.price = text } else { unplaced(text) }
    case .serialNumber: fill(\.serialNumber, block, text)
    case .postalCode: fill(\.postalCode, block, text)
    case .address: fill(\.address, block, text)
    case .zipCode: fill(\.zipCode, block, text)
    case .printer: fill(\.printer, block, text)
    default: contact(block)
    }
  }

  private mutating func fill(_ field: WritableKeyPath<Masthead, SourcedText?>, _ text: SourcedText)
  {
    guard let known = masthead[keyPath: field] else { return masthead[keyPath: field] = text }
    // Each inside page says the paper's name and the date again.
    if known.scalars.bare != text.scalars.bare { unplaced(text) }
  }

  private mutating func fill(
    _ field: WritableKeyPath<PublicationData, LabelledText?>, _ block: Manuscript.Block,
    _ text: SourcedText
  ) {
    guard publication[keyPath: field] == nil else { return unplaced(text) }
    publication[keyPath: field] = LabelledText(label: label(of: block), values: [block.text])
  }

  /// 某市委主管主办 and 某日报社出版 stand in two words or lines, and are one field.
  private mutating func publisher(_ text: SourcedText) {
    guard var known = masthead.publisher else { return fill(\.publisher, text) }
    known.append(SourcedText(scalars: ["\u{3000}"], origins: [text.origins[0]], file: file))
    known.append(text)
    masthead.publisher = known
  }

  /// 《河湾日报》 in a line of particulars is the paper's name without its book marks.
  private func withoutBookMarks(_ name: SourcedText) -> SourcedText {
    guard name.count > 2, name.scalars.first == "《", name.scalars.last == "》" else { return name }
    return name[1..<name.count - 1]
  }

  private mutating func contact(_ block: Manuscript.Block) {
    if block.label == nil, let last = publication.contacts.indices.last {
      publication.contacts[last].values.append(block.text)
    } else {
      let values = block.text.isEmpty ? [] : [block.text]
      publication.contacts.append(LabelledText(label: label(of: block), values: values))
    }
  }

  private func label(of block: Manuscript.Block) -> SourcedText {
    block.label ?? SourcedText(scalars: [], origins: [], file: file)
  }
}

extension EditionBuilder {
  private mutating func storyBlock(_ block: Manuscript.Block) {
    guard let page = pages.indices.last else { return }
    if block.startsStory || pages[page].articles.isEmpty || (block.kind == .headline && isInText) {
      endHeadline()
      let number = pages[page].articles.count + 1
      let id = (number < 10 ? "0" : "") + String(number) + (number == 1 ? "-lead" : "")
      pages[page].articles.append(Article(id: id, headline: Headline(), paragraphs: []))
    }
    guard let article = pages[page].articles.indices.last else { return }
    if block.kind == .headline {
      headlineLines.append(block.text)
    } else {
      endHeadline()
      add(block, to: &pages[page].articles[article])
    }
  }

  /// Whether the last story has text, so that a headline cannot be its own.
  private var isInText: Bool {
    guard headlineLines.isEmpty, let article = pages.last?.articles.last else { return false }
    return !article.headline.isEmpty || !article.paragraphs.isEmpty
  }

  /// Sorts the lines of the headline that has been read, and says where the sorting is a guess.
  private mutating func endHeadline() {
    guard let page = pages.indices.last, let article = pages[page].articles.indices.last,
      !headlineLines.isEmpty
        || (columnAhead != nil && pages[page].articles[article].paragraphs.isEmpty)
    else { return }
    let reading = HeadlineParts.reading(
      of: headlineLines, leavesKickerEmpty: leavesKickerEmpty && previous == .headline)
    if !headlineLines.isEmpty { pages[page].articles[article].headline = reading.headline }
    if let column = columnAhead {
      pages[page].articles[article].headline.column = column
      columnAhead = nil
    }
    if let first = headlineLines.first, reading.certainty != .high {
      report(reading.headline, reading.certainty, at: first.place, pages[page].articles[article].id)
    }
    headlineLines = []
    leavesKickerEmpty = false
  }

  private mutating func report(
    _ head: Headline, _ certainty: Certainty, at place: SourceRange?, _ article: String
  ) {
    let names = [
      ("栏目", head.column.map { [$0] } ?? []), ("引题", head.kicker), ("主题", head.main),
      ("副题", head.deck),
    ]
    let made = names.filter { !$0.1.isEmpty }
      .map { "\($0.0) " + $0.1.map(\.text).joined(separator: "｜") }.joined(separator: "；")
    let read = headlineLines.map(\.text).joined(separator: "¶")
    log.add(
      Diagnostic(
        HeadlineParts.id, certainty == .low ? .warning : .note, zh: "标题分作：\(made)",
        en: "the headline's parts: \(made)", at: place, desk: .editor,
        hint: "name kicker, headline and deck in the story's file if it is not so",
        page: pages.last?.name, article: article,
        reading: Reading(read: read, made: made, certainty: certainty)))
  }

  /// A slug's column belongs to the headline above it, or to the story that follows.
  private mutating func column(_ block: Manuscript.Block) {
    guard !block.text.isEmpty else { return }
    let isBelowHead =
      pages.last?.articles.last.map { $0.paragraphs.isEmpty && $0.byline == nil } ?? false
    if !headlineLines.isEmpty || !isBelowHead {
      columnAhead = block.text
    } else if let page = pages.indices.last, let article = pages[page].articles.indices.last {
      pages[page].articles[article].headline.column = block.text
    }
  }
}

extension EditionBuilder {
  private func add(_ block: Manuscript.Block, to article: inout Article) {
    switch block.kind {
    case .byline where article.byline == nil: article.byline = block.text
    case .paragraph where block.continues && !article.paragraphs.isEmpty:
      article.paragraphs[article.paragraphs.count - 1].text.append(block.text)
    default:
      article.paragraphs.append(
        Paragraph(kind: paragraphKind(block.kind), lead: block.label, text: block.text))
    }
  }

  private func paragraphKind(_ kind: BlockKind) -> Paragraph.Kind {
    switch kind {
    case .subhead: .subhead
    case .line: .line
    case .caption: .caption
    case .endnote, .byline: .endnote
    default: .body
    }
  }
}
