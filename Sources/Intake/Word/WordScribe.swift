internal import Editorial
internal import PressDiagnostics

/// Writes the text of a Word file line by line and remembers how each character was set (抄稿).
///
/// A `.docx` has no lines that one could count. The text as written here has one paragraph a line,
/// and `file:line:column` means paragraph and character.
struct WordScribe {
  /// A line with how it was set.
  struct Line {
    var scalars: [Unicode.Scalar] = []
    var marks: [TextMark] = []
    /// The stretches in bold, and the size of each character in half points.
    var bold: [Range<Int>] = []
    var sizes: [Int] = []
    var role = CopyRole.plain
  }

  private(set) var lines: [Line] = []
  private(set) var pictures: [CopyPicture] = []
  private(set) var findings: [(line: Int, finding: Diagnostic)] = []
  var line = Line()
  /// The file's name.
  let name: String

  init(name: String) { self.name = name }

  /// How a run is set.
  struct Setting {
    var isBold = false
    var hasDots = false
    var size = 0
  }

  mutating func write(_ text: some Sequence<Unicode.Scalar>, _ setting: Setting = Setting()) {
    let start = line.scalars.count
    for scalar in text where scalar.value >= 0x20 || scalar == "\t" { line.scalars.append(scalar) }
    let range = start..<line.scalars.count
    guard !range.isEmpty else { return }
    line.sizes += Array(repeating: setting.size, count: range.count)
    if setting.isBold { Self.extend(&line.bold, range) }
    if setting.hasDots { line.marks.append(TextMark(range, .emphasisDots)) }
  }

  mutating func ruby(_ text: String, over range: Range<Int>) {
    if !range.isEmpty, !text.isEmpty { line.marks.append(TextMark(range, .ruby(text))) }
  }

  private static func extend(_ ranges: inout [Range<Int>], _ range: Range<Int>) {
    if let last = ranges.last, last.upperBound == range.lowerBound {
      ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
    } else {
      ranges.append(range)
    }
  }

  /// Ends the line; an empty one is none.
  mutating func endLine(_ role: CopyRole) {
    line.role = role
    if line.scalars.contains(where: { !$0.isBlank }) { lines.append(line) }
    line = Line()
  }

  mutating func picture(_ source: String, name: String) {
    pictures.append(CopyPicture(source: source, name: name, line: lines.count))
  }

  /// Changes the lines when all are there.
  mutating func changeLines(_ change: (inout [Line]) -> Void) { change(&lines) }

  mutating func note(_ finding: Diagnostic) { findings.append((lines.count, finding)) }

  /// The sheet, and the findings with their places in it.
  func finished() -> Diagnosed<CopySheet> {
    var scalars: [Unicode.Scalar] = []
    var starts: [Int] = []
    for line in lines {
      starts.append(scalars.count)
      scalars += line.scalars + ["\n"]
    }
    let file = SourceFile(name: name, scalars: scalars)
    var sheet = CopySheet(file: file)
    for (line, start) in zip(lines, starts) {
      let text = SourcedText(file, start..<start + line.scalars.count)
      let strong = line.bold.map { TextMark($0, .strong) }
      sheet.lines.append(
        CopyLine(text: text, role: line.role, marks: MarkdownMark.inOrder(strong + line.marks)))
    }
    sheet.pictures = pictures
    let places = findings.map { line, finding in
      var finding = finding
      let start = line < starts.count ? starts[line] : scalars.count
      finding.place = file.range(start..<start)
      return finding
    }
    return Diagnosed(sheet, places)
  }
}
