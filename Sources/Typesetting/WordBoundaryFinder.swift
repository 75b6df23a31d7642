/// What the breaking of heads needs to know of words (断词); the seam between us and any dictionary.
package protocol WordBoundaryFinder {
  /// The offsets at which a word begins or ends, ascending, with 0 and the count of the scalars.
  ///
  /// Empty where nothing is known of the text's words.
  func boundaries(in scalars: [Unicode.Scalar]) -> [Int]
}
