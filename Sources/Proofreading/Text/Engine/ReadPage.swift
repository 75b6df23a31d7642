internal import Editorial
internal import PressDiagnostics
internal import Typesetting

/// A passage with what several rules need to know of it.
struct ReadPassage {
  let passage: Passage
  let scalars: [Unicode.Scalar]
  let numbers: [NumberToken]
  let words: any WordBoundaryFinder

  init(_ passage: Passage, words: any WordBoundaryFinder) {
    self.passage = passage
    self.words = words
    scalars = passage.text.scalars
    numbers = NumberToken.all(in: scalars)
  }

  /// Whether a word begins or ends at each of the offsets, all of which lie close together.
  ///
  /// The dictionary is asked for some twenty characters on either side only. Nil where it knows
  /// nothing.
  func areBoundaries(_ offsets: [Int]) -> Bool? {
    guard let low = offsets.min(), let high = offsets.max() else { return nil }
    let start = max(0, low - 20)
    let end = min(scalars.count, high + 20)
    let found = words.boundaries(in: Array(scalars[start..<end]))
    guard !found.isEmpty else { return nil }
    return offsets.allSatisfy { found.contains($0 - start) }
  }
}

/// A page with what the rules need to know of the issue.
struct ReadPage {
  let text: PageText
  let passages: [ReadPassage]
  /// The date of the issue, if the masthead has one that can be read.
  let date: CalendarDate?
  /// All pages of the issue, in order.
  let pages: [EditionPage]
  let edition: Edition

  init(_ page: EditionPage, of edition: Edition, words: any WordBoundaryFinder) {
    text = PageText(page, of: edition)
    passages = text.passages.map { ReadPassage($0, words: words) }
    pages = edition.pages
    self.edition = edition
    date = edition.masthead.date.flatMap { IssueDate.read($0.scalars) }
  }

  var page: EditionPage { text.page }

  /// The numbers of the passages of a story.
  func passages(of article: String) -> [Int] {
    passages.indices.filter { passages[$0].passage.article == article }
  }
}

/// The date of an issue as mastheads write it (出版日期).
enum IssueDate {
  static func read(_ scalars: [Unicode.Scalar]) -> CalendarDate? {
    if let token = DateToken.all(in: scalars).first, let date = token.date(in: nil) { return date }
    let parts = scalars.split { !$0.isDigit }.map { $0.compactMap(\.digit) }
    guard parts.count >= 3, parts[0].count == 4, parts[1].count <= 2, parts[2].count <= 2 else {
      return nil
    }
    let values = parts.prefix(3).map { $0.reduce(0) { $0 * 10 + $1 } }
    return CalendarDate(year: values[0], month: values[1], day: values[2])
  }
}
