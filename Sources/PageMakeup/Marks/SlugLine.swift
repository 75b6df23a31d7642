internal import PageGeometry
internal import PageScene
internal import PressDiagnostics
internal import Typefaces
internal import Typesetting

/// The slug at the head of the sheet (版外说明行): which page this is, and on which plates.
///
/// The words are on every plate, so that each names its page; every ink's name is on its own plate
/// only, so that each names itself.
struct SlugLine {
  let measure: MarkMeasure
  let slug: PrinterSlug
  let plates: [Plate]
  let shaper: any TextShaper

  static let size = Length.points(7)
  static let labelSize = Length.points(5)

  /// A piece of the line.
  private struct Piece {
    var text: String
    var ink: Ink
  }

  private var pieces: [Piece] {
    slug.pieces.map { Piece(text: $0, ink: .registration) }
      + plates.map { Piece(text: slug.name(of: $0.label), ink: $0.solid) }
  }

  /// The pieces left and right of the register mark, in as many lines as they take.
  var items: [PageItem] {
    let gap = Self.size * 3 / 2
    let halves = [
      (measure.trim.minX + gap, measure.middleX - MarkMeasure.cross - gap),
      (measure.middleX + MarkMeasure.cross + gap, measure.trim.maxX - gap),
    ]
    var half = 0
    var pen = halves[0].0
    var baseline = measure.trim.minY - measure.offset - MarkMeasure.arm + Self.size
    var items: [PageItem] = []
    for piece in pieces {
      let line = one(piece.text, Self.size, piece.ink)
      if pen + line.width > halves[half].1, pen > halves[half].0 {
        half = 1 - half
        if half == 0 { baseline += Self.size * 4 / 3 }
        pen = halves[half].0
      }
      items += glyphs(line, at: Point(x: pen, y: baseline))
      pen += line.width + gap
    }
    return items
  }

  /// What stands under the patches of the colour bar.
  func labels(of bar: ColorBar) -> [PageItem] {
    zip(bar.patches, bar.frames).flatMap { patch, frame -> [PageItem] in
      let line = one(slug.spotLabels[patch.label] ?? patch.label, Self.labelSize, .registration)
      // A long name would run into its neighbour's.
      guard line.width < frame.width * 2 else { return [] }
      return glyphs(
        line,
        at: Point(
          x: frame.minX + (frame.width - line.width) / 2, y: frame.maxY + Self.labelSize * 5 / 4))
    }
  }

  private func one(_ text: String, _ size: Length, _ ink: Ink) -> OneLine {
    OneLine(
      SourcedText(literal: text), face: Face(.hei), size: size, ink: ink, shaper: shaper)
  }

  private func glyphs(_ line: OneLine, at place: Point) -> [PageItem] {
    PageFinisher(shaper: shaper).runs(of: line.placed(x: place.x, baseline: place.y)).map { run in
      var run = run
      // These words stand in no manuscript.
      run.source = nil
      return .glyphs(run)
    }
  }
}
