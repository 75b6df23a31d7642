/// A place on the page, measured from the sheet's upper left corner, y downwards.
package struct Point: Hashable, Sendable {
  package var x: Length
  package var y: Length

  package init(x: Length, y: Length) {
    self.x = x
    self.y = y
  }

  package static let zero = Point(x: .zero, y: .zero)
}

/// A width and a height.
package struct Size: Hashable, Sendable {
  package var width: Length
  package var height: Length

  package init(width: Length, height: Length) {
    self.width = width
    self.height = height
  }
}

/// A rectangle on the page, y downwards.
package struct Rect: Hashable, Sendable {
  package var origin: Point
  package var size: Size

  package init(x: Length, y: Length, width: Length, height: Length) {
    origin = Point(x: x, y: y)
    size = Size(width: width, height: height)
  }

  package var minX: Length { origin.x }
  package var minY: Length { origin.y }
  package var maxX: Length { origin.x + size.width }
  package var maxY: Length { origin.y + size.height }
  package var width: Length { size.width }
  package var height: Length { size.height }

  /// Whether the two rectangles share more than an edge.
  package func overlaps(_ other: Rect) -> Bool {
    minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY
  }

  /// Whether `other` lies inside this rectangle, edges included.
  package func contains(_ other: Rect) -> Bool {
    minX <= other.minX && other.maxX <= maxX && minY <= other.minY && other.maxY <= maxY
  }

  /// The smallest rectangle that holds both.
  package func union(_ other: Rect) -> Rect {
    let x = min(minX, other.minX)
    let y = min(minY, other.minY)
    return Rect(x: x, y: y, width: max(maxX, other.maxX) - x, height: max(maxY, other.maxY) - y)
  }
}
