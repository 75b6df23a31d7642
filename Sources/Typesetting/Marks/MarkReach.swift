internal import PageGeometry

/// How far ruby and frames stick out beside their units (标记外伸), and the room that this takes.
///
/// Ruby may reach a quarter em over a neighbour without any, keeps a quarter em from other ruby and
/// never leaves the line (clreq, position of ruby; cjk-typography §1.6). A frame covers nobody.
struct MarkReach {
  /// What sticks out of a unit at one side, in 1/65536 em; negative where ruby is narrower.
  private struct Side {
    var ruby: Int?
    var frame = 0
  }

  private var before: [Side]
  private var after: [Side]
  private let isGrid: Bool

  init(count: Int, isGrid: Bool) {
    before = Array(repeating: Side(), count: count)
    after = before
    self.isGrid = isGrid
  }

  /// Widens the gaps inside a group whose ruby is wider, and keeps what still sticks out.
  mutating func add(_ pair: RubyPair, _ widths: [Int], _ gaps: inout [Gap]) {
    let inner = pair.base.lowerBound..<pair.base.upperBound - 1
    let natural = widths[pair.base].reduce(0, +) + gaps[inner].reduce(0) { $0 + $1.natural }
    let lack = pair.width - natural
    let share = lack > 0 && !isGrid ? lack / pair.base.count : 0
    for index in inner { gaps[index].widen(by: share) }
    let rest = lack - share * inner.count
    before[pair.base.lowerBound].ruby = rest / 2
    after[pair.base.upperBound - 1].ruby = rest - rest / 2
  }

  mutating func addFrame(_ units: Range<Int>) {
    before[units.lowerBound].frame = MarkMeasures.framePadding.rawValue
    after[units.upperBound - 1].frame = MarkMeasures.framePadding.rawValue
  }

  /// Widens the gap after each unit where something sticks out.
  func widen(_ gaps: inout [Gap], _ widths: [Int]) {
    for index in gaps.indices {
      let pad = pad(between: index, and: index + 1, widths)
      if pad > 0 { gaps[index].widen(by: rounded(pad)) }
    }
  }

  private func pad(between a: Int, and b: Int, _ widths: [Int]) -> Int {
    let frames = after[a].frame + before[b].frame
    switch (after[a].ruby, before[b].ruby) {
    case (nil, nil): return frames
    case (let left?, let right?):
      // A pair's own inside has neither; these two belong to different pieces.
      return max(frames, left + right + MarkMeasures.betweenRuby.rawValue)
    case (let left?, nil):
      let far = b + 1 < before.count && before[b + 1].ruby != nil
      return max(frames, left - overhang(over: widths[b], isBetween: far))
    case (nil, let right?):
      let far = a > 0 && after[a - 1].ruby != nil
      return max(frames, right - overhang(over: widths[a], isBetween: far))
    }
  }

  /// How far ruby may reach over a neighbour: where that stands between two pieces, both share it.
  private func overhang(over width: Int, isBetween: Bool) -> Int {
    let limit = MarkMeasures.rubyOverhang.rawValue
    guard isBetween else { return limit }
    return max(0, min(limit, (width - MarkMeasures.betweenRuby.rawValue) / 2))
  }

  private func rounded(_ pad: Int) -> Int {
    guard isGrid else { return pad }
    return (pad + Em.unitsPerEm - 1) / Em.unitsPerEm * Em.unitsPerEm
  }

  /// The blank that a line keeps before its first unit, so that nothing leaves it.
  func blank(before unit: Int) -> Int { blank(before[unit]) }

  /// The blank that a line keeps behind its last unit.
  func blank(after unit: Int) -> Int { blank(after[unit]) }

  private func blank(_ side: Side) -> Int {
    let reach = max(0, side.ruby ?? 0, side.frame)
    return reach > 0 ? rounded(reach) : 0
  }
}

extension Gap {
  /// Adds room that belongs to no mark and never gives way.
  mutating func widen(by amount: Int) {
    natural += amount
    pad += amount
  }
}
