internal import PageGeometry
internal import PageScene
internal import PressDiagnostics

/// Compares what is drawn beside the text: rules, paths, pictures (线条与图片对照).
struct MarkComparison {
  let story: String
  let tolerance: ComparisonTolerance
  /// How the story moved, with which its marks are looked for.
  private let step: Shift
  private(set) var changes: [PageChange] = []
  /// Marks that only moved, with their shift, and those that stayed.
  private(set) var moves: [(change: PageChange, shift: Shift)] = []
  private(set) var still = 0
  /// What found no partner in its story and may be in another.
  private(set) var gone: [PageMark] = []
  private(set) var new: [PageMark] = []

  init(
    story: String, _ before: [PageMark], _ after: [PageMark], moved step: Shift = .none,
    _ tolerance: ComparisonTolerance
  ) {
    self.story = story
    self.tolerance = tolerance
    self.step = step
    gone = before
    new = after
    guard before != after else {
      still = after.count
      (gone, new) = ([], [])
      return
    }
    if step != .none { pairMoved() }
    pairEqual()
    pairNearest()
  }

  /// Takes out what moved with the story and is the same else; a story that went across the page
  /// takes its marks farther than the nearest ones of others.
  private mutating func pairMoved() {
    var rest: [PageMark] = []
    for old in gone {
      let there = old.moved(by: step)
      let index = new.firstIndex { other in
        MarkDifference(there, other, tolerance)?.isSameMark == true
      }
      if let index { tell(old, new.remove(at: index)) } else { rest.append(old) }
    }
    gone = rest
  }

  /// Takes out what is the same within the tolerance.
  private mutating func pairEqual() {
    var rest: [PageMark] = []
    for old in gone {
      let index = new.firstIndex { other in
        MarkDifference(old, other, tolerance)?.isNothing == true
      }
      if let index {
        new.remove(at: index)
        still += 1
      } else {
        rest.append(old)
      }
    }
    gone = rest
  }

  /// How many pairs are weighed against one another; a drawing of thousands of strokes takes too long.
  private static let mostWeighed = 40_000
  private static let mostPaired = 4_000_000

  /// Pairs the rest, the most alike first; of a large drawing each in its turn.
  private mutating func pairNearest() {
    guard gone.count * new.count <= Self.mostPaired else { return }
    guard gone.count * new.count <= Self.mostWeighed else { return pairInTurn() }
    while true {
      var best: (old: Int, new: Int, cost: Int)?
      for (i, old) in gone.enumerated() {
        for (j, other) in new.enumerated() {
          guard let cost = cost(old, other) else { continue }
          if cost < best?.cost ?? .max { best = (i, j, cost) }
        }
      }
      guard let best else { return }
      tell(gone.remove(at: best.old), new.remove(at: best.new))
    }
  }

  /// How unlike two marks are, where they stand or where the story took the first.
  private func cost(_ old: PageMark, _ other: PageMark) -> Int? {
    let here = MarkDifference(old, other, tolerance)?.cost
    guard step != .none,
      let there = MarkDifference(old.moved(by: step), other, tolerance)?.cost
    else { return here }
    return min(here ?? there, there)
  }

  private mutating func pairInTurn() {
    var rest: [PageMark] = []
    for old in gone {
      var best: (index: Int, cost: Int)?
      for (index, other) in new.enumerated() {
        guard let cost = cost(old, other) else { continue }
        if cost < best?.cost ?? .max { best = (index, cost) }
      }
      if let best { tell(old, new.remove(at: best.index)) } else { rest.append(old) }
    }
    gone = rest
  }

  private mutating func tell(_ old: PageMark, _ other: PageMark) {
    guard let difference = MarkDifference(old, other, tolerance) else { return }
    var told = difference.changes(story: story)
    if difference.hasOtherOrder {
      told.append(
        PageChange(
          .order, story: story, zh: "叠放次序变了：压住 \(old.linesBelow) 行 → \(other.linesBelow) 行",
          en:
            "the stacking changed: it lay over \(old.linesBelow) lines, now over \(other.linesBelow)",
          old: "\(old.linesBelow)", new: "\(other.linesBelow)", before: old.frame,
          after: other.frame))
    }
    if told.isEmpty { still += 1 }
    for change in told {
      let isMove = [.ruleMoved, .pathMoved, .pictureMoved].contains(change.kind)
      if isMove { moves.append((change, difference.shift)) } else { changes.append(change) }
    }
  }

  /// Says of what is left that it is new or gone.
  func leftovers() -> [PageChange] {
    Self.gathered(gone.map { Self.missing($0, story: story, isNew: false) })
      + Self.gathered(new.map { Self.missing($0, story: story, isNew: true) })
  }

  /// Past so many of a kind they are told as one.
  private static let mostTold = 24

  private static func gathered(_ changes: [PageChange]) -> [PageChange] {
    guard changes.count > mostTold else { return changes }
    var told: [PageChange] = []
    for kind in ChangeKind.allCases {
      let own = changes.filter { $0.kind == kind }
      guard own.count > mostTold, var one = own.first else {
        told += own
        continue
      }
      one.before = StoryComparison.union(own.map(\.before))
      one.after = StoryComparison.union(own.map(\.after))
      one.message.zh += "，连同另外 \(own.count - 1) 处"
      one.message.en += ", and \(own.count - 1) more"
      told.append(one)
    }
    return told
  }

  private static func missing(_ mark: PageMark, story: String, isNew: Bool) -> PageChange {
    let kind: ChangeKind
    let what: (zh: String, en: String)
    var source: SourceRange?
    switch mark.shape {
    case .rule(let frame):
      kind = isNew ? .ruleAdded : .ruleRemoved
      what = ("线 \(Wording.size(frame))", "a rule of \(Wording.size(frame))")
    case .path(let path):
      kind = isNew ? .pathAdded : .pathRemoved
      what = ("图形 \(Wording.size(path.frame))", "a shape of \(Wording.size(path.frame))")
    case .picture(let picture):
      kind = isNew ? .pictureAdded : .pictureRemoved
      what = ("图片 \(picture.name)", "the picture \(picture.name)")
      source = picture.source
    }
    return PageChange(
      kind, story: story, zh: (isNew ? "多了" : "少了") + what.zh,
      en: what.en + (isNew ? " was put in" : " is gone"), before: isNew ? nil : mark.frame,
      after: isNew ? mark.frame : nil, source: source)
  }
}
