internal import PageDesign
internal import PageGeometry
internal import PageScene
internal import PressDiagnostics
internal import Typesetting

/// Sets a story's text into its columns (灌文): lines on the page grid, the rest is overset.
struct StoryComposer {
  let spec: LayoutSpec
  /// The columns in reading order; one that is parted by a picture counts as two.
  let columns: [Column]

  /// A column as the text sees it.
  struct Column {
    var x: Length
    /// The upper edge of its first line.
    var top: Length
    var lines: Int
    var width: Length
    /// From one line to the next: the grid's, or what copyfitting made of it (调行距).
    var pitch: Length
  }

  /// A place for lines in a column.
  private struct Slot {
    var x: Length
    var top: Length
    var width: Length
    var pitch: Length
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

  /// Sets each part of the text as `options` say.
  func compose(_ text: StoryText, _ options: [StoryPart.Option]) -> Result {
    var result = Result()
    var cursor = Cursor()
    var lastLine: (line: PlacedLine, slot: Slot)?
    var sharesLine = false
    for (index, (part, option)) in zip(text.parts, options).enumerated() {
      let known = result.overset.count
      skip(option.regionsLeft, &cursor)
      let set = LineSetter(part.material).lines(option.breaks, in: option.measures)
        .map { $0.spread(to: option.spread) }
      if part.role == .byline {
        placeByline(part, set, beside: sharesLine ? lastLine : nil, &cursor, &result)
      } else if part.role == .subhead {
        placeSubhead(part, set, depth: option.depth, &cursor, &result)
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

  // MARK: Lines

  private func placeLines(
    _ part: StoryPart, _ lines: [SetLine], _ cursor: inout Cursor, _ result: inout Result
  ) -> (line: PlacedLine, slot: Slot)? {
    var placed: [PlacedLine] = []
    var last: Slot?
    for line in lines {
      guard let slot = next(&cursor, height: 1) else {
        result.overset.append(OversetLine(text: characters(of: line, in: part)))
        continue
      }
      placed.append(
        PlacedLine(
          line: line, text: part.text, origin: Point(x: slot.x, y: baseline(slot)),
          size: part.size, ink: part.ink))
      last = slot
    }
    append(placed, part, &result)
    guard let line = placed.last, let last else { return nil }
    return (line, last)
  }

  private func append(_ lines: [PlacedLine], _ part: StoryPart, _ result: inout Result) {
    guard !lines.isEmpty else { return }
    result.blocks.append(
      PlacedBlock(
        role: part.role, id: "", frame: BlockFrame.of(lines), content: .lines(lines)))
  }

  /// Leaves the rest of so many columns free, for what is set for the one behind them.
  private func skip(_ count: Int, _ cursor: inout Cursor) {
    guard count > 0, cursor.column < columns.count else { return }
    if cursor.line >= columns[cursor.column].lines {
      cursor = Cursor(column: cursor.column + 1, line: 0)
    }
    cursor = Cursor(column: cursor.column + count, line: 0)
  }

  /// The place for `height` lines that stay together, in this column or the next; `below` lines
  /// are to follow in the same column.
  private func next(_ cursor: inout Cursor, height: Int, below: Int = 0) -> Slot? {
    while cursor.column < columns.count {
      let column = columns[cursor.column]
      let left = columns.count - cursor.column - 1
      let wanted = ColumnFiller.wanted(
        height, below: left == 0 ? 0 : below,
        next: left > 1 ? columns[cursor.column + 1].lines : nil)
      if cursor.line + wanted <= column.lines {
        let top = column.top + column.pitch * cursor.line
        cursor.line += height
        return Slot(x: column.x, top: top, width: column.width, pitch: column.pitch)
      }
      cursor = Cursor(column: cursor.column + 1, line: 0)
    }
    return nil
  }

  /// A body line stands in its slot as a Chinese line does: its em box in the middle.
  private func baseline(_ slot: Slot) -> Length {
    let size = spec.grid.bodySize
    return slot.top + (slot.pitch - size) / 2 + HeadlineGeometry.ascent.at(size)
  }

  private func characters(of line: SetLine, in part: StoryPart) -> SourcedText {
    let cells = line.cells
    guard let first = cells.first, let last = cells.last else { return part.text[0..<0] }
    return part.text[first.start..<last.start + last.count]
  }

  // MARK: Subheads and bylines

  /// The lines of a subhead, in the middle of the lines of the grid that it takes.
  private func placeSubhead(
    _ part: StoryPart, _ lines: [SetLine], depth: Int, _ cursor: inout Cursor,
    _ result: inout Result
  ) {
    guard let slot = next(&cursor, height: depth, below: part.linesBelow) else {
      result.overset += lines.map { OversetLine(text: characters(of: $0, in: part)) }
      return
    }
    let room = slot.pitch * spec.subhead.depth
    let white = (slot.pitch * depth - room * lines.count) / 2
    let placed = lines.enumerated().map { number, line in
      let top = slot.top + white + room * number
      let y = top + (room - part.size) / 2 + HeadlineGeometry.ascent.at(part.size)
      return PlacedLine(
        line: line, text: part.text, origin: Point(x: x(of: line, part, slot), y: y),
        size: part.size, ink: part.ink)
    }
    append(placed, part, &result)
  }

  private func x(of line: SetLine, _ part: StoryPart, _ slot: Slot) -> Length {
    let free = slot.width - line.right.at(part.size)
    switch spec.subhead.alignment {
    case .left: return slot.x
    case .centre: return slot.x + free / 2
    case .right: return slot.x + free
    }
  }

  private func placeByline(
    _ part: StoryPart, _ lines: [SetLine], beside lastLine: (line: PlacedLine, slot: Slot)?,
    _ cursor: inout Cursor, _ result: inout Result
  ) {
    if !result.overset.isEmpty {
      // What was cut off takes the signature with it: beside any other line it would lie.
      result.overset += lines.map { OversetLine(text: characters(of: $0, in: part)) }
      return
    }
    if lines.count == 1, let lastLine, let line = lines.first {
      let placed = bylineLine(part, line, lastLine.slot, baseline: lastLine.line.origin.y)
      return append([placed], part, &result)
    }
    var placed: [PlacedLine] = []
    for line in lines {
      guard let slot = next(&cursor, height: 1) else {
        result.overset.append(OversetLine(text: characters(of: line, in: part)))
        continue
      }
      placed.append(bylineLine(part, line, slot, baseline: baseline(slot)))
    }
    append(placed, part, &result)
  }

  private func bylineLine(
    _ part: StoryPart, _ line: SetLine, _ slot: Slot, baseline: Length
  ) -> PlacedLine {
    let inset = spec.byline.inset.at(spec.grid.bodySize)
    let x = slot.x + slot.width - inset - line.right.at(part.size)
    return PlacedLine(
      line: line, text: part.text, origin: Point(x: max(slot.x, x), y: baseline), size: part.size,
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
