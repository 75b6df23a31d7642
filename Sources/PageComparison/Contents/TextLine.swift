package import PageGeometry
internal import PageScene
package import PressDiagnostics
internal import Typefaces

/// A glyph at its place on the sheet, with everything that it is drawn with.
///
/// Faces and inks go by their names, so that pages of other programs have them too.
package struct PlacedLetter: Hashable, Sendable {
  package var id: UInt32
  package var place: Point
  /// In degrees clockwise.
  package var turn: Int
  package var face: String
  package var size: Length
  /// In 1/1000 of the letter's own width.
  package var scale: Int
  package var ink: String
  /// Which scalar of the line is the first that the glyph stands for.
  package var scalar: Int
}

/// A line of text as it stands on the sheet (行), put together from the runs of its faces.
package struct TextLine: Hashable, Sendable {
  package var scalars: [Unicode.Scalar] = []
  package var letters: [PlacedLetter] = []
  package var isVertical = false
  /// Whether the line is the first of its group, such as a paragraph.
  package var startsGroup = false
  package var source: SourceRange?
  /// What a reader of a PDF is told of a vertical line; nil in horizontal ones.
  package var reading: String?

  package var text: String { String(String.UnicodeScalarView(scalars)) }

  /// The box of the letters' em squares, near enough to be found on the sheet.
  package var frame: Rect? {
    var box: Rect?
    for letter in letters {
      let rise = letter.size.scaled(by: 88, over: 100)
      let place = letter.place
      let square = Rect(
        x: isVertical ? place.x - letter.size / 2 : place.x,
        y: isVertical ? place.y : place.y - rise, width: letter.size, height: letter.size)
      box = box.map { $0.union(square) } ?? square
    }
    return box
  }
}

extension TextLine {
  /// Adds the glyphs and the text of a run.
  mutating func append(_ run: GlyphRun) {
    var next = scalars.count
    scalars += Array(run.text.unicodeScalars)
    letters.reserveCapacity(letters.count + run.glyphs.count)
    let (face, ink) = (run.face.name, run.ink.name)
    for glyph in run.glyphs {
      letters.append(
        PlacedLetter(
          id: glyph.id,
          place: Point(x: run.origin.x + glyph.offset.x, y: run.origin.y + glyph.offset.y),
          turn: glyph.turn == .clockwise ? 90 : 0, face: face, size: run.size,
          scale: run.horizontalScale, ink: ink, scalar: next))
      next = min(scalars.count, next + glyph.scalarCount)
    }
    guard let source = run.source else { return }
    self.source = self.source ?? source
  }

  /// Whether a run goes on in this line: on the same baseline and no farther than three of its ems
  /// behind the last letter.
  ///
  /// An opening mark behind a closing one starts where that did, for both have their ink in one half.
  func isContinued(by run: GlyphRun) -> Bool {
    if run.vertical == .continued { return isVertical }
    guard run.vertical == nil, !isVertical, let last = letters.last else { return false }
    let rise = run.origin.y - last.place.y
    let step = run.origin.x - last.place.x
    let reach = max(run.size, last.size)
    return rise < reach / 4 && rise > -reach / 4 && step > -reach / 2 && step < reach * 4
  }
}
