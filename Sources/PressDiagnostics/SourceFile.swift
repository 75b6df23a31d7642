/// A file that somebody handed in (来稿文件): its name, its characters, its lines.
package struct SourceFile: Sendable {
  /// The name as the user wrote it, for `file:line:column`.
  package let name: String
  /// Every Unicode scalar of the decoded text, in order.
  package let scalars: [Unicode.Scalar]
  /// The scalar offset at which each line begins.
  package let lineStarts: [Int]

  package init(name: String, text: String) {
    self.init(name: name, scalars: Array(text.unicodeScalars))
  }

  package init(name: String, scalars: [Unicode.Scalar]) {
    self.name = name
    self.scalars = scalars
    var starts = [0]
    for (offset, scalar) in scalars.enumerated() {
      // Old files end their lines with CR alone.
      let isAlone = scalar == "\r" && (offset + 1 == scalars.count || scalars[offset + 1] != "\n")
      if scalar == "\n" || isAlone { starts.append(offset + 1) }
    }
    lineStarts = starts
  }

  /// The text of the file.
  package var text: String { String(String.UnicodeScalarView(scalars)) }

  /// The line and column of a scalar offset; an offset behind the end means the end.
  package func position(at offset: Int) -> SourcePosition {
    let offset = min(max(0, offset), scalars.count)
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return SourcePosition(line: low + 1, column: offset - lineStarts[low] + 1)
  }

  /// The place of a scalar range.
  package func range(_ range: Range<Int>) -> SourceRange {
    SourceRange(
      file: name, start: position(at: range.lowerBound), end: position(at: range.upperBound))
  }
}

extension SourceFile: Hashable {
  package static func == (a: SourceFile, b: SourceFile) -> Bool {
    a.name == b.name && a.scalars == b.scalars
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(scalars.count)
  }
}
