internal import CHyphen

/// A dictionary of hyphenation, opened by libhyphen when a word is first to be divided (断词词典).
///
/// A class, because it owns what libhyphen opened and remembers what it was asked. One worker has
/// one: reading the dictionary takes some milliseconds.
@safe package final class HyphenDictionary {
  /// English as Debian's hyphen-en-us has it.
  package static let english = "/usr/share/hyphen/hyph_en_US.dic"

  /// The longest word that is looked up.
  static let longestWord = 100

  private let file: String
  /// What libhyphen opened; nil before it was asked, and where there is nothing to open.
  private var handle: UnsafeMutableRawPointer?
  private var isAsked = false
  private var known: [[UInt8]: [Int]] = [:]

  package init(file: String = HyphenDictionary.english) { self.file = file }

  deinit { unsafe banmian_hyphen_close(handle) }

  /// The offsets at which the word may be divided, or nil where there is no dictionary.
  func divisions(of word: [UInt8], before: Int, after: Int) -> [Int]? {
    if let known = known[word] { return known }
    open()
    guard let dictionary = unsafe handle else { return nil }
    guard let size = Int32(exactly: word.count), word.count <= Self.longestWord else { return [] }
    var marks = [CChar](repeating: 0, count: word.count)
    let letters = word.map { CChar(bitPattern: $0) } + [0]
    let status = unsafe letters.withUnsafeBufferPointer { letters in
      unsafe marks.withUnsafeMutableBufferPointer { marks in
        unsafe banmian_hyphen_divide(
          dictionary, letters.baseAddress, size, marks.baseAddress, Int32(before), Int32(after))
      }
    }
    let found = status == 0 ? marks.indices.filter { marks[$0] != 0 }.map { $0 + 1 } : []
    known[word] = found
    return found
  }

  private func open() {
    guard !isAsked else { return }
    isAsked = true
    unsafe handle = unsafe banmian_hyphen_open(file)
  }
}
