internal import CICU
package import PressDiagnostics
internal import Typesetting

/// Finds words with ICU's dictionary of Chinese (断词); the only door to ICU.
///
/// ICU is opened and its dictionary read when the first head is broken, 2 ms once a process: a page
/// whose heads all stand in one line does without. A class, because it remembers whether ICU
/// failed; one page has one finder, so that its findings do not depend on the pages made before it.
package final class WordFinder: WordBoundaryFinder {
  /// Why words are unknown, once ICU was asked and had no answer.
  package private(set) var failure: Diagnostic?

  package init() {}

  package func boundaries(in scalars: [Unicode.Scalar]) -> [Int] {
    let text = scalars.flatMap { UTF16.encode($0).map { Array($0) } ?? [] }
    guard let length = Int32(exactly: text.count), length < .max else { return [] }
    guard let found = Self.boundaries(of: text, length) else {
      failure = Self.missing
      return []
    }
    return Self.scalarOffsets(of: found, in: scalars)
  }

  /// The boundaries in UTF-16 offsets, or nil where ICU has no answer.
  private static func boundaries(of text: [UInt16], _ length: Int32) -> [Int32]? {
    var boundaries = [Int32](repeating: 0, count: text.count + 1)
    let count = unsafe text.withUnsafeBufferPointer { text in
      unsafe boundaries.withUnsafeMutableBufferPointer { found in
        unsafe banmian_word_boundaries(text.baseAddress, length, found.baseAddress, length + 1)
      }
    }
    return count < 0 ? nil : Array(boundaries.prefix(Int(count)))
  }

  /// The same boundaries in scalars; none lies within a surrogate pair.
  private static func scalarOffsets(of boundaries: [Int32], in scalars: [Unicode.Scalar]) -> [Int] {
    var offsets: [Int] = []
    var unit = 0
    var next = 0
    for index in 0...scalars.count {
      while next < boundaries.count, Int(boundaries[next]) < unit { next += 1 }
      if next < boundaries.count, Int(boundaries[next]) == unit { offsets.append(index) }
      if index < scalars.count { unit += UTF16.width(scalars[index]) }
    }
    return offsets
  }

  private static let missing = Diagnostic(
    "headline.words-unknown", .note, zh: "ICU 断词不可用，标题只按标点和虚词分行",
    en: "ICU cannot tell words: heads are broken by marks and particles only", desk: .layout,
    hint: "install ICU with its data (Debian: libicu72)")
}
