internal import Editorial
internal import PressDiagnostics

/// Manuscript → edition (编成一期): every block finds its place or becomes a notice.
struct EditionBuilder {
  static let unplacedID = "intake.unplaced"
  static let unprintedID = "intake.particulars-unprinted"
  static let noHeadlineID = "intake.headline-missing"
  static let noStoryID = "intake.no-story"

  /// Whether the page carries the masthead (是否头版).
  enum FrontRule {
    /// If the manuscript names the paper.
    case whenNamed
    case always
  }

  let file: SourceFile
  var masthead = Masthead()
  var publication = PublicationData()
  /// The particulars as they stood, for a paper without a front page.
  var particulars: [SourcedText] = []
  private(set) var pages: [EditionPage] = []
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
  /// Whether pages' marks stand below their stories, and one has just closed a page.
  private let marksAreBelow: Bool
  private var isClosed = false

  static func edition(
    of manuscript: Manuscript, stem: String, front: FrontRule = .whenNamed
  ) -> Diagnosed<Edition> {
    var builder = EditionBuilder(
      file: manuscript.file, stem: stem,
      marksAreBelow: PageMarkPlace.isBelow(in: manuscript.blocks))
    builder.startPage(name: "A01", section: nil)
    for block in manuscript.blocks {
      builder.place(block)
      builder.previous = block.kind
    }
    builder.endHeadline()
    return builder.finished(front: front)
  }

  private init(file: SourceFile, stem: String, marksAreBelow: Bool) {
    self.file = file
    self.marksAreBelow = marksAreBelow
    self.stem = stem
  }

  private mutating func startPage(name: String, section: SourcedText?) {
    pages.append(
      EditionPage(name: name, stem: stem, isFront: false, section: section, articles: []))
  }

  private mutating func pageMark(_ block: Manuscript.Block) {
    guard let mark = PageMark.read(block.text.scalars) else { return unplaced(block.text) }
    // An archive repeats the mark at every story.
    if wasMarked, pages.last?.name == mark.name { return }
    // What stands above the first mark, the masthead's lines, is of the page that it names.
    let isFirstMark = !wasMarked
    wasMarked = true
    let carried = block.continues ? storyWithoutText() : nil
    defer { if let carried { pages[pages.count - 1].articles.append(carried) } }
    let section = mark.section.map { block.text[$0] }
    if marksAreBelow { return close(mark.name, section) }
    let above = pages.last.flatMap { page in
      let isBare = page.credits.isEmpty && page.notices.isEmpty
      return page.articles.isEmpty && (isFirstMark || isBare) ? pages.popLast() : nil
    }
    startPage(name: mark.name, section: section)
    pages[pages.count - 1].credits = above?.credits ?? []
    pages[pages.count - 1].notices = above?.notices ?? []
  }

  /// Names the page whose stories stand above the mark.
  private mutating func close(_ name: String, _ section: SourcedText?) {
    guard let page = pages.indices.last else { return }
    pages[page].name = name
    pages[page].section = pages[page].section ?? section
    isClosed = true
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
      if !pages[0].isFront { placeParticulars() }
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

  /// Whether the page that is being built is known to be no front page.
  var isInside: Bool { pages.count > 1 || pages.last?.name != "A01" }

  /// Only a front page prints them: on a page that a mark below has named they stand among the
  /// small type; a page without number and paper may be a front page still, and says so.
  private mutating func placeParticulars() {
    guard let first = particulars.first else { return }
    guard pages[0].name == "A01" else {
      pages[0].notices += particulars.map { Notice(paragraphs: [$0]) }
      publication = PublicationData()
      return
    }
    log.add(
      Diagnostic(
        EditionBuilder.unprintedID, .note, zh: "“\(first.scalars.prefix(20).string)”等只在头版排印，此版没有报名",
        en:
          "contacts and the like are printed on front pages only, and this one has no paper's name",
        at: first.place, desk: .editor,
        hint: "name the paper, or move them to the notices of the page", page: pages[0].name))
  }

  mutating func notices(_ change: (inout [Notice]) -> Void) {
    guard let page = pages.indices.last else { return }
    change(&pages[page].notices)
  }

  private mutating func noticeText(_ block: Manuscript.Block) {
    let text = block.entire
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
  mutating func unplaced(_ text: SourcedText) {
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
}

extension EditionBuilder {
  private mutating func storyBlock(_ block: Manuscript.Block) {
    if isClosed { startPage(name: "A01", section: nil) }
    isClosed = false
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
