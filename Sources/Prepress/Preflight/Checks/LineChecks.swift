/// Thin lines (线条检查), stroked or filled, prepress design §4.1, rows 23 and 27.
struct LineChecks {
  let facts: PrintFacts

  func run(_ desk: inout PreflightDesk) {
    for line in facts.lines where desk.isInTrim(line.place) {
      check(
        line.width, line.color, line.overprint.strokes && line.overprint.mode == 1, line.place,
        &desk)
    }
    // Cairo and most systems draw a rule as a thin box.
    for area in facts.areas where desk.isInTrim(area.place) {
      guard let thin = area.thinnest, thin > 0 else { continue }
      check(thin, area.color, area.overprint.fills && area.overprint.mode == 1, area.place, &desk)
    }
  }

  private func check(
    _ width: Double, _ color: SetColor, _ overprints: Bool, _ place: PrintFacts.Place,
    _ desk: inout PreflightDesk
  ) {
    let thousandths = Int((width * 1000).rounded())
    let limits = desk.limits
    if thousandths < limits.leastLine {
      desk.add(.hairline, "\(Double(thousandths) / 1000) pt", at: place)
    }
    if thousandths < limits.leastLineManyInks, color.inks.count > 1 || color.isWhite,
      !color.isRegistration
    {
      desk.add(.hairlineInks, "\(Double(thousandths) / 1000) pt, \(color.text)", at: place)
    }
    if thousandths < limits.overprintBelow, color.looksBlack, !(color.isKOnlyBlack && overprints) {
      desk.add(.lineOverprint, color.text, at: place)
    }
  }
}
