internal import HanText
internal import PageGeometry

/// Judges any stretch of a paragraph as a line, in constant time (行评价).
///
/// The order of adjustment is clreq's: squeeze word spaces, brackets, commas, Han–Western space,
/// stops; else stretch spaces, let marks grow back, then open all other gaps alike.
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

  // MARK: Geometry

  /// The natural width of the units in `range` set as a line, its end trimmed.
  func naturalWidth(_ range: Range<Int>) -> Int {
    let a = material.sums[range.lowerBound]
    let boxes = material.sums[range.upperBound].boxes - a.boxes
    let gaps = material.sums[range.upperBound - 1].natural - a.natural
    return boxes + gaps + startBlank(range.lowerBound)
  }

  /// The blank kept before an opening mark at the line's start.
  func startBlank(_ unit: Int) -> Int {
    let cls = material.units[unit].cls
    guard cls == .opening, !material.style.isGrid, material.style.marks != .banjiao else {
      return 0
    }
    let policy = unit == 0 ? material.style.firstLineOpening : material.style.lineStart
    return policy == .keep ? Em.half.rawValue : 0
  }

  /// The blank that the last mark of a line may keep.
  func endBlank(_ unit: Int) -> Int {
    let style = material.style
    guard !style.isGrid, style.marks != .banjiao, style.marks != .hangmobanjiao else { return 0 }
    let cls = style.blankClass(material.units[unit], material.text.scalars)
    return cls.closesWithBlank ? Em.half.rawValue : 0
  }

  /// Whether the last mark may hang outside the measure: 、，。 not after another closing mark.
  func hangs(_ range: Range<Int>) -> Bool {
    guard material.style.hangs, range.count > 1 else { return false }
    let mark = material.text.scalars[material.units[range.upperBound - 1].start]
    guard mark == "，" || mark == "。" || mark == "、" else { return false }
    return !material.units[range.upperBound - 2].cls.closesWithBlank
  }

  func shrink(_ range: Range<Int>) -> Int {
    material.sums[range.upperBound - 1].totalShrink - material.sums[range.lowerBound].totalShrink
  }

  // MARK: Fit

  /// The best way to set the units in `range` on a line of that measure, or nil where none fits.
  func fit(_ range: Range<Int>, measure: Int, limits: Limits) -> LineFit? {
    let rule = material.breaks[range.upperBound - 1]
    let isLast = range.upperBound == material.units.count
    if isLast, !limits.allowsOrphan, range.lowerBound > 0, isOrphan(range) { return nil }
    let natural = naturalWidth(range)
    var best = fit(range, room: measure - natural, isLast: isLast, limits: limits)
    if !isLast || best == nil { improve(&best, range, measure - natural, isLast, limits) }
    guard var best else { return nil }
    best.badness += (rule.penalty + orphanPenalty(range, isLast)) * LineFit.scale
    return best
  }

  /// Tries the last mark at full width, or hanging, where the style has it.
  private func improve(
    _ best: inout LineFit?, _ range: Range<Int>, _ room: Int, _ isLast: Bool, _ limits: Limits
  ) {
    let blank = endBlank(range.upperBound - 1)
    switch material.style.lineEnd {
    case .trim: break
    case .keep where blank > 0:
      best = fit(range, room: room - blank, isLast: isLast, limits: limits)
      best?.end = .full
    case .allow where blank > 0 && room >= blank:
      best = fit(range, room: room - blank, isLast: isLast, limits: limits)
      best?.end = .full
    default: break
    }
    guard hangs(range) else { return }
    let body = material.widths[range.upperBound - 1]
    guard var hanging = fit(range, room: room + body, isLast: isLast, limits: limits) else { return }
    hanging.badness += Penalty.hanging * LineFit.scale
    hanging.end = .hanging
    if best == nil || best?.isOverfull == true || hanging.badness < (best?.badness ?? 0) {
      best = hanging
    }
  }

  private func orphanPenalty(_ range: Range<Int>, _ isLast: Bool) -> Int {
    isLast && range.lowerBound > 0 && material.style.avoidsOrphan && isOrphan(range)
      ? Penalty.orphan : 0
  }

  /// Whether a last line holds fewer than two characters besides marks (孤字).
  func isOrphan(_ range: Range<Int>) -> Bool {
    guard material.style.avoidsOrphan, range.count < 8 else { return false }
    var characters = 0
    for unit in material.units[range] where !unit.cls.isMark { characters += unit.count }
    return characters < 2
  }

  private func fit(_ range: Range<Int>, room: Int, isLast: Bool, limits: Limits) -> LineFit? {
    if room < 0 { return squeezed(range, by: -room, limits: limits) }
    if isLast || room == 0 { return LineFit(badness: 0, pitch: .trueToPitch) }
    if material.style.alignment == .start || material.style.isGrid {
      // Ragged lines and grid lines only wish to be full; an em of white costs 100.
      let share = room * LineFit.scale / Em.unitsPerEm
      return LineFit(badness: 100 * (share * share / LineFit.scale), pitch: .trueToPitch)
    }
    return stretched(range, by: room, limits: limits)
  }

  private func squeezed(_ range: Range<Int>, by amount: Int, limits: Limits) -> LineFit? {
    let a = material.sums[range.lowerBound]
    let b = material.sums[range.upperBound - 1]
    var need = amount
    var badness = 0
    take(b.wordShrink - a.wordShrink, weights.word, &need, &badness)
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
    let spaces = b.wordStretch - a.wordStretch + b.hanWesternStretch - a.hanWesternStretch
    take(spaces, 10, &need, &badness)
    take(b.growth - a.growth, weights.growth, &need, &badness)
    if need <= 0 { return LineFit(badness: badness, pitch: .trueToPitch) }
    let gap = need / max(1, b.openings - a.openings)
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
