internal import PageGeometry

/// A page's sheet, and the way from its coordinates to ours (纸面坐标): turned as it is shown, from
/// the upper left corner, y downwards.
struct SheetOfPage {
  let size: Size
  let trim: Rect
  let bleed: Rect
  let matrix: PrintMatrix

  /// A4 stands in where a file names no sheet.
  private static let usual = PrintBox(left: 0, bottom: 0, right: 595, top: 842)

  init(_ page: PDFObject) {
    let media = Self.box(page, "MediaBox") ?? Self.usual
    let crop = Self.box(page, "CropBox") ?? media
    let unit = min(max(page["UserUnit"]?.number ?? 1, 0.001), 1000)
    let turn = ((page.inherited("Rotate")?.integer ?? 0) % 360 + 360) % 360
    var matrix = PrintMatrix()
    switch turn {
    case 90:
      (matrix.a, matrix.b, matrix.c, matrix.d) = (0, unit, unit, 0)
      (matrix.e, matrix.f) = (-media.bottom * unit, -media.left * unit)
    case 180:
      (matrix.a, matrix.d) = (-unit, unit)
      (matrix.e, matrix.f) = (media.right * unit, -media.bottom * unit)
    case 270:
      (matrix.a, matrix.b, matrix.c, matrix.d) = (0, -unit, -unit, 0)
      (matrix.e, matrix.f) = (media.top * unit, media.right * unit)
    default:
      (matrix.a, matrix.d) = (unit, -unit)
      (matrix.e, matrix.f) = (-media.left * unit, media.top * unit)
    }
    self.matrix = matrix
    let isLying = turn == 90 || turn == 270
    let (width, height) =
      isLying
      ? (media.height * unit, media.width * unit) : (media.width * unit, media.height * unit)
    size = Size(width: TracedPath.length(width), height: TracedPath.length(height))
    trim = Self.rect(Self.box(page, "TrimBox") ?? crop, matrix)
    bleed = Self.rect(Self.box(page, "BleedBox") ?? crop, matrix)
  }

  private static func box(_ page: PDFObject, _ key: String) -> PrintBox? {
    let sides = page.inherited(key)?.items.compactMap(\.number) ?? []
    guard sides.count == 4, sides.allSatisfy({ $0.isFinite }) else { return nil }
    let box = PrintBox(left: sides[0], bottom: sides[1], right: sides[2], top: sides[3])
    return box.width > 0 && box.height > 0 ? box : nil
  }

  private static func rect(_ box: PrintBox, _ matrix: PrintMatrix) -> Rect {
    let a = TracedPath.point(PrintPoint(x: box.left, y: box.bottom), matrix)
    let b = TracedPath.point(PrintPoint(x: box.right, y: box.top), matrix)
    let (left, top) = (min(a.x, b.x), min(a.y, b.y))
    return Rect(x: left, y: top, width: max(a.x, b.x) - left, height: max(a.y, b.y) - top)
  }
}

extension PrintMatrix {
  /// How a baseline is turned on the sheet, in whole degrees clockwise from level.
  func turn(isMirrored: Bool) -> Int {
    let (x, y) = isMirrored ? (-a, -b) : (a, b)
    guard abs(x) + abs(y) > 1e-9 else { return 0 }
    // The tangent of up to an eighth of a turn, within a fifth of a degree.
    func eighth(_ ratio: Double) -> Double { ratio * (45 + 15.64 * (1 - abs(ratio))) }
    let angle =
      abs(x) >= abs(y) ? eighth(y / x) + (x < 0 ? 180 : 0) : (y < 0 ? 270 : 90) - eighth(x / y)
    return (Int(angle.rounded()) % 360 + 360) % 360
  }
}

extension PageTracer.TracingState {
  /// Where the next letter begins, on the sheet.
  var pen: PrintPoint {
    let place = base.textMatrix.apply(0, rise)
    return base.matrix.apply(place.x, place.y)
  }

  /// Moves the pen in text space (ISO 32000-1, 9.4.4).
  mutating func movePen(_ x: Double, _ y: Double) {
    base.textMatrix = PrintMatrix.moving(x, y).then(base.textMatrix)
  }
}

extension SetColor {
  /// The name in the words of a page: `cmyk(0,0,0,1000)` as our inks are called, and alike for
  /// what is no ink of ours.
  var inkName: String {
    let shares = values.map { "\(PageTracer.thousandths($0))" }.joined(separator: ",")
    switch family {
    case .separation:
      let name = names.first ?? ""
      return name == "All" ? "registration" : "spot(\(name),\(shares))"
    case .deviceN: return "\(names.joined(separator: "+"))(\(shares))"
    case .pattern: return "pattern(\(names.joined()))"
    default: return "\(family.name)(\(shares))"
    }
  }
}
