package import PressDiagnostics

/// One issue of the paper, or the part of it that was handed in (一期报纸).
package struct Edition: Hashable, Sendable {
  package var masthead: Masthead
  package var publication: PublicationData
  package var pages: [EditionPage]
  /// Fillers that any page may take, each of them one (补白库).
  package var fillers: [Article] = []
  /// What the edition's file says to the proofreader.
  package var proof = ProofRequest()

  package init(masthead: Masthead, publication: PublicationData, pages: [EditionPage]) {
    self.masthead = masthead
    self.publication = publication
    self.pages = pages
  }
}

/// One page of the issue, before anybody has placed anything (一个版的稿件).
package struct EditionPage: Hashable, Sendable {
  /// The page's number and section, such as `A01` (版次).
  package var name: String
  /// The file name of the output, without extension.
  package var stem: String
  /// Whether the page carries the masthead (头版).
  package var isFront: Bool
  /// The section's name, such as 要闻 (版名), if it has one.
  package var section: SourcedText?
  /// In order of rank: the lead first (头条、二条 …).
  package var articles: [Article]
  /// The people in charge of the page, in the order of the manuscript.
  package var credits: [RoleCredit]
  /// Text of the page that is no article: contacts, copyright and the like.
  package var notices: [Notice]
  /// What the layout section of the page's file asks for.
  package var layout: LayoutRequest
  /// What the proof section of the page's file says.
  package var proof = ProofRequest()
  /// Who signs the page.
  package var signing = SigningRequest()

  package init(
    name: String, stem: String, isFront: Bool, section: SourcedText? = nil, articles: [Article],
    credits: [RoleCredit] = [], notices: [Notice] = [], layout: LayoutRequest = LayoutRequest()
  ) {
    self.name = name
    self.stem = stem
    self.isFront = isFront
    self.section = section
    self.articles = articles
    self.credits = credits
    self.notices = notices
    self.layout = layout
  }
}
