internal import Editorial
internal import PageDesign
internal import PageGeometry
internal import PageScene
internal import PressDiagnostics
internal import Typefaces
internal import Typesetting

/// Sets the masthead (报头): the paper's name at the left, the biggest type on the page.
struct MastheadMaker {
  let spec: LayoutSpec
  let shaper: any TextShaper

  /// The name in its frame, or nil where the paper has none; in the middle where it is alone.
  func block(_ masthead: Masthead, frame: Rect, isAlone: Bool) -> PlacedBlock? {
    guard let name = masthead.name, !name.isEmpty else { return nil }
    let style = spec.masthead
    let room = style.nameShare.at(frame.width)
    let line = fitted(name, room: room, height: frame.height)
    let left = frame.minX - (style.hasOpticalEdge ? sideBearing(of: line) : .zero)
    let x = isAlone ? frame.minX + (frame.width - line.width) / 2 : left
    let baseline = Band.baseline(top: frame.minY, height: frame.height, size: line.size)
    let placed = line.placed(x: x, baseline: baseline)
    return PlacedBlock(
      role: .masthead, id: "masthead", title: nil, frame: BlockFrame.of([placed]),
      content: .lines([placed]))
  }

  /// The largest house size at which the name fits; a long name shrinks on below the ladder.
  private func fitted(_ name: SourcedText, room: Length, height: Length) -> OneLine {
    for size in spec.masthead.nameSizes.sizes where size <= height {
      let line = self.line(name, size)
      if line.width <= room { return line }
    }
    var size = min(spec.masthead.nameSizes.smallest, height)
    while size > spec.grid.bodySize {
      let line = self.line(name, size)
      if line.width <= room { return line }
      size = size - .points(1)
    }
    return line(name, spec.grid.bodySize)
  }

  private func line(_ name: SourcedText, _ size: Length) -> OneLine {
    OneLine(
      name, face: spec.masthead.nameFace, size: size, ink: Ink(spec.masthead.nameInk),
      tracking: spec.masthead.nameSpacing, shaper: shaper)
  }

  /// The white at the left of the first character's ink: the eye's edge is the ink's.
  private func sideBearing(of line: OneLine) -> Length {
    let glyphs = CellGlyphs(line.text.scalars, shaper: shaper).glyphs(of: line.line)
    guard let first = glyphs.first, let ink = shaper.inkBox(of: first.id, face: first.face) else {
      return .zero
    }
    return (first.x + ink.left).at(line.size)
  }
}
