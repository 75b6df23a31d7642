internal import PressDiagnostics

/// A line of the file, repaired but not yet understood (一行来稿).
struct ManuscriptLine {
  /// The scalars of the file, the line end included.
  let range: Range<Int>
  /// The number of the line as an editor shows it, from 1.
  let number: Int
  /// The repaired text without white space at its ends; empty for a blank line.
  var text: SourcedText
  /// Whether the line begins with U+3000 U+3000 or a tab, as paragraphs do (段首空两字).
  let isIndented: Bool

  var isBlank: Bool { text.isEmpty }
}

/// Cuts a file into lines and repairs each (分行).
enum LineSplitter {
  static func lines(of file: SourceFile, log: inout RepairLog) -> [ManuscriptLine] {
    var lines: [ManuscriptLine] = []
    let scalars = file.scalars
    let empty = SourcedText(scalars: [], origins: [], file: file)
    var start = 0
    while start < scalars.count {
      var end = start
      while end < scalars.count, !isLineEnd(scalars[end]) { end += 1 }
      let next = end < scalars.count ? endOfBreak(at: end, scalars) : end
      var text = empty
      let content = trimmed(start..<end, scalars)
      if !content.isEmpty {
        // Dropping an invisible character may lay bare more white space.
        text = CodePointRepair.repair(SourcedText(file, content), into: &log).trimmed()
      }
      lines.append(
        ManuscriptLine(
          range: start..<next, number: file.position(at: start).line, text: text,
          isIndented: isIndented(start..<content.lowerBound, scalars)))
      start = next
    }
    return lines
  }

  private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  private static func endOfBreak(at index: Int, _ scalars: [Unicode.Scalar]) -> Int {
    let isPair = scalars[index] == "\r" && index + 1 < scalars.count && scalars[index + 1] == "\n"
    return index + (isPair ? 2 : 1)
  }

  private static func trimmed(_ range: Range<Int>, _ scalars: [Unicode.Scalar]) -> Range<Int> {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high, isEdge(scalars[low]) { low += 1 }
    while high > low, isEdge(scalars[high - 1]) { high -= 1 }
    return low..<high
  }

  private static func isEdge(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isBlank || scalar == "\u{FEFF}" || scalar == "\u{200B}"
  }

  private static func isIndented(_ range: Range<Int>, _ scalars: [Unicode.Scalar]) -> Bool {
    let wide = range.reduce(0) { $0 + (scalars[$1] == "\u{3000}" ? 2 : 1) }
    return range.contains { scalars[$0] == "\t" } || wide >= 2
  }
}
