package import HanText

/// Where words may be divided with a hyphen (西文断词); the seam between us and any dictionary.
package protocol WordDivider {
  /// The offsets in the word before which it may be divided, ascending; empty where it may not.
  ///
  /// The word is of ASCII letters, in small letters.
  func divisions(of word: [Unicode.Scalar]) -> [Int]
}

/// Whom composition asks about Western text (西文知识); with nobody to ask, words stay whole.
package struct WesternKnowledge {
  /// UAX #14, for runs that hold more than letters and figures.
  package var lineBreaks: (any LineBreakFinder)?
  /// A dictionary of hyphenation; asked only in styles that hyphenate.
  package var divider: (any WordDivider)?

  package init(
    lineBreaks: (any LineBreakFinder)? = nil, divider: (any WordDivider)? = nil
  ) {
    self.lineBreaks = lineBreaks
    self.divider = divider
  }

  /// Nobody to ask.
  package static var none: WesternKnowledge { WesternKnowledge() }
}
