internal import Editorial
internal import PressDiagnostics

/// Reads a story file (稿件文件): front matter, then blocks.
///
/// `# ` begins another story, `## ` is a heading, `| ` a line that keeps its end, `{.caption} `
/// and `{.endnote} ` name the other kinds; the rest is CommonMark (`MarkdownBlocks`). The text is taken as written: intake repairs dumps,
/// an edition folder is the editor's own hand.
struct MarkdownStory {
  var article: Article
  var rank: Int?

  /// A file that stands alone: an edition of one page.
  static func edition(of file: SourceFile, stem: String) -> Diagnosed<Edition> {
    let read = stories(of: file, id: nil)
    var diagnostics = read.diagnostics
    var articles = read.value.map(\.article)
    if articles.isEmpty { diagnostics.append(ManuscriptReader.empty(file)) }
    for index in articles.indices {
      takeDeck(of: &articles[index])
      articles[index].id =
        (index < 9 ? "0" : "") + String(index + 1) + (index == 0 ? "-lead" : "")
    }
    let page = EditionPage(name: "A01", stem: stem, isFront: false, articles: articles)
    return Diagnosed(
      Edition(masthead: Masthead(), publication: PublicationData(), pages: [page]), diagnostics)
  }

  /// A short line with —— right under the heading is the deck (副题), as Chinese papers write it.
  private static func takeDeck(of article: inout Article) {
    guard article.headline.deck.isEmpty, !article.headline.main.isEmpty,
      let first = article.paragraphs.first, first.kind == .body, first.lead == nil,
      first.text.scalars.starts(with: "——".unicodeScalars), first.text.count <= 40,
      !SentenceEnd.isEnded(first.text.scalars[...]), article.paragraphs.count > 1
    else { return }
    article.headline.deck = [first.text]
    article.paragraphs.removeFirst()
  }

  /// The stories of a file; the first is called `id`, others `id-2`, `id-3` and so on.
  static func stories(of file: SourceFile, id: String?) -> Diagnosed<[MarkdownStory]> {
    let front = FrontMatter.read(file)
    let form = front.value.form
    let id = id ?? "story"
    var stories = [
      MarkdownStory(
        article: Article(
          id: id, headline: form.headline, paragraphs: [], byline: form.byline,
          pictures: form.pictures),
        rank: form.rank)
    ]
    let read = MarkdownBlocks.read(file, from: front.value.bodyStart)
    var diagnostics = front.diagnostics + read.diagnostics
    for block in read.blocks {
      let last = stories.count - 1
      switch block.role {
      case .story:
        let head = MarkdownInline.parts(of: block.text.trimmed(), labels: read.labels)
        diagnostics += head.diagnostics
        begin(head.text, id: id, in: &stories)
      case .verbatim:
        stories[last].article.paragraphs.append(Paragraph(kind: .line, text: block.text))
      case .paragraph(let kind):
        let parsed = MarkdownParagraphs.parsed(block.text, kind, labels: read.labels)
        diagnostics += parsed.parts.diagnostics
        stories[last].article.pictures += parsed.parts.pictures
        if let paragraph = parsed.paragraph { stories[last].article.paragraphs.append(paragraph) }
      }
    }
    stories[0].article.setting = form.setting
    stories[0].article.use = form.use
    if let dateline = form.dateline { set(dateline, in: &stories[0].article) }
    let filled = stories.filter {
      !$0.article.headline.isEmpty || !$0.article.paragraphs.isEmpty || !$0.article.pictures.isEmpty
    }
    return Diagnosed(filled, diagnostics)
  }

  private static func begin(_ head: SourcedText, id: String, in stories: inout [MarkdownStory]) {
    let main = PlannedBreaks.parts(of: head)
    let last = stories[stories.count - 1].article
    if last.headline.isEmpty, last.paragraphs.isEmpty {
      stories[stories.count - 1].article.headline.main = main
    } else {
      let name = "\(id)-\(stories.count + 1)"
      stories.append(
        MarkdownStory(article: Article(id: name, headline: Headline(main: main), paragraphs: [])))
    }
  }

  private static func set(_ dateline: SourcedText, in article: inout Article) {
    if article.paragraphs.isEmpty {
      let empty = SourcedText(scalars: [], origins: [], file: dateline.file)
      article.paragraphs.append(Paragraph(text: empty))
    }
    guard article.paragraphs[0].lead == nil else { return }
    article.paragraphs[0].lead = dateline
  }
}
