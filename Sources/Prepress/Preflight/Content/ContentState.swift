/// The graphics state, as far as printing asks (图形状态), ISO 32000-1, 8.4.
struct ContentState {
  var matrix = PrintMatrix.identity
  var fill = SetColor.blackAtStart
  var stroke = SetColor.blackAtStart
  var fillSpace = ColorSpace.gray
  var strokeSpace = ColorSpace.gray
  var overprint = OverprintState()
  var lineWidth = 1.0
  var font: Int?
  var fontSize = 0.0
  var textMode = 0

  // The text object.
  var textMatrix = PrintMatrix.identity
  var lineMatrix = PrintMatrix.identity
  var leading = 0.0

  mutating func setColor(_ color: SetColor, in space: ColorSpace, stroking: Bool) {
    if stroking {
      (stroke, strokeSpace) = (color, space)
    } else {
      (fill, fillSpace) = (color, space)
    }
  }

  mutating func moveLine(_ x: Double, _ y: Double) {
    lineMatrix = PrintMatrix.moving(x, y).then(lineMatrix)
    textMatrix = lineMatrix
  }
}

/// The path that is being built: its points on paper, and the thinner side of each box.
struct OpenPath {
  var points: [PrintPoint] = []
  var thinnest: Double?
  var isCurved = false

  mutating func addBox(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ m: PrintMatrix
  ) {
    points += [
      m.apply(x, y), m.apply(x + width, y), m.apply(x, y + height), m.apply(x + width, y + height),
    ]
    let side = min(abs(width) * m.across, abs(height) * m.up)
    thinnest = min(thinnest ?? side, side)
  }

  /// How thin the whole is where it is one box or a few straight edges; nil otherwise.
  var thickness: Double? {
    if let thinnest { return thinnest }
    guard !isCurved, points.count <= 5, let box = PrintBox(points) else { return nil }
    return min(box.width, box.height)
  }
}
