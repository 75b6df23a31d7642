internal import PressDiagnostics

/// How the lines of a main head are found (标题分行).
///
/// Lines that the editor broke stay as they are: two equal lines are a 对称题. A head without a
/// planned break is broken by sense into as few lines as fit: at a mark or a space when one is
/// near the middle, between phrases before between words, never inside a word, a name in quotes
/// or a number; then as equal as can be (cjk-typography §4.4).
enum HeadlineLines {
  /// The best way to break a head into exactly `count` lines, or nil where it cannot be.
  ///
  /// Its words begin and end at the offsets `words`; none are given where nothing is known of them.
  static func broken(_ text: SourcedText, into count: Int, words: [Int] = []) -> [SourcedText]? {
    HeadlineCuts(text.scalars, words: words).cheapest(count)?.lines(of: text).lines
  }
}

/// A head in lines.
struct BrokenHeadline {
  var lines: [SourcedText]
  /// The price of the break that reads on worst.
  var dearest: Int

  /// Whether a line ends inside a word, a name or a number, since no other break was near.
  var partsWord: Bool { dearest >= HeadlineSense.torn }
}
