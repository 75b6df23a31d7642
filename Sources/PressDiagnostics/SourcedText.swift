/// Text that remembers where each of its characters came from (带出处的文字).
///
/// Repairs may replace, drop or insert characters; `origins` keeps, for each scalar, its offset
/// in `file`, so every later stage can name the place in the manuscript.
package struct SourcedText: Hashable, Sendable {
  package private(set) var scalars: [Unicode.Scalar]
  /// For each scalar the offset of the scalar in `file` from which it was made.
  package private(set) var origins: [Int]
  package let file: SourceFile

  package init(_ file: SourceFile, _ range: Range<Int>) {
    self.file = file
    scalars = Array(file.scalars[range])
    origins = Array(range)
  }

  package init(scalars: [Unicode.Scalar], origins: [Int], file: SourceFile) {
    precondition(scalars.count == origins.count, "each scalar has one origin")
    self.scalars = scalars
    self.origins = origins
    self.file = file
  }

  /// Text that stands in no manuscript, such as a default of the layout.
  package init(literal text: String) {
    self.init(SourceFile(name: "", text: text), 0..<text.unicodeScalars.count)
  }

  package var count: Int { scalars.count }
  package var isEmpty: Bool { scalars.isEmpty }
  package var text: String { String(String.UnicodeScalarView(scalars)) }

  /// The place of the characters in `range`; nil when the text stands in no manuscript.
  package func place(of range: Range<Int>) -> SourceRange? {
    guard !file.name.isEmpty, !origins.isEmpty else { return nil }
    let low = origins[min(max(0, range.lowerBound), origins.count - 1)]
    let high = origins[min(max(range.lowerBound, range.upperBound - 1), origins.count - 1)]
    return file.range(min(low, high)..<max(low, high) + 1)
  }

  /// The place of the whole text.
  package var place: SourceRange? { place(of: 0..<count) }

  package subscript(range: Range<Int>) -> SourcedText {
    SourcedText(scalars: Array(scalars[range]), origins: Array(origins[range]), file: file)
  }

  /// Joins text of the same file.
  package mutating func append(_ other: SourcedText) {
    precondition(isEmpty || other.isEmpty || file.name == other.file.name, "text of one file")
    scalars += other.scalars
    origins += other.origins
  }

  /// Replaces one scalar; its origin stays.
  package mutating func replace(at index: Int, with scalar: Unicode.Scalar) {
    scalars[index] = scalar
  }

  /// Replaces a stretch; the new scalars take the origin of the stretch's first scalar.
  package mutating func replace(_ range: Range<Int>, with text: some Sequence<Unicode.Scalar>) {
    let new = Array(text)
    let origin = range.lowerBound < origins.count ? origins[range.lowerBound] : (origins.last ?? 0)
    scalars.replaceSubrange(range, with: new)
    origins.replaceSubrange(range, with: repeatElement(origin, count: new.count))
  }

  /// Drops the scalars in `range`.
  package mutating func remove(_ range: Range<Int>) {
    scalars.removeSubrange(range)
    origins.removeSubrange(range)
  }

  /// The text without white space at both ends.
  package func trimmed() -> SourcedText {
    var low = 0
    var high = count
    while low < high, scalars[low].properties.isWhitespace { low += 1 }
    while high > low, scalars[high - 1].properties.isWhitespace { high -= 1 }
    return self[low..<high]
  }
}
