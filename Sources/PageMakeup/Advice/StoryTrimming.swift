internal import Editorial
internal import HanText
internal import PageScene
internal import PressDiagnostics
internal import Typesetting

/// Where a story loses or gains lines for the fewest characters (删补之处).
///
/// A paragraph whose last line holds three characters is a line shorter without them; one whose last
/// line is full but for one is a line longer with two.
struct StoryTrimming {
  /// So many characters of a paragraph.
  struct Cut {
    var paragraph: Int
    var characters: Int
    var place: SourceRange?
  }

  private struct Spot {
    var paragraph: Int
    var lines: Int
    /// Characters on the last line, and of the whole.
    var last: Int
    var characters: Int
    var place: SourceRange?
  }

  private let spots: [Spot]
  private let measure: Int

  init(_ text: StoryText, _ options: [StoryPart.Option], measure: Int) {
    self.measure = max(1, measure)
    spots = zip(text.parts, options).compactMap { part, option in
      guard part.role == .paragraph, let paragraph = part.paragraph,
        let last = option.breaks.lines.last, !last.isEmpty
      else { return nil }
      let start = part.material.units[last.lowerBound].start
      return Spot(
        paragraph: paragraph, lines: option.breaks.lines.count,
        last: max(1, part.text.count - start),
        characters: part.text.count, place: part.text.place(of: start..<part.text.count))
    }
  }

  /// The fewest characters that take so many lines; nil where the story has no more to give.
  func cut(lines: Int) -> [Cut]? {
    var prices: [(paragraph: Int, price: Int)] = []
    for (index, spot) in spots.enumerated() where spot.lines > 1 {
      prices.append((index, spot.last))
      // No paragraph is cut to less than half.
      for _ in 1..<max(1, spot.lines / 2) { prices.append((index, measure)) }
    }
    // The first line of a paragraph that may go costs no more than the next ones.
    let order = prices.enumerated().sorted {
      ($0.element.price, $0.offset) < ($1.element.price, $1.offset)
    }
    guard order.count >= lines else { return nil }
    var cuts: [Cut] = []
    for (_, entry) in order.prefix(lines) {
      let spot = spots[entry.paragraph]
      if let known = cuts.firstIndex(where: { $0.paragraph == spot.paragraph }) {
        cuts[known].characters += entry.price
      } else {
        cuts.append(
          Cut(paragraph: spot.paragraph, characters: entry.price, place: spot.place))
      }
    }
    return cuts.sorted { $0.paragraph < $1.paragraph }
  }

  /// The fewest characters that give so many lines more, all in one paragraph.
  func addition(lines: Int) -> Cut? {
    // The fullest last line needs least.
    guard let spot = spots.max(by: { $0.last % measure < $1.last % measure }) else { return nil }
    let free = max(0, measure - spot.last)
    return Cut(
      paragraph: spot.paragraph, characters: free + 1 + measure * (lines - 1), place: spot.place)
  }

  /// The last paragraph, if the story has more.
  var lastParagraph: Cut? {
    guard spots.count > 2, let spot = spots.last else { return nil }
    return Cut(paragraph: spot.paragraph, characters: spot.characters, place: spot.place)
  }
}

extension Article {
  /// The story without so many characters before the last mark of each paragraph.
  func shortened(_ cuts: [StoryTrimming.Cut]) -> Article {
    var article = self
    for cut in cuts where article.paragraphs.indices.contains(cut.paragraph) {
      var paragraph = article.paragraphs[cut.paragraph]
      let end = max(0, paragraph.text.count - 1)
      let start = max(0, end - cut.characters)
      paragraph.text.remove(start..<end)
      paragraph.marks = paragraph.marks.filter { $0.range.upperBound <= start }
      article.paragraphs[cut.paragraph] = paragraph
    }
    return article
  }

  /// The story with so many ideographs before the last mark of a paragraph.
  func lengthened(_ added: StoryTrimming.Cut) -> Article {
    var article = self
    guard article.paragraphs.indices.contains(added.paragraph) else { return self }
    var paragraph = article.paragraphs[added.paragraph]
    let end = max(0, paragraph.text.count - 1)
    // Half of them are marks' neighbours in no text; a row of plain ideographs breaks anywhere.
    paragraph.text.replace(end..<end, with: Array(repeating: "文", count: added.characters))
    article.paragraphs[added.paragraph] = paragraph
    return article
  }

  func dropping(_ paragraph: Int) -> Article {
    var article = self
    guard article.paragraphs.indices.contains(paragraph) else { return self }
    article.paragraphs.remove(at: paragraph)
    return article
  }
}
