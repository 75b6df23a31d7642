/// Colour spaces, spot inks, registration colour, transparency (颜色检查), prepress design §4.1,
/// rows 19–21, 28 and 31.
struct ColorChecks {
  let facts: PrintFacts

  private static let process: Set<String> = ["Cyan", "Magenta", "Yellow", "Black", "All", "None"]

  func run(_ desk: inout PreflightDesk) {
    for use in facts.spaces {
      if use.family.isRGB, desk.hasScreenIntent || desk.mayHaveProfiles(use.family) {
        continue
      } else if use.family.isRGB {
        desk.add(.noRGB, "\(use.family.name), \(use.usage)", at: use.place)
      } else if !use.family.isDevice, !desk.mayHaveProfiles(use.family) {
        let severity = desk.expected.standard == .x4 ? PreflightCheck.Weight.doubt : nil
        desk.add(
          .deviceOnly, "\(use.family.name), \(use.usage)", at: use.place, weighing: severity)
      }
    }
    spots(&desk)
    registration(&desk)
    for note in facts.transparency {
      // X-4 allows live transparency, but not blended in RGB.
      let isAllowed = desk.expected.standard == .x4 && !note.text.hasSuffix("rgb")
      desk.add(
        .transparency, note.text, at: note.place,
        weighing: isAllowed ? PreflightCheck.Weight.doubt : nil)
    }
    for note in facts.forbidden { desk.add(.forbidden, note.text, at: note.place) }
  }

  private func spots(_ desk: inout PreflightDesk) {
    for spot in facts.spots where !Self.process.contains(spot.name) {
      if let allowed = desk.limits.spots, !allowed.contains(spot.name) {
        desk.add(.spots, spot.name, at: spot.place)
      }
      if spot.recipes.count > 1 {
        desk.add(.spots, "\(spot.name): \(spot.recipes.count)", at: spot.place)
      }
    }
  }

  private func registration(_ desk: inout PreflightDesk) {
    let places =
      facts.texts.filter(\.color.isRegistration).map(\.place)
      + facts.lines.filter(\.color.isRegistration).map(\.place)
      + facts.areas.filter(\.color.isRegistration).map(\.place)
    for place in places {
      guard let box = place.box, let trim = desk.trim(place.page) else { continue }
      let isPoint = box.width == 0 && box.height == 0
      if isPoint ? trim.holds(box) : desk.isInTrim(place) { desk.add(.registration, at: place) }
    }
  }
}

extension PreflightDesk {
  /// An archive may hold colours that bring their own description (ISO 19005-1, 6.2.3).
  fileprivate func mayHaveProfiles(_ family: ColorFamily) -> Bool {
    expected.standard.isArchive && ![.rgb, .cmyk, .gray].contains(family)
  }
}
