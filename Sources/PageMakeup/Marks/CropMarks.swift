internal import PageGeometry
internal import PageScene

/// Crop marks at the corners of the trim (角线、裁切线): two arms each, in every plate's ink.
struct CropMarks {
  let measure: MarkMeasure

  var items: [PageItem] {
    let trim = measure.trim
    var items: [PageItem] = []
    for (x, outwards) in [(trim.minX, -1), (trim.maxX, 1)] {
      for (y, away) in [(trim.minY, -1), (trim.maxY, 1)] {
        items.append(arm(along: outwards, from: x, at: y))
        items.append(post(along: away, from: y, at: x))
      }
    }
    return items
  }

  /// The arm that lies: it shows the height of the cut.
  private func arm(along direction: Int, from x: Length, at y: Length) -> PageItem {
    let near = x + measure.offset * direction
    let start = direction < 0 ? near - MarkMeasure.arm : near
    return rule(
      Rect(
        x: start, y: y - MarkMeasure.line / 2, width: MarkMeasure.arm, height: MarkMeasure.line))
  }

  /// The arm that stands.
  private func post(along direction: Int, from y: Length, at x: Length) -> PageItem {
    let near = y + measure.offset * direction
    let start = direction < 0 ? near - MarkMeasure.arm : near
    return rule(
      Rect(
        x: x - MarkMeasure.line / 2, y: start, width: MarkMeasure.line, height: MarkMeasure.arm))
  }

  private func rule(_ frame: Rect) -> PageItem { .rule(Rule(frame: frame, ink: .registration)) }
}

/// Register marks in the middle of each side (套准十字、规线): a ring with a cross.
struct RegisterMarks {
  let measure: MarkMeasure

  var items: [PageItem] {
    let trim = measure.trim
    let axis = measure.axis
    return [
      Point(x: measure.middleX, y: trim.minY - axis),
      Point(x: measure.middleX, y: trim.maxY + axis),
      Point(x: trim.minX - axis, y: measure.middleY),
      Point(x: trim.maxX + axis, y: measure.middleY),
    ].flatMap(mark)
  }

  private func mark(at centre: Point) -> [PageItem] {
    let reach = MarkMeasure.cross
    let half = MarkMeasure.line / 2
    let lying = Rect(
      x: centre.x - reach, y: centre.y - half, width: reach * 2, height: MarkMeasure.line)
    let standing = Rect(
      x: centre.x - half, y: centre.y - reach, width: MarkMeasure.line, height: reach * 2)
    let ring = Path(
      pieces: Path.circle(centre, diameter: MarkMeasure.ring * 2),
      paint: .stroke(width: MarkMeasure.line), ink: .registration)
    return [
      .rule(Rule(frame: lying, ink: .registration)),
      .rule(Rule(frame: standing, ink: .registration)), .path(ring),
    ]
  }
}
