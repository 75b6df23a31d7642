package import PageGeometry

/// A drawn shape of straight and curved pieces (曲线图形): dots, waves, frames.
package struct Path: Hashable, Sendable {
  package var pieces: [Piece]
  package var paint: Paint
  package var ink: Ink

  /// A step of the pen, as in PDF; places are on the page.
  package enum Piece: Hashable, Sendable {
    case move(Point)
    case line(Point)
    /// A cubic curve with its two control points.
    case curve(Point, Point, Point)
    /// Back to the last `move`.
    case close
  }

  /// How the shape is inked.
  package enum Paint: Hashable, Sendable {
    case fill
    case stroke(width: Length)
  }

  package init(pieces: [Piece], paint: Paint, ink: Ink) {
    self.pieces = pieces
    self.paint = paint
    self.ink = ink
  }

  /// The box round all points, control points included; a stroke reaches half its width beyond.
  package var frame: Rect {
    let points = pieces.flatMap(\.points)
    guard let first = points.first else {
      return Rect(x: .zero, y: .zero, width: .zero, height: .zero)
    }
    var (left, right, top, foot) = (first.x, first.x, first.y, first.y)
    for point in points {
      (left, right) = (min(left, point.x), max(right, point.x))
      (top, foot) = (min(top, point.y), max(foot, point.y))
    }
    return Rect(x: left, y: top, width: right - left, height: foot - top)
  }
}

extension Path.Piece {
  /// The places that the piece names, the place it leads to last.
  package var points: [Point] {
    switch self {
    case .move(let point), .line(let point): [point]
    case .curve(let a, let b, let end): [a, b, end]
    case .close: []
    }
  }

  /// The letter of the step in SVG and in `page.json`.
  package var letter: String {
    switch self {
    case .move: "M"
    case .line: "L"
    case .curve: "C"
    case .close: "Z"
    }
  }
}

extension Path {
  /// A full circle, in four curves.
  package static func circle(_ centre: Point, diameter: Length) -> [Piece] {
    let radius = diameter / 2
    // How far control points stand from the ends of a quarter circle: 0.5523 of the radius.
    let reach = radius.scaled(by: 5523, over: 10_000)
    func at(_ x: Length, _ y: Length) -> Point { Point(x: centre.x + x, y: centre.y + y) }
    return [
      .move(at(radius, .zero)),
      .curve(at(radius, reach), at(reach, radius), at(.zero, radius)),
      .curve(at(-reach, radius), at(-radius, reach), at(-radius, .zero)),
      .curve(at(-radius, -reach), at(-reach, -radius), at(.zero, -radius)),
      .curve(at(reach, -radius), at(radius, -reach), at(radius, .zero)),
      .close,
    ]
  }
}
