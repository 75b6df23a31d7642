internal import PageDesign
internal import PageGeometry
internal import PageScene
internal import Typefaces

/// The rulers of a makeup sheet (版样纸): characters by columns at head and foot, lines at both sides.
///
/// A tick stands at the middle of each cell, a number at every fifth; newspaper-practice.md §1.2.
struct ProofRulers {
  let measure: SheetMeasure
  let grid: ColumnGrid
  let typeArea: Rect
  let text: SheetText
  let firstLine: Int

  private static let line = Length.points(0.25)
  private static let ink = Ink.tint(600)
  private static let size = Length.points(5)
  private static let tick = Length.points(2.5)
  private static let longTick = Length.points(4.5)
  private static let gap = Length.points(4)
  private static let every = 5

  var items: [PageItem] { columnRulers + lineRulers }

  // MARK: Characters

  private var columnRulers: [PageItem] {
    grid.columnPositions.flatMap { start in
      (0..<grid.charactersPerColumn).flatMap { character -> [PageItem] in
        let x = typeArea.minX + start + grid.bodySize * character + grid.bodySize / 2
        let isLong = (character + 1) % Self.every == 0
        let length = isLong ? Self.longTick : Self.tick
        let head = measure.matter.minY - Self.gap
        let foot = measure.matter.maxY + Self.gap
        var items = [
          post(x, head - length, length), post(x, foot, length),
        ]
        if isLong {
          let number = "\(character + 1)"
          items += word(number, x, head - length - .points(1.5))
          items += word(number, x, foot + length + Self.size)
        }
        return items
      }
    }
  }

  private func post(_ x: Length, _ y: Length, _ length: Length) -> PageItem {
    .rule(
      Rule(
        frame: Rect(x: x - Self.line / 2, y: y, width: Self.line, height: length), ink: Self.ink))
  }

  private func word(_ word: String, _ x: Length, _ baseline: Length) -> [PageItem] {
    text.items(
      word, size: Self.size, ink: Self.ink, x: x, baseline: baseline, alignment: .centre)
  }

  // MARK: Lines

  private var lineRulers: [PageItem] {
    (0..<grid.lines).flatMap { line -> [PageItem] in
      let y = typeArea.minY + grid.y(ofLine: line) + grid.linePitch / 2
      let number = line + firstLine
      let isLong = number % Self.every == 0
      let length = isLong ? Self.longTick : Self.tick
      let left = measure.matter.minX - Self.gap
      let right = measure.matter.maxX + Self.gap
      var items = [beam(left - length, y, length), beam(right, y, length)]
      if isLong {
        let baseline = y + Self.size.scaled(by: 36, over: 100)
        items += text.items(
          "\(number)", size: Self.size, ink: Self.ink, x: left - length - .points(1.5),
          baseline: baseline, alignment: .right)
        items += text.items(
          "\(number)", size: Self.size, ink: Self.ink, x: right + length + .points(1.5),
          baseline: baseline)
      }
      return items
    }
  }

  private func beam(_ x: Length, _ y: Length, _ length: Length) -> PageItem {
    .rule(
      Rule(
        frame: Rect(x: x, y: y - Self.line / 2, width: length, height: Self.line), ink: Self.ink))
  }

  /// The edge of the paper, in a thin line.
  var edge: PageItem {
    let (width, height) = (measure.page.width, measure.page.height)
    return .path(
      Path(
        pieces: [
          .move(.zero), .line(Point(x: width, y: .zero)), .line(Point(x: width, y: height)),
          .line(Point(x: .zero, y: height)), .close,
        ], paint: .stroke(width: Self.line), ink: .tint(300)))
  }
}
