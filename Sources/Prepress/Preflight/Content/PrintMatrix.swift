/// A transformation of the plane as PDF writes it: [a b c d e f] (ISO 32000-1, 8.3.3).
///
/// Points are doubles here: a finished file is measured, nothing is placed by it.
struct PrintMatrix: Hashable {
  var a = 1.0
  var b = 0.0
  var c = 0.0
  var d = 1.0
  var e = 0.0
  var f = 0.0

  static let identity = PrintMatrix()

  init() {}

  init?(_ numbers: [Double]) {
    guard numbers.count == 6 else { return nil }
    (a, b, c, d, e, f) = (
      numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]
    )
  }

  static func moving(_ x: Double, _ y: Double) -> PrintMatrix {
    var matrix = PrintMatrix()
    (matrix.e, matrix.f) = (x, y)
    return matrix
  }

  /// This transformation first, then the other.
  func then(_ next: PrintMatrix) -> PrintMatrix {
    var matrix = PrintMatrix()
    matrix.a = a * next.a + b * next.c
    matrix.b = a * next.b + b * next.d
    matrix.c = c * next.a + d * next.c
    matrix.d = c * next.b + d * next.d
    matrix.e = e * next.a + f * next.c + next.e
    matrix.f = e * next.b + f * next.d + next.f
    return matrix
  }

  func apply(_ x: Double, _ y: Double) -> PrintPoint {
    PrintPoint(x: a * x + c * y + e, y: b * x + d * y + f)
  }

  /// The length of what was one unit across, and of what was one unit up.
  var across: Double { (a * a + b * b).squareRoot() }
  var up: Double { (c * c + d * d).squareRoot() }

  /// How much wider a line becomes: the mean of both ways.
  var scale: Double {
    let area = abs(a * d - b * c).squareRoot()
    return area > 0 ? area : max(across, up)
  }
}

/// A place in a file's own coordinates: points from the lower left.
struct PrintPoint: Hashable {
  var x: Double
  var y: Double
}

/// A box in a file's own coordinates.
struct PrintBox: Hashable {
  var left: Double
  var bottom: Double
  var right: Double
  var top: Double

  var width: Double { right - left }
  var height: Double { top - bottom }
  var center: PrintPoint { PrintPoint(x: (left + right) / 2, y: (bottom + top) / 2) }

  init(left: Double, bottom: Double, right: Double, top: Double) {
    self.left = min(left, right)
    self.bottom = min(bottom, top)
    self.right = max(left, right)
    self.top = max(bottom, top)
  }

  /// The box round points; nil of none.
  init?(_ points: [PrintPoint]) {
    guard let first = points.first else { return nil }
    self.init(left: first.x, bottom: first.y, right: first.x, top: first.y)
    for point in points {
      left = min(left, point.x)
      right = max(right, point.x)
      bottom = min(bottom, point.y)
      top = max(top, point.y)
    }
  }

  init(_ point: PrintPoint) {
    self.init(left: point.x, bottom: point.y, right: point.x, top: point.y)
  }

  /// Whether the other lies inside, give or take.
  func holds(_ other: PrintBox, within slack: Double = 0.01) -> Bool {
    other.left >= left - slack && other.bottom >= bottom - slack && other.right <= right + slack
      && other.top <= top + slack
  }

  func holds(_ point: PrintPoint) -> Bool { holds(PrintBox(point), within: 0) }

  /// Whether the other reaches more than `depth` into this one.
  func meets(_ other: PrintBox, deeperThan depth: Double = 1) -> Bool {
    other.left < right - depth && other.right > left + depth && other.bottom < top - depth
      && other.top > bottom + depth
  }
}
