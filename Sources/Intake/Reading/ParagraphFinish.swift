internal import PressDiagnostics

/// What can only be put right when the roles are known: quotes, leads, spaces (段落收尾).
struct ParagraphFinish {
  private let repairs: RepairChoice

  init(_ repairs: RepairChoice) { self.repairs = repairs }

  func finish(_ manuscript: inout Manuscript, log: inout RepairLog) {
    var blocks = manuscript.blocks
    if repairs.isOn(.quotes) { pairQuotes(&blocks, log: &log) }
    for story in ParagraphFinish.stories(of: blocks) {
      findNotes(in: story, &blocks)
      findTurns(in: story, &blocks, log: &log)
      findLeads(in: story, &blocks, log: &log)
      reportColumns(in: story, blocks, log: &log)
    }
    for index in blocks.indices
    where repairs.isOn(.markSpace) && spacesMeanNothing(blocks[index].kind) {
      blocks[index].text = MarkSpace.repair(blocks[index].text, into: &log)
    }
    manuscript.blocks = blocks
  }

  /// In headlines a space is a break, in fields it parts values; in text it is a leftover.
  private func spacesMeanNothing(_ kind: BlockKind) -> Bool {
    kind == .paragraph || kind == .noticeText || kind == .endnote || kind == .caption
  }

  private func pairQuotes(_ blocks: inout [Manuscript.Block], log: inout RepairLog) {
    var index = 0
    while index < blocks.count {
      var group = [index]
      var next = index + 1
      while next < blocks.count, blocks[next].kind == .blank || blocks[next].continues {
        if blocks[next].continues { group.append(next) }
        next += 1
      }
      var pieces = group.flatMap { [blocks[$0].label, blocks[$0].text].compactMap { $0 } }
      if pieces.contains(where: { $0.scalars.contains(where: QuotePairing.isCandidate) }) {
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

  private func findLeads(
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

  /// 编者按： and its kin open a paragraph in bold.
  private func findNotes(in story: Range<Int>, _ blocks: inout [Manuscript.Block]) {
    for index in story
    where blocks[index].kind == .paragraph && blocks[index].label == nil
      && !blocks[index].continues
    {
      guard let length = EditorsNote.length(in: blocks[index].text.scalars) else { continue }
      take(length, of: &blocks[index])
    }
  }

  private func take(_ length: Int, of block: inout Manuscript.Block) {
    guard length < block.text.count else { return }
    let text = block.text
    block.label = text[0..<length]
    block.text = text[length..<text.count].trimmed()
  }

  /// 记者： and 张三： open the turns of an interview.
  private func findTurns(
    in story: Range<Int>, _ blocks: inout [Manuscript.Block], log: inout RepairLog
  ) {
    var turns: [(block: Int, length: Int, name: String)] = []
    for index in story {
      let block = blocks[index]
      guard block.kind == .paragraph, block.label == nil, !block.continues,
        let length = SpokenTurn.length(in: block.text.scalars)
      else { continue }
      turns.append((index, length, block.text.scalars[..<(length - 1)].collapsed))
    }
    let isInterview = turns.contains { SpokenTurn.isKnown($0.name) }
    guard turns.count >= SpokenTurn.fewestInStory else { return }
    for turn in turns {
      let again = turns.filter { $0.name == turn.name }.count > 1
      guard isInterview || again else { continue }
      take(turn.length, of: &blocks[turn.block])
      guard let label = blocks[turn.block].label else { continue }
      log.add(SpokenTurn.found(label, certainty: isInterview ? .high : .medium))
    }
  }

  /// Reports each rejoined paragraph; even spacing confirms them and names the old columns.
  private func reportColumns(
    in story: Range<Int>, _ blocks: [Manuscript.Block], log: inout RepairLog
  ) {
    var cuts: [Int] = []
    var joins: [(before: Int, after: Int)] = []
    var open: Int?
    var total = 0
    for index in story where blocks[index].kind == .paragraph || blocks[index].kind == .subhead {
      if blocks[index].continues, let before = open {
        cuts.append(total)
        joins.append((before, index))
      }
      open = index
      total += blocks[index].text.count + (blocks[index].label?.count ?? 0)
    }
    let columns = FormerColumns.count(cuts: cuts, total: total)
    for join in joins {
      let isForced = blocks[join.after].text.scalars.first?.isLineStartForbidden ?? false
      log.add(
        ColumnBreak.joined(
          blocks[join.before].text, blocks[join.after].text,
          certainty: columns != nil || isForced ? .high : .medium))
    }
    guard let columns else { return }
    log.add(
      FormerColumns.found(
        columns: columns, total: total, cuts: cuts.count,
        at: blocks[story.lowerBound].text.place))
  }
}
