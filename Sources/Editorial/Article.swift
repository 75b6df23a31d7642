package import PressDiagnostics

/// A story as the editor hands it to the layout desk (稿件).
package struct Article: Hashable, Sendable {
  /// A name that is unique on the page, such as `01-lead`.
  package var id: String
  package var headline: Headline
  package var paragraphs: [Paragraph]
  /// The signature at the end (署名), brackets included, as it is to be set.
  package var byline: SourcedText?
  /// Which way the text runs (排向).
  package var setting = TextSetting.horizontal
  /// The story's pictures, the most important first.
  package var pictures: [Picture]
  /// Whether the page must have it, or may (用途).
  package var use = StoryUse.story
  /// Which part of its story it is, where that goes on on other pages (转版): 0 is the beginning.
  package var part = 0
  /// The page from which it comes; nil for a story that begins here.
  package var comesFrom: String?

  package init(
    id: String, headline: Headline, paragraphs: [Paragraph], byline: SourcedText? = nil,
    pictures: [Picture] = []
  ) {
    self.id = id
    self.headline = headline
    self.paragraphs = paragraphs
    self.byline = byline
    self.pictures = pictures
  }

  /// The body characters, white space aside, as editors count them (正文字数).
  package var characterCount: Int {
    paragraphs.reduce(byline?.count ?? 0) { $0 + ($1.lead?.count ?? 0) + $1.text.count }
  }
}

/// Which way lines run (排向): across the page, or down it with the lines from right to left.
package enum TextSetting: String, Hashable, Sendable, CaseIterable {
  /// 横排.
  case horizontal
  /// 竖排.
  case vertical
}

/// The parts above a story (标题): each is a list of lines as the editor broke them.
package struct Headline: Hashable, Sendable {
  /// The name of the column that the story appears in, repeated daily (栏目题).
  package var column: SourcedText?
  /// The smaller line above (引题, 肩题).
  package var kicker: [SourcedText]
  /// The main head (主题).
  package var main: [SourcedText]
  /// The smaller line below (副题).
  package var deck: [SourcedText]
  /// Some sentences that tell what a long story holds (提要), a paragraph each.
  package var summary: [SourcedText] = []
  /// Which way the head runs: a vertical one stands beside its text (竖题).
  package var setting = TextSetting.horizontal

  package init(
    column: SourcedText? = nil, kicker: [SourcedText] = [], main: [SourcedText] = [],
    deck: [SourcedText] = []
  ) {
    self.column = column
    self.kicker = kicker
    self.main = main
    self.deck = deck
  }

  package var isEmpty: Bool { isBare && summary.isEmpty }

  /// Whether it has no line of a head, a summary aside.
  package var isBare: Bool { upper.isEmpty && main.isEmpty && deck.isEmpty }

  /// All its parts in reading order.
  package var texts: [SourcedText] { upper + main + deck + summary }

  /// What stands above the main head: the column's name, then the kicker.
  package var upper: [SourcedText] { (column.map { [$0] } ?? []) + kicker }
}

/// A paragraph of a story (段落).
package struct Paragraph: Hashable, Sendable {
  package var kind: Kind
  /// The opening words set in bold before the text: a dateline (电头) or a run-in head (段首题).
  package var lead: SourcedText?
  package var text: SourcedText
  /// Marks over stretches of `text`, in order, as scalar ranges of `text`.
  package var marks: [TextMark]
  /// Whether it goes on from another page in the middle of a sentence (上接): no indent.
  package var startsMidway = false

  /// What a paragraph is in its story.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Running text (正文).
    case body
    /// A heading between paragraphs (插题, 小标题).
    case subhead
    /// A line that keeps its own end: verse, a list, a row of a table.
    case line
    /// The caption of a picture (图片说明).
    case caption
    /// A closing remark in small type (文末附记).
    case endnote
  }

  package init(
    kind: Kind = .body, lead: SourcedText? = nil, text: SourcedText, marks: [TextMark] = []
  ) {
    self.kind = kind
    self.lead = lead
    self.text = text
    self.marks = marks
  }
}

/// A mark over a stretch of a paragraph's text (文中标记).
package struct TextMark: Hashable, Sendable {
  package var range: Range<Int>
  package var kind: Kind

  /// What the mark is.
  package enum Kind: Hashable, Sendable {
    /// Bold Hei (加粗).
    case strong
    /// Emphasis dots (着重号).
    case emphasisDots
    /// A straight line under any text (下划线).
    case underline
    /// A straight line under a proper name (专名号).
    case properName
    /// A wavy line under a book title (浪线书名号).
    case bookTitle
    /// A box round the name of someone who has died (示亡号).
    case boxedName
    /// Small text over the stretch, such as pinyin (注音).
    case ruby(String)
    /// Two half-size lines inside the line (夹注).
    case interlinearNote
  }

  package init(_ range: Range<Int>, _ kind: Kind) {
    self.range = range
    self.kind = kind
  }
}
