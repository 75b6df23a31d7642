internal import PressDiagnostics

/// A line of the file, repaired but not yet understood (一行来稿).
///
/// A line that a text export wrapped at a fixed width is one with those it was wrapped into.
struct ManuscriptLine {
  /// The scalars of the file, the line end included.
  var range: Range<Int>
  /// The numbers of the lines as an editor shows them, from 1, end excluded.
  var numbers: Range<Int>
  /// The repaired text without white space at its ends; empty for a blank line.
  var text: SourcedText
  /// How many cells of white space stand before the text; a U+3000 is two, a tab four.
  let indent: Int

  var isBlank: Bool { text.isEmpty }

  /// Whether the line begins as paragraphs do (段首空两字).
  var isIndented: Bool { indent >= 2 }
}

/// Cuts a file into lines and repairs each (分行).
struct LineSplitter {
  private let file: SourceFile
  private let repairs: RepairChoice
  private let hasTags: Bool

  static func lines(
    of file: SourceFile, repairs: RepairChoice, log: inout RepairLog
  ) -> [ManuscriptLine] {
    let hasTags = repairs.isOn(.markup) && file.scalars.contains("<")
    return LineSplitter(file: file, repairs: repairs, hasTags: hasTags).lines(log: &log)
  }

  private func lines(log: inout RepairLog) -> [ManuscriptLine] {
    var lines: [ManuscriptLine] = []
    let scalars = file.scalars
    var start = 0
    while start < scalars.count {
      var end = start
      var next = start
      while end < scalars.count {
        next = endOfBreak(at: end, scalars)
        if next > end { break }
        end += 1
      }
      lines.append(line(start..<max(next, end), content: start..<end, log: &log))
      start = max(next, end)
    }
    return lines
  }

  private func line(
    _ range: Range<Int>, content: Range<Int>, log: inout RepairLog
  ) -> ManuscriptLine {
    let bare = trimmed(content)
    var text = SourcedText(scalars: [], origins: [], file: file)
    if !bare.isEmpty {
      // Dropping an invisible character may lay bare more white space.
      text = CodePointRepair.repair(SourcedText(file, bare), repairs, into: &log).trimmed()
    }
    let number = file.position(at: range.lowerBound).line
    return ManuscriptLine(
      range: range, numbers: number..<number + 1, text: text,
      indent: indent(content.lowerBound..<bare.lowerBound))
  }

  /// The end of the line break at `index`, or `index` itself where none is.
  private func endOfBreak(at index: Int, _ scalars: [Unicode.Scalar]) -> Int {
    switch scalars[index].value {
    case 0x0D:
      return index + (index + 1 < scalars.count && scalars[index + 1] == "\n" ? 2 : 1)
    case 0x0A, 0x0C, 0x85, 0x2028, 0x2029: return index + 1
    case 0x3C where hasTags:
      guard let tag = MarkupTag.at(index, scalars), tag.effect == .lineEnd else { return index }
      return index + tag.length
    default: return index
    }
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high, isEdge(file.scalars[low]) { low += 1 }
    while high > low, isEdge(file.scalars[high - 1]) { high -= 1 }
    return low..<high
  }

  private func isEdge(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isBlank || scalar == "\u{FEFF}" || scalar == "\u{200B}"
  }

  private func indent(_ range: Range<Int>) -> Int {
    range.reduce(0) { cells, index in
      switch file.scalars[index] {
      case "\u{3000}": cells + 2
      case "\t": cells + 4
      case "\u{FEFF}", "\u{200B}": cells
      default: cells + 1
      }
    }
  }
}
