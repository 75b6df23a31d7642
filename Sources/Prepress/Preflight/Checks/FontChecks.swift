/// Fonts and the streams that use them (字体检查), prepress design §4.1, rows 14–18.
struct FontChecks {
  let facts: PrintFacts

  /// Faces that a system falls back to, and those that Cairo draws for want of a real one.
  private static let fallbacks = ["CairoFont", "Courier", "DejaVu"]

  func run(_ desk: inout PreflightDesk) {
    for fault in facts.faults { desk.add(.content, fault.text, at: fault.place) }
    for number in desk.sheets.indices where isBlank(number) {
      desk.add(.blank, at: .init(page: number))
    }
    for font in facts.fonts {
      if !font.isEmbedded { desk.add(.fontsEmbedded, font.name, at: font.place) }
      if font.subtype == "Type3" { desk.add(.fontsDrawn, font.name, at: font.place) }
      if Self.fallbacks.contains(where: { font.name.contains($0) }) {
        desk.add(.fontsFallback, font.name, at: font.place)
      }
      if font.lacksGlyphMap || font.lacksGlyphSet && desk.expected.standard.isArchive {
        desk.add(.fontsMap, font.name, at: font.place)
      }
      if font.missingGlyphs > 0 { desk.add(.missingGlyph, font.name, at: font.place) }
      if !font.hasToUnicode { desk.add(.toUnicode, font.name, at: font.place) }
    }
  }

  private func isBlank(_ page: Int) -> Bool {
    !facts.texts.contains { $0.place.page == page }
      && !facts.lines.contains { $0.place.page == page }
      && !facts.areas.contains { $0.place.page == page }
      && !facts.images.contains { $0.place.page == page }
  }
}
