package import PressDiagnostics
internal import Typesetting

/// Divides English words by libhyphen's dictionary (西文断词); the only door to libhyphen.
///
/// A class, because it remembers whether the dictionary failed; one page has one hyphenator, so that
/// its findings do not depend on the pages made before it.
package final class Hyphenator: WordDivider {
  private let dictionary: HyphenDictionary

  /// Why words stay whole, once the dictionary was asked and was not there.
  package private(set) var failure: Diagnostic?

  package init(_ dictionary: HyphenDictionary) { self.dictionary = dictionary }

  package func divisions(of word: [Unicode.Scalar]) -> [Int] {
    let letters = word.compactMap { UInt8(exactly: $0.value) }
    guard letters.count == word.count, letters.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else {
      return []
    }
    guard let found = dictionary.divisions(of: letters, before: 2, after: 3) else {
      failure = Self.missing
      return []
    }
    return found
  }

  private static let missing = Diagnostic(
    "hyphen.no-dictionary", .warning, zh: "没有英文断词词典，西文单词不断开",
    en: "there is no dictionary of hyphenation: Western words stay whole", desk: .layout,
    hint: "install libhyphen with its dictionary (Debian: libhyphen0, hyphen-en-us)")
}
