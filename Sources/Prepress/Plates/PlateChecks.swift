/// What only the plates show (看版检查): ink in all, and black text that touches no other plate;
/// prepress design §4.1, rows 24 and 30.
struct PlateChecks {
  let file: PDFFile
  let bytes: [UInt8]
  let plates: Platemaker

  /// A change of a plate that is none, in 255ths, and the area that may change, in hundredths of a
  /// square millimetre: what rounding and one pixel do.
  private static let leastChange = 3
  private static let mostChanged = 5

  /// Throws where the rasteriser fails, so that nobody takes that for a pass.
  func run(_ desk: inout PreflightDesk) throws(PlateFault) {
    let bare: [UInt8]?
    do { bare = try BlackTextHider.hidden(bytes) } catch { throw PlateFault("\(error)") }
    for page in desk.sheets.indices {
      let set = try plates(bytes, page)
      total(of: set, page, &desk)
      guard let bare else { continue }
      compare(set, try plates(bare, page), page, &desk)
    }
    desk.hasPlates = true
  }

  private func total(of set: PlateSet, _ page: Int, _ desk: inout PreflightDesk) {
    let coverage = InkCoverage(set, area: desk.sheets[page].bleedPixels(of: set))
    let limit = desk.limits.totalInk
    guard let excess = coverage.excess(over: limit, plates: set.plates.count) else { return }
    let isOver = excess.area > desk.limits.totalInkArea * 100
    // A few grains over the limit are a matter for the eye.
    guard isOver || excess.area > 50 else { return }
    desk.add(
      .totalInk,
      "\(coverage.most / 10) %, \(excess.area / 100) mm² over \(limit) %",
      at: PrintFacts.Place(page: page, box: desk.sheets[page].box(of: excess.place, in: set)),
      weighing: isOver ? nil : PreflightCheck.Weight.doubt)
  }

  private func compare(
    _ whole: PlateSet, _ bare: PlateSet, _ page: Int, _ desk: inout PreflightDesk
  ) {
    for plate in whole.plates where plate.name != "Black" {
      guard let other = bare.plate(plate.name), other.ink.count == plate.ink.count else { continue }
      var count = 0
      var first: Int?
      for index in plate.ink.indices
      where abs(Int(plate.ink[index]) - Int(other.ink[index])) > Self.leastChange {
        count += 1
        first = first ?? index
      }
      let area = InkCoverage.hundredths(count, whole.pixelsPerInch)
      guard let first, area > Self.mostChanged else { continue }
      let (row, column) = (first / whole.width, first % whole.width)
      let place = InkCoverage.PixelBox(columns: column..<column + 1, rows: row..<row + 1)
      desk.add(
        .blackPlate, "\(plate.name), \(area / 100) mm²",
        at: PrintFacts.Place(page: page, box: desk.sheets[page].box(of: place, in: whole)))
    }
  }
}

extension SheetBoxes {
  /// What the rasteriser shows: the crop box, or the sheet.
  private var shown: PrintBox? { crop ?? media }

  /// The bleed in pixels of the plates.
  func bleedPixels(of set: PlateSet) -> InkCoverage.PixelBox {
    let whole = InkCoverage.PixelBox(columns: 0..<set.width, rows: 0..<set.height)
    guard let shown, let bleed = bleed ?? trim else { return whole }
    let scale = Double(set.pixelsPerInch) / 72
    func pixels(_ low: Double, _ high: Double, _ limit: Int) -> Range<Int> {
      let start = min(limit, max(0, Self.whole(low * scale)))
      return start..<max(start, min(limit, Self.whole(high * scale)))
    }
    return InkCoverage.PixelBox(
      columns: pixels(bleed.left - shown.left, bleed.right - shown.left, set.width),
      rows: pixels(shown.top - bleed.top, shown.top - bleed.bottom, set.height))
  }

  /// A part of the plates as a box on the sheet.
  func box(of place: InkCoverage.PixelBox, in set: PlateSet) -> PrintBox? {
    guard let shown else { return nil }
    let scale = 72 / Double(set.pixelsPerInch)
    return PrintBox(
      left: shown.left + Double(place.columns.lowerBound) * scale,
      bottom: shown.top - Double(place.rows.upperBound) * scale,
      right: shown.left + Double(place.columns.upperBound) * scale,
      top: shown.top - Double(place.rows.lowerBound) * scale)
  }

  private static func whole(_ value: Double) -> Int {
    value.isFinite && abs(value) < 1e7 ? Int(value) : 0
  }
}
