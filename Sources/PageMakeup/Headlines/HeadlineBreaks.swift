internal import PressDiagnostics
internal import Typesetting

/// Remembers how each head of a page breaks (分行备忘): the planner asks for every width and size,
/// but where a head breaks well depends on neither.
final class HeadlineBreaks {
  private let words: (any WordBoundaryFinder)?
  private var cuts: [[Unicode.Scalar]: HeadlineCuts] = [:]
  private var known: [Key: BrokenHeadline?] = [:]

  private struct Key: Hashable {
    var text: SourcedText
    var count: Int
  }

  init(words: (any WordBoundaryFinder)?) { self.words = words }

  /// The best way to break a head into exactly `count` lines, or nil where it cannot be.
  func broken(_ text: SourcedText, into count: Int) -> BrokenHeadline? {
    // No dictionary is opened for a head that stays in one line.
    guard count > 1 else { return BrokenHeadline(lines: [text], dearest: 0) }
    let key = Key(text: text, count: count)
    if let known = known[key] { return known }
    let found = cuts(of: text).broken(into: count)
    known.updateValue(found, forKey: key)
    return found
  }

  private func cuts(of text: SourcedText) -> HeadlineCuts {
    if let known = cuts[text.scalars] { return known }
    let new = HeadlineCuts(text, words: words?.boundaries(in: text.scalars) ?? [])
    cuts[text.scalars] = new
    return new
  }
}
