/// Words that lines are searched for, compared character by character (词表).
///
/// `String.hasSuffix` and `contains` compare whole grapheme clusters in a normal form, which costs
/// most of a reading; repaired text needs neither. The masks hold a bit for each first and last
/// character, so that most places are passed over without a look at the words.
struct Phrases: ExpressibleByArrayLiteral, Sendable {
  private let words: [[Unicode.Scalar]]
  private let firsts: UInt64
  private let lasts: UInt64
  /// The characters of the longest word.
  let longest: Int

  init(_ words: [[Unicode.Scalar]]) {
    self.words = words
    firsts = words.reduce(0) { $0 | ($1.first.map(Phrases.bit) ?? 0) }
    lasts = words.reduce(0) { $0 | ($1.last.map(Phrases.bit) ?? 0) }
    longest = words.map(\.count).max() ?? 0
  }

  init(_ words: [String]) { self.init(words.map(\.scalarArray)) }

  init(arrayLiteral words: String...) { self.init(words) }

  /// The word that the text begins with, the first of the list if several do.
  func opening(of text: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar]? {
    guard let first = text.first, firsts & Phrases.bit(first) != 0 else { return nil }
    return words.first { $0.first == first && text.starts(with: $0) }
  }

  func begin(_ text: ArraySlice<Unicode.Scalar>) -> Bool { opening(of: text) != nil }

  func begin(_ text: [Unicode.Scalar]) -> Bool { opening(of: text[...]) != nil }

  /// Whether the text ends with a word.
  func end(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let last = text.last, lasts & Phrases.bit(last) != 0 else { return false }
    return words.contains { $0.last == last && text.suffix($0.count).elementsEqual($0) }
  }

  func end(_ text: [Unicode.Scalar]) -> Bool { end(text[...]) }

  /// Whether a word stands anywhere in the text.
  func stand(in text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.indices.contains { index in
      firsts & Phrases.bit(text[index]) != 0 && begin(text[index...])
    }
  }

  func stand(in text: [Unicode.Scalar]) -> Bool { stand(in: text[...]) }

  /// Whether the text is a word.
  func hold(_ text: [Unicode.Scalar]) -> Bool {
    guard let first = text.first, text.count <= longest, firsts & Phrases.bit(first) != 0 else {
      return false
    }
    return words.contains(text)
  }

  private static func bit(_ scalar: Unicode.Scalar) -> UInt64 { 1 << UInt64(scalar.value & 63) }
}
