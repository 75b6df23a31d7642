internal import Editorial
internal import PageDesign
internal import PageGeometry
internal import PageScene

extension LayoutSpec {
  /// The layout inside a frame across so many columns (框内网格): the box's inset is taken off both
  /// sides, the columns keep whole characters, the gutters take what is left over (绝对分栏).
  ///
  /// They are cut anew into `parts` where that is given. Nil where a column would hold fewer than
  /// four characters.
  func insideBox(across span: Int, into parts: Int? = nil) -> LayoutSpec? {
    let columns = parts ?? span
    let inset = boxes.inset.at(grid.bodySize)
    let room = grid.longColumnWidth(span) - inset * 2
    let gutters = grid.gutterWidth * (columns - 1)
    guard room > gutters else { return nil }
    let characters = (room - gutters).roundedDown(in: grid.bodySize * columns)
    guard characters >= 4 else { return nil }
    var inner = self
    inner.grid.columns = columns
    inner.grid.charactersPerColumn = characters
    if columns > 1 {
      let white = room - grid.bodySize * (characters * columns)
      inner.grid.gutter = .length(Length(rawValue: white.rawValue / (columns - 1)))
    }
    return inner
  }
}

/// The frame or tint round a boxed story (加框).
struct StoryFrame {
  let spec: LayoutSpec

  /// Lines of a box above and below its content; two halves outside and inside the rule.
  static let linesAbove = 1
  static let lines = 2

  /// The rules on the sheet, for the box of a story.
  func rules(_ box: Rect, _ asked: StoryRequest.Frame? = nil) -> [Rule] {
    let inset = spec.grid.linePitch - spec.boxes.insetLines.at(spec.grid.linePitch)
    let above = min(max(.zero, inset), spec.grid.linePitch)
    let frame = Rect(
      x: box.minX, y: box.minY + above, width: box.width, height: box.height - above * 2)
    let style = asked.flatMap { BoxFrame(rawValue: $0.rawValue) } ?? spec.boxes.frame
    switch style {
    case .rule: return RuleMaker.frame(frame, spec.boxes.rule, Ink(spec.boxes.ink))
    case .tint: return [Rule(frame: frame, ink: Ink(spec.boxes.tint))]
    }
  }
}
