/// What a line is on its page (行的角色): the states that the reading passes through.
enum LineRole: Int, CaseIterable {
  /// The lines of a headline; the first opens a story.
  case head1
  case head2
  case head3
  case head4
  /// The signature under a headline.
  case headSign
  /// A remark such as 上接第一版, with which a story begins.
  case opening
  /// A paragraph.
  case text
  /// The rest of a paragraph that a column's end has cut.
  case rest
  case subhead
  /// A line that keeps its end: verse, a list, a row.
  case kept
  case caption
  /// The signature that closes a story.
  case signature
  case remark
  /// A caption behind the story's end.
  case lateCaption
  /// The page's furniture: masthead, imprint, credits.
  case field
  case noticeTitle
  case noticeText
  case furnitureTitle
  case unknown

  static let count = allCases.count

  var isHead: Bool { rawValue <= LineRole.head4.rawValue }

  /// Whether a story that stood open before this line is closed behind it.
  var closesStory: Bool {
    switch self {
    case .signature, .remark, .lateCaption, .field, .noticeTitle, .noticeText, .furnitureTitle,
      .unknown:
      true
    default: false
    }
  }

  /// The block that a line of this role becomes; fields have kinds of their own.
  var blockKind: BlockKind {
    switch self {
    case .head1, .head2, .head3, .head4: .headline
    case .headSign, .signature: .byline
    case .opening, .remark: .endnote
    case .text, .rest: .paragraph
    case .subhead: .subhead
    case .kept: .line
    case .caption, .lateCaption: .caption
    case .field: .contact
    case .noticeTitle: .noticeTitle
    case .noticeText: .noticeText
    case .furnitureTitle: .furnitureTitle
    case .unknown: .unknown
    }
  }

  /// The name in reports.
  var name: (zh: String, en: String) {
    switch self {
    case .head1, .head2, .head3, .head4: ("标题", "headline")
    case .headSign, .signature: ("署名", "byline")
    case .opening, .remark: ("附记", "endnote")
    case .text: ("正文段", "paragraph")
    case .rest: ("断段的后半", "rest of a cut paragraph")
    case .subhead: ("插题", "subhead")
    case .kept: ("分行", "line that keeps its end")
    case .caption, .lateCaption: ("图注", "caption")
    case .field: ("版面附件", "furniture")
    case .noticeTitle: ("启事题", "title of a notice")
    case .noticeText: ("启事文", "notice")
    case .furnitureTitle: ("栏目小标", "title of furniture")
    case .unknown: ("未归类", "not understood")
    }
  }
}
