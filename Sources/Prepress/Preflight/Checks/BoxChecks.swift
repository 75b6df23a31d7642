/// The page's boxes and size (版框检查), prepress design §4.1, rows 12 and 13.
struct BoxChecks {
  let file: PDFFile

  /// How far boxes and sizes may be off, in points: 0.2 mm.
  private static let slack = 0.57

  func run(_ desk: inout PreflightDesk) {
    if file.pages.isEmpty { desk.add(.blank) }
    for (number, page) in file.pages.enumerated() {
      let sheet = desk.sheets[number]
      let place = PrintFacts.Place(page: number)
      guard let media = sheet.media else {
        desk.add(.boxes, "no MediaBox", at: place)
        continue
      }
      nesting(sheet, media, page, place, &desk)
      size(sheet, page, place, &desk)
    }
  }

  private func nesting(
    _ sheet: SheetBoxes, _ media: PrintBox, _ page: PDFObject, _ place: PrintFacts.Place,
    _ desk: inout PreflightDesk
  ) {
    guard let trim = sheet.trim else { return desk.add(.boxes, "no TrimBox", at: place) }
    if sheet.hasArt, page.inherited("TrimBox") != nil {
      desk.add(.boxes, "TrimBox and ArtBox", at: place)
    }
    if !media.holds(trim) { desk.add(.boxes, "TrimBox outside of MediaBox", at: place) }
    if let crop = sheet.crop, !crop.holds(trim) {
      desk.add(.boxes, "CropBox cuts the TrimBox", at: place)
    }
    guard let bleed = sheet.bleed else { return desk.add(.boxes, "no BleedBox", at: place) }
    if !bleed.holds(trim) { desk.add(.boxes, "TrimBox outside of BleedBox", at: place) }
    if !media.holds(bleed) { desk.add(.boxes, "BleedBox outside of MediaBox", at: place) }
    guard let wanted = desk.expected.bleed else { return }
    let widths = [
      trim.left - bleed.left, trim.bottom - bleed.bottom, bleed.right - trim.right,
      bleed.top - trim.top,
    ]
    if widths.contains(where: { abs($0 - Self.points(wanted)) > Self.slack }) {
      desk.add(.boxes, "bleed is not \(Double(wanted) / 1000) mm", at: place)
    }
  }

  private func size(
    _ sheet: SheetBoxes, _ page: PDFObject, _ place: PrintFacts.Place, _ desk: inout PreflightDesk
  ) {
    if (page.inherited("Rotate")?.integer ?? 0) % 360 != 0 {
      desk.add(.trimSize, "Rotate", at: place)
    }
    if page["UserUnit"] != nil { desk.add(.trimSize, "UserUnit", at: place) }
    guard let trim = sheet.trim, let wanted = desk.expected.trim, wanted.count == 2 else { return }
    let sides = [(trim.width, wanted[0]), (trim.height, wanted[1])]
    if sides.contains(where: { abs($0.0 - Self.points($0.1)) > Self.slack }) {
      func millimeters(_ points: Double) -> String {
        "\((points * 254 / 72).rounded() / 10)"
      }
      desk.add(
        .trimSize, "\(millimeters(trim.width)) × \(millimeters(trim.height)) mm", at: place)
    }
  }

  private static func points(_ thousandths: Int) -> Double { Double(thousandths) * 72 / 25_400 }
}
