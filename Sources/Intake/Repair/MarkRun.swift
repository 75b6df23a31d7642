internal import PressDiagnostics

/// A run of one mark, and what a rule makes of it (连用的同一符号).
struct MarkRun {
  /// The rule's id and what it says when it changes something.
  let id: String
  let zh: String
  let en: String
  let marks: [Unicode.Scalar]
  /// What the run should be; nil leaves it.
  let replacement: (Range<Int>, [Unicode.Scalar]) -> String?

  func repair(_ text: SourcedText, into log: inout RepairLog) -> SourcedText {
    guard text.scalars.contains(where: { marks.contains($0) }) else { return text }
    var scribe = TextScribe(text)
    var index = 0
    while index < text.count {
      let mark = text.scalars[index]
      guard marks.contains(mark) else {
        scribe.copy(index)
        index += 1
        continue
      }
      var end = index + 1
      while end < text.count, text.scalars[end] == mark { end += 1 }
      write(index..<end, to: &scribe, log: &log)
      index = end
    }
    return scribe.finished()
  }

  private func write(_ run: Range<Int>, to scribe: inout TextScribe, log: inout RepairLog) {
    let text = scribe.source
    guard let new = replacement(run, text.scalars) else {
      for index in run { scribe.copy(index) }
      return
    }
    scribe.write(new, from: run.lowerBound)
    let read = text.scalars[run.prefix(12)].string
    log.repaired(id, text, run, read: read, made: new, zh: zh, en: en)
  }

  /// Whether Chinese text stands directly before or behind the run.
  static func touchesHan(_ run: Range<Int>, _ scalars: [Unicode.Scalar]) -> Bool {
    let before = run.lowerBound > 0 && scalars[run.lowerBound - 1].isHanOrMark
    let after = run.upperBound < scalars.count && scalars[run.upperBound].isHanOrMark
    return before || after
  }
}
