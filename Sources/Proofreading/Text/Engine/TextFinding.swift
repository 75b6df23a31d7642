package import PressDiagnostics

/// Something that a text rule found, with its cure and its cost (校对发现).
package struct TextFinding: Hashable, Sendable {
  package var card: RuleCard
  package var diagnostic: Diagnostic
  /// The characters that were found.
  package var words: String
  /// What makes it right in the file, where that is certain and the file holds the characters as
  /// they were read; empty otherwise.
  package var edits: [TextEdit]
  /// What it costs in tenths of an error (newspaper-practice.md §1.13), heads counted double.
  package var cost: Int
  /// How many form errors it lists.
  package var formErrors: Int
}

/// A stretch of a file and what is to stand there (改动).
package struct TextEdit: Hashable, Sendable {
  /// The file's name.
  package var file: String
  /// Scalars of the file.
  package var range: Range<Int>
  package var text: String
  package var place: SourceRange

  package init(file: String, range: Range<Int>, text: String, place: SourceRange) {
    self.file = file
    self.range = range
    self.text = text
    self.place = place
  }
}

extension SourcedText {
  /// The stretch of the file that a range was read from, if the file holds just these characters.
  ///
  /// A repaired, joined or unescaped stretch has none: it may not be written back.
  func exactSource(of range: Range<Int>) -> Range<Int>? {
    guard !file.name.isEmpty, !range.isEmpty, range.upperBound <= count else { return nil }
    let start = origins[range.lowerBound]
    for index in range {
      let offset = start + index - range.lowerBound
      guard origins[index] == offset, offset < file.scalars.count,
        file.scalars[offset] == scalars[index]
      else { return nil }
    }
    return start..<start + range.count
  }
}
