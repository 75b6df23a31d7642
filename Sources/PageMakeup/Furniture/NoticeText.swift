internal import Editorial
internal import PressDiagnostics

/// A paragraph of fine print (声明段落): its text and how much of it is the title.
struct NoticeText {
  var text: SourcedText
  var titleCount: Int

  /// Short paragraphs, such as a second phone number, join the one before them up to this length.
  private static let shortCount = 24

  /// Notices as few paragraphs: titles without text share one, short lines join those before them.
  static func joined(_ notices: [Notice]) -> [NoticeText] {
    var paragraphs: [NoticeText] = []
    for notice in notices where notice.paragraphs.allSatisfy(\.isEmpty) {
      guard let title = notice.title, !title.isEmpty else { continue }
      if paragraphs.isEmpty || !paragraphs[0].append(title, isTitle: true) {
        paragraphs.append(NoticeText(text: title, titleCount: title.count))
      }
    }
    for notice in notices where !notice.paragraphs.allSatisfy(\.isEmpty) {
      paragraphs += self.paragraphs(of: notice)
    }
    return paragraphs
  }

  private static func paragraphs(of notice: Notice) -> [NoticeText] {
    var result: [NoticeText] = []
    if let title = notice.title, !title.isEmpty {
      result.append(NoticeText(text: title, titleCount: title.count))
    }
    for (index, text) in notice.paragraphs.enumerated() where !text.isEmpty {
      let joins = index == 0 || text.count <= shortCount
      if joins, let last = result.indices.last, result[last].append(text, isTitle: false) {
        continue
      }
      result.append(NoticeText(text: text, titleCount: 0))
    }
    return result
  }

  /// Adds text behind a blank cell; false where it comes from another file.
  private mutating func append(_ other: SourcedText, isTitle: Bool) -> Bool {
    guard other.file.name == text.file.name else { return false }
    if text.count > titleCount || isTitle {
      text.replace(text.count..<text.count, with: ["\u{3000}" as Unicode.Scalar])
    }
    text.append(other)
    if isTitle { titleCount = text.count }
    return true
  }
}
