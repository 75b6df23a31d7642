/// A run of short lines, and whether it is verse, a list or names (诗行、列举).
///
/// Prose in short paragraphs ends each of them with a full stop; verse and lists do not, or are
/// of one length throughout.
struct VerseRun {
  let isVerse: Bool
  /// The items that head a stanza.
  private(set) var titles: [Int] = []
  /// Whether most lines are rows, entries or names.
  private let isList: Bool
  private let longestOpen: Int
  /// Whether most lines follow each other without a blank line.
  private let isDense: Bool

  private static let fewest = 4
  private static let longestTitle = 8

  init(_ run: ArraySlice<LineEvidence>) {
    let open = run.filter { $0.ending == .open || $0.ending == .comma }
    let entries = run.filter(VerseRun.isEntry).count
    var lengths = [Int](repeating: 0, count: PageEvidence.longestVerse + 1)
    for line in run { lengths[min(line.count, PageEvidence.longestVerse)] += 1 }
    let mode = lengths.max() ?? 0
    isList = entries * 2 >= run.count
    longestOpen = open.map(\.count).max() ?? 0
    isVerse =
      run.count >= VerseRun.fewest
      && (isList || open.count * 3 >= run.count || mode * 2 > run.count)
    isDense = run.dropFirst().filter { $0.blanksBefore == 0 }.count * 2 > run.count
    if isVerse, isList { titles = VerseRun.listTitle(run) }
    if isVerse, !isList { titles = VerseRun.stanzaTitles(run) }
  }

  /// A sentence that is longer than the verse, or no entry among entries, is prose beside it.
  ///
  /// Nor does a line belong to verse that stands alone between blank lines while the others do not.
  func holds(_ line: LineEvidence, isAlone: Bool) -> Bool {
    if isAlone, isDense { return false }
    guard line.ending == .stop, longestOpen > 0 else { return true }
    return isList ? VerseRun.isEntry(line) : line.count <= longestOpen + 2
  }

  /// Whether a line that stands alone between blank lines heads what follows: the next poem of a
  /// cycle, by a title shorter than most lines.
  func parts(_ line: LineEvidence) -> Bool {
    isDense && !isList && line.ending == .open && line.count <= VerseRun.longestTitle
  }

  private static func isEntry(_ line: LineEvidence) -> Bool {
    line.isListItem || line.isRow || line.isNameList
  }

  /// The line above a list, if blank lines part it from what stands before.
  private static func listTitle(_ run: ArraySlice<LineEvidence>) -> [Int] {
    guard let first = run.first, !isEntry(first), first.blanksBefore > 0, first.ending == .open,
      first.count <= 20, run.dropFirst().prefix(3).filter({ $0.blanksBefore == 0 }).count == 3,
      run.dropFirst(2).prefix(2).allSatisfy(isEntry)
    else { return [] }
    return [run.startIndex]
  }

  /// The first lines of stanzas, if each of them is shorter than all the others of its stanza.
  private static func stanzaTitles(_ run: ArraySlice<LineEvidence>) -> [Int] {
    let starts = run.indices.filter { $0 == run.startIndex || run[$0].blanksBefore > 0 }
    let stanzas = zip(starts, starts.dropFirst() + [run.endIndex]).map { $0..<$1 }
      .filter { $0.count >= 3 }
    guard stanzas.count >= 2 else { return [] }
    let titles = stanzas.filter { stanza in
      let rest = run[stanza].dropFirst().map(\.count).min() ?? 0
      return run[stanza.lowerBound].count < rest && run[stanza.lowerBound].count <= longestTitle
        && run[stanza.lowerBound].ending == .open
    }
    return titles.count == stanzas.count ? titles.map(\.lowerBound) : []
  }
}
