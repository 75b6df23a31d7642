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
    var (placed, pen) = cells(shown, gaps: gaps.widths, indent: indent.rawValue)
    finishEnd(&placed, end)
    var line = SetLine(
      units: units, cells: placed, right: rightEdge(placed, shown, pen), measure: measure,
      ledger: ledger(shown, gaps, end), gap: Em(rawValue: gaps.opening), isFirst: number == 0,
      isLast: isLast, isOverfull: gaps.excess > 0, marks: marks(shown, placed, measure, units))
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
  }

  /// Decides again, as breaking did, how the last mark is set.
  private func ending(_ units: Range<Int>, _ shown: Range<Int>, room: Int) -> Ending {
    let limits = LineEvaluator.Limits(
      widestGap: BreakingPass.unlimited, allowsOrphan: true, tier: .relaxed, allowsOverfull: true)
    let fit = evaluator.fit(units, measure: room, limits: limits)
    let last = shown.upperBound - 1
    let blank = evaluator.endBlank(last)
    switch fit?.end ?? .trimmed {
    case .trimmed: return Ending()
    case .full: return Ending(blank: blank)
    case .hanging: return Ending(hang: material.widths[last])
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

  private func rightEdge(_ cells: [SetCell], _ units: Range<Int>, _ pen: Int) -> Em {
    guard let last = cells.last else { return .zero }
    if let marks = material.marks {
      let blank = Em(rawValue: marks.reach.blank(after: units.upperBound - 1))
      // A note's last cell may stand left of where the note ends.
      if last.size != .one { return Em(rawValue: pen) + blank }
      return last.x + last.width + blank + inset(after: units.upperBound - 1)
    }
    return last.x + last.width + inset(after: units.upperBound - 1)
  }

  private func inset(after unit: Int) -> Em {
    Em(rawValue: material.insets.isEmpty ? 0 : material.insets[unit].after)
  }

  private func marks(
    _ shown: Range<Int>, _ cells: [SetCell], _ measure: Em, _ units: Range<Int>
  ) -> [SetMark] {
    guard let marks = material.marks else { return [] }
    return MarkSetter(
      material: material, marks: marks, units: shown, cells: cells, measure: measure
    ).marks(in: units)
  }

  // MARK: Cells

  /// The cells of the units, and where the last of them ends.
  private func cells(_ units: Range<Int>, gaps: [Int], indent: Int) -> ([SetCell], Int) {
    var cells: [SetCell] = []
    cells.reserveCapacity(units.count)
    let leading = evaluator.startBlank(units.lowerBound) + markBlank(units.lowerBound)
    var x = indent + leading
    appendLeadingSpace(before: units.lowerBound, x: indent, to: &cells)
    var index = units.lowerBound
    while index < units.upperBound {
      if let note = material.marks?.note(at: index) {
        let rows = note.rows(on: index..<units.upperBound)
        appendNote(note, rows, x: x, to: &cells)
        x += rows.width
        index = rows.second.upperBound
      } else {
        let before = index == units.lowerBound ? leading : ownBlank(before: index, units)
        let next = cell(index, x: x, before: before, isLast: index + 1 == units.upperBound)
        if index > units.lowerBound, material.units[index - 1].isPieceOfWord {
          cells[cells.count - 1].join(next)
        } else {
          cells.append(next)
        }
        x += material.widths[index]
        index += 1
      }
      guard index < units.upperBound else { break }
      let gap = gaps[index - 1 - units.lowerBound]
      appendSpace(after: index - 1, x: x, width: gap, to: &cells)
      x += gap
    }
    return (cells, x)
  }

  /// The room at a line's start for what sticks out of its first unit.
  private func markBlank(_ unit: Int) -> Int { material.marks?.reach.blank(before: unit) ?? 0 }

  /// The two lines of a note, the first one over the second (夹注).
  private func appendNote(
    _ note: NoteMaterial, _ rows: NoteMaterial.Rows, x: Int, to cells: inout [SetCell]
  ) {
    for (row, rise) in [(rows.first, Em.quarter), (rows.second, -Em.quarter)] {
      var pen = x
      for index in row {
        let unit = material.units[index]
        let body = Em(rawValue: note.body(of: index) / 2)
        cells.append(
          SetCell(
            start: unit.start, count: unit.count, cls: unit.cls, face: material.faces[index],
            x: Em(rawValue: pen), width: body, bodyX: Em(rawValue: pen), body: body,
            size: MarkMeasures.noteSize, rise: rise))
        pen += body.rawValue
        let gap = index + 1 < row.upperBound ? note.gap(after: index) / 2 : 0
        // The space behind the whole note belongs to the line.
        if index + 1 < note.units.upperBound, index + 1 < rows.second.upperBound {
          appendNoteSpace(after: index, x: pen, width: gap, rise: rise, to: &cells)
        }
        pen += gap
      }
    }
  }

  private func appendNoteSpace(
    after index: Int, x: Int, width: Int, rise: Em, to cells: inout [SetCell]
  ) {
    let end = material.units[index].end
    let count = material.units[index + 1].start - end
    guard count > 0 else { return }
    cells.append(
      SetCell(
        start: end, count: count, cls: .blank, face: material.faces[index], x: Em(rawValue: x),
        width: Em(rawValue: width), bodyX: Em(rawValue: x), body: Em(rawValue: width),
        isSpace: true, size: MarkMeasures.noteSize, rise: rise))
  }

  /// The natural blank before an opening mark, where it belongs to the mark's own cell.
  private func ownBlank(before index: Int, _ units: Range<Int>) -> Int {
    let gap = material.gaps[index - 1]
    return gap.belongsToNext ? gap.blank : 0
  }

  private func cell(_ index: Int, x: Int, before: Int, isLast: Bool) -> SetCell {
    let unit = material.units[index]
    let inset = material.insets.isEmpty ? GridInset() : material.insets[index]
    let body = material.widths[index] - inset.before - inset.after
    let bodyX = x + inset.before
    var after = 0
    if !isLast, material.gaps[index].belongsToPrevious { after = material.gaps[index].blank }
    var cell = SetCell(
      start: unit.start, count: unit.count, cls: unit.cls, face: material.faces[index],
      x: Em(rawValue: bodyX - before), width: Em(rawValue: before + body + after),
      bodyX: Em(rawValue: bodyX), body: Em(rawValue: body))
    if !material.stands.isEmpty { cell.stand = material.stands[index] }
    return cell
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

  /// The natural blank that an opening mark loses at the line's start.
  private func startTrim(_ unit: Int) -> Em {
    guard !material.style.isGrid, evaluator.startBlank(unit) == 0 else { return .zero }
    return MarkBlank.before(material.units[unit].cls, in: material.style.marks).natural
  }

  /// The natural blank that the last mark of a line loses.
  private func endTrim(_ unit: Int, _ end: Ending) -> Em {
    let style = material.style
    guard !style.isGrid, end.blank == 0 else { return .zero }
    let cls = style.blankClass(material.units[unit], material.text.scalars)
    return MarkBlank.after(cls, in: style.marks).natural
  }

  private func ledger(_ units: Range<Int>, _ gaps: GapDistribution, _ end: Ending) -> [Adjustment] {
    var ledger: [Adjustment] = []
    let start = startTrim(units.lowerBound)
    if start > .zero {
      ledger.append(
        Adjustment(
          after: material.units[units.lowerBound].start, amount: -start, rule: .lineStartTrim))
    }
    for change in gaps.changes.sorted(by: { $0.index < $1.index }) {
      ledger.append(
        Adjustment(
          after: material.units[units.lowerBound + change.index].end - 1,
          amount: Em(rawValue: change.amount), rule: change.rule))
    }
    let last = material.units[units.upperBound - 1].end - 1
    let trimmed = endTrim(units.upperBound - 1, end)
    if trimmed > .zero {
      ledger.append(Adjustment(after: last, amount: -trimmed, rule: .lineEndTrim))
    }
    if end.hang > 0 {
      ledger.append(Adjustment(after: last, amount: Em(rawValue: -end.hang), rule: .hanging))
    }
    return ledger
  }
}
