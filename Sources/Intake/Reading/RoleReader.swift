internal import PressDiagnostics

/// Gives each line its role from what stands around it (定角色).
///
/// One pass with a state: what the page was doing when the line came. Looking ahead is bounded,
/// so the pass is linear.
struct RoleReader {
  /// What the lines so far were.
  enum State {
    /// Nothing yet, or a separator.
    case open
    case headline
    case story
    /// A story that its signature has closed.
    case closed
    case furniture
    case notice
  }

  let lines: [ManuscriptLine]
  let kinds: [LineKind]
  /// The index of the next line that is not blank, for each line and the end.
  let nextFilled: [Int]
  /// How many blank lines usually part two paragraphs.
  let usualGap: Int

  var state = State.open
  var blocks: [Manuscript.Block] = []
  var log = RepairLog()
  /// The paragraph that may go on, as an index of `blocks`.
  var openParagraph: Int?
  /// The last block that is not blank.
  var lastFilled: Int?
  var hasStory = false
  var needsStoryStart = true
  var blanksBefore = 0
  /// Whether the paper's particulars, not only credits, have come since the last story.
  var sawImprint = false

  init(lines: [ManuscriptLine]) {
    self.lines = lines
    kinds = lines.map { LineKind(of: $0.text) }
    var next = [Int](repeating: lines.count, count: lines.count + 1)
    for index in lines.indices.reversed() {
      next[index] = lines[index].isBlank ? next[index + 1] : index
    }
    nextFilled = next
    usualGap = RoleReader.usualGap(lines, kinds)
  }

  mutating func read() -> [Manuscript.Block] {
    for index in lines.indices { read(index) }
    return blocks
  }

  private mutating func read(_ index: Int) {
    switch kinds[index] {
    case .blank: blank(index)
    case .separator:
      add(.separator, index)
      if state != .furniture, state != .notice { endStory(.open) }
    case .pageMark:
      add(.pageMark, index)
      endStory(.open)
      hasStory = false
    case .furniture(let parts): furniture(index, parts)
    case .contactValue: contactValue(index)
    case .dateline(let length): dateline(index, length)
    case .byline: byline(index)
    case .endnote, .caption: note(index)
    case .body: body(index)
    case .short: short(index)
    }
    if !lines[index].isBlank { blanksBefore = 0 }
  }

  private mutating func blank(_ index: Int) {
    blanksBefore += 1
    let line = lines[index]
    if let last = blocks.indices.last, blocks[last].kind == .blank {
      blocks[last].range = blocks[last].range.lowerBound..<line.range.upperBound
      blocks[last].lines = blocks[last].lines.lowerBound..<line.number + 1
    } else {
      blocks.append(
        Manuscript.Block(
          kind: .blank, range: line.range, lines: line.number..<line.number + 1, text: line.text))
    }
  }

  /// Appends the line as one block.
  mutating func add(_ kind: BlockKind, _ index: Int, label: Int = 0) {
    let line = lines[index]
    var block = Manuscript.Block(
      kind: kind, range: line.range, lines: line.number..<line.number + 1, text: line.text)
    if label > 0 {
      block.label = line.text[0..<label]
      block.text = line.text[label..<line.text.count].trimmed()
    }
    if kind.isStory, needsStoryStart {
      block.startsStory = true
      needsStoryStart = false
      hasStory = true
      sawImprint = false
    }
    blocks.append(block)
    lastFilled = blocks.count - 1
    openParagraph = kind == .paragraph ? blocks.count - 1 : nil
  }

  mutating func endStory(_ next: State) {
    state = next
    openParagraph = nil
    needsStoryStart = true
  }

  /// The most frequent number of blank lines before running text.
  private static func usualGap(_ lines: [ManuscriptLine], _ kinds: [LineKind]) -> Int {
    var counts = [0, 0, 0, 0]
    var gap = 0
    for (line, kind) in zip(lines, kinds) {
      if line.isBlank {
        gap += 1
      } else {
        if case .body = kind { counts[min(gap, 3)] += 1 }
        gap = 0
      }
    }
    let most = counts.max() ?? 0
    return counts.firstIndex(of: most) ?? 0
  }
}
