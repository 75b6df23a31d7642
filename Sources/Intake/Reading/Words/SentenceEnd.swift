/// Whether text stops where a paragraph may stop (段末判断).
enum SentenceEnd {
  /// Whether the last sentence is closed: a stop, or a closed pair behind one.
  static func isEnded(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    var rest = scalars
    while let last = rest.last, last.isClosing || last.isBlank {
      if last == "）" || last == ")" {
        // （记者 张三） at the end closes the paragraph whatever stands before it.
        return true
      }
      rest = rest.dropLast()
    }
    guard let last = rest.last else { return true }
    return last.isStop || last == "." || last == "—"
  }
}
