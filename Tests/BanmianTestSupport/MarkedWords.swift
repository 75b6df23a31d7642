internal import Typesetting

/// A dictionary for tests: the words of a text are those between its slashes (标了词的文字).
///
/// `全市/外贸/创/新高` knows that one text and no other.
package struct MarkedWords: WordBoundaryFinder {
  /// The text without the slashes.
  package let text: String
  private let offsets: [Int]

  package init(_ marked: String) {
    let words = marked.split(separator: "/")
    text = words.joined()
    offsets = words.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.unicodeScalars.count) }
  }

  package func boundaries(in scalars: [Unicode.Scalar]) -> [Int] {
    scalars == Array(text.unicodeScalars) ? offsets : []
  }
}
