internal import PageDesign
internal import PageGeometry
internal import PageScene
internal import PressDiagnostics
internal import Typesetting

/// Sets a vertical text into its rectangle (直排灌文): what finds no room is overset.
struct VerticalComposer {
  let spec: LayoutSpec
  /// The upper left corner of the type area.
  let origin: Point

  /// The placed parts, and the lines below the area's foot.
  func compose(
    _ text: VerticalText, _ fit: VerticalFit, _ placement: PagePlan.Placement, area: Range<Int>
  ) -> StoryComposer.Result {
    let tiers = Tiers(spec: spec, origin: origin, fit: fit, placement: placement)
    let foot = origin.y + spec.grid.y(ofLine: area.upperBound)
    var result = StoryComposer.Result()
    var cursor = TierCursor(linesPerTier: fit.linesPerTier)
    for (part, breaks) in zip(text.parts, text.breaks(characters: fit.characters)) {
      let measure = part.measure(fit.characters, text.bodySize)
      var placed: [PlacedLine] = []
      for line in LineSetter(part.material).lines(breaks, in: LineMeasures(measure)) {
        let slot = cursor.take(part.slots)
        let place = tiers.top(ofLine: slot)
        guard place + text.bodySize * fit.characters <= foot else {
          result.overset.append(StoryComposer.OversetLine(text: characters(of: line, in: part)))
          continue
        }
        placed.append(
          self.placed(line, part, axis: tiers.axis(ofLine: slot, slots: part.slots), top: place))
      }
      guard !placed.isEmpty else { continue }
      result.blocks.append(
        PlacedBlock(
          role: part.role, id: "", frame: BlockFrame.of(placed), content: .lines(placed)))
    }
    return result
  }

  private func placed(
    _ line: SetLine, _ part: VerticalPart, axis: Length, top: Length
  ) -> PlacedLine {
    // What ends with its line stands at the foot, before its inset.
    let drop = part.footInset == nil ? .zero : line.measure - line.right
    var placed = PlacedLine(
      line: line, text: part.text, origin: Point(x: axis, y: top + drop.at(part.size)),
      size: part.size, ink: part.ink)
    placed.direction = .vertical
    return placed
  }

  private func characters(of line: SetLine, in part: VerticalPart) -> SourcedText {
    guard let first = line.cells.first, let last = line.cells.last else { return part.text[0..<0] }
    return part.text[first.start..<last.start + last.count]
  }
}

/// Where the lines of each tier stand (各栏行位).
private struct Tiers {
  let fit: VerticalFit
  let bodySize: Length
  let right: Length
  let top: Length
  let pitch: Length

  /// White between lines that a short text may take beyond the grid's, over three.
  private static let widest = 5

  init(spec: LayoutSpec, origin: Point, fit: VerticalFit, placement: PagePlan.Placement) {
    self.fit = fit
    let columns = placement.textColumns
    let width = spec.grid.longColumnWidth(columns.count)
    bodySize = spec.grid.bodySize
    let line = placement.lines.lowerBound + placement.extraWhite + placement.headLines
    top = origin.y + spec.grid.y(ofLine: line) + (spec.grid.linePitch - bodySize) / 2
    let shown = max(1, fit.linesPerTier)
    // The lines share the width, so that both edges are straight; a short text stays together.
    let even = shown > 1 ? (width - bodySize) / (shown - 1) : spec.grid.linePitch
    pitch = min(even, spec.grid.linePitch.scaled(by: Self.widest, over: 3))
    let used = pitch * (shown - 1) + bodySize
    let left = origin.x + spec.grid.x(ofColumn: columns.lowerBound)
    // A short text stands by its head, else in the middle.
    switch placement.sideHead {
    case nil: right = left + (width + used) / 2
    case let head? where head.lowerBound < columns.lowerBound: right = left + used
    case _?: right = left + width
    }
  }

  func top(ofLine line: Int) -> Length {
    top + bodySize * (line / fit.linesPerTier * (fit.characters + VerticalMeasurer.tierGap))
  }

  func axis(ofLine line: Int, slots: Int) -> Length {
    let number = line % fit.linesPerTier
    return right - bodySize / 2 - pitch * number - pitch * (slots - 1) / 2
  }
}
