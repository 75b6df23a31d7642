internal import PageGeometry
internal import PressDiagnostics

/// Compares a story with itself on the other page (稿件对照).
struct StoryComparison {
  let before: StoryContents
  let after: StoryContents
  let tolerance: ComparisonTolerance
  private(set) var changes: [PageChange] = []
  /// Marks that found no partner here: one may have gone to another story.
  private(set) var marks: MarkComparison
  private var moves: [LineMove] = []
  /// The steps that were told, each with the change that told it first.
  private var steps: [(shift: Shift, change: Int)] = []
  private var name: String { after.name }

  init(_ before: StoryContents, _ after: StoryContents, _ tolerance: ComparisonTolerance) {
    self.before = before
    self.after = after
    self.tolerance = tolerance
    marks = MarkComparison(
      story: after.name, before.marks, after.marks, moved: Self.step(before, after, tolerance),
      tolerance)
    compareParts()
    compareFrame()
    changes += marks.changes
    tellMoves()
    nameCauses()
  }

  /// How the story moved as a whole: its frame did, and its first letter with it.
  private static func step(
    _ before: StoryContents, _ after: StoryContents, _ tolerance: ComparisonTolerance
  ) -> Shift {
    guard let old = before.frame, let new = after.frame else { return .none }
    let step = Shift(from: old.origin, to: new.origin).beyond(tolerance.position)
    guard let first = before.lines.first?.letters.first, let now = after.lines.first?.letters.first
    else { return step }
    let isWithText = Shift(from: first.place, to: now.place).isNear(step, tolerance.position)
    return isWithText ? step : .none
  }

  private mutating func compareParts() {
    var names = after.parts.map(\.name)
    names += before.parts.map(\.name).filter { !names.contains($0) }
    for part in names {
      let old = before.parts.first { $0.name == part }?.lines ?? []
      let new = after.parts.first { $0.name == part }?.lines ?? []
      if old == new {
        moves += new.indices.map { LineMove(part: part, line: $0, shift: .none) }
        continue
      }
      let compared = PartComparison(story: name, name: part, before: old, after: new, tolerance)
      let offset = changes.count
      changes += compared.changes.map { change in
        var change = change
        change.cause = change.cause.map { $0 + offset }
        return change
      }
      moves += compared.moves
    }
  }

  private mutating func compareFrame() {
    if before.title != after.title {
      changes.append(
        PageChange(
          .storyTitle, story: name, zh: "目录里的题目变了", en: "the entry of the outline changed",
          old: before.title, new: after.title, before: before.frame, after: after.frame))
    }
    guard let old = before.frame, let new = after.frame else { return }
    let grown = Shift(x: new.width - old.width, y: new.height - old.height)
      .beyond(tolerance.position)
    guard grown != .none else { return }
    let isWider = grown.x != .zero
    let sizes = (Wording.size(old), Wording.size(new))
    changes.append(
      PageChange(
        isWider ? .storyRespanned : .storyResized, story: name,
        zh: (isWider ? "跨栏变了 " : "高度变了 ") + "\(sizes.0) → \(sizes.1)",
        en: "\(isWider ? "was re-spanned" : "was resized") from \(sizes.0) to \(sizes.1)",
        old: sizes.0, new: sizes.1, before: old, after: new))
  }

  // MARK: Moves

  /// Tells what moved together once: the story, else runs of lines, else single marks.
  private mutating func tellMoves() {
    let lineShifts = moves.map(\.shift)
    let markShifts = marks.moves.map(\.shift)
    let all = lineShifts + markShifts
    guard let first = all.first(where: { $0 != .none }) else { return tellFrameMove() }
    let isWhole =
      marks.still == 0 && marks.gone.isEmpty && marks.new.isEmpty && all.count > 1
      && all.allSatisfy { $0.isNear(first, tolerance.position) }
    guard !isWhole else {
      let words = Wording.shift(first)
      return changes.append(
        PageChange(
          .storyMoved, story: name, zh: "整体\(words.zh)", en: "moved as a whole, \(words.en)",
          before: before.extent, after: after.extent, source: after.lines.first?.source))
    }
    var group: [LineMove] = []
    for move in moves {
      if let last = group.last, last.part == move.part, last.line + 1 == move.line,
        move.shift.isNear(last.shift, tolerance.position), move.shift != .none
      {
        group.append(move)
        continue
      }
      tell(group)
      group = move.shift == .none ? [] : [move]
    }
    tell(group)
    for move in marks.moves { tell(move.change, move.shift) }
  }

  /// What moved by the same step as lines before it follows from them: a column that was pushed is one
  /// cause, in however many pieces it is told.
  private mutating func tell(_ change: PageChange, _ shift: Shift) {
    var change = change
    change.cause = steps.first { $0.shift.isNear(shift, tolerance.position) }?.change
    if change.cause == nil { steps.append((shift, changes.count)) }
    changes.append(change)
  }

  private mutating func tell(_ group: [LineMove]) {
    guard let first = group.first, let last = group.last else { return }
    let words = Wording.shift(first.shift)
    tell(
      PageChange(
        .lineMoved, story: name, part: first.part, lines: first.line + 1...last.line + 1,
        zh: words.zh, en: "moved \(words.en)", new: words.en,
        before: Self.union(group.map(\.before)),
        after: Self.union(group.map(\.after)), source: first.source), first.shift)
  }

  /// A frame without anything in it, or round what stayed.
  private mutating func tellFrameMove() {
    guard let old = before.frame, let new = after.frame,
      !changes.contains(where: { $0.kind == .storyRespanned || $0.kind == .storyResized })
    else { return }
    let shift = Shift(from: old.origin, to: new.origin).beyond(tolerance.position)
    guard shift != .none else { return }
    let words = Wording.shift(shift)
    changes.append(
      PageChange(
        .storyMoved, story: name, zh: "外框\(words.zh)", en: "its frame moved \(words.en)",
        before: old, after: new))
  }

  static func union(_ frames: [Rect?]) -> Rect? {
    frames.reduce(nil) { box, frame in
      guard let frame else { return box }
      return box.map { $0.union(frame) } ?? frame
    }
  }

  // MARK: Causes

  /// What follows from a change of the text or of the letters is put under it.
  private mutating func nameCauses() {
    let roots = changes.indices.filter { index in
      changes[index].cause == nil && Self.isRoot(changes[index].kind)
    }
    guard let worst = roots.max(by: { changes[$0].kind.weight < changes[$1].kind.weight }) else {
      return
    }
    for index in changes.indices where changes[index].cause == nil && !roots.contains(index) {
      guard Self.followsFrom(changes[worst].kind, changes[index], changes[worst]) else { continue }
      changes[index].cause = worst
    }
    // A reflow without an edit of its own follows from what made the story wider or its letters
    // other ones.
    let shapes = roots.filter { changes[$0].kind != .reflow && changes[$0].kind != .text }
    for index in roots where changes[index].kind == .reflow {
      changes[index].cause =
        shapes.first { changes[$0].kind == .storyRespanned }
        ?? shapes.first { changes[$0].part == changes[index].part }
    }
  }

  private static func isRoot(_ kind: ChangeKind) -> Bool {
    switch kind {
    case .text, .paragraph, .reflow, .face, .size, .scale, .turn, .storyRespanned,
      .pictureAdded, .pictureRemoved:
      true
    default: false
    }
  }

  /// A line that moved by itself follows from no edit in another place: only what stands behind the
  /// edit in its part, and the story's frame and title, can follow.
  private static func followsFrom(
    _ kind: ChangeKind, _ change: PageChange, _ root: PageChange
  ) -> Bool {
    switch change.kind {
    case .storyResized, .storyTitle, .storyMoved: true
    case .lineMoved, .respaced:
      kind == .storyRespanned
        || change.part == root.part
          && (change.lines?.upperBound ?? 0) >= (root.lines?.lowerBound ?? 0)
    default: false
    }
  }
}
