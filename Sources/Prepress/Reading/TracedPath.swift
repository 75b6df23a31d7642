internal import PageGeometry
internal import PageScene

/// A path of a content stream that is being built, in the sheet's own places (描出的路径).
struct TracedPath {
  private(set) var parts: [[Path.Piece]] = []
  private var pen = PrintPoint(x: 0, y: 0)

  /// More pieces than a page of type ever has in one path.
  private static let most = 500_000
  private var count = 0

  mutating func take(_ name: String, _ n: [Double], _ matrix: PrintMatrix) {
    guard count < Self.most else { return }
    count += 1
    switch name {
    case "m":
      guard n.count == 2 else { return }
      move(n[0], n[1])
      parts.append([.move(Self.point(pen, matrix))])
    case "l":
      guard n.count == 2 else { return }
      move(n[0], n[1])
      add(.line(Self.point(pen, matrix)))
    case "c":
      guard n.count == 6 else { return }
      curve((n[0], n[1]), (n[2], n[3]), (n[4], n[5]), matrix)
    case "v":
      guard n.count == 4 else { return }
      curve((pen.x, pen.y), (n[0], n[1]), (n[2], n[3]), matrix)
    case "y":
      guard n.count == 4 else { return }
      curve((n[0], n[1]), (n[2], n[3]), (n[2], n[3]), matrix)
    case "h": close()
    case "re":
      guard n.count == 4 else { return }
      let corners = [
        (n[0], n[1]), (n[0] + n[2], n[1]), (n[0] + n[2], n[1] + n[3]), (n[0], n[1] + n[3]),
      ].map { Self.point(PrintPoint(x: $0.0, y: $0.1), matrix) }
      parts.append([.move(corners[0])] + corners.dropFirst().map { .line($0) } + [.close])
      move(n[0], n[1])
    default: break
    }
  }

  private mutating func move(_ x: Double, _ y: Double) { pen = PrintPoint(x: x, y: y) }

  private mutating func add(_ piece: Path.Piece) {
    guard !parts.isEmpty else { return }
    parts[parts.count - 1].append(piece)
  }

  private mutating func curve(
    _ a: (Double, Double), _ b: (Double, Double), _ end: (Double, Double), _ matrix: PrintMatrix
  ) {
    func at(_ place: (Double, Double)) -> Point {
      Self.point(PrintPoint(x: place.0, y: place.1), matrix)
    }
    add(.curve(at(a), at(b), at(end)))
    move(end.0, end.1)
  }

  mutating func close() {
    if parts.last?.last != .close { add(.close) }
  }

  // MARK: Marks

  /// The areas that filling gives: boxes by themselves, other shapes as one.
  var fills: [DrawnMark.Shape] {
    var shapes: [DrawnMark.Shape] = []
    var rest: [Path.Piece] = []
    for part in parts where part.count > 1 {
      if let box = Self.box(part) { shapes.append(.rule(box)) } else { rest += part }
    }
    if !rest.isEmpty { shapes.append(.path(rest, .fill)) }
    return shapes
  }

  /// The lines that stroking gives: level and upright ones as the boxes that they ink.
  func strokes(width: Length) -> [DrawnMark.Shape] {
    var shapes: [DrawnMark.Shape] = []
    var rest: [Path.Piece] = []
    for part in parts where part.count > 1 {
      if let line = Self.line(part, width) { shapes.append(.rule(line)) } else { rest += part }
    }
    if !rest.isEmpty { shapes.append(.path(rest, .stroke(width: width))) }
    return shapes
  }

  /// The box that a part is, if it has four right angles along the sheet's edges.
  private static func box(_ part: [Path.Piece]) -> Rect? {
    var corners: [Point] = []
    for piece in part {
      switch piece {
      case .move(let point), .line(let point): corners.append(point)
      case .curve: return nil
      case .close: break
      }
    }
    if corners.count == 5, corners[4] == corners[0] { corners.removeLast() }
    guard corners.count == 4 else { return nil }
    let slack = Length(rawValue: 8)
    func isLevel(_ a: Point, _ b: Point) -> Bool { near(a.y, b.y, slack) }
    func isUpright(_ a: Point, _ b: Point) -> Bool { near(a.x, b.x, slack) }
    let c = corners
    let isBox =
      isLevel(c[0], c[1]) && isUpright(c[1], c[2]) && isLevel(c[2], c[3]) && isUpright(c[3], c[0])
      || isUpright(c[0], c[1]) && isLevel(c[1], c[2]) && isUpright(c[2], c[3])
        && isLevel(c[3], c[0])
    guard isBox else { return nil }
    let (left, right) = (min(c[0].x, c[2].x), max(c[0].x, c[2].x))
    let (top, foot) = (min(c[0].y, c[2].y), max(c[0].y, c[2].y))
    return Rect(x: left, y: top, width: right - left, height: foot - top)
  }

  private static func line(_ part: [Path.Piece], _ width: Length) -> Rect? {
    guard part.count == 2 || part.count == 3 && part[2] == .close,
      case .move(let start) = part[0], case .line(let end) = part[1]
    else { return nil }
    let slack = Length(rawValue: 8)
    if near(start.y, end.y, slack) {
      return Rect(
        x: min(start.x, end.x), y: start.y - width / 2,
        width: max(start.x, end.x) - min(start.x, end.x), height: width)
    }
    guard near(start.x, end.x, slack) else { return nil }
    return Rect(
      x: start.x - width / 2, y: min(start.y, end.y), width: width,
      height: max(start.y, end.y) - min(start.y, end.y))
  }

  private static func near(_ a: Length, _ b: Length, _ slack: Length) -> Bool {
    a - b <= slack && b - a <= slack
  }

  /// A place on the sheet.
  static func point(_ point: PrintPoint, _ matrix: PrintMatrix) -> Point {
    let place = matrix.apply(point.x, point.y)
    return Point(x: length(place.x), y: length(place.y))
  }

  /// A length of a number that any file may hold, within a hundred metres.
  static func length(_ points: Double) -> Length {
    guard points.isFinite else { return .zero }
    return .points(min(max(points, -300_000), 300_000))
  }
}
