internal import PressDiagnostics

/// What can only be put right when the roles are known: quotes, leads, spaces (段落收尾).
enum ParagraphFinish {
  static func finish(_ manuscript: inout Manuscript, log: inout RepairLog) {
    var blocks = manuscript.blocks
    pairQuotes(&blocks, log: &log)
    for story in stories(of: blocks) {
      findLeads(in: story, &blocks, log: &log)
      reportFormerColumns(in: story, blocks, log: &log)
    }
    for index in blocks.indices where spacesMeanNothing(blocks[index].kind) {
      blocks[index].text = MarkSpace.repair(blocks[index].text, into: &log)
    }
    manuscript.blocks = blocks
  }

  /// In headlines a space is a break, in fields it parts values; in text it is a leftover.
  private static func spacesMeanNothing(_ kind: BlockKind) -> Bool {
    kind == .paragraph || kind == .noticeText || kind == .endnote || kind == .caption
  }

  private static func pairQuotes(_ blocks: inout [Manuscript.Block], log: inout RepairLog) {
    var index = 0
    while index < blocks.count {
      var group = [index]
      var next = index + 1
      while next < blocks.count, blocks[next].kind == .blank || blocks[next].continues {
        if blocks[next].continues { group.append(next) }
        next += 1
      }
      var pieces = group.flatMap { [blocks[$0].label, blocks[$0].text].compactMap { $0 } }
      if pieces.contains(where: { $0.scalars.contains { $0 == "\"" || $0 == "'" } }) {
        QuotePairing.repair(&pieces, into: &log)
        var rest = pieces[...]
        for member in group {
          if blocks[member].label != nil { blocks[member].label = rest.popFirst() }
          if let text = rest.popFirst() { blocks[member].text = text }
        }
      }
      index = next
    }
  }

  /// The blocks of each story, as ranges.
  static func stories(of blocks: [Manuscript.Block]) -> [Range<Int>] {
    let starts = blocks.indices.filter { blocks[$0].startsStory }
    return zip(starts, starts.dropFirst() + [blocks.count]).map { $0..<$1 }
  }

  private static func findLeads(
    in story: Range<Int>, _ blocks: inout [Manuscript.Block], log: inout RepairLog
  ) {
    let found = story.filter { index in
      let block = blocks[index]
      return block.kind == .paragraph && !block.continues && block.label == nil
        && RunInLead.length(in: block.text.scalars) != nil
    }
    guard found.count >= RunInLead.fewestInStory else { return }
    for index in found {
      guard let length = RunInLead.length(in: blocks[index].text.scalars) else { continue }
      let text = blocks[index].text
      let lead = text[0..<length]
      blocks[index].label = lead
      blocks[index].text = text[length..<text.count].trimmed()
      log.add(RunInLead.found(lead))
    }
  }

  private static func reportFormerColumns(
    in story: Range<Int>, _ blocks: [Manuscript.Block], log: inout RepairLog
  ) {
    var cuts: [Int] = []
    var total = 0
    for index in story where blocks[index].kind == .paragraph || blocks[index].kind == .subhead {
      if blocks[index].continues { cuts.append(total) }
      total += blocks[index].text.count + (blocks[index].label?.count ?? 0)
    }
    guard let columns = FormerColumns.count(cuts: cuts, total: total) else { return }
    log.add(
      FormerColumns.found(columns: columns, total: total, at: blocks[story.lowerBound].text.place))
  }
}
