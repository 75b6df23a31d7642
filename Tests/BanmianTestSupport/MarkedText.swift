/// Text whose line ends are marked with | (标了断点的文字).
///
/// `汉字，|汉字` is the paragraph 汉字，汉字 set in two lines.
package struct MarkedText: Hashable, Sendable, CustomStringConvertible {
  package let lines: [String]

  package init(_ marked: String) {
    lines = marked.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
  }

  package init(lines: [String]) { self.lines = lines }

  /// The paragraph without the marks.
  package var text: String { lines.joined() }

  package var description: String { lines.joined(separator: "|") }
}
