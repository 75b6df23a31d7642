internal import HanText
internal import PageGeometry

/// Total fit where all lines but the first have one measure (等行长全段断行).
///
/// State of a break: the pitch class of the line that ends there. Linear in the text's length.
struct UniformFit {
  let evaluator: LineEvaluator
  let measure: Int
  let firstMeasure: Int
  let limits: LineEvaluator.Limits

  /// The best way to each break in each pitch class.
  private struct Table {
    /// Unit indices at which a line may begin or the text ends.
    var positions: [Int]
    var demerits: [Int]
    /// For each state the position and class that it came from.
    var from: [Int32]
    var edges: LineEdges

    static let unreached = Int.max

    init(positions: [Int], material: ParagraphMaterial) {
      self.positions = positions
      demerits = Array(repeating: Self.unreached, count: positions.count * 4)
      from = Array(repeating: -1, count: positions.count * 4)
      edges = LineEdges(positions: positions, material: material)
    }

    func isReached(_ position: Int) -> Bool {
      let slot = position * 4
      return min(demerits[slot], demerits[slot + 1], demerits[slot + 2], demerits[slot + 3])
        != Self.unreached
    }
  }

  func solve(from state: BreakingState) -> LineBreaks? {
    var table = Table(positions: positions(from: state.unit), material: evaluator.material)
    table.demerits[state.pitch.rawValue] = 0
    var low = 0
    for end in 1..<table.positions.count {
      advance(&low, to: end, table)
      relax(&table, low: low, end: end)
    }
    return path(table)
  }

  /// The places where a line may begin in this pass, and the end.
  private func positions(from start: Int) -> [Int] {
    let breaks = evaluator.material.breaks
    var positions = [start]
    positions.reserveCapacity(breaks.count - start + 1)
    for unit in start..<breaks.count where isLawful(breaks[unit]) { positions.append(unit + 1) }
    return positions
  }

  private func isLawful(_ rule: BreakRule) -> Bool {
    rule.isLawful(in: limits.tier, longest: max(measure, firstMeasure))
  }

  private func measure(from position: Int) -> Int { position == 0 ? firstMeasure : measure }

  /// Leaves behind the starts from which even a squeezed line is too long.
  private func advance(_ low: inout Int, to end: Int, _ table: Table) {
    let limit = max(measure, firstMeasure) + endSlack
    while low < end - 1, table.edges.leastWidth(low, end) > limit { low += 1 }
  }

  /// By how much a line may outgrow its measure: where a mark hangs.
  private var endSlack: Int { evaluator.material.style.hangs ? Em.unitsPerEm : 0 }

  /// Tries every start in the window; the nearest ones open gaps too far and end the scan.
  private func relax(_ table: inout Table, low: Int, end: Int) {
    let isLast = end == table.positions.count - 1
    for start in low..<end where table.isReached(start) {
      let range = table.positions[start]..<table.positions[end]
      let room = measure(from: start)
      guard let fit = evaluator.fit(range, measure: room, limits: limits) else {
        if !isLast, isTooShort(range, room) { return }
        continue
      }
      offer(fit, start: start, end: end, isLast: isLast, &table)
    }
  }

  /// Whether the line is so short that every later start is hopeless too.
  private func isTooShort(_ range: Range<Int>, _ room: Int) -> Bool {
    guard limits.widestGap < BreakingPass.unlimited else { return false }
    // An opening mark or a last mark may keep half an em each; a blank at the end may vanish.
    let greatest = evaluator.greatestWidth(evaluator.visible(range), gap: limits.widestGap)
    return greatest + Em.unitsPerEm < room
  }

  private func offer(
    _ fit: LineFit, start: Int, end: Int, isLast: Bool, _ table: inout Table
  ) {
    let line = Penalty.line * LineFit.scale + fit.badness
    let square = line * line
    let slot = end * 4 + fit.pitch.rawValue
    for pitch in 0..<4 {
      let before = table.demerits[start * 4 + pitch]
      guard before != Table.unreached else { continue }
      let jump = isLast ? 0 : Demerits.abruptness(pitch, fit.pitch.rawValue)
      let total = min(before, Demerits.ceiling) + square + jump
      if total < table.demerits[slot] {
        table.demerits[slot] = total
        table.from[slot] = Int32(start * 4 + pitch)
      }
    }
  }

  /// Walks back from the best state at the text's end.
  private func path(_ table: Table) -> LineBreaks? {
    let end = table.positions.count - 1
    var slot = end * 4
    for candidate in end * 4..<end * 4 + 4 where table.demerits[candidate] < table.demerits[slot] {
      slot = candidate
    }
    let demerits = table.demerits[slot]
    guard demerits != Table.unreached else { return nil }
    var lines: [Range<Int>] = []
    var pitches: [PitchClass] = []
    while table.from[slot] >= 0 {
      let previous = Int(table.from[slot])
      lines.append(table.positions[previous / 4]..<table.positions[slot / 4])
      pitches.append(PitchClass(rawValue: slot % 4) ?? .trueToPitch)
      slot = previous
    }
    return LineBreaks(
      lines: lines.reversed(), pitches: pitches.reversed(), demerits: demerits,
      isOverfull: limits.allowsOverfull)
  }
}

/// What pitch changes between neighbouring lines cost.
enum Demerits {
  /// Sums stop growing here, so that no text of any length can overflow them.
  static let ceiling = Int.max / 4

  static func abruptness(_ a: Int, _ b: Int) -> Int {
    let steps = abs(a - b) - 1
    return steps > 0 ? Penalty.abruptChange * steps << 20 : 0
  }
}
