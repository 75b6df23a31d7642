internal import HanText
internal import PageGeometry

/// Gives the marks of a set line their places (行间标记定位): they follow the characters.
struct MarkSetter {
  let material: ParagraphMaterial
  let marks: MarkMaterial
  /// The units that are seen on the line, and their cells in order.
  let units: Range<Int>
  let cells: [SetCell]
  let measure: Em

  /// The marks of the line, those nearest to the characters first, ruby last.
  func marks(in line: Range<Int>) -> [SetMark] {
    marks.stretches.compactMap(mark) + marks.ruby.compactMap { mark($0, line) }
  }

  // MARK: Cells

  /// The cells of those units on this line.
  private func cells(of range: Range<Int>) -> ArraySlice<SetCell> {
    let shown = range.clamped(to: units)
    guard !shown.isEmpty else { return [] }
    let first = firstCell(from: material.units[shown.lowerBound].start)
    let end = firstCell(from: material.units[shown.upperBound - 1].end)
    return cells[first..<max(first, end)]
  }

  private func firstCell(from scalar: Int) -> Int {
    var low = 0
    var high = cells.count
    while low < high {
      let middle = (low + high) / 2
      if cells[middle].start < scalar { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// From the first body to the last; a note's second line may begin before its first one ends.
  private func extent(of cells: ArraySlice<SetCell>) -> (start: Em, end: Em)? {
    guard let start = cells.map(\.bodyX).min(), let end = cells.map({ $0.bodyX + $0.body }).max()
    else { return nil }
    return (start, end)
  }

  private func scalars(of cells: ArraySlice<SetCell>) -> Range<Int> {
    guard let first = cells.first, let last = cells.last else { return 0..<0 }
    return first.start..<last.start + last.count
  }

  // MARK: Marks

  private func mark(_ stretch: MarkMaterial.Stretch) -> SetMark? {
    let cells = cells(of: stretch.units)
    guard let extent = extent(of: cells) else { return nil }
    var mark = SetMark(
      range: scalars(of: cells), shape: .wave, start: extent.start, end: extent.end, side: .under,
      near: stretch.near, depth: stretch.depth)
    let begins = stretch.units.lowerBound >= units.lowerBound
    let ends = stretch.units.upperBound <= units.upperBound
    switch stretch.kind {
    case .dots: return dots(mark, cells)
    case .frame:
      mark.side = .around
      mark.shape = .frame(opensAtStart: !begins, opensAtEnd: !ends)
      let room = MarkMeasures.framePadding - MarkMeasures.frameDistance
      if begins { mark.start -= room }
      if ends { mark.end += room }
      return mark
    case .waveLine: mark.shape = .wave
    default: mark.shape = .line(isName: stretch.kind == .nameLine)
    }
    if begins { mark.start += MarkMeasures.lineInset }
    if ends { mark.end -= MarkMeasures.lineInset }
    return mark.start < mark.end ? mark : nil
  }

  /// A dot at the middle of each ideograph; marks, words and spaces have none.
  private func dots(_ mark: SetMark, _ cells: ArraySlice<SetCell>) -> SetMark? {
    let marked = cells.filter { $0.cls == .han && $0.size == .one }
    guard !marked.isEmpty else { return nil }
    var mark = mark
    mark.shape = .dots(marked.map { $0.bodyX + $0.body / 2 })
    mark.side = material.style.direction == .vertical ? .over : .under
    return mark
  }

  /// Ruby stands over the middle of its base, inside the line.
  ///
  /// A group that had to be parted has it over its first part.
  private func mark(_ pair: RubyPair, _ line: Range<Int>) -> SetMark? {
    guard line.contains(pair.base.lowerBound) else { return nil }
    let cells = cells(of: pair.base)
    guard let extent = extent(of: cells) else { return nil }
    let width = Em(rawValue: pair.width)
    let middle = (extent.start + extent.end) / 2
    let start = max(.zero, min(middle - width / 2, measure - width))
    return SetMark(
      range: scalars(of: cells), shape: .ruby(pair.ruby), start: start, end: start + width,
      side: .over, near: .zero, depth: MarkMeasures.rubyDepth(of: pair.ruby.size))
  }
}
