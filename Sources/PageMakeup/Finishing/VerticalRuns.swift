internal import PageGeometry
internal import PageScene
internal import PressDiagnostics
internal import Typefaces
internal import Typesetting

/// The runs of a vertical line on the finished page (竖排字串).
///
/// One run for each stretch in one face and of one width of letters. The first one carries the
/// text of the whole line, as a PDF's reader is to find it.
struct VerticalRuns {
  let shaper: any TextShaper

  func runs(of line: PlacedLine) -> [GlyphRun] {
    // Glyph 0 is a font's box for what it lacks: that is reported as an error and never printed.
    let glyphs = VerticalCellGlyphs(line.text.scalars, shaper: shaper).glyphs(of: line.line)
      .filter { $0.id != 0 }
    var runs: [GlyphRun] = []
    var first = 0
    while first < glyphs.count {
      var end = first + 1
      while end < glyphs.count, isAlike(glyphs[end], glyphs[first]) { end += 1 }
      runs.append(run(glyphs[first..<end], of: line, isFirst: runs.isEmpty))
      first = end
    }
    return runs
  }

  private func isAlike(_ a: LineGlyph, _ b: LineGlyph) -> Bool {
    a.face == b.face && a.horizontalScale == b.horizontalScale
  }

  private func run(
    _ glyphs: ArraySlice<LineGlyph>, of line: PlacedLine, isFirst: Bool
  ) -> GlyphRun {
    let start = line.line.cells.first?.x ?? .zero
    let placed = glyphs.map { glyph in
      PlacedGlyph(
        id: glyph.id,
        offset: Point(x: glyph.x.at(line.size), y: (glyph.y - start).at(line.size)),
        scalarCount: scalars(of: glyph, line).count,
        turn: glyph.isTurned ? .clockwise : .upright)
    }
    let own = glyphs.map { scalars(of: $0, line) }.filter { !$0.isEmpty }
    var run = GlyphRun(
      face: glyphs.first?.face ?? Face(.song), size: line.size, ink: line.ink,
      origin: Point(x: line.origin.x, y: line.origin.y + start.at(line.size)),
      horizontalScale: glyphs.first?.horizontalScale ?? 1000, glyphs: placed,
      text: own.map { line.text[$0].text }.joined(),
      source: own.first.flatMap { first in
        line.text.place(of: first.lowerBound..<(own.last?.upperBound ?? first.upperBound))
      })
    let length = (line.line.right - start).at(line.size)
    run.vertical = isFirst ? .line(line.characters, length: length) : .continued
    return run
  }

  /// The scalars that a glyph stands for.
  private func scalars(of glyph: LineGlyph, _ line: PlacedLine) -> Range<Int> {
    let start = min(glyph.scalar, line.text.count)
    return start..<max(start, min(glyph.scalar + glyph.scalarCount, line.text.count))
  }
}
