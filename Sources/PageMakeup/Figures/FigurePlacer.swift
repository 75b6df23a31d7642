internal import Editorial
internal import PageDesign
internal import PageGeometry
internal import PageScene
internal import PressDiagnostics
internal import Typesetting

/// The fixed distances of a figure.
enum FigureGeometry {
  /// From the picture's foot to the caption's first line, and from its last line to the text.
  static let captionGap = Length.points(4)
}

/// Puts a figure at its place (图片上版): the picture on column edges, the caption under it.
struct FigurePlacer {
  let spec: LayoutSpec

  /// The figure whose first line is at `top` of the sheet and which begins at `x`.
  func block(_ figure: Figure, id: String, x: Length, top: Length) -> PlacedBlock {
    let width = figure.width
    // The upper edge of the letters of a text line beside it.
    let edge = top + (spec.grid.linePitch - spec.grid.bodySize) / 2
    let frame = Rect(
      x: x + (width - figure.size.width) / 2, y: edge, width: figure.size.width,
      height: figure.size.height)
    let placed = PlacedPicture(
      frame: frame, cut: figure.cut, name: figure.picture.file.text,
      alternative: figure.picture.caption?.text ?? "", source: figure.picture.file.place)
    var blocks = [
      PlacedBlock(role: .figure, id: "", frame: frame, content: .picture(placed))
    ]
    if let caption = figure.caption {
      blocks.append(block(caption, x: x, below: edge + height(figure)))
    }
    let whole = blocks.dropFirst().reduce(frame) { $0.union($1.frame) }
    return PlacedBlock(role: .figure, id: id, frame: whole, content: .blocks(blocks))
  }

  /// The picture's room, which an uncropped picture need not fill.
  private func height(_ figure: Figure) -> Length {
    spec.grid.linePitch * (figure.pictureLines - 1) + spec.grid.bodySize
  }

  private func block(_ caption: Figure.Caption, x: Length, below top: Length) -> PlacedBlock {
    let style = spec.pictures
    let leading = style.captionLeading.pitch(of: style.captionSize)
    let lines = caption.lines.enumerated().map { number, line in
      PlacedLine(
        line: line, text: caption.text,
        origin: Point(
          x: x,
          y: Band.baseline(
            top: top + FigureGeometry.captionGap + leading * number, height: leading,
            size: style.captionSize)),
        size: style.captionSize, ink: Ink(style.ink))
    }
    return PlacedBlock(
      role: .caption, id: "", frame: BlockFrame.of(lines), content: .lines(lines))
  }
}
