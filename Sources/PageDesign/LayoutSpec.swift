package import PageGeometry

/// The design of a paper's pages (版式规格): sheet, grid, blocks, styles.
///
/// Everything that the makeup must know of typography stands here; the defaults are the house
/// style of the evening tabloid (art-direction).
package struct LayoutSpec: Hashable, Sendable {
  /// The name by which pages ask for it: the file's name without ending.
  package var name: String
  /// What people call it (版式名), such as 四开四栏.
  package var title = ""
  package var sizes = SizeTable(.word)
  package var page = PageFormat()
  package var grid = ColumnGrid()
  package var masthead = MastheadStyle()
  package var publicationLine = PublicationLineStyle()
  package var folio = FolioStyle()
  package var articles = ArticleArea()
  package var foot = FootStyle()
  package var body = BodyStyle()
  package var lead = RunInStyle()
  package var subhead = SubheadStyle()
  package var byline = BylineStyle()
  package var notes = NoteStyle()
  package var credits = CreditsStyle()
  package var headlines = HeadlineTable()
  package var columnTitle = ColumnTitleStyle()
  package var summary = SummaryStyle()
  package var verticalHeads = VerticalHeadStyle()
  package var rules = RuleStyle()
  package var boxes = BoxStyle()
  package var pictures = PictureStyle()
  package var makeup = MakeupLimits()
  /// The layout of inside pages where it differs; at most one, in an array because a value cannot
  /// hold itself.
  private var insideVariant: [LayoutSpec] = []

  package init(name: String) { self.name = name }

  /// The type area on the sheet (版心).
  package var typeArea: Rect { page.typeArea(of: grid) }

  /// What is different on inside pages (内页), with everything else; nil where nothing is.
  package var inside: LayoutSpec? {
    get { insideVariant.first }
    set { insideVariant = newValue.map { [$0] } ?? [] }
  }

  /// The layout of a page of that kind.
  package func variant(on kind: PageKind) -> LayoutSpec {
    kind == .inside ? inside ?? self : self
  }
}

extension LayoutSpec: LayoutSection {
  static let keys = ownKeys + [LayoutKey(inside: variedKeys)]

  private static let ownKeys: [LayoutKey<LayoutSpec>] =
    [
      LayoutKey("title", \.title, "What people call this layout."),
      LayoutKey("type_sizes", group: \.sizes, "What the named sizes are worth."),
      LayoutKey("page", group: \.page, "The sheet and where the type area stands on it."),
      LayoutKey("grid", group: \.grid, "The grid, counted in characters and lines."),
      LayoutKey("masthead", group: \.masthead, "The masthead and the ear, on page one."),
      LayoutKey(
        "publication_line", group: \.publicationLine, "The line of particulars under the masthead."),
      LayoutKey("folio", group: \.folio, "The strip at the head of inside pages."),
      LayoutKey("articles", group: \.articles, "Where the stories stand."),
      LayoutKey("foot", group: \.foot, "The strip at the foot."),
      LayoutKey("lead", group: \.lead, "Datelines and run-in heads that open a paragraph."),
      LayoutKey("subhead", group: \.subhead, "Headings between paragraphs."),
      LayoutKey("byline", group: \.byline, "Signatures at the end of stories."),
      LayoutKey("notes", group: \.notes, "Editor's notes and closing remarks."),
      LayoutKey("credits", group: \.credits, "Credits and notices among the stories."),
      LayoutKey("column_title", group: \.columnTitle, "Names of columns above headlines."),
      LayoutKey("summary", group: \.summary, "Summaries under headlines."),
      LayoutKey("vertical_heads", group: \.verticalHeads, "Headlines from top to bottom."),
    ] + variedKeys

  /// What may differ on inside pages: heads there are smaller, for no masthead stands above them.
  private static let variedKeys: [LayoutKey<LayoutSpec>] = [
    LayoutKey("body", group: \.body, "Running text."),
    LayoutKey("headlines", group: \.headlines, "Headlines, rank by rank."),
    LayoutKey("rules", group: \.rules, "Rules between stories and columns."),
    LayoutKey("boxes", group: \.boxes, "Frames and tints round stories."),
    LayoutKey("pictures", group: \.pictures, "Pictures and their captions."),
    LayoutKey("makeup", group: \.makeup, "What the makeup may do, and when it complains."),
  ]

  /// Every key that may stand at the top of a layout file.
  static let topKeys: [KeyInfo] =
    [
      KeyInfo(
        name: "extends", aliases: LayoutWords.aliases(of: "extends"),
        note: "The name of the layout from which this one is derived.", shape: .text)
    ] + keys.map(\.info)
}
