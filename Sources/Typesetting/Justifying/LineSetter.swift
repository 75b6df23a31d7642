internal import HanText
package import PageGeometry

/// Gives each unit of a broken line its place (行内定位) and keeps the ledger of what was changed.
package struct LineSetter {
  private let material: ParagraphMaterial
  private let evaluator: LineEvaluator

  package init(_ material: ParagraphMaterial) {
    self.material = material
    evaluator = LineEvaluator(material)
  }

  /// Sets all lines of a paragraph; `firstLine` is the number of the first of them.
  package func lines(
    _ breaks: LineBreaks, in measures: LineMeasures, firstLine: Int = 0
  ) -> [SetLine] {
    breaks.lines.enumerated().map { index, units in
      line(units, number: firstLine + index, measure: measures[firstLine + index])
    }
  }

  /// Sets one line.
  package func line(_ units: Range<Int>, number: Int, measure: Em) -> SetLine {
    let indent = number == 0 ? material.style.indent : .zero
    let isLast = units.upperBound == material.units.count
    let room = measure.rawValue - indent.rawValue
    let shown = evaluator.visible(units)
    let end = ending(units, shown, room: room)
    var gaps = GapDistribution(material.gaps[shown.lowerBound..<shown.upperBound - 1])
    let excess = room - evaluator.naturalWidth(shown) - end.blank + end.hang
    let isRagged = isLast || material.style.alignment == .start || material.style.isGrid
    if excess < 0 || !isRagged { gaps.distribute(excess) }
    var placed = cells(shown, gaps: gaps.widths, indent: indent.rawValue)
    finishEnd(&placed, end)
    var line = SetLine(
      units: units, cells: placed, right: rightEdge(placed, shown), measure: measure,
      ledger: ledger(shown, gaps, end), gap: Em(rawValue: gaps.opening), isFirst: number == 0,
      isLast: isLast, isOverfull: gaps.excess > 0)
    line.shortfall = Em(rawValue: gaps.shortfall)
    if !isLast { part(&line) }
    return line
  }

  /// Says what the line end parts, and shows a hyphen where it divides a word.
  private func part(_ line: inout SetLine) {
    let last = line.units.upperBound - 1
    let rule = material.breaks[last]
    line.parting =
      switch rule.tier {
      case .allowed: rule.hyphen > 0 ? .hyphen : .lawful
      case .address: .address
      case .relaxed: .relaxed
      case .word: .word
      case .figure: .figure
      case .mark, .never: .mark
      }
    guard rule.hyphen > 0 else { return }
    let width = Em(rawValue: rule.hyphen)
    line.hyphen = SetHyphen(face: material.faces[last], x: line.right, width: width)
    line.right += width
  }

  // MARK: The end

  private struct Ending {
    var blank = 0
    var hang = 0
    var trimmed = 0
  }

  /// Decides again, as breaking did, how the last mark is set.
  private func ending(_ units: Range<Int>, _ shown: Range<Int>, room: Int) -> Ending {
    let limits = LineEvaluator.Limits(
      widestGap: BreakingPass.unlimited, allowsOrphan: true, tier: .relaxed, allowsOverfull: true)
    let fit = evaluator.fit(units, measure: room, limits: limits)
    let last = shown.upperBound - 1
    let blank = evaluator.endBlank(last)
    switch fit?.end ?? .trimmed {
    case .trimmed: return Ending(trimmed: blank)
    case .full: return Ending(blank: blank)
    case .hanging: return Ending(hang: material.widths[last], trimmed: blank)
    }
  }

  private func finishEnd(_ cells: inout [SetCell], _ end: Ending) {
    guard !cells.isEmpty else { return }
    let last = cells.count - 1
    // In a grid the mark fills its cell, but only half an em of it hangs.
    if end.hang > 0 { cells[last].body = min(cells[last].body, .half) }
    cells[last].width = cells[last].bodyX - cells[last].x + cells[last].body
    cells[last].width += Em(rawValue: end.blank)
  }

  private func rightEdge(_ cells: [SetCell], _ units: Range<Int>) -> Em {
    guard let last = cells.last else { return .zero }
    let inset = material.insets.isEmpty ? 0 : material.insets[units.upperBound - 1].after
    return last.x + last.width + Em(rawValue: inset)
  }

  // MARK: Cells

  private func cells(_ units: Range<Int>, gaps: [Int], indent: Int) -> [SetCell] {
    var cells: [SetCell] = []
    cells.reserveCapacity(units.count)
    let leading = evaluator.startBlank(units.lowerBound)
    var x = indent + leading
    appendLeadingSpace(before: units.lowerBound, x: indent, to: &cells)
    for index in units {
      let before = index == units.lowerBound ? leading : ownBlank(before: index, units)
      let next = cell(index, x: x, before: before, isLast: index + 1 == units.upperBound)
      if index > units.lowerBound, material.units[index - 1].isPieceOfWord {
        cells[cells.count - 1].join(next)
      } else {
        cells.append(next)
      }
      x += material.widths[index]
      guard index + 1 < units.upperBound else { break }
      let gap = gaps[index - units.lowerBound]
      appendSpace(after: index, x: x, width: gap, to: &cells)
      x += gap
    }
    return cells
  }

  /// The natural blank before an opening mark, where it belongs to the mark's own cell.
  private func ownBlank(before index: Int, _ units: Range<Int>) -> Int {
    let gap = material.gaps[index - 1]
    return gap.belongsToNext ? gap.natural : 0
  }

  private func cell(_ index: Int, x: Int, before: Int, isLast: Bool) -> SetCell {
    let unit = material.units[index]
    let inset = material.insets.isEmpty ? GridInset() : material.insets[index]
    let body = material.widths[index] - inset.before - inset.after
    let bodyX = x + inset.before
    var after = 0
    if !isLast, material.gaps[index].belongsToPrevious { after = material.gaps[index].natural }
    return SetCell(
      start: unit.start, count: unit.count, cls: unit.cls, face: material.faces[index],
      x: Em(rawValue: bodyX - before), width: Em(rawValue: before + body + after),
      bodyX: Em(rawValue: bodyX), body: Em(rawValue: body))
  }

  /// A typed space that stands on the line is an entry of its own.
  private func appendSpace(after index: Int, x: Int, width: Int, to cells: inout [SetCell]) {
    let end = material.units[index].end
    let count = material.units[index + 1].start - end
    guard count > 0 else { return }
    let gap = material.gaps[index]
    // Beside a mark the typed space is dropped: the blank there is the mark's own.
    let isDropped = gap.belongsToPrevious || gap.belongsToNext
    let place = Em(rawValue: gap.belongsToPrevious ? x + width : x)
    let natural = Em(rawValue: isDropped ? 0 : gap.natural)
    cells.append(
      SetCell(
        start: end, count: count, cls: .blank, face: material.faces[index], x: place,
        width: natural, bodyX: place, body: Em(rawValue: isDropped ? 0 : width), isSpace: true))
  }

  /// Spaces typed before all text take no room, but nothing is lost.
  private func appendLeadingSpace(before unit: Int, x: Int, to cells: inout [SetCell]) {
    guard unit == 0, let first = material.units.first, first.start > 0 else { return }
    cells.append(
      SetCell(
        start: 0, count: first.start, cls: .blank, face: material.faces[0], x: Em(rawValue: x),
        width: .zero, bodyX: Em(rawValue: x), body: .zero, isSpace: true))
  }

  // MARK: Ledger

  private func ledger(_ units: Range<Int>, _ gaps: GapDistribution, _ end: Ending) -> [Adjustment] {
    var ledger: [Adjustment] = []
    if material.units[units.lowerBound].cls == .opening, evaluator.startBlank(units.lowerBound) == 0
    {
      ledger.append(
        Adjustment(
          after: material.units[units.lowerBound].start, amount: -.half, rule: .lineStartTrim))
    }
    for change in gaps.changes.sorted(by: { $0.index < $1.index }) {
      ledger.append(
        Adjustment(
          after: material.units[units.lowerBound + change.index].end - 1,
          amount: Em(rawValue: change.amount), rule: change.rule))
    }
    let last = material.units[units.upperBound - 1].end - 1
    if end.trimmed > 0 {
      ledger.append(
        Adjustment(after: last, amount: Em(rawValue: -end.trimmed), rule: .lineEndTrim))
    }
    if end.hang > 0 {
      ledger.append(Adjustment(after: last, amount: Em(rawValue: -end.hang), rule: .hanging))
    }
    return ledger
  }
}
