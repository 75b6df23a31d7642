/// Black, white and small text (文字检查), prepress design §4.1, rows 22, 23, 25, 26 and 32.
struct TextChecks {
  let facts: PrintFacts

  func run(_ desk: inout PreflightDesk) {
    for text in facts.texts where text.isVisible {
      black(text, &desk)
      sizes(text, &desk)
      if text.color.isWhite, text.overprint.fills {
        desk.add(.whiteKnockout, "text", at: text.place)
      }
      cut(text, &desk)
    }
    for area in facts.areas where area.color.isWhite && area.overprint.fills {
      desk.add(.whiteKnockout, "area", at: area.place)
    }
    for line in facts.lines where line.color.isWhite && line.overprint.strokes {
      desk.add(.whiteKnockout, "line", at: line.place)
    }
  }

  /// The black of grey spaces is black ink alone too, but mode 1 does not make it overprint.
  private func black(_ text: ShownText, _ desk: inout PreflightDesk) {
    guard text.color.looksBlack else { return }
    if !text.color.isKOnlyBlack, !text.color.isGrayBlack {
      desk.add(.blackText, text.color.text, at: text.place)
    }
    let overprints =
      text.color.isKOnlyBlack && text.overprint.fills && text.overprint.mode == 1
    if !overprints { desk.add(.blackOverprint, text.color.text, at: text.place) }
  }

  private func sizes(_ text: ShownText, _ desk: inout PreflightDesk) {
    guard let box = text.place.box, let trim = desk.trim(text.place.page), trim.holds(box),
      text.size > 0
    else { return }
    let size = Int((text.size * 1000).rounded())
    if size < desk.limits.leastTextManyInks, text.color.inks.count > 1 {
      desk.add(.smallText, "\(Self.points(size)) pt, \(text.color.text)", at: text.place)
    }
    if size < desk.limits.leastText {
      desk.add(.leastText, "\(Self.points(size)) pt", at: text.place)
    }
  }

  private static func points(_ thousandths: Int) -> Double { Double(thousandths / 10) / 100 }

  private func cut(_ text: ShownText, _ desk: inout PreflightDesk) {
    guard let box = text.place.box, let trim = desk.trim(text.place.page),
      let bleed = desk.bleed(text.place.page)
    else { return }
    if bleed.holds(box, within: 0), !trim.holds(box, within: 0) {
      desk.add(.textInBleed, at: text.place)
    }
  }
}
