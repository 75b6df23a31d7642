/// Lines that stand together as headlines do (题块): up to four of them between blank lines, and under
/// them what opens a story.
///
/// A headline's lines follow each other directly while paragraphs are parted; under it stand the
/// dateline, the reporter's name, or a report's first words.
struct HeadBlocks {
  /// The blocks that open stories.
  private(set) var opening: [Range<Int>] = []
  /// Headings by themselves above reports, the only ones of their stories.
  private(set) var lonely: [Int] = []

  private let items: [LineEvidence]
  private static let mostLines = 4

  init(_ items: [LineEvidence]) {
    self.items = items
    var candidates: [Int] = []
    var item = 0
    while item < items.count {
      let block = self.block(at: item)
      if items[item].isPageStart { settle(&candidates) }
      if opensStory(block) {
        opening.append(block)
        settle(&candidates)
      } else if isHeading(block) {
        candidates.append(item)
      }
      item = max(item + 1, block.upperBound)
    }
    settle(&candidates)
  }

  /// Subheads come in twos and more (小标题不单用): one alone above a report's first words heads it.
  private mutating func settle(_ candidates: inout [Int]) {
    lonely += candidates.count == 1 ? candidates.filter { items[$0 + 1].citesOffice } : []
    candidates = []
  }

  private func block(at item: Int) -> Range<Int> {
    guard isParted(item), canBeHead(item) else { return item..<item }
    var end = item + 1
    while end < items.count, !isParted(end), canBeHead(end) { end += 1 }
    let isWhole = end == items.count || isParted(end) || items[end].isDateline
    return end - item <= HeadBlocks.mostLines && isWhole ? item..<end : item..<item
  }

  private func isParted(_ item: Int) -> Bool {
    let line = items[item]
    return line.blanksBefore > 0 || line.isPageStart || line.isBehindSeparator
  }

  private func canBeHead(_ item: Int) -> Bool {
    let line = items[item]
    guard !line.isMarked, !line.isRow, !line.isNameList, !line.isVerse,
      !line.isStanzaTitle, !line.isNote, !line.startsInside, !line.hasLead
    else { return false }
    return line.isShort ? line.ending == .open || line.isSaying : line.isBody && line.isSaying
  }

  private func opensStory(_ block: Range<Int>) -> Bool {
    guard block.contains(where: { items[$0].isShort }), block.upperBound < items.count,
      !items[block.upperBound].isPageStart
    else { return false }
    let next = items[block.upperBound]
    if next.isDateline { return true }
    if next.isReporter {
      return block.upperBound + 1 < items.count && items[block.upperBound + 1].isBody
    }
    return block.count > 1 && next.isBody && next.opensReport
  }

  /// A short line between two paragraphs.
  private func isHeading(_ block: Range<Int>) -> Bool {
    guard block.count == 1, let item = block.first, item > 0, item + 1 < items.count,
      !items[item].isPageStart, items[item].isShort, items[item].ending == .open
    else { return false }
    return items[item - 1].isBody && items[item + 1].isBody && !items[item + 1].isPageStart
      && isParted(item + 1)
  }
}
