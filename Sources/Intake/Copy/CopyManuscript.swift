internal import Editorial
internal import PressDiagnostics

/// Sheet → manuscript (来稿成原稿): the reader's blocks, corrected by what the format said.
struct CopyManuscript {
  /// The lines one after the other with blank lines between them.
  let text: SourceFile
  /// For each character of `text` its place in the sheet's file.
  let origins: [Int]
  /// For each line of `text`, from 0, the line of the sheet; nil for blank lines.
  let sheetLines: [Int?]
  private let sheet: CopySheet

  init(_ sheet: CopySheet) {
    self.sheet = sheet
    var scalars: [Unicode.Scalar] = []
    var origins: [Int] = []
    var sheetLines: [Int?] = []
    for (index, line) in sheet.lines.enumerated() {
      for (scalar, origin) in zip(line.text.scalars, line.text.origins) {
        scalars.append(scalar == "\n" || scalar == "\r" ? " " : scalar)
        origins.append(origin)
      }
      let last = origins.last ?? 0
      scalars += ["\n", "\n"]
      origins += [last, last]
      sheetLines += [index, nil]
    }
    sheetLines.append(nil)
    text = SourceFile(name: sheet.file.name, scalars: scalars)
    self.origins = origins
    self.sheetLines = sheetLines
  }

  func read() -> Diagnosed<Manuscript> {
    var manuscript = ManuscriptReader.read(text)
    var blocks: [Manuscript.Block] = []
    var isUnderHead = false
    var done = -1
    for block in manuscript.value.blocks {
      let lines = block.lines.compactMap { sheetLine(of: $0) }
      guard let line = lines.first else {
        blocks.append(block)
        continue
      }
      if line <= done { continue }
      var taken = [block]
      if lines.count > 1 || overrules(sheet.lines[line].role, block, line) {
        taken = lines.map { made(of: $0) }
        done = lines.last ?? line
      }
      for var block in taken {
        let role = sheetLine(of: block.lines.lowerBound).map { sheet.lines[$0].role } ?? .plain
        if role.isHead {
          block.startsStory = !isUnderHead
          block.continues = false
        } else if role != .plain {
          block.startsStory = false
          block.continues = false
        }
        // A kicker that the format says nothing of is of the head that stands right under it.
        if block.kind != .blank { isUnderHead = role.isHead || block.kind == .headline }
        blocks.append(block)
      }
    }
    manuscript.value.blocks = blocks
    manuscript.diagnostics.removeAll { isSettled($0) }
    return manuscript
  }

  /// Whether a finding doubts a role that the format has told.
  private func isSettled(_ finding: Diagnostic) -> Bool {
    guard finding.id == RoleReader.uncertainID, let place = finding.place,
      let line = sheetLine(of: place.start.line)
    else { return false }
    return sheet.lines[line].role != .plain
  }

  /// The sheet's line on a line of the text, from 1.
  private func sheetLine(of line: Int) -> Int? {
    sheetLines.indices.contains(line - 1) ? sheetLines[line - 1] : nil
  }

  /// Whether the format knows better than the reader what the block is.
  private func overrules(_ role: CopyRole, _ block: Manuscript.Block, _ line: Int) -> Bool {
    switch role {
    case .plain: return false
    case .paragraph:
      switch block.kind {
      // What the reader finds inside stories may well stand in one; but a short sentence that the
      // format calls a paragraph is one, and no line of a list or a poem.
      case .line: return SentenceEnd.isEnded(text.scalars[block.range])
      case .paragraph, .subhead, .caption, .endnote, .byline, .credit, .separator: return false
      default: return true
      }
    default: return block.kind != kind(of: role) || wholeLine(line) != block.range
    }
  }

  private func kind(of role: CopyRole) -> BlockKind {
    switch role {
    case .headline, .kicker, .mainHead, .deck: .headline
    case .subhead: .subhead
    case .plain, .paragraph: .paragraph
    case .line: .line
    case .caption: .caption
    case .endnote: .endnote
    case .byline: .byline
    }
  }

  private func wholeLine(_ line: Int) -> Range<Int> {
    let start = text.lineStarts[min(line * 2, text.lineStarts.count - 1)]
    let next = min(line * 2 + 1, text.lineStarts.count - 1)
    return start..<max(start, text.lineStarts[next] - 1)
  }

  /// The block of a line as the format has it, its characters put right.
  private func made(of line: Int) -> Manuscript.Block {
    let range = wholeLine(line)
    // The reader has reported the repairs of the line.
    var quiet = RepairLog()
    let repaired = CodePointRepair.repair(SourcedText(text, range), .all, into: &quiet).trimmed()
    return Manuscript.Block(
      kind: kind(of: sheet.lines[line].role), range: range, lines: line * 2 + 1..<line * 2 + 2,
      text: repaired)
  }
}
