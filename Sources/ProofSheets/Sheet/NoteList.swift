internal import PageGeometry
internal import PageScene
internal import Typefaces

/// Lists notes that found no room beside their page on further sheets (附页).
struct NoteList {
  let text: SheetText
  let ink: Ink

  private static let columns = 4
  private static let gap = Length.millimeters(8)

  /// As many sheets as the notes need; none without notes.
  func pages(_ notes: [ProofNote], _ content: ProofContent, like sheet: Page) -> [Page] {
    var rest = notes[...]
    var pages: [Page] = []
    while !rest.isEmpty {
      var items: [PageItem] = text.items(
        "第 \(content.round) 校次附页　" + content.slug.joined(separator: "　"), Face(.hei, .bold),
        size: .points(9), ink: ink, x: SheetMeasure.edge,
        baseline: SheetMeasure.edge + .points(9))
      let room = (sheet.sheet.width - SheetMeasure.edge * 2 - Self.gap * (Self.columns - 1))
      let width = room / Self.columns
      let taken = rest.count
      for column in 0..<Self.columns {
        let x = SheetMeasure.edge + (width + Self.gap) * column
        rest = fill(rest, x: x, width: width, foot: sheet.sheet.height, &items)
      }
      // A sheet too small for a single note holds none, and must not go on for ever.
      guard rest.count < taken else { break }
      var page = sheet
      page.items = [
        .group(
          PageGroup(
            role: .overlay, id: "proof-list",
            frame: Rect(
              x: .zero, y: .zero, width: sheet.sheet.width, height: sheet.sheet.height),
            items: items))
      ]
      pages.append(page)
    }
    return pages
  }

  private func fill(
    _ notes: ArraySlice<ProofNote>, x: Length, width: Length, foot: Length,
    _ items: inout [PageItem]
  ) -> ArraySlice<ProofNote> {
    var notes = notes
    var y = SheetMeasure.head + SheetMeasure.noteSize
    while let note = notes.first {
      let lines = text.paragraph(
        "· " + note.text, size: SheetMeasure.noteSize, width: width, most: 8)
      let end = y + SheetMeasure.noteLeading * lines.count
      guard end < foot - SheetMeasure.edge else { break }
      for (index, line) in lines.enumerated() {
        items += text.items(line, x: x, baseline: y + SheetMeasure.noteLeading * index)
      }
      y = end + SheetMeasure.noteGap
      notes = notes.dropFirst()
    }
    return notes
  }
}
