internal import PageDesign
internal import PageGeometry
internal import PageScene
internal import PressDiagnostics
internal import Typesetting

/// Sets a story's text into its columns (灌文): lines on the page grid, the rest is overset.
struct StoryComposer {
  let spec: LayoutSpec
  /// The sheet's place of the first column's first line, and the columns' depths in lines.
  let columns: [Column]

  /// A column as the text sees it.
  struct Column {
    var x: Length
    /// The upper edge of its first line.
    var top: Length
    var lines: Int
  }

  /// The placed parts and the lines that found no room.
  struct Result {
    var blocks: [PlacedBlock] = []
    var overset: [OversetLine] = []
  }

  /// A line without room, with the characters on it.
  struct OversetLine {
    var text: SourcedText
    /// The part of the story and the first character in it.
    var part = 0
    var start = 0
  }

  private struct Cursor {
    var column = 0
    var line = 0
  }

  func compose(_ text: StoryText, _ choice: ColumnFiller.Choice) -> Result {
    var result = Result()
    var cursor = Cursor()
    var lastLine: PlacedLine?
    var sharesLine = false
    for (index, part) in text.parts.enumerated() {
      let known = result.overset.count
      let option = part.options[choice.options[index]]
      let set = LineSetter(part.material).lines(option.breaks, in: measures(of: part))
      if part.role == .byline {
        placeByline(part, set, beside: sharesLine ? lastLine : nil, &cursor, &result)
      } else if part.role == .subhead {
        placeSubhead(part, set, &cursor, &result)
        sharesLine = false
      } else {
        lastLine = placeLines(part, set, &cursor, &result) ?? lastLine
        // A paragraph whose option counts one line more leaves it to the byline.
        sharesLine = part.role == .paragraph && option.depth == set.count
      }
      let cut = result.overset.count - known
      for number in known..<result.overset.count {
        let line = set[max(0, set.count - cut + number - known)]
        result.overset[number].part = index
        result.overset[number].start = line.cells.first?.start ?? 0
      }
    }
    return result
  }

  private func measures(of part: StoryPart) -> LineMeasures {
    LineMeasures(Em.ems(in: spec.grid.columnWidth, at: part.size))
  }

  // MARK: Lines

  private func placeLines(
    _ part: StoryPart, _ lines: [SetLine], _ cursor: inout Cursor, _ result: inout Result
  ) -> PlacedLine? {
    var placed: [PlacedLine] = []
    for line in lines {
      guard let slot = next(&cursor, height: 1) else {
        result.overset.append(OversetLine(text: characters(of: line, in: part)))
        continue
      }
      placed.append(
        PlacedLine(
          line: line, text: part.text, origin: Point(x: slot.x, y: baseline(slot.top)),
          size: part.size, ink: part.ink))
    }
    append(placed, part, &result)
    return placed.last
  }

  private func append(_ lines: [PlacedLine], _ part: StoryPart, _ result: inout Result) {
    guard !lines.isEmpty else { return }
    result.blocks.append(
      PlacedBlock(
        role: part.role, id: "", frame: BlockFrame.of(lines), content: .lines(lines)))
  }

  /// The place for `height` lines that stay together, in this column or the next.
  private func next(_ cursor: inout Cursor, height: Int) -> (x: Length, top: Length)? {
    while cursor.column < columns.count {
      let column = columns[cursor.column]
      if cursor.line + height <= column.lines {
        let top = column.top + spec.grid.linePitch * cursor.line
        cursor.line += height
        return (column.x, top)
      }
      cursor = Cursor(column: cursor.column + 1, line: 0)
    }
    return nil
  }

  /// A body line stands in its slot as a Chinese line does: its em box in the middle.
  private func baseline(_ top: Length) -> Length {
    let size = spec.grid.bodySize
    return top + (spec.grid.linePitch - size) / 2 + HeadlineGeometry.ascent.at(size)
  }

  private func characters(of line: SetLine, in part: StoryPart) -> SourcedText {
    let cells = line.cells
    guard let first = cells.first, let last = cells.last else { return part.text[0..<0] }
    return part.text[first.start..<last.start + last.count]
  }

  // MARK: Subheads and bylines

  private func placeSubhead(
    _ part: StoryPart, _ lines: [SetLine], _ cursor: inout Cursor, _ result: inout Result
  ) {
    let depth = spec.subhead.depth
    guard let slot = next(&cursor, height: depth * lines.count) else {
      result.overset += lines.map { OversetLine(text: characters(of: $0, in: part)) }
      return
    }
    let room = spec.grid.linePitch * depth
    let placed = lines.enumerated().map { number, line in
      let top = slot.top + room * number
      let y = top + (room - part.size) / 2 + HeadlineGeometry.ascent.at(part.size)
      return PlacedLine(
        line: line, text: part.text, origin: Point(x: x(of: line, part, slot.x), y: y),
        size: part.size, ink: part.ink)
    }
    append(placed, part, &result)
  }

  private func x(of line: SetLine, _ part: StoryPart, _ left: Length) -> Length {
    let free = spec.grid.columnWidth - line.right.at(part.size)
    switch spec.subhead.alignment {
    case .left: return left
    case .centre: return left + free / 2
    case .right: return left + free
    }
  }

  private func placeByline(
    _ part: StoryPart, _ lines: [SetLine], beside lastLine: PlacedLine?, _ cursor: inout Cursor,
    _ result: inout Result
  ) {
    if !result.overset.isEmpty {
      // What was cut off takes the signature with it: beside any other line it would lie.
      result.overset += lines.map { OversetLine(text: characters(of: $0, in: part)) }
      return
    }
    if lines.count == 1, let lastLine, let line = lines.first {
      let left = columnLeft(of: lastLine)
      let placed = bylineLine(part, line, left: left, baseline: lastLine.origin.y)
      return append([placed], part, &result)
    }
    var placed: [PlacedLine] = []
    for line in lines {
      guard let slot = next(&cursor, height: 1) else {
        result.overset.append(OversetLine(text: characters(of: line, in: part)))
        continue
      }
      placed.append(bylineLine(part, line, left: slot.x, baseline: baseline(slot.top)))
    }
    append(placed, part, &result)
  }

  private func columnLeft(of line: PlacedLine) -> Length {
    columns.last { $0.x <= line.origin.x }?.x ?? line.origin.x
  }

  private func bylineLine(
    _ part: StoryPart, _ line: SetLine, left: Length, baseline: Length
  ) -> PlacedLine {
    let inset = spec.byline.inset.at(spec.grid.bodySize)
    let x = left + spec.grid.columnWidth - inset - line.right.at(part.size)
    return PlacedLine(
      line: line, text: part.text, origin: Point(x: max(left, x), y: baseline), size: part.size,
      ink: part.ink)
  }
}

/// The box round lines on the page.
enum BlockFrame {
  static func of(_ lines: [PlacedLine]) -> Rect {
    let boxes = lines.map(\.frame)
    guard let first = boxes.first else {
      return Rect(x: .zero, y: .zero, width: .zero, height: .zero)
    }
    return boxes.dropFirst().reduce(first) { $0.union($1) }
  }
}
