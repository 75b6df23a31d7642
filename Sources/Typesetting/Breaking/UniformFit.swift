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

  func solve(from state: BreakingState) -> LineBreaks? {
    let positions = positions(from: state.unit)
    let edges = LineEdges(positions: positions, material: evaluator.material)
    var rows: [BreakRow] = []
    rows.reserveCapacity(positions.count)
    rows.append(BreakRow(start: state.pitch))
    var low = 0
    var lastReached = 0
    for end in 1..<positions.count {
      advance(&low, to: end, edges)
      // Where no line can begin any more, none can end.
      if lastReached < low { return nil }
      let row = row(at: end, from: low, rows, positions)
      if row.isReached { lastReached = end }
      rows.append(row)
    }
    return path(rows, positions)
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
  private func advance(_ low: inout Int, to end: Int, _ edges: LineEdges) {
    let limit = max(measure, firstMeasure) + endSlack
    while low < end - 1, edges.leastWidth(low, end) > limit { low += 1 }
  }

  /// By how much a line may outgrow its measure: where a mark hangs.
  private var endSlack: Int { evaluator.material.style.hangs ? Em.unitsPerEm : 0 }

  /// Tries every start in the window; the nearest ones open gaps too far and end the scan.
  private func row(at position: Int, from low: Int, _ rows: [BreakRow], _ positions: [Int])
    -> BreakRow
  {
    let end = evaluator.ending(positions[position])
    let isLast = position == positions.count - 1
    var best = BreakRow()
    for start in low..<position where rows[start].isReached {
      let unit = positions[start]
      let room = measure(from: start)
      if let fit = evaluator.fit(from: unit, to: end, measure: room, limits: limits) {
        best.offer(fit, from: rows[start], at: start, isLast: isLast)
        if fit.pitch == .loose, !isLast, isOutdone(best, start, end, rows, positions) { break }
      } else if !isLast, isTooShort(unit, end, room) {
        break
      }
    }
    return best
  }

  /// Whether the line is so short that every later start is hopeless too.
  private func isTooShort(_ start: Int, _ end: LineEnding, _ room: Int) -> Bool {
    guard limits.widestGap < BreakingPass.unlimited else { return false }
    let greatest = evaluator.greatestWidth(from: start, to: end, gap: limits.widestGap)
    return greatest + startSlack < room
  }

  /// Whether no later start can end a better line: each opens its gaps at least as wide.
  ///
  /// Without it a pass that allows wide gaps would try nearly every start at every break.
  private func isOutdone(
    _ best: BreakRow, _ start: Int, _ end: LineEnding, _ rows: [BreakRow], _ positions: [Int]
  ) -> Bool {
    let room = measure(from: start)
    guard startSlack == 0, room <= measure else { return false }
    guard let bound = evaluator.leastBadness(from: positions[start], to: end, measure: room) else {
      return false
    }
    let line = Penalty.line * LineFit.scale + bound
    let rest = rows[(start + 1)..<(rows.count)].reduce(Demerits.ceiling) { min($0, $1.least) }
    return rest + line * line >= best[.loose].demerits
  }

  /// By how much a later start may be wider: an opening mark or the last mark keeps half an em; with
  /// marks in the text, half a note or ruby that sticks out may come to more.
  private var startSlack: Int {
    let material = evaluator.material
    return (material.keepsStartBlank ? Em.half.rawValue : 0)
      + (material.style.lineEnd == .trim ? 0 : Em.half.rawValue)
      + (material.hasMarks ? 3 * Em.unitsPerEm : 0)
  }

  /// Walks back from the best state at the text's end.
  private func path(_ rows: [BreakRow], _ positions: [Int]) -> LineBreaks? {
    var position = rows.count - 1
    guard var pitch = rows[position].best else { return nil }
    let demerits = rows[position][pitch].demerits
    var lines: [Range<Int>] = []
    var pitches: [PitchClass] = []
    while let before = rows[position][pitch].before {
      lines.append(positions[before.position]..<positions[position])
      pitches.append(pitch)
      (position, pitch) = before
    }
    return LineBreaks(
      lines: lines.reversed(), pitches: pitches.reversed(), demerits: demerits,
      isOverfull: limits.allowsOverfull)
  }
}
