/// Runs of Western text (西文串): words, numbers with their signs, codes, addresses.
enum WesternRun {
  /// The units of the run that begins at `start`: one for a word, several for an address.
  static func pieces(
    in scalars: [Unicode.Scalar], at start: Int, quotes: QuoteContext,
    finder: (any LineBreakFinder)? = nil
  ) -> [TextUnit] {
    let end = self.end(in: scalars, from: start, quotes: quotes)
    if end == start || isLoneMark(scalars, start..<end, quotes) {
      return [loneMark(scalars, at: start, quotes: quotes)]
    }
    if isAddress(scalars[start..<end]) { return addressPieces(scalars, start..<end) }
    if let finder, !scalars[start..<end].allSatisfy(LineBreakTailoring.isPlain) {
      return tailoredPieces(scalars, start..<end, finder)
    }
    return wordPieces(scalars, start..<end)
  }

  /// A " beside Han opens or closes; a - ~ or / between Han connects: none is a word.
  private static func isLoneMark(
    _ scalars: [Unicode.Scalar], _ range: Range<Int>, _ quotes: QuoteContext
  ) -> Bool {
    switch scalars[range.lowerBound] {
    case "\"": range.count == 1 || quotes.closesStraight(range.lowerBound)
    case "-", "~": range.count == 1
    default: false
    }
  }

  /// An ASCII mark that belongs to no run keeps its own width and the prohibitions of its kind.
  private static func loneMark(
    _ scalars: [Unicode.Scalar], at index: Int, quotes: QuoteContext
  ) -> TextUnit {
    let cls: HanClass =
      switch scalars[index] {
      case ",", ".", ":", ";", "!", "?", ")", "]", "}", "-", "~", "/": .asciiCloser
      case "(", "[", "{": .asciiOpener
      case "\"": quotes.closesStraight(index) ? .asciiCloser : .asciiOpener
      default: .western
      }
    return TextUnit(start: index, count: 1, cls: cls)
  }

  /// Letters and digits, and marks that stand between or tightly before or after them.
  private static func end(
    in scalars: [Unicode.Scalar], from start: Int, quotes: QuoteContext
  ) -> Int {
    var end = start
    while end < scalars.count, belongs(scalars, at: end, runStart: start, quotes: quotes) {
      end += 1
    }
    return end
  }

  private static func belongs(
    _ scalars: [Unicode.Scalar], at index: Int, runStart: Int, quotes: QuoteContext
  ) -> Bool {
    let scalar = scalars[index]
    if scalar.isWesternLetterOrDigit || quotes.isWestern(index) { return true }
    if scalar.value >= 0x80 {
      return scalar.extendsPrevious || joinsNumbers(scalars, at: index, runStart: runStart)
        || scalar.isIgnorable
        || (CharacterTable.baseClass(of: scalar) == nil && !scalar.isWordSpace)
    }
    if scalar.value < 0x21 || scalar.value == 0x7F { return false }
    switch scalar {
    case "%": return true
    case "+", "-", "$", "#", "&", "@", "*", "_", "=", "~", "<", ">", "|", "\\", "^", "`", "\"", "'":
      return true
    default:
      // , . : ; ! ? / ( ) [ ] { } belong to the run only between letters or digits.
      let hasNext = index + 1 < scalars.count && continues(scalars[index + 1])
      return index > runStart && hasNext && scalar != "(" && scalar != ")"
        && scalar != "{" && scalar != "}" && scalar != "[" && scalar != "]"
        || (scalar == "/" && index > runStart)
        || (scalar == "." && index == runStart && hasNext && scalars[index + 1].isASCIIDigit)
    }
  }

  private static func continues(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isWesternLetterOrDigit || scalar == "/" || scalar == "#" || scalar == "-"
      || scalar == "_" || scalar == "~"
  }

  /// ° ′ ″ ℃ stay separate units; – between digits is part of a range.
  private static func joinsNumbers(
    _ scalars: [Unicode.Scalar], at index: Int, runStart: Int
  ) -> Bool {
    guard scalars[index] == "–" || scalars[index] == "‑" || scalars[index] == "‐" else {
      return false
    }
    return index > runStart && index + 1 < scalars.count
      && scalars[index - 1].isWesternLetterOrDigit && scalars[index + 1].isWesternLetterOrDigit
  }

  // MARK: Pieces

  /// Mail addresses, URLs and long numbers: the runs that may be broken when nothing else helps.
  static func isAddress(_ run: ArraySlice<Unicode.Scalar>) -> Bool {
    if run.contains("@") { return run.contains(".") }
    if run.contains("/") {
      return containsScheme(run) || run.starts(with: "www.".unicodeScalars)
        || run.filter { $0 == "." }.count >= 1 && run.contains { $0.properties.isAlphabetic }
    }
    if run.starts(with: "www.".unicodeScalars) { return true }
    return run.count > 12 && run.allSatisfy { $0.isASCIIDigit || ".,-".unicodeScalars.contains($0) }
  }

  private static func containsScheme(_ run: ArraySlice<Unicode.Scalar>) -> Bool {
    var previous: (Unicode.Scalar, Unicode.Scalar) = (" ", " ")
    for scalar in run {
      if previous.0 == ":" && previous.1 == "/" && scalar == "/" { return true }
      previous = (previous.1, scalar)
    }
    return false
  }

  /// The pieces of an address, by the Chicago rule.
  ///
  /// They end after a slash and before any of `. ? & = # @ _ -`, never before a slash. A long
  /// figure is parted after its commas and hyphens, or by fours where it has none.
  private static func addressPieces(
    _ scalars: [Unicode.Scalar], _ range: Range<Int>
  ) -> [TextUnit] {
    var pieces: [TextUnit] = []
    var start = range.lowerBound
    let isNumber = scalars[range].allSatisfy { $0.isASCIIDigit }
    let isFigure = scalars[range].allSatisfy {
      $0.isASCIIDigit || ".,-".unicodeScalars.contains($0)
    }
    for index in range.dropFirst() {
      let before = scalars[index - 1]
      let here = scalars[index]
      let afterSlash = before == "/" && here != "/" || isFigure && (before == "," || before == "-")
      let beforeMark =
        !isFigure && ".?&=#@_-%~".unicodeScalars.contains(here) && before != "/"
      if afterSlash || beforeMark || (isNumber && (range.upperBound - index) % 4 == 0) {
        pieces.append(
          TextUnit(start: start, count: index - start, cls: .western, joint: .insideAddress))
        start = index
      }
    }
    pieces.append(TextUnit(start: start, count: range.upperBound - start, cls: .western))
    return pieces
  }

  /// The pieces between which UAX #14 lets a line end, as `LineBreakTailoring` has it.
  private static func tailoredPieces(
    _ scalars: [Unicode.Scalar], _ range: Range<Int>, _ finder: any LineBreakFinder
  ) -> [TextUnit] {
    let core = finder.breaks(in: scalars[range])
    guard core.count == range.count else { return wordPieces(scalars, range) }
    var pieces: [TextUnit] = []
    var start = range.lowerBound
    for index in range.dropFirst() {
      let joint = LineBreakTailoring.joint(
        in: scalars[range], before: index, core: core[index - range.lowerBound])
      guard let joint else { continue }
      pieces.append(TextUnit(start: start, count: index - start, cls: .western, joint: joint))
      start = index
    }
    pieces.append(TextUnit(start: start, count: range.upperBound - start, cls: .western))
    return pieces
  }

  /// A word may be parted after a hyphen with three letters at each side: well-known, not Wi-Fi.
  private static func wordPieces(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> [TextUnit] {
    var pieces: [TextUnit] = []
    var start = range.lowerBound
    for index in range where isWordHyphen(scalars, index, range) {
      pieces.append(
        TextUnit(start: start, count: index + 1 - start, cls: .western, joint: .afterHyphen))
      start = index + 1
    }
    pieces.append(TextUnit(start: start, count: range.upperBound - start, cls: .western))
    return pieces
  }

  private static func isWordHyphen(
    _ scalars: [Unicode.Scalar], _ index: Int, _ range: Range<Int>
  ) -> Bool {
    guard scalars[index] == "-" || scalars[index] == "‐" else { return false }
    guard index - 3 >= range.lowerBound, index + 3 < range.upperBound else { return false }
    return [-3, -2, -1, 1, 2, 3].allSatisfy {
      let scalar = scalars[index + $0]
      return scalar.isWesternLetterOrDigit && scalar.properties.numericType == nil
    }
  }
}
