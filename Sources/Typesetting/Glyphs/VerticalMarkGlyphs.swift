internal import HanText
internal import PageGeometry
internal import Typefaces

/// Marks of vertical lines: stops and commas in the upper right, brackets above and below what
/// they enclose (直排标点).
///
/// GB/T 15834 5.2.1 and 5.2.3. The face's vertical form is taken where it has one; its ink is
/// tested, because bodies are half an em (cjk-typography §1.8).
extension VerticalCellGlyphs {
  /// A mark's glyph, measured from the axis and from the top of the em in which it is drawn.
  private struct Mark {
    var glyph: LineGlyph
    var advance: Em
    var ink: Ink?
  }

  func appendMark(_ cell: SetCell, to glyphs: inout [LineGlyph]) {
    guard var mark = mark(for: cell) else { return }
    let lacking = mark.advance - cell.body
    mark.glyph.y += cell.bodyX + offset(of: mark, in: cell, lacking: lacking)
    mark.glyph.scalar = cell.start
    mark.glyph.scalarCount = cell.count
    glyphs.append(mark.glyph)
  }

  /// How far the em of the mark moves from the body's start, so that the ink is inside the body.
  private func offset(of mark: Mark, in cell: SetCell, lacking: Em) -> Em {
    let isOpener = cell.cls == .opening
    guard lacking > .zero else { return isOpener ? -lacking : .zero }
    let start = isOpener ? -lacking : .zero
    guard let ink = mark.ink else { return start }
    let isInside = isOpener ? ink.top >= lacking - .hair : ink.bottom <= cell.body + .hair
    return isInside ? start : (cell.body - ink.bottom + ink.top) / 2 - ink.top
  }

  private func mark(for cell: SetCell) -> Mark? {
    let keepsQuotes = VerticalQuotes.enclosesWestern(at: cell.start, scalars)
    let text =
      keepsQuotes ? nil : VerticalQuotes.replacement(for: scalars[cell.start]).map { [$0][...] }
    let shown = text ?? scalars[cell.range]
    let face = shaper.face(for: shown, preferring: cell.face)
    if keepsQuotes { return turned(shown, face) }
    let own = form(shown, cell, face)
    // Where a Kai has no half-em mark, it comes from Song, as in horizontal lines.
    if face.family == .kai, let mark = own, !fits(mark, cell),
      let song = form(shown, cell, Face(.song))
    {
      return song
    }
    return own
  }

  /// The vertical form, or what stands for it where the face has none.
  private func form(_ text: ArraySlice<Unicode.Scalar>, _ cell: SetCell, _ face: Face) -> Mark? {
    guard let shaped = shaper.shape(text, face: face, direction: .vertical).first else {
      return nil
    }
    let plain = shaper.shape(text, face: face, direction: .horizontal).first
    let hasForm = plain?.id != shaped.id
    if !hasForm, cell.cls == .opening || cell.cls == .closing { return turned(text, face) }
    let mark = measured(
      LineGlyph(
        id: shaped.id, face: face, x: shaped.xOffset, y: shaped.yOffset, scalar: 0,
        scalarCount: 1), advance: shaped.advance)
    return hasForm ? mark : cornered(mark)
  }

  private func measured(_ glyph: LineGlyph, advance: Em) -> Mark {
    Mark(glyph: glyph, advance: advance, ink: ink(of: [glyph]))
  }

  /// A horizontal mark turned by a quarter, its em box on the axis.
  private func turned(_ text: ArraySlice<Unicode.Scalar>, _ face: Face) -> Mark? {
    guard let shaped = shaper.shape(text, face: face, direction: .horizontal).first else {
      return nil
    }
    let glyph = LineGlyph(
      id: shaped.id, face: face, x: -shaper.metrics(of: face).middle, y: shaped.xOffset, scalar: 0,
      scalarCount: 1, isTurned: true)
    return measured(glyph, advance: shaped.advance)
  }

  /// A mark drawn for horizontal lines has its ink at the lower left: it moves to the upper right,
  /// as far from the edges as it was.
  private func cornered(_ mark: Mark) -> Mark {
    guard let ink = mark.ink, ink.left + ink.right < .zero else { return mark }
    var moved = mark
    moved.glyph.x += -ink.left - ink.right
    moved.glyph.y += mark.advance - ink.bottom - ink.top
    return measured(moved.glyph, advance: mark.advance)
  }

  /// Whether the ink stands in the half of the em in which vertical marks are drawn.
  private func fits(_ mark: Mark, _ cell: SetCell) -> Bool {
    guard let ink = mark.ink else { return true }
    switch cell.cls {
    case .opening: return mark.advance == .one && ink.top >= .half - .hair
    case .stop, .pause, .closing:
      return mark.advance == .one && (cell.body > .half || ink.bottom <= .half + .hair)
    default: return true
    }
  }

  // MARK: Connectors

  /// ～ – ／ and turned symbols: the vertical form where there is one, else turned; the ink in the
  /// middle of cell and line.
  func appendForm(_ cell: SetCell, to glyphs: inout [LineGlyph]) {
    let face = face(of: cell)
    let text = scalars[cell.range]
    let plain = shaper.shape(text, face: face, direction: .horizontal).first
    guard let shaped = shaper.shape(text, face: face, direction: .vertical).first,
      shaped.id != plain?.id
    else { return appendTurned(cell, to: &glyphs) }
    var glyph = LineGlyph(
      id: shaped.id, face: face, x: shaped.xOffset, y: shaped.yOffset, scalar: cell.start,
      scalarCount: cell.count)
    let middle = ink(of: [glyph]).map { ($0.top + $0.bottom) / 2 } ?? shaped.advance / 2
    glyph.y += cell.bodyX + cell.body / 2 - middle
    glyphs.append(glyph)
  }
}

extension Em {
  /// What ink may stick out without being seen.
  fileprivate static let hair = Em(2, over: 100)
}
