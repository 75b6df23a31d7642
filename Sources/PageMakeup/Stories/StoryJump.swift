package import Editorial
internal import PressDiagnostics

/// A story that goes on on another page (转版): what is left of it, and the words for both ends.
enum StoryJump {
  /// What is put behind the name of a story where it goes on.
  static let suffix = "-cont"

  /// What a page is called in a jump line: 第2版, A02版.
  static func label(_ page: String) -> String {
    page.allSatisfy(\.isNumber) ? "第\(page)版" : "\(page)版"
  }

  /// The story from its first line without room on; nil where only the signature is left.
  static func rest(
    of article: Article, _ text: StoryText, _ lines: [StoryComposer.OversetLine]
  ) -> Article? {
    guard let first = lines.first, let number = text.parts[first.part].paragraph else { return nil }
    var paragraph = article.paragraphs[number]
    let lead = paragraph.lead?.count ?? 0
    if first.start > 0 {
      let from = max(0, first.start - lead)
      paragraph.lead = nil
      paragraph.text = paragraph.text[from..<paragraph.text.count]
      paragraph.marks = paragraph.marks.compactMap { mark in
        guard mark.range.upperBound > from else { return nil }
        return TextMark(
          max(0, mark.range.lowerBound - from)..<mark.range.upperBound - from, mark.kind)
      }
      paragraph.startsMidway = true
    }
    var rest = article
    rest.id = continuation(of: article)
    rest.part += 1
    rest.headline = Headline(main: article.headline.main)
    rest.paragraphs = [paragraph] + article.paragraphs.dropFirst(number + 1)
    return rest
  }

  /// The rest of a story has a name of its own: `01-cont`, then `01-cont-2`.
  private static func continuation(of article: Article) -> String {
    switch article.part {
    case 0: article.id + suffix
    case 1: article.id + "-2"
    default: article.id.dropLast("\(article.part)".count) + "\(article.part + 1)"
    }
  }

  /// The rest as it stands on its page: opened by 上接.
  static func opened(_ rest: Article, from page: String) -> Article {
    var rest = rest
    rest.comesFrom = page
    guard let first = rest.paragraphs.first, first.lead == nil, !first.text.isEmpty else {
      return rest
    }
    let words = Array("（上接\(label(page))）".unicodeScalars)
    // The words stand in no manuscript; they take the place of what they open.
    let place = first.text.origins[0]
    rest.paragraphs[0].lead = SourcedText(
      scalars: words, origins: words.map { _ in place }, file: first.text.file)
    return rest
  }
}

extension Overset {
  /// The rest of a story that jumps, as a story of the page where it goes on.
  package func continued(from page: String) -> Article? {
    continuation.map { StoryJump.opened($0, from: page) }
  }
}
