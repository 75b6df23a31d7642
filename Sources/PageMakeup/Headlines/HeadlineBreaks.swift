internal import PressDiagnostics
internal import Typesetting

/// Remembers how each head of a page breaks (分行备忘): the planner asks again for every width and
/// size, and the dictionary is slow to open.
final class HeadlineBreaks {
  private let words: (any WordBoundaryFinder)?
  /// What no line may part, whatever the dictionary says: names.
  private let names: [[Unicode.Scalar]]
  private var cuts: [[Unicode.Scalar]: HeadlineCuts] = [:]
  private var known: [Key: HeadlineCut?] = [:]

  private struct Key: Hashable {
    var scalars: [Unicode.Scalar]
    var count: Int
    var widest: Int
  }

  init(words: (any WordBoundaryFinder)?, names: [[Unicode.Scalar]] = []) {
    self.words = words
    self.names = names
  }

  /// The same dictionary for the heads of a story with those names in them.
  func with(names: [[Unicode.Scalar]]) -> HeadlineBreaks {
    names.isEmpty ? self : HeadlineBreaks(words: words, names: names)
  }

  /// The best way to break a head into exactly `count` lines of at most `widest` half-ems, or nil
  /// where it cannot be.
  func broken(_ text: SourcedText, into count: Int, widest: Int = .max) -> BrokenHeadline? {
    // No dictionary is opened for a head that stays in one line.
    guard count > 1 else { return BrokenHeadline(lines: [text], dearest: 0) }
    let key = Key(scalars: text.scalars, count: count, widest: widest)
    if let known = known[key] { return known?.lines(of: text) }
    let found = cuts(of: text.scalars).cheapest(count, widest: widest)
    known.updateValue(found, forKey: key)
    return found?.lines(of: text)
  }

  private func cuts(of scalars: [Unicode.Scalar]) -> HeadlineCuts {
    if let known = cuts[scalars] { return known }
    let new = HeadlineCuts(scalars, words: words?.boundaries(in: scalars) ?? [], names: names)
    cuts[scalars] = new
    return new
  }
}
