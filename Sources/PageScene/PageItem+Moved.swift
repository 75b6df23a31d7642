package import PageGeometry

extension PageItem {
  /// The same item elsewhere: everything in it moved by one step.
  package func moved(by step: Point) -> PageItem {
    switch self {
    case .group(var group):
      group.frame = group.frame.moved(by: step)
      group.items = group.items.map { $0.moved(by: step) }
      return .group(group)
    case .glyphs(var run):
      run.origin = run.origin.moved(by: step)
      return .glyphs(run)
    case .rule(var rule):
      rule.frame = rule.frame.moved(by: step)
      return .rule(rule)
    case .path(var path):
      path.pieces = path.pieces.map { $0.moved(by: step) }
      return .path(path)
    case .picture(var picture):
      picture.frame = picture.frame.moved(by: step)
      return .picture(picture)
    }
  }
}

extension Path.Piece {
  fileprivate func moved(by step: Point) -> Path.Piece {
    switch self {
    case .move(let to): .move(to.moved(by: step))
    case .line(let to): .line(to.moved(by: step))
    case .curve(let a, let b, let to):
      .curve(a.moved(by: step), b.moved(by: step), to.moved(by: step))
    case .close: .close
    }
  }
}

extension Point {
  package func moved(by step: Point) -> Point { Point(x: x + step.x, y: y + step.y) }
}

extension Rect {
  package func moved(by step: Point) -> Rect {
    Rect(x: minX + step.x, y: minY + step.y, width: width, height: height)
  }

  /// The rectangle with its edges so much further out on all sides.
  package func grown(by length: Length) -> Rect {
    Rect(
      x: minX - length, y: minY - length, width: width + length * 2, height: height + length * 2)
  }
}
