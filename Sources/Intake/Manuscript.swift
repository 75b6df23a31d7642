package import PressDiagnostics

/// Everything that was handed in, block by block (原稿).
///
/// Lossless: the ranges of the blocks, one after the other, are the whole file, each character
/// once, so nothing that intake does not understand can fall on the floor.
package struct Manuscript: Hashable, Sendable {
  package let file: SourceFile
  /// The blocks in the order of the file.
  package var blocks: [Block]

  package init(file: SourceFile, blocks: [Block]) {
    self.file = file
    self.blocks = blocks
  }

  /// A stretch of the file with one meaning (文块).
  package struct Block: Hashable, Sendable {
    package var kind: BlockKind
    /// The scalars of the file, line ends and spaces included.
    package var range: Range<Int>
    /// The lines of the file, from 1, end excluded.
    package var lines: Range<Int>
    /// What stands before the text: the label of a field, the bold opening of a paragraph.
    package var label: SourcedText?
    /// The text, repaired and without white space at its ends.
    package var text: SourcedText
    /// The label, what parts it from the text, and the text; nil where there is no label.
    package var whole: SourcedText?
    /// Whether the block begins a story.
    package var startsStory: Bool
    /// Whether the block goes on where the paragraph before it was cut (栏底断开的后半段).
    package var continues: Bool
    /// How sure the kind is.
    package var certainty = Certainty.high

    package init(
      kind: BlockKind, range: Range<Int>, lines: Range<Int>, label: SourcedText? = nil,
      text: SourcedText, startsStory: Bool = false, continues: Bool = false
    ) {
      self.kind = kind
      self.range = range
      self.lines = lines
      self.label = label
      self.text = text
      self.startsStory = startsStory
      self.continues = continues
    }

    /// Label and text as they stood in the manuscript, separator included.
    package var entire: SourcedText { whole ?? text }
  }
}

/// What a block of a manuscript is (文块类别).
package enum BlockKind: String, Hashable, Sendable, CaseIterable {
  /// A line of a headline (标题行).
  case headline
  /// A paragraph, or a piece of one (正文段).
  case paragraph
  /// A heading between paragraphs (插题).
  case subhead
  /// A line of verse or of a list inside a story.
  case line
  /// The caption of a picture (图片说明).
  case caption
  /// A remark at the end of a story, such as 完 or 下转第二版.
  case endnote
  /// The signature of a story (署名).
  case byline
  /// The number and name of a page (版次).
  case pageMark
  /// The paper's name (报名).
  case mastheadName
  /// The paper's name in Latin letters (外文报名).
  case latinName
  /// Who runs the paper (主管).
  case supervisor
  /// Who publishes it (主办).
  case publisher
  case date
  case weekday
  /// The date of the Chinese calendar (农历).
  case lunarDate
  /// The number of the issue (期号).
  case issueNumber
  /// How many pages the issue has (版数).
  case pageCount
  case weather
  /// The national serial number (国内统一刊号).
  case serialNumber
  /// The post office's number (邮发代号).
  case postalCode
  case price
  case printer
  /// A person or several in charge (责任署名).
  case credit
  /// A telephone number, a mailbox and the like (联系方式).
  case contact
  case address
  case zipCode
  /// The title of a notice (声明题).
  case noticeTitle
  /// Text of a notice (声明正文).
  case noticeText
  /// A title of the page's furniture with nothing under it (栏目小标).
  case furnitureTitle
  /// The column that an archive's slug names (专栏).
  case column
  /// What a web page has round a story (网页导航); it is not printed.
  case navigation
  /// A line of stars or dashes (分隔线).
  case separator
  case blank
  /// Text that intake does not understand (未归类).
  case unknown

  /// Whether the block is part of a story.
  package var isStory: Bool {
    switch self {
    case .headline, .paragraph, .subhead, .line, .caption, .endnote, .byline: true
    default: false
    }
  }
}
