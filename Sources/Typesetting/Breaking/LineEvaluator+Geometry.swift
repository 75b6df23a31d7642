internal import HanText
internal import PageGeometry

extension LineEvaluator {
  /// The units of a line without the blank cells that vanish at its end.
  func visible(_ range: Range<Int>) -> Range<Int> {
    let blanks = material.breaks[range.upperBound - 1].blanks
    return range.lowerBound..<max(range.lowerBound + 1, range.upperBound - blanks)
  }

  /// The end of all lines whose last unit stands before `upper`.
  func ending(_ upper: Int) -> LineEnding {
    let rule = material.breaks[upper - 1]
    let shown = max(1, upper - rule.blanks)
    return LineEnding(
      upper: upper, shown: shown, isLast: upper == material.units.count,
      penalty: rule.penalty * LineFit.scale, boxes: material.sums[shown].boxes + rule.hyphen,
      sums: material.sums[shown - 1])
  }

  /// The end with less of it left out: a line of blank cells shows the first of them.
  func shown(_ end: LineEnding, upTo shown: Int) -> LineEnding {
    var end = end
    end.shown = shown
    end.boxes = material.sums[shown].boxes + material.breaks[end.upper - 1].hyphen
    end.sums = material.sums[shown - 1]
    return end
  }

  /// The natural width of the units from `start` set as a line, its end trimmed.
  @inline(__always)
  func naturalWidth(from start: Int, to end: LineEnding) -> Int {
    let sums = material.sums[start]
    let width = end.boxes + end.sums.natural - sums.boxes - sums.natural + startBlank(start)
    guard material.hasMarks else { return width }
    return width + (material.marks?.excess(on: start..<max(start + 1, end.shown)) ?? 0)
  }

  /// The natural width of the units in `range` set as a line, its end trimmed.
  func naturalWidth(_ range: Range<Int>) -> Int {
    let boxes = material.sums[range.upperBound].boxes - material.sums[range.lowerBound].boxes
    let gaps = material.sums[range.upperBound - 1].natural - material.sums[range.lowerBound].natural
    let marks = material.hasMarks ? material.marks?.excess(on: range) ?? 0 : 0
    let hyphen = material.breaks[range.upperBound - 1].hyphen
    return boxes + gaps + hyphen + startBlank(range.lowerBound) + marks
  }

  /// The least width to which the line can be squeezed.
  func leastWidth(_ range: Range<Int>) -> Int {
    let shrink =
      material.sums[range.upperBound - 1].totalShrink - material.sums[range.lowerBound].totalShrink
    return naturalWidth(range) - shrink
  }

  /// The greatest width to which the line can be stretched with gaps of at most `gap`.
  func greatestWidth(from start: Int, to end: LineEnding, gap: Int) -> Int {
    let end = start < end.shown ? end : shown(end, upTo: start + 1)
    let a = material.sums[start]
    let b = end.sums
    let places = Int(max(1, b.openings - a.openings, b.spaces - a.spaces))
    return naturalWidth(from: start, to: end) + b.spaceStretch - a.spaceStretch + b.growth
      - a.growth + places * gap
  }

  /// The blank kept before an opening mark at the line's start.
  @inline(__always)
  func startBlank(_ unit: Int) -> Int {
    guard material.keepsStartBlank, material.units[unit].cls == .opening else { return 0 }
    if material.hasMarks, material.marks?.note(at: unit) != nil { return 0 }
    let policy = unit == 0 ? material.style.firstLineOpening : material.style.lineStart
    return policy == .keep ? Em.half.rawValue : 0
  }

  /// The blank that the last mark of a line may keep.
  func endBlank(_ unit: Int) -> Int {
    let style = material.style
    guard !style.isGrid, style.marks != .banjiao, style.marks != .hangmobanjiao else { return 0 }
    if material.hasMarks, material.marks?.note(at: unit) != nil { return 0 }
    let cls = style.blankClass(material.units[unit], material.text.scalars)
    return cls.closesWithBlank ? Em.half.rawValue : 0
  }

  /// Whether the line before ends with a hyphen too, and this one would put a second under it.
  func repeatsHyphen(_ range: Range<Int>) -> Bool {
    range.lowerBound > 0 && material.breaks[range.upperBound - 1].hyphen > 0
      && material.breaks[range.lowerBound - 1].hyphen > 0
  }

  /// Whether the last mark may hang outside the measure: 、，。 not after another closing mark.
  func hangs(_ range: Range<Int>) -> Bool {
    guard material.style.hangs, range.count > 1 else { return false }
    if material.hasMarks, material.marks?.note(at: range.upperBound - 1) != nil { return false }
    let mark = material.text.scalars[material.units[range.upperBound - 1].start]
    guard mark == "，" || mark == "。" || mark == "、" else { return false }
    return !material.units[range.upperBound - 2].cls.closesWithBlank
  }
}
