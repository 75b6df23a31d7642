internal import PageGeometry
internal import PressDiagnostics
package import Typesetting

/// What is wrong with a line (行诊断): too long, broken where it should not be, or gaping.
struct LineFindings {
  let page: String

  func findings(_ line: PlacedLine) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if line.line.isOverfull { found.append(overfull(line)) }
    if line.line.parting.isBroken { found.append(broken(line)) }
    if line.line.isLoose { found.append(loose(line)) }
    return found
  }

  private func overfull(_ line: PlacedLine) -> Diagnostic {
    Diagnostic(
      "line.overfull", .error, zh: "这一行排不下，超出栏宽", en: "this line is longer than its column",
      at: line.text.place(of: cellRange(line)), desk: .layout,
      hint: "break the long word or number, or widen the column", page: page)
  }

  /// A broken word can be read; a broken number may be read as two.
  private func broken(_ line: PlacedLine) -> Diagnostic {
    let range = cellRange(line)
    let isWord = line.line.parting == .word
    return Diagnostic(
      "line.word-broken", isWord ? .warning : .error,
      zh: "这里的\(LineWords.what(line.line.parting).zh)比栏还宽，只好在行末拆开",
      en: "\(LineWords.what(line.line.parting).en) here is wider than its column and is broken",
      at: line.text.place(of: max(range.lowerBound, range.upperBound - 1)..<range.upperBound),
      desk: .layout, hint: "shorten it, put a space where it may break, or widen the column",
      page: page)
  }

  private func loose(_ line: PlacedLine) -> Diagnostic {
    let amount = LineWords.looseness(line.line)
    return Diagnostic(
      "line.loose", LineWords.isGaping(line.line) ? .warning : .note, zh: "这一行太松：\(amount.zh)",
      en: "this line is loose: \(amount.en)", at: line.text.place(of: cellRange(line)),
      desk: .layout,
      hint: "add or cut a word here, or let Western words be divided (body.hyphenate)",
      page: page)
  }

  private func cellRange(_ line: PlacedLine) -> Range<Int> {
    guard let first = line.line.cells.first, let last = line.line.cells.last else { return 0..<0 }
    return first.start..<last.start + last.count
  }
}

/// Findings about lines in words, for pages and for loose paragraphs.
package enum LineWords {
  /// What a line end broke.
  package static func what(_ parting: SetLine.Parting) -> (zh: String, en: String) {
    switch parting {
    case .figure: ("数字", "a number")
    case .mark: ("连在一起的标点或符号", "a row of marks that cling together")
    default: ("西文单词", "a word")
    }
  }

  /// By how much a line is loose.
  package static func looseness(_ line: SetLine) -> (zh: String, en: String) {
    if line.gap > SetLine.widestGoodGap {
      let gap = number(line.gap)
      return ("每个字距加了 \(gap) 字", "each gap is \(gap) em wider than it should be")
    }
    let white = number(line.shortfall)
    return ("没有字距可加，行末空 \(white) 字", "it has no gap to open and ends \(white) em short")
  }

  /// From a quarter em, the space between words, gaps are read as spaces.
  package static func isGaping(_ line: SetLine) -> Bool { max(line.gap, line.shortfall) > .quarter }

  private static func number(_ em: Em) -> String {
    JSONValue.number(em.value, decimals: 2).text()
  }
}
