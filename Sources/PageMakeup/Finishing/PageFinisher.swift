internal import HanText
internal import PageGeometry
package import PageScene
internal import PressDiagnostics
internal import Typefaces
package import Typesetting

/// Turns a composed page into the finished one (成版): glyphs at places, nothing left to decide.
package struct PageFinisher {
  private let shaper: any TextShaper

  package init(shaper: any TextShaper) { self.shaper = shaper }

  package func finish(_ page: ComposedPage) -> Page {
    Page(
      name: page.name, title: page.title, sheet: page.sheet, typeArea: page.typeArea,
      items: page.blocks.map(item))
  }

  private func item(_ block: PlacedBlock) -> PageItem {
    let items: [PageItem]
    switch block.content {
    case .lines(let lines): items = lines.flatMap { runs(of: $0).map { .glyphs($0) } }
    case .rules(let rules): items = rules.map { .rule($0) }
    case .picture(let picture): items = [.picture(picture)]
    case .blocks(let blocks): items = blocks.map(item)
    }
    return .group(
      PageGroup(
        role: block.role, id: block.id, title: block.title, frame: block.frame, items: items))
  }

  // MARK: Runs

  /// One run for each stretch of a line in one face.
  private func runs(of line: PlacedLine) -> [GlyphRun] {
    // Glyph 0 is a font's box for what it lacks: that is reported as an error and never printed.
    let glyphs = withSpaces(
      CellGlyphs(line.text.scalars, shaper: shaper).glyphs(of: line.line), line
    ).filter { $0.id != 0 }
    var runs: [GlyphRun] = []
    var first = 0
    while first < glyphs.count {
      var end = first + 1
      while end < glyphs.count, glyphs[end].face == glyphs[first].face { end += 1 }
      runs.append(run(glyphs[first..<end], of: line))
      first = end
    }
    return runs
  }

  /// Spaces between Western words are glyphs, so that they are found in the PDF's text.
  private func withSpaces(_ glyphs: [LineGlyph], _ line: PlacedLine) -> [LineGlyph] {
    let spaces = line.line.cells.enumerated().filter { index, cell in
      cell.isSpace && isBetweenWestern(index, line.line.cells)
    }
    guard !spaces.isEmpty else { return glyphs }
    var all = glyphs
    for (_, cell) in spaces {
      let glyph = shaper.shape([" "], face: cell.face, direction: .horizontal).first
      guard let glyph else { continue }
      all.append(
        LineGlyph(id: glyph.id, face: cell.face, x: cell.x, scalar: cell.start, scalarCount: 1))
    }
    return all.sorted { ($0.scalar, $0.x) < ($1.scalar, $1.x) }
  }

  private func isBetweenWestern(_ index: Int, _ cells: [SetCell]) -> Bool {
    guard index > 0, index + 1 < cells.count else { return false }
    return cells[index - 1].cls.isLatin && cells[index + 1].cls.isLatin
  }

  private func run(_ glyphs: ArraySlice<LineGlyph>, of line: PlacedLine) -> GlyphRun {
    let start = glyphs.first?.x ?? .zero
    var text = ""
    var low = Int.max
    var high = 0
    let placed = glyphs.map { glyph -> PlacedGlyph in
      let end = min(glyph.scalar + glyph.scalarCount, line.text.count)
      if glyph.scalarCount > 0 {
        text.unicodeScalars.append(contentsOf: line.text.scalars[glyph.scalar..<end])
        low = min(low, glyph.scalar)
        high = max(high, end)
      }
      return PlacedGlyph(
        id: glyph.id,
        offset: Point(x: (glyph.x - start).at(line.size), y: glyph.y.at(line.size)),
        scalarCount: max(0, glyph.scalarCount > 0 ? end - glyph.scalar : 0),
        turn: glyph.isTurned ? .clockwise : .upright)
    }
    return GlyphRun(
      face: glyphs.first?.face ?? Face(.song), size: line.size, ink: line.ink,
      origin: Point(x: line.origin.x + start.at(line.size), y: line.origin.y),
      horizontalScale: line.horizontalScale, glyphs: placed, text: text,
      source: low < high ? line.text.place(of: low..<high) : nil)
  }
}

extension HanClass {
  fileprivate var isLatin: Bool { self == .western || self == .asciiCloser || self == .asciiOpener }
}
