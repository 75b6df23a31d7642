internal import PageGeometry
internal import PageScene
internal import Typesetting

/// Text from head to foot of a column (一栏文字).
struct SurveyedColumn {
  var lines: [SurveyedLine]

  /// The box round its slots.
  var frame: Rect {
    guard let first = lines.first else {
      return Rect(x: .zero, y: .zero, width: .zero, height: .zero)
    }
    return lines.dropFirst().reduce(first.slot) { $0.union($1.slot) }
  }

  /// The lines that are running text: no subhead, no signature.
  var text: [SurveyedLine] {
    lines.filter { $0.role != .subhead && $0.role != .byline }
  }

  /// The columns of a story's parts, in reading order: type that goes up again begins a new one.
  static func columns(_ parts: [PlacedBlock], pitch: Length) -> [SurveyedColumn] {
    var columns: [SurveyedColumn] = []
    var last: PlacedLine?
    for (number, part) in parts.enumerated() {
      let lines = part.placedLines
      for (index, line) in lines.enumerated() {
        let found = SurveyedLine(
          line: line, role: part.role, part: number, number: index, count: lines.count,
          pitch: pitch)
        if isNext(line, after: last, part.role, pitch) || columns.isEmpty {
          columns.append(SurveyedColumn(lines: [found]))
        } else {
          columns[columns.count - 1].lines.append(found)
        }
        last = line
      }
    }
    return columns
  }

  /// A signature may share the last line of the text; all other type at one height, or higher, is
  /// in the next column.
  private static func isNext(
    _ line: PlacedLine, after last: PlacedLine?, _ role: PageGroup.Role, _ pitch: Length
  ) -> Bool {
    guard let last else { return true }
    let step = line.origin.y - last.origin.y
    return role == .byline ? step < -pitch / 2 : step < pitch / 4
  }
}

/// A line of text in its column.
struct SurveyedLine {
  let line: PlacedLine
  let role: PageGroup.Role
  /// The part of the story, counted over the whole of it.
  let part: Int
  /// The line's number in its part, and of how many.
  let number: Int
  let count: Int
  let pitch: Length

  /// The line's room: its measure, by a line of the grid, or by its type where that is larger.
  var slot: Rect {
    let frame = line.frame
    // Signatures and subheads are set off within their measure.
    let isSetOff = role == .byline || role == .subhead
    let width = isSetOff ? frame.width : max(frame.width, line.line.measure.at(line.size))
    let height = max(pitch, frame.height)
    return Rect(
      x: line.origin.x, y: frame.minY - (height - frame.height) / 2, width: width, height: height)
  }
}
