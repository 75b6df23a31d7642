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
    let rule = material.breaks[range.upperBound - 1]
    let isLast = range.upperBound == material.units.count
    let isOrphan = isLast && range.lowerBound > 0 && isOrphan(range)
    if isOrphan && !limits.allowsOrphan { return nil }
    let line = rule.blanks == 0 ? range : visible(range)
    let room = measure - naturalWidth(line)
    var best = fit(line, room: room, isLast: isLast, limits: limits)
    if material.style.lineEnd != .trim { keepEnd(&best, line, room, isLast, limits) }
    if material.style.hangs { hang(&best, line, room, isLast, limits) }
    guard var best else { return nil }
    best.badness += (rule.penalty + (isOrphan ? Penalty.orphan : 0)) * LineFit.scale
    if rule.hyphen > 0, repeatsHyphen(range) {
      best.badness += Penalty.hyphenUnderHyphen * LineFit.scale
    }
    return best
  }

  // MARK: The end

  /// Tries the last mark at full width.
  private func keepEnd(
    _ best: inout LineFit?, _ line: Range<Int>, _ room: Int, _ isLast: Bool, _ limits: Limits
  ) {
    let blank = endBlank(line.upperBound - 1)
    guard blank > 0, material.style.lineEnd == .keep || room >= blank else { return }
    best = fit(line, room: room - blank, isLast: isLast, limits: limits)
    best?.end = .full
  }

  /// Tries the last mark outside the measure.
  private func hang(
    _ best: inout LineFit?, _ line: Range<Int>, _ room: Int, _ isLast: Bool, _ limits: Limits
  ) {
    guard hangs(line), !isLast || best == nil || best?.isOverfull == true else { return }
    let body = material.widths[line.upperBound - 1]
    guard var hanging = fit(line, room: room + body, isLast: isLast, limits: limits) else { return }
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

  private func fit(_ range: Range<Int>, room: Int, isLast: Bool, limits: Limits) -> LineFit? {
    if room < 0 { return squeezed(range, by: -room, limits: limits) }
    if isLast || room == 0 { return LineFit(badness: 0, pitch: .trueToPitch) }
    if material.style.alignment == .start || material.style.isGrid {
      return LineFit(badness: whiteCost(room), pitch: .trueToPitch)
    }
    return stretched(range, by: room, limits: limits)
  }

  /// Ragged lines and grid lines only wish to be full; an em of white costs 100.
  private func whiteCost(_ room: Int) -> Int {
    let share = min(room, 64 * Em.unitsPerEm) * LineFit.scale / Em.unitsPerEm
    return 100 * (share * share / LineFit.scale)
  }

  private func squeezed(_ range: Range<Int>, by amount: Int, limits: Limits) -> LineFit? {
    let a = material.sums[range.lowerBound]
    let b = material.sums[range.upperBound - 1]
    var need = amount
    var badness = 0
    take(b.bracketShrink - a.bracketShrink, weights.bracket, &need, &badness)
    take(b.commaShrink - a.commaShrink, weights.comma, &need, &badness)
    take(b.hanWesternShrink - a.hanWesternShrink, weights.hanWestern, &need, &badness)
    take(b.stopShrink - a.stopShrink, weights.stop, &need, &badness)
    if need <= 0 { return LineFit(badness: badness, pitch: .trueToPitch) }
    guard limits.allowsOverfull else { return nil }
    let excess = min(need / 64, 1 << 17)
    return LineFit(
      badness: badness + Penalty.overfull * LineFit.scale + excess, pitch: .trueToPitch,
      isOverfull: true)
  }

  private func stretched(_ range: Range<Int>, by amount: Int, limits: Limits) -> LineFit? {
    let a = material.sums[range.lowerBound]
    let b = material.sums[range.upperBound - 1]
    var need = amount
    var badness = 0
    take(b.spaceStretch - a.spaceStretch, 10, &need, &badness)
    if need <= 0 { return LineFit(badness: badness, pitch: .trueToPitch) }
    badness += weights.pushOut * LineFit.scale
    take(b.growth - a.growth, weights.growth, &need, &badness)
    if need <= 0 { return LineFit(badness: badness, pitch: .trueToPitch) }
    var places = Int(b.openings - a.openings)
    if places == 0 { places = Int(b.spaces - a.spaces) }
    guard places > 0 else {
      // A line with no gap at all stays short; only the last passes let it.
      guard limits.widestGap >= BreakingPass.unlimited else { return nil }
      return LineFit(badness: badness + 10 * whiteCost(need), pitch: .trueToPitch)
    }
    let gap = need / places
    guard gap <= limits.widestGap else { return nil }
    return LineFit(badness: badness + gapCost(gap), pitch: PitchClass(gap: gap))
  }

  /// What ideograph gaps of that width cost: 100 at the preset's unit, by the square or the cube.
  private func gapCost(_ gap: Int) -> Int {
    let ratio = min(gap, 64 * Em.unitsPerEm) * LineFit.scale / weights.gapUnit
    let square = ratio * ratio / LineFit.scale
    return min(100 * (weights.isCubic ? square * ratio / LineFit.scale : square), 1 << 28)
  }

  /// Uses up a class of glue; its cost is `weight` at its limit, by the square.
  private func take(_ capacity: Int, _ weight: Int, _ need: inout Int, _ badness: inout Int) {
    guard need > 0, capacity > 0 else { return }
    let used = min(need, capacity)
    let ratio = used * LineFit.scale / capacity
    badness += weight * (ratio * ratio / LineFit.scale)
    need -= used
  }
}
