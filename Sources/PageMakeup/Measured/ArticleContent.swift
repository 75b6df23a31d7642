internal import Editorial
internal import PressDiagnostics

/// What of a story decides how it is set (稿件内容): its characters and its marks, not where in which
/// file they stand.
///
/// An edit in one story of a dump moves all that follow it; their contents stay as they were, so
/// that none of them is measured again.
struct ArticleContent: Hashable {
  private var codes: [UInt32] = []

  init(_ article: Article) {
    codes.reserveCapacity(article.characterCount + 64)
    let head = article.headline
    add(head.column.map { [$0] } ?? [], .column)
    add(head.kicker, .kicker)
    add(head.main, .main)
    add(head.deck, .deck)
    add(head.summary, .summary)
    add(number: head.setting == .vertical ? 1 : 0)
    add(number: article.setting == .vertical ? 1 : 0)
    for paragraph in article.paragraphs { add(paragraph) }
    add(article.byline.map { [$0] } ?? [], .byline)
    for picture in article.pictures { add(picture) }
  }

  /// What begins: codes that no character has.
  private enum Sign: UInt32 {
    case column = 0x11_0000
    case kicker, main, deck, summary, paragraph, lead, mark, byline, picture, caption, credit, path,
      number
    case end
  }

  private mutating func add(_ texts: [SourcedText], _ sign: Sign) {
    for text in texts {
      codes.append(sign.rawValue)
      for scalar in text.scalars { codes.append(scalar.value) }
      codes.append(Sign.end.rawValue)
    }
  }

  private mutating func add(_ text: String, _ sign: Sign) {
    codes.append(sign.rawValue)
    for scalar in text.unicodeScalars { codes.append(scalar.value) }
    codes.append(Sign.end.rawValue)
  }

  /// A number from −1 (none) on.
  private mutating func add(number: Int?) {
    codes.append(Sign.number.rawValue)
    codes.append(UInt32(truncatingIfNeeded: number ?? -1))
  }

  private mutating func add(_ paragraph: Paragraph) {
    add(paragraph.kind.rawValue, .paragraph)
    add(number: paragraph.startsMidway ? 1 : 0)
    add(paragraph.lead.map { [$0] } ?? [], .lead)
    add([paragraph.text], .paragraph)
    for mark in paragraph.marks {
      add(mark.kind.name, .mark)
      add(number: mark.range.lowerBound)
      add(number: mark.range.upperBound)
    }
  }

  private mutating func add(_ picture: Picture) {
    add([picture.file], .picture)
    // The same name in another folder is another picture.
    add(picture.path, .path)
    add(picture.caption.map { [$0] } ?? [], .caption)
    add(picture.credit.map { [$0] } ?? [], .credit)
    add(number: picture.focus.across)
    add(number: picture.focus.down)
    add(number: picture.columns)
    add(number: picture.lines)
    add(number: picture.mayCrop ? 1 : 0)
    add(picture.place?.rawValue ?? "", .picture)
    add(number: picture.characters)
    add(picture.head?.rawValue ?? "", .picture)
  }
}

extension TextMark.Kind {
  /// A name for each kind, ruby with its text.
  fileprivate var name: String {
    switch self {
    case .strong: "strong"
    case .emphasisDots: "dots"
    case .underline: "underline"
    case .properName: "name"
    case .bookTitle: "title"
    case .boxedName: "boxed"
    case .ruby(let text): "ruby:" + text
    case .interlinearNote: "note"
    }
  }
}
