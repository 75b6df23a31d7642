package import PageGeometry
package import PageScene
internal import Typefaces
package import Typesetting

/// Puts a finished page on a proof sheet (大样): rulers, numbered notes with leaders, the report and
/// the signatures under it.
///
/// A function from page to page, as `PrinterMarks` is: nothing on the page changes but its place, at
/// full size; what is drawn over it touches no word.
package struct ProofSheet {
  private let text: SheetText

  package init(shaper: any TextShaper) { text = SheetText(shaper: shaper) }

  /// A proof: the sheet, with a further one for notes that found no room beside the page.
  package struct Proof: Sendable {
    package var pages: [Page]
    package var notes: [PlacedNote]
    /// Those that are listed on the further sheet only.
    package var listed: [ProofNote]
    /// Where the page is on the sheet.
    package var origin: Rect

    /// No sheet at all, of a story without a line.
    package static let empty = Proof(
      pages: [], notes: [], listed: [],
      origin: Rect(x: .zero, y: .zero, width: .zero, height: .zero))
  }

  package func proof(_ page: Page, _ content: ProofContent) -> Proof {
    let measure = SheetMeasure(page)
    let ink = RoundColour.ink(of: content.round)
    let rulers = ProofRulers(
      measure: measure, grid: content.grid, typeArea: page.typeArea, text: text,
      firstLine: content.firstLine)
    let scale = rulers.items
    let margin = MarginNotes(measure: measure, text: text, ink: ink)
    let placed = margin.placed(content.notes, on: page, beside: scale.wordFrames)
    let signs = placed.notes.flatMap { note -> [PageItem] in
      guard case .sign(let correction) = note.note.mark else { return [] }
      return SignDrawing(ink: ink, bases: note.underline).items(correction)
    }
    let (left, right) = measure.across
    let band = ProofBand(
      content: content, text: text, ink: ink, left: left + SheetMeasure.edge,
      right: right - SheetMeasure.edge, top: measure.bandTop
    ).drawn
    let size = Size(
      width: right - left,
      height: SheetMeasure.head + measure.bandTop + band.height + SheetMeasure.edge)
    let overlays = [
      group("rulers", scale + [rulers.edge], size), group("signs", signs, size),
      group("notes", placed.items, size), group("report", band.items, size),
      group("slug", slug(content, ink, left: left + SheetMeasure.edge), size),
    ]
    let step = Point(x: -left, y: SheetMeasure.head)
    var sheet = page
    sheet.items = (page.items + overlays).map { $0.moved(by: step) }
    sheet.typeArea = page.typeArea.moved(by: step)
    sheet.sheet = size
    sheet.boxes = nil
    let origin = Rect(
      x: step.x, y: step.y, width: page.sheet.width, height: page.sheet.height)
    let list = NoteList(text: text, ink: ink).pages(placed.rest, content, like: sheet)
    return Proof(
      pages: [sheet] + list, notes: placed.notes.map { $0.moved(by: step) }, listed: placed.rest,
      origin: origin)
  }

  private func group(_ id: String, _ items: [PageItem], _ size: Size) -> PageItem {
    .group(
      PageGroup(
        role: .overlay, id: "proof-\(id)",
        frame: Rect(x: .zero, y: .zero, width: size.width, height: size.height), items: items))
  }

  private func slug(_ content: ProofContent, _ ink: Ink, left: Length) -> [PageItem] {
    let size = Length.points(9)
    let baseline = -SheetMeasure.head + SheetMeasure.edge + size
    let label = "第 \(content.round) 校次（\(RoundColour.name(of: content.round))）"
    guard let line = text.line(label, Face(.hei, .bold), size: size, ink: ink) else { return [] }
    return text.items(line, x: left, baseline: baseline)
      + text.items(
        content.slug.joined(separator: "　"), size: size, x: left + line.width + size,
        baseline: baseline)
  }
}

extension PlacedNote {
  func moved(by step: Point) -> PlacedNote {
    var note = self
    note.leader = leader.map { $0.moved(by: step) }
    note.underline = underline.map { $0.moved(by: step) }
    note.frame = frame.moved(by: step)
    note.note.spots = note.note.spots.map { $0.moved(by: step) }
    return note
  }
}
