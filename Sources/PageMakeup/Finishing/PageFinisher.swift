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

  /// The items of blocks that stand on no newspaper page.
  package func items(of blocks: [PlacedBlock]) -> [PageItem] { blocks.map(item) }

  private func item(_ block: PlacedBlock) -> PageItem {
    let items: [PageItem]
    switch block.content {
    case .lines(let lines): items = lines.flatMap(self.items)
    case .rules(let rules): items = rules.map { .rule($0) }
    case .picture(let picture): items = [.picture(picture)]
    case .blocks(let blocks): items = blocks.map(item)
    }
    return .group(
      PageGroup(
        role: block.role, id: block.id, title: block.title, frame: block.frame, items: items))
  }

  /// A line's characters, then what stands beside them: its text stays in one piece for a reader.
  package func items(of line: PlacedLine) -> [PageItem] {
    let text = runs(of: line).map(PageItem.glyphs)
    guard !line.line.marks.isEmpty else { return text }
    let drawing = MarkDrawing(line: line)
    return text + drawing.items + drawing.ruby.flatMap { runs(of: $0).map(PageItem.glyphs) }
  }

  // MARK: Runs

  /// One run for each stretch of a line in one face and size; both lines of a note are one run.
  func runs(of line: PlacedLine) -> [GlyphRun] {
    guard line.direction == .horizontal else {
      return VerticalRuns(shaper: shaper).runs(of: line)
    }
    // Glyph 0 is a font's box for what it lacks: that is reported as an error and never printed.
    let glyphs = withSpaces(
      CellGlyphs(line.text.scalars, shaper: shaper).allGlyphs(of: line.line), line
    ).filter { $0.id != 0 }
    var runs: [GlyphRun] = []
    var first = 0
    while first < glyphs.count {
      var end = first + 1
      while end < glyphs.count, glyphs[end].face == glyphs[first].face,
        glyphs[end].size == glyphs[first].size
      {
        end += 1
      }
      runs.append(run(glyphs[first..<end], of: line))
      first = end
    }
    return runs
  }

  /// Spaces between Western words are glyphs, so that they are found in the PDF's text.
  private func withSpaces(_ glyphs: [LineGlyph], _ line: PlacedLine) -> [LineGlyph] {
    let cells = line.line.cells
    let spaces = cells.indices.filter { cells[$0].isSpace && isBetweenWestern($0, cells) }
    guard !spaces.isEmpty else { return glyphs }
    var all = glyphs
    for cell in spaces.map({ cells[$0] }) {
      let glyph = shaper.shape([" "], face: cell.face, direction: .horizontal).first
      guard let glyph else { continue }
      var space = LineGlyph(
        id: glyph.id, face: cell.face, x: cell.x, y: cell.baseline, scalar: cell.start,
        scalarCount: 1)
      space.size = cell.size
      all.append(space)
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
      // A divided word is found and copied whole: its hyphen is a soft one (ISO 32000-1, 14.8.2.2.3).
      if glyph.isHyphen { text.unicodeScalars.append("\u{AD}") }
      let end = min(glyph.scalar + glyph.scalarCount, line.text.count)
      if glyph.scalarCount > 0 {
        if end == glyph.scalar + 1 {
          text.unicodeScalars.append(line.text.scalars[glyph.scalar])
        } else {
          text.unicodeScalars.append(contentsOf: line.text.scalars[glyph.scalar..<end])
        }
        low = min(low, glyph.scalar)
        high = max(high, end)
      }
      return PlacedGlyph(
        id: glyph.id,
        offset: Point(x: line.across(glyph.x - start), y: glyph.y.at(line.size)),
        scalarCount: glyph.isHyphen ? 1 : max(0, glyph.scalarCount > 0 ? end - glyph.scalar : 0),
        turn: glyph.isTurned ? .clockwise : .upright)
    }
    return GlyphRun(
      face: glyphs.first?.face ?? Face(.song),
      size: (glyphs.first?.size ?? .one).at(line.size), ink: line.ink,
      origin: Point(x: line.origin.x + line.across(start), y: line.origin.y),
      horizontalScale: line.horizontalScale, glyphs: placed, text: text,
      source: low < high ? line.text.place(of: low..<high) : nil)
  }
}

extension PlacedLine {
  /// A distance along the line, in letters as wide as they are set.
  fileprivate func across(_ distance: Em) -> Length {
    distance.at(size).scaled(by: horizontalScale, over: 1000)
  }
}

extension HanClass {
  fileprivate var isLatin: Bool { self == .western || self == .asciiCloser || self == .asciiOpener }
}
