/// Changes of look, gathered over lines that follow one another.
struct LookTally {
  struct Entry {
    var look: LookChange
    var lines: ClosedRange<Int>
    var before: Int
  }

  private(set) var entries: [Entry] = []

  mutating func add(_ look: LookChange, line: Int, before: Int) {
    let index = entries.firstIndex { entry in
      entry.look.kind == look.kind && entry.look.before == look.before
        && entry.look.after == look.after && entry.lines.upperBound >= line - 1
    }
    guard let index else {
      return entries.append(Entry(look: look, lines: line...line, before: before))
    }
    entries[index].look.count += look.count
    entries[index].lines =
      entries[index].lines.lowerBound...max(entries[index].lines.upperBound, line)
  }
}
