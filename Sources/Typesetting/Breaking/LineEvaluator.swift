internal import HanText
internal import PageGeometry

/// Judges any stretch of a paragraph as a line, in constant time (行评价).
///
/// The order of adjustment is clreq's: squeeze brackets, commas, Han–Western space, stops; else
/// stretch spaces, let marks grow back, then open all other gaps alike.
struct LineEvaluator {
  let material: ParagraphMaterial
  let weights: CostWeights

  init(_ material: ParagraphMaterial) {
    self.material = material
    weights = material.style.costs.weights
  }

  /// What a line may do in this pass.
  struct Limits {
    /// The widest ideograph gap, in 1/65536 em.
    var widestGap: Int
    var allowsOrphan = false
    /// Which breaks are lawful.
    var tier = BreakRule.Tier.allowed
    var allowsOverfull = false
  }

  /// The best way to set the units in `range` on a line of that measure, or nil where none fits.
  func fit(_ range: Range<Int>, measure: Int, limits: Limits) -> LineFit? {
    fit(from: range.lowerBound, to: ending(range.upperBound), measure: measure, limits: limits)
  }

  /// The same for the line from a unit to an end that many lines share.
  @inline(__always)
  func fit(from start: Int, to end: LineEnding, measure: Int, limits: Limits) -> LineFit? {
    let end = start < end.shown ? end : shown(end, upTo: start + 1)
    let isOrphan = end.isLast && start > 0 && isOrphan(start..<end.upper)
    if isOrphan && !limits.allowsOrphan { return nil }
    let room = measure - naturalWidth(from: start, to: end)
    var best = fit(start, end, room: room, limits: limits)
    if material.style.lineEnd != .trim { keepEnd(&best, start, end, room, limits) }
    if material.style.hangs { hang(&best, start, end, room, limits) }
    guard var best else { return nil }
    best.badness += end.penalty + (isOrphan ? Penalty.orphan * LineFit.scale : 0)
    if start > 0, material.breaks[start - 1].hyphen > 0, repeatsHyphen(start..<end.upper) {
      best.badness += Penalty.hyphenUnderHyphen * LineFit.scale
    }
    return best
  }

  // MARK: The end

  /// Tries the last mark at full width.
  private func keepEnd(
    _ best: inout LineFit?, _ start: Int, _ end: LineEnding, _ room: Int, _ limits: Limits
  ) {
    let blank = endBlank(end.shown - 1)
    guard blank > 0, material.style.lineEnd == .keep || room >= blank else { return }
    best = fit(start, end, room: room - blank, limits: limits)
    best?.end = .full
  }

  /// Tries the last mark outside the measure.
  private func hang(
    _ best: inout LineFit?, _ start: Int, _ end: LineEnding, _ room: Int, _ limits: Limits
  ) {
    guard hangs(start..<end.shown), !end.isLast || best == nil || best?.isOverfull == true else {
      return
    }
    let body = material.widths[end.shown - 1]
    guard var hanging = fit(start, end, room: room + body, limits: limits) else { return }
    hanging.badness += Penalty.hanging * LineFit.scale
    hanging.end = .hanging
    if best == nil || hanging.badness < (best?.badness ?? 0) { best = hanging }
  }

  /// Whether a last line holds fewer than two characters besides marks (孤字).
  func isOrphan(_ range: Range<Int>) -> Bool {
    guard material.style.avoidsOrphan, range.count < 8 else { return false }
    var characters = 0
    for unit in material.units[range] where !unit.cls.isMark && unit.cls != .blank {
      characters += unit.count
    }
    return characters < 2
  }

  // MARK: The line

  @inline(__always)
  private func fit(_ start: Int, _ end: LineEnding, room: Int, limits: Limits) -> LineFit? {
    if room < 0 { return squeezed(start, end, by: -room, limits: limits) }
    if end.isLast || room == 0 { return LineFit(badness: 0, pitch: .trueToPitch) }
    if material.style.alignment == .start || material.style.isGrid {
      return LineFit(badness: whiteCost(room), pitch: .trueToPitch)
    }
    return stretched(start, end, by: room, limits: limits)
  }

  /// Ragged lines and grid lines only wish to be full; an em of white costs 100.
  private func whiteCost(_ room: Int) -> Int {
    let share = min(room, 64 * Em.unitsPerEm) * LineFit.scale / Em.unitsPerEm
    return 100 * (share * share / LineFit.scale)
  }

  @inline(__always)
  private func squeezed(
    _ start: Int, _ end: LineEnding, by amount: Int, limits: Limits
  ) -> LineFit? {
    let a = material.sums[start]
    let b = end.sums
    if !limits.allowsOverfull, amount > b.totalShrink - a.totalShrink { return nil }
    var need = amount
    var badness = 0
    take(b.bracketShrink - a.bracketShrink, weights.bracket, &need, &badness)
    take(b.commaShrink - a.commaShrink, weights.comma, &need, &badness)
    take(b.hanWesternShrink - a.hanWesternShrink, weights.hanWestern, &need, &badness)
    take(b.stopShrink - a.stopShrink, weights.stop, &need, &badness)
    if need <= 0 { return LineFit(badness: badness, pitch: .trueToPitch) }
    let excess = min(need / 64, 1 << 17)
    return LineFit(
      badness: badness + Penalty.overfull * LineFit.scale + excess, pitch: .trueToPitch,
      isOverfull: true)
  }

  @inline(__always)
  private func stretched(
    _ start: Int, _ end: LineEnding, by amount: Int, limits: Limits
  ) -> LineFit? {
    let a = material.sums[start]
    let b = end.sums
    let spaces = b.spaceStretch - a.spaceStretch
    let growth = b.growth - a.growth
    var need = amount - spaces - growth
    let places = places(from: a, to: b)
    // A line with no gap at all stays short; only the last passes let it.
    let room = max(1, places) * (limits.widestGap + 1)
    let mayStay = places > 0 || limits.widestGap >= BreakingPass.unlimited
    guard need <= 0 || (need < room && mayStay) else { return nil }
    need = amount
    var badness = 0
    take(spaces, 10, &need, &badness)
    if need <= 0 { return LineFit(badness: badness, pitch: .trueToPitch) }
    badness += weights.pushOut * LineFit.scale
    take(growth, weights.growth, &need, &badness)
    if need <= 0 { return LineFit(badness: badness, pitch: .trueToPitch) }
    guard places > 0 else {
      // Worse than any gap: the line ends short of the measure. Of several the fullest is best.
      let short = gapCost(need) + 10 * whiteCost(need)
      return LineFit(badness: badness + short, pitch: .trueToPitch)
    }
    let gap = need / places
    return LineFit(badness: badness + gapCost(gap), pitch: PitchClass(gap: gap))
  }

  /// What a line from this start or any later one costs at least, if all of them are loose.
  func leastBadness(from start: Int, to end: LineEnding, measure: Int) -> Int? {
    guard start < end.shown else { return nil }
    let a = material.sums[start]
    let b = end.sums
    let need =
      measure - naturalWidth(from: start, to: end) - (b.spaceStretch - a.spaceStretch)
      - (b.growth - a.growth)
    let gap = need / Int(max(1, b.openings - a.openings, b.spaces - a.spaces))
    guard PitchClass(gap: gap) == .loose else { return nil }
    return weights.pushOut * LineFit.scale + gapCost(gap) + end.penalty
  }

  /// How many gaps open: those of ideographs; where there is none, the spaces.
  @inline(__always)
  private func places(from a: LineSums, to b: LineSums) -> Int {
    let openings = Int(b.openings - a.openings)
    return openings > 0 ? openings : Int(b.spaces - a.spaces)
  }

  /// What ideograph gaps of that width cost: 100 at the preset's unit, by the square or the cube.
  @inline(__always)
  private func gapCost(_ gap: Int) -> Int {
    let ratio = min(gap, 64 * Em.unitsPerEm) * LineFit.scale / weights.gapUnit
    let square = ratio * ratio / LineFit.scale
    return min(100 * (weights.isCubic ? square * ratio / LineFit.scale : square), 1 << 28)
  }

  /// Uses up a class of glue; its cost is `weight` at its limit, by the square.
  @inline(__always)
  private func take(_ capacity: Int, _ weight: Int, _ need: inout Int, _ badness: inout Int) {
    guard need > 0, capacity > 0 else { return }
    let used = min(need, capacity)
    let ratio = used * LineFit.scale / capacity
    badness += weight * (ratio * ratio / LineFit.scale)
    need -= used
  }
}
