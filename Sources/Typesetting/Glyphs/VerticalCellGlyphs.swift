internal import HanText
internal import PageGeometry
internal import Typefaces

/// Finds the glyphs of a vertical line and puts each mark's ink into its corner (直排字形填格).
///
/// GB/T 15834 5.2, clreq and cjk-typography §1.7. A glyph's `x` counts to the right from the line's
/// axis, its `y` down from the line's start. Ideographs and marks take the face's vertical forms
/// (`vert`); a mark without one is turned, or moved by its ink where it has a corner of its own.
package struct VerticalCellGlyphs {
  let shaper: any TextShaper
  let scalars: [Unicode.Scalar]

  package init(_ scalars: [Unicode.Scalar], shaper: any TextShaper) {
    self.scalars = scalars
    self.shaper = shaper
  }

  /// The glyphs of a vertical line, in logical order.
  package func glyphs(of line: SetLine) -> [LineGlyph] {
    var glyphs: [LineGlyph] = []
    glyphs.reserveCapacity(line.cells.count)
    var index = 0
    while index < line.cells.count {
      let cell = line.cells[index]
      if cell.isSpace {
        appendSpace(index, line.cells, to: &glyphs)
      } else if cell.isTurnedText {
        index = appendTurnedRun(line.cells, from: index, to: &glyphs)
        continue
      } else {
        append(cell, to: &glyphs)
      }
      index += 1
    }
    return glyphs
  }

  /// The glyphs of one cell by itself.
  func glyphs(of cell: SetCell) -> [LineGlyph] {
    var glyphs: [LineGlyph] = []
    if cell.isTurnedText {
      _ = appendTurnedRun([cell], from: 0, to: &glyphs)
    } else {
      append(cell, to: &glyphs)
    }
    return glyphs
  }

  private func append(_ cell: SetCell, to glyphs: inout [LineGlyph]) {
    switch cell.cls {
    case .blank: break
    case .western: appendUprightText(cell, to: &glyphs)
    case .doubledStop: appendStops(cell, to: &glyphs)
    case .dash, .ellipsis: appendTurned(cell, to: &glyphs)
    case .connector, .shortConnector, .solidus: appendForm(cell, to: &glyphs)
    case .han where cell.stand == .turned: appendForm(cell, to: &glyphs)
    case .opening, .closing, .pause, .stop: appendMark(cell, to: &glyphs)
    case .middleDot: appendCentred(cell, to: &glyphs)
    case .han, .suffix, .prefix, .asciiCloser, .asciiOpener: appendUpright(cell, to: &glyphs)
    }
  }

  func face(of cell: SetCell) -> Face {
    shaper.face(for: scalars[cell.range], preferring: cell.face)
  }

  // MARK: Ideographs

  /// Ideographs and symbols in the middle of their cells, as the face's vertical origin says.
  private func appendUpright(_ cell: SetCell, to glyphs: inout [LineGlyph]) {
    var text = Array(scalars[cell.range])
    // 12%: the sign stands in a cell of its own, as wide as ％.
    if text == ["%"], shaper.covers("％", face: cell.face) { text = ["％"] }
    let face = shaper.face(for: text[...], preferring: cell.face)
    let shaped = shaper.shape(text[...], face: face, direction: .vertical)
    var pen = cell.bodyX + (cell.body - shaped.reduce(Em.zero) { $0 + $1.advance }) / 2
    for (index, glyph) in shaped.enumerated() {
      glyphs.append(
        LineGlyph(
          id: glyph.id, face: face, x: glyph.xOffset, y: pen + glyph.yOffset,
          scalar: cell.start + min(glyph.cluster, cell.count - 1),
          scalarCount: index == 0 ? cell.count : 0))
      pen += glyph.advance
    }
  }

  /// The interpunct: its ink in the middle of cell and line.
  private func appendCentred(_ cell: SetCell, to glyphs: inout [LineGlyph]) {
    let face = face(of: cell)
    guard
      let glyph = shaper.shape(scalars[cell.range], face: face, direction: .horizontal).first
    else { return }
    let ink = shaper.inkBox(of: glyph.id, face: face)
    let x = ink.map { -($0.left + $0.right) / 2 } ?? -glyph.advance / 2
    let y = ink.map { ($0.top + $0.bottom) / 2 } ?? shaper.metrics(of: face).middle
    glyphs.append(
      LineGlyph(
        id: glyph.id, face: face, x: x, y: cell.bodyX + cell.body / 2 + y, scalar: cell.start,
        scalarCount: cell.count))
  }

  // MARK: Text in one cell

  /// A letter upright, or two or three figures across (纵中横): narrowed where they outgrow the
  /// cell, the height of their figures in its middle.
  private func appendUprightText(_ cell: SetCell, to glyphs: inout [LineGlyph]) {
    let face = face(of: cell)
    let shaped = WesternShaping(shaper: shaper).glyphs(of: scalars[cell.range], face: face)
    let width = shaped.reduce(Em.zero) { $0 + $1.advance }
    let scale = width > .one ? Em.unitsPerEm * 1000 / width.rawValue : 1000
    let y = cell.bodyX + (cell.body + shaper.metrics(of: face).capHeight) / 2
    var pen = -width.scaled(scale) / 2
    for (index, glyph) in shaped.enumerated() {
      var placed = LineGlyph(
        id: glyph.id, face: face, x: pen + glyph.xOffset.scaled(scale), y: y + glyph.yOffset,
        scalar: cell.start + glyph.cluster,
        scalarCount: shaped.scalarCount(at: index, end: cell.count))
      placed.horizontalScale = scale
      glyphs.append(placed)
      pen += glyph.advance.scaled(scale)
    }
  }

  /// Two or three ！？ side by side in one cell, the ink of each in an equal part.
  private func appendStops(_ cell: SetCell, to glyphs: inout [LineGlyph]) {
    let stops = cell.range.filter { scalars[$0] == "！" || scalars[$0] == "？" }
    guard !stops.isEmpty else { return }
    let share = Em.one / stops.count
    let scale = stops.count > 2 ? 720 : 1000
    for (number, index) in stops.enumerated() {
      let face = shaper.face(for: scalars[index...index], preferring: cell.face)
      guard
        let glyph = shaper.shape(scalars[index...index], face: face, direction: .horizontal).first
      else { continue }
      let ink = shaper.inkBox(of: glyph.id, face: face)
      let inkMiddle = ink.map { ($0.left + $0.right) / 2 } ?? glyph.advance / 2
      let y = ink.map { ($0.top + $0.bottom) / 2 } ?? shaper.metrics(of: face).middle
      let next = number + 1 < stops.count ? stops[number + 1] : cell.start + cell.count
      var placed = LineGlyph(
        id: glyph.id, face: face,
        x: share * number + share / 2 - .half - inkMiddle.scaled(scale),
        y: cell.bodyX + cell.body / 2 + y, scalar: index, scalarCount: next - index)
      placed.horizontalScale = scale
      glyphs.append(placed)
    }
  }

  // MARK: Turned text

  /// Shapes neighbouring Western cells of one face together and turns them by a quarter.
  private func appendTurnedRun(
    _ cells: [SetCell], from first: Int, to glyphs: inout [LineGlyph]
  ) -> Int {
    let last = cells.lastOfWesternRun(from: first)
    let range = cells[first].start..<cells[last].start + cells[last].count
    let face = shaper.face(for: scalars[range], preferring: cells[first].face)
    let shaped = WesternShaping(shaper: shaper).glyphs(of: scalars[range], face: face)
    let axis = -shaper.metrics(of: face).capHeight / 2
    appendTurned(shaped, range, face, from: cells[first].bodyX, axis: axis, to: &glyphs)
    return last + 1
  }

  /// Dashes and ellipses, shaped whole so that the font may join them, turned and centred.
  func appendTurned(_ cell: SetCell, to glyphs: inout [LineGlyph]) {
    let face = face(of: cell)
    let whole = shaper.shape(scalars[cell.range], face: face, direction: .horizontal)
    let shaped =
      cell.cls == .dash ? DashJoint(shaper: shaper).joined(whole, face: face) : whole
    let width = shaped.reduce(Em.zero) { $0 + $1.advance }
    let ink = shaped.first.flatMap { shaper.inkBox(of: $0.id, face: face) }
    let middle = ink.map { ($0.top + $0.bottom) / 2 } ?? shaper.metrics(of: face).middle
    appendTurned(
      shaped, cell.range, face, from: cell.bodyX + (cell.body - width) / 2, axis: -middle,
      to: &glyphs)
  }

  private func appendTurned(
    _ shaped: [ShapedGlyph], _ range: Range<Int>, _ face: Face, from start: Em, axis: Em,
    to glyphs: inout [LineGlyph]
  ) {
    var pen = start
    for (index, glyph) in shaped.enumerated() {
      // A letter's right points down, its foot to the left.
      glyphs.append(
        LineGlyph(
          id: glyph.id, face: face, x: axis - glyph.yOffset, y: pen + glyph.xOffset,
          scalar: range.lowerBound + glyph.cluster,
          scalarCount: shaped.scalarCount(at: index, end: range.count), isTurned: true))
      pen += glyph.advance
    }
  }

  /// A space between turned words is a glyph, so that it is found in the text.
  private func appendSpace(_ index: Int, _ cells: [SetCell], to glyphs: inout [LineGlyph]) {
    guard index > 0, index + 1 < cells.count, cells[index - 1].isTurnedText,
      cells[index + 1].isTurnedText,
      let glyph = shaper.shape([" "], face: cells[index].face, direction: .horizontal).first
    else { return }
    let axis = -shaper.metrics(of: cells[index].face).capHeight / 2
    glyphs.append(
      LineGlyph(
        id: glyph.id, face: cells[index].face, x: axis, y: cells[index].bodyX,
        scalar: cells[index].start, scalarCount: 1, isTurned: true))
  }
}

extension VerticalCellGlyphs {
  /// The box of ink on the page, from the line's axis and its start, y downwards.
  struct Ink {
    var left: Em
    var right: Em
    var top: Em
    var bottom: Em
  }

  /// The box round the ink of glyphs; nil where nothing is known of any.
  func ink(of glyphs: [LineGlyph]) -> Ink? {
    var all: Ink?
    for glyph in glyphs {
      guard let box = shaper.inkBox(of: glyph.id, face: glyph.face) else { continue }
      let ink =
        glyph.isTurned
        ? Ink(
          left: glyph.x + box.bottom, right: glyph.x + box.top, top: glyph.y + box.left,
          bottom: glyph.y + box.right)
        : Ink(
          left: glyph.x + box.left.scaled(glyph.horizontalScale),
          right: glyph.x + box.right.scaled(glyph.horizontalScale), top: glyph.y - box.top,
          bottom: glyph.y - box.bottom)
      guard let known = all else {
        all = ink
        continue
      }
      all = Ink(
        left: min(known.left, ink.left), right: max(known.right, ink.right),
        top: min(known.top, ink.top), bottom: max(known.bottom, ink.bottom))
    }
    return all
  }
}

extension SetCell {
  var range: Range<Int> { start..<start + count }

  /// Whether the cell holds Western text that is turned.
  var isTurnedText: Bool { cls.isShapedByFont && stand == .turned }
}

extension FaceMetrics {
  /// The middle of the em box above the baseline.
  var middle: Em { (emTop - emBottom) / 2 }
}

extension Em {
  /// The distance in thousandths of itself.
  func scaled(_ thousandths: Int) -> Em { Em(rawValue: rawValue * thousandths / 1000) }
}
