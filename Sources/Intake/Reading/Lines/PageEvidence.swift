internal import PressDiagnostics

/// The lines that take part in the reading, and what the page as a whole shows (全页证据).
///
/// Blank lines, separators, page marks, slugs and navigation are out of the sequence: they show
/// in what the next line knows of what stands before it.
struct PageEvidence {
  private(set) var items: [LineEvidence] = []
  /// How many blank lines usually part two paragraphs.
  let usualGap: Int
  /// For each item, whether a story's text stands before it on its page.
  private(set) var hasStoryBefore: [Bool] = []
  /// For each item, whether the paper's particulars stand before it, behind the last story.
  private(set) var hasImprintBefore: [Bool] = []

  /// Longer lines are no verse.
  static let longestVerse = 30
  /// Most lines of verse are no longer.
  private static let shortVerse = 20

  init(lines: [ManuscriptLine], kinds: [LineKind]) {
    usualGap = PageEvidence.usualGap(lines, kinds)
    gather(lines, kinds)
    findRuns(lines)
    findGuides(lines)
    findBlocks()
    lookBack()
  }

  private mutating func gather(_ lines: [ManuscriptLine], _ kinds: [LineKind]) {
    var blanks = 0
    var isBehindSeparator = false
    var isPageStart = true
    for (index, kind) in kinds.enumerated() {
      switch kind {
      case .blank: blanks += 1
      case .separator: isBehindSeparator = true
      case .navigation: blanks = max(blanks, usualGap + 1)
      case .columnSlug: break
      case .pageMark:
        if belongsAbove(index, lines, kinds), !isPageStart {
          markHeadsAbove()
        } else {
          isPageStart = true
        }
      default:
        var item = LineEvidence(index, lines[index], kind)
        item.blanksBefore = blanks
        item.isBehindSeparator = isBehindSeparator
        item.isPageStart = isPageStart || namesPage(kind)
        items.append(item)
        (blanks, isBehindSeparator, isPageStart) = (0, false, false)
      }
    }
  }

  /// A line of particulars with a page's number opens that page (报眉).
  private func namesPage(_ kind: LineKind) -> Bool {
    guard case .furniture(let parts) = kind else { return false }
    return parts.contains { $0.kind == .pageMark }
  }

  /// An archive prints the slug below the headline: 第1版(), then 专栏：.
  private func belongsAbove(
    _ index: Int, _ lines: [ManuscriptLine], _ kinds: [LineKind]
  ) -> Bool {
    guard index > 0, index + 1 < kinds.count, case .columnSlug = kinds[index + 1],
      let last = items.last, last.index == index - 1, last.isShort || last.isNames
    else { return false }
    return true
  }

  private mutating func markHeadsAbove() {
    var item = items.count - 1
    var count = 0
    while item >= 0, count < 4, items[item].isShort || items[item].isNames {
      items[item].isAboveSlug = true
      count += 1
      if items[item].blanksBefore > 0 || items[item].isPageStart { break }
      item -= 1
    }
  }

  private mutating func findRuns(_ lines: [ManuscriptLine]) {
    var start = 0
    while start < items.count {
      guard canBeVerse(start), !opensPoem(start) else {
        if opensPoem(start) { items[start].opensPoem = true }
        start += opensPoem(start) ? 2 : 1
        continue
      }
      var end = start + 1
      while end < items.count, canBeVerse(end), !items[end].isPageStart, !opensPoem(end) {
        end += 1
      }
      let run = VerseRun(items[start..<end])
      for item in start..<end {
        items[item].run = end - start
        let isAlone =
          items[item].blanksBefore > 0
          && (item + 1 == items.count || items[item + 1].blanksBefore > 0)
        items[item].isVerse = run.isVerse && run.holds(items[item], isAlone: isAlone)
        items[item].isStanzaTitle =
          run.isVerse
          && (run.titles.contains(item)
            || (isAlone && run.parts(items[item]) && headsStanza(item, before: end)))
      }
      start = end
    }
  }

  private func canBeVerse(_ item: Int) -> Bool {
    let line = items[item]
    guard line.isShort || line.isBody, line.count <= PageEvidence.longestVerse else {
      return false
    }
    return !line.isMarked && !line.isNoticeTitle && !line.hasInnerStop && !line.isDateline
      && !line.isSpoken
      && !line.isNote && !line.isAboveSlug
  }

  /// Whether lines of verse, one under the other, follow a line behind its blank line.
  private func headsStanza(_ item: Int, before end: Int) -> Bool {
    item + 2 < end && items[item + 1].blanksBefore > 0 && items[item + 2].blanksBefore == 0
  }

  /// A short line, a name right under it and a blank line: a poem with its poet, or an essay of a
  /// supplement (副刊); a poem's title and poet may stand off each other.
  private func opensPoem(_ item: Int) -> Bool {
    guard item + 2 < items.count else { return false }
    let (title, name, next) = (items[item], items[item + 1], items[item + 2])
    return title.isShort && title.ending != .comma && title.ending != .colon && title.count <= 16
      && !title.isMarked
      && !title.isSurnamed && (title.blanksBefore > 0 || title.isPageStart) && name.isSurnamed
      && name.count <= 8 && next.blanksBefore > 0 && !next.isPageStart
      && (name.blanksBefore == 0 || isVerse(from: item + 2))
  }

  /// Whether lines of verse begin here.
  private func isVerse(from item: Int) -> Bool {
    let lines = items[item...].prefix(4)
    return lines.count == 4 && lines.contains { $0.blanksBefore == 0 }
      && lines.allSatisfy { line in
        line.isShort && !line.isPageStart && line.count <= PageEvidence.shortVerse
          && (line.ending == .open || line.ending == .comma)
      }
  }

  private mutating func findBlocks() {
    let blocks = HeadBlocks(items)
    for block in blocks.opening {
      for item in block { items[item].isInBlock = true }
      items[block.lowerBound].opensBlock = true
    }
    for item in blocks.lonely { items[item].isLonely = true }
  }

  /// 导读 with the lines under it that end in a page's number.
  private mutating func findGuides(_ lines: [ManuscriptLine]) {
    for item in items.indices where GuideBox.isTitle(lines[items[item].index].text.scalars) {
      let entries = items[(item + 1)...].prefix { entry in
        !entry.isPageStart && entry.blanksBefore <= 1
          && GuideBox.isEntry(lines[entry.index].text.scalars)
      }
      guard !entries.isEmpty else { continue }
      items[item].opensGuide = true
      for entry in entries.indices { items[entry].isGuideEntry = true }
    }
  }

  private mutating func lookBack() {
    var hasStory = false
    var hasImprint = false
    for item in items {
      if item.isPageStart { (hasStory, hasImprint) = (false, false) }
      hasStoryBefore.append(hasStory)
      hasImprintBefore.append(hasImprint)
      switch item.kind {
      case .dateline: (hasStory, hasImprint) = (true, false)
      case .body where item.count >= 40: hasStory = true
      case .furniture(let parts):
        if parts.contains(where: { $0.kind != .credit }) { hasImprint = true }
      default: break
      }
    }
  }

  /// The most frequent number of blank lines between two paragraphs of text.
  private static func usualGap(_ lines: [ManuscriptLine], _ kinds: [LineKind]) -> Int {
    var counts = [0, 0, 0, 0]
    var all = [0, 0, 0, 0]
    var gap = 0
    var wasBody = false
    var isFirst = true
    for kind in kinds {
      if case .blank = kind {
        gap += 1
        continue
      }
      let isBody = LineEvidence.isText(kind)
      if isBody, wasBody { counts[min(gap, 3)] += 1 }
      if !isFirst { all[min(gap, 3)] += 1 }
      wasBody = isBody
      isFirst = false
      gap = 0
    }
    if counts.allSatisfy({ $0 == 0 }) { counts = all }
    return counts.firstIndex(of: counts.max() ?? 0) ?? 0
  }
}

extension LineEvidence {
  /// Whether a kind is running text.
  static func isText(_ kind: LineKind) -> Bool {
    switch kind {
    case .body, .dateline: true
    default: false
    }
  }
}
