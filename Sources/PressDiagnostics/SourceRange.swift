/// A line and a column, both from 1; a column counts characters, so one 汉字 is one.
package struct SourcePosition: Hashable, Sendable, Comparable {
  package var line: Int
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (a: SourcePosition, b: SourcePosition) -> Bool {
    (a.line, a.column) < (b.line, b.column)
  }
}

/// A stretch of a source file, end excluded.
package struct SourceRange: Hashable, Sendable {
  package var file: String
  package var start: SourcePosition
  package var end: SourcePosition

  package init(file: String, start: SourcePosition, end: SourcePosition) {
    self.file = file
    self.start = start
    self.end = end
  }

  /// A place without a line, when the whole file is meant.
  package static func file(_ name: String) -> SourceRange {
    SourceRange(
      file: name, start: SourcePosition(line: 0, column: 0), end: SourcePosition(line: 0, column: 0)
    )
  }
}

extension SourceRange: CustomStringConvertible {
  /// `file:line:column`, or the file alone.
  package var description: String {
    start.line == 0 ? file : "\(file):\(start.line):\(start.column)"
  }
}
