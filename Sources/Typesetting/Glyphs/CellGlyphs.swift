internal import HanText
package import PageGeometry
package import Typefaces

/// A glyph with its place on a line, in ems of the size, from the line's start (字形定位).
///
/// In a vertical line `x` counts to the right from the line's axis, `y` down from its start.
package struct LineGlyph: Hashable, Sendable {
  package var id: UInt32
  package var face: Face
  package var x: Em
  package var y: Em
  /// The offset of the scalar that it stands for, and how many scalars; 0 for a further glyph.
  package var scalar: Int
  package var scalarCount: Int
  package var isTurned: Bool
  /// The width of the glyph in 1/1000 of its own: figures set across share one cell.
  package var horizontalScale = 1000
  /// The size of the glyph in ems of the line; half in an interlinear note.
  package var size = Em.one
  /// Whether it is the hyphen of a divided word, which stands for no scalar.
  package var isHyphen = false

  package init(
    id: UInt32, face: Face, x: Em, y: Em = .zero, scalar: Int, scalarCount: Int,
    isTurned: Bool = false
  ) {
    self.id = id
    self.face = face
    self.x = x
    self.y = y
    self.scalar = scalar
    self.scalarCount = scalarCount
    self.isTurned = isTurned
  }
}

/// Finds the glyphs of a set line and puts each mark's ink into its body (字形填格).
///
/// Marks are trimmed by geometry, with an ink test, so that every font works: `halt` is never
/// relied on (cjk-typography §1.8). Where a face's own mark does not fit half an em, the mark
/// comes from Song.
package struct CellGlyphs {
  private let shaper: any TextShaper
  private let scalars: [Unicode.Scalar]

  package init(_ scalars: [Unicode.Scalar], shaper: any TextShaper) {
    self.scalars = scalars
    self.shaper = shaper
  }

  /// The glyphs of a horizontal line, in logical order.
  package func glyphs(of line: SetLine) -> [LineGlyph] {
    var glyphs: [LineGlyph] = []
    glyphs.reserveCapacity(line.cells.count)
    var index = 0
    while index < line.cells.count {
      let cell = line.cells[index]
      if cell.isSpace || cell.cls == .blank {
        index += 1
      } else if cell.cls.isShapedByFont {
        index = appendRun(line.cells, from: index, to: &glyphs)
      } else {
        appendMark(cell, to: &glyphs)
        index += 1
      }
    }
    if let hyphen = line.hyphen { appendHyphen(hyphen, of: line, to: &glyphs) }
    return glyphs
  }

  /// The hyphen at the line's end belongs to no scalar; it goes with the last one.
  private func appendHyphen(
    _ hyphen: SetHyphen, of line: SetLine, to glyphs: inout [LineGlyph]
  ) {
    let shaped = shaper.shape(HyphenWidths.hyphen[...], face: hyphen.face, direction: .horizontal)
    guard let glyph = shaped.first, let last = line.cells.last else { return }
    var placed = LineGlyph(
      id: glyph.id, face: hyphen.face, x: hyphen.x + glyph.xOffset, y: glyph.yOffset,
      scalar: last.start + last.count - 1, scalarCount: 0)
    placed.isHyphen = true
    glyphs.append(placed)
  }

  /// Shapes neighbouring Western cells of one face together, so that kerning is the font's own.
  private func appendRun(
    _ cells: [SetCell], from first: Int, to glyphs: inout [LineGlyph]
  ) -> Int {
    let last = cells.lastOfWesternRun(from: first)
    let start = cells[first].start
    let end = cells[last].start + cells[last].count
    let face = shaper.face(for: scalars[start..<end], preferring: cells[first].face)
    var pen = cells[first].bodyX
    let shaped = WesternShaping(shaper: shaper).glyphs(of: scalars[start..<end], face: face)
    for (index, glyph) in shaped.enumerated() {
      glyphs.append(place(glyph, shaped, index, end: end - start, pen: pen, start, face))
      pen += glyph.advance
    }
    return last + 1
  }

  private func place(
    _ glyph: ShapedGlyph, _ all: [ShapedGlyph], _ index: Int, end: Int, pen: Em, _ start: Int,
    _ face: Face
  ) -> LineGlyph {
    LineGlyph(
      id: glyph.id, face: face, x: pen + glyph.xOffset, y: glyph.yOffset,
      scalar: start + glyph.cluster, scalarCount: all.scalarCount(at: index, end: end))
  }

  private func appendMark(_ cell: SetCell, to glyphs: inout [LineGlyph]) {
    let range = cell.start..<cell.start + cell.count
    switch cell.cls {
    case .dash, .ellipsis: appendLine(cell, range, to: &glyphs)
    case .han where range.count > 1: appendLine(cell, range, to: &glyphs)
    case .doubledStop: appendStops(cell, range, to: &glyphs)
    default: appendOne(cell, range, to: &glyphs)
    }
  }

  private func appendOne(_ cell: SetCell, _ range: Range<Int>, to glyphs: inout [LineGlyph]) {
    let face = shaper.face(for: scalars[range], preferring: cell.face)
    let own = MarkFace(shaper: shaper).glyph(of: scalars[range.lowerBound], cell.cls, face)
    guard let own else { return }
    glyphs.append(
      LineGlyph(
        id: own.id, face: own.face, x: cell.bodyX + own.offset(in: cell.body),
        scalar: range.lowerBound, scalarCount: range.count))
  }

  /// Dashes and ellipses are shaped whole, so that the font may join them, and fill their cells;
  /// so is an ideograph with a variation selector.
  private func appendLine(_ cell: SetCell, _ range: Range<Int>, to glyphs: inout [LineGlyph]) {
    let face = shaper.face(for: scalars[range], preferring: cell.face)
    let whole = shaper.shape(scalars[range], face: face, direction: .horizontal)
    let shaped =
      cell.cls == .dash ? DashJoint(shaper: shaper).joined(whole, face: face) : whole
    let width = shaped.reduce(Em.zero) { $0 + $1.advance }
    var pen = cell.bodyX + (cell.body - width) / 2
    for (index, glyph) in shaped.enumerated() {
      let placed = place(
        glyph, shaped, index, end: range.count, pen: pen, range.lowerBound, face)
      glyphs.append(placed)
      pen += glyph.advance
    }
  }

  /// Two or three ！？ share their cells (GB/T 15834 5.1.2): the ink of each in an equal part.
  private func appendStops(_ cell: SetCell, _ range: Range<Int>, to glyphs: inout [LineGlyph]) {
    let share = cell.body / range.count
    for (number, index) in range.enumerated() {
      let face = shaper.face(for: scalars[index...index], preferring: cell.face)
      guard let glyph = MarkFace(shaper: shaper).glyph(of: scalars[index], .stop, face) else {
        continue
      }
      let offset = glyph.inkCentred(in: share)
      glyphs.append(
        LineGlyph(
          id: glyph.id, face: glyph.face, x: cell.bodyX + share * number + offset, scalar: index,
          scalarCount: 1))
    }
  }
}

extension HanClass {
  /// Whether the font's own advances place the glyphs.
  var isShapedByFont: Bool {
    switch self {
    case .western, .asciiCloser, .asciiOpener: true
    default: false
    }
  }
}

extension TextShaper {
  /// The face that has all of the scalars: the wanted one, another of the house, or the complete
  /// Song, which is large and so comes late.
  package func face(for scalars: ArraySlice<Unicode.Scalar>, preferring face: Face) -> Face {
    if scalars.allSatisfy({ covers($0, face: face) }) { return face }
    let others = [Face(.song), Face(.hei), Face(.songComplete), Face(.kai)]
    return others.first { other in scalars.allSatisfy { covers($0, face: other) } } ?? face
  }
}

extension [SetCell] {
  /// The last cell of the Western run that begins at `first`: neighbours in the text, of one face,
  /// that stand alike and so are shaped together.
  func lastOfWesternRun(from first: Int) -> Int {
    var last = first
    while last + 1 < count, self[last].cls == .western, self[last + 1].cls == .western,
      self[last + 1].start == self[last].start + self[last].count,
      self[last + 1].face == self[first].face, self[last + 1].stand == self[first].stand
    {
      last += 1
    }
    return last
  }
}

extension [ShapedGlyph] {
  /// How many of a run's `end` scalars a glyph stands for; 0 for a further glyph of the same.
  func scalarCount(at index: Int, end: Int) -> Int {
    let cluster = self[index].cluster
    if index > 0, self[index - 1].cluster == cluster { return 0 }
    let next = self[(index + 1)...].first { $0.cluster != cluster }?.cluster ?? end
    return Swift.max(1, next - cluster)
  }
}
