package import PageGeometry

/// What a PDF of anybody puts on a page (描出的页): letters at their places, lines, areas, pictures.
///
/// Such a page knows nothing of stories and of manuscripts; it is what can be read out of a finished
/// file, whoever made it. Places are points from the sheet's upper left corner.
package struct DrawnPage: Hashable, Sendable {
  /// The page's label in the file, else its number from 1.
  package var name: String
  package var sheet: Size
  package var trim: Rect
  package var bleed: Rect
  /// In the order of the file's content.
  package var letters: [DrawnLetter] = []
  package var marks: [DrawnMark] = []
  /// What of the page could not be read, each as a sentence.
  package var faults: [String] = []

  package init(name: String, sheet: Size, trim: Rect, bleed: Rect) {
    self.name = name
    self.sheet = sheet
    self.trim = trim
    self.bleed = bleed
  }
}

/// One glyph that a file shows (描出的字).
package struct DrawnLetter: Hashable, Sendable {
  /// What it stands for; empty for a further glyph of the same text.
  package var text: String
  /// The start of its baseline, or the middle of its head in a vertical line.
  package var place: Point
  /// Where the pen stands after it.
  package var end: Point
  package var size: Length
  /// In 1/1000 of the letter's own width.
  package var scale: Int
  /// How its baseline is turned, in degrees clockwise.
  package var turn: Int
  /// The name of the font without the mark of a subset.
  package var font: String
  /// The colour as the file sets it: `cmyk(0,0,0,1000)`, `rgb(0,0,0)`, `spot(套红,1000)`.
  package var ink: String
  /// The glyph's number, where the font is whole; 0 in a subset, which numbers its glyphs as it
  /// likes.
  package var code: UInt32
  /// Whether the file sets it as vertical text (WMode 1).
  package var isVertical: Bool
  /// When it is drawn, counted with the marks.
  package var order: Int

  package init(
    text: String, place: Point, end: Point, size: Length, scale: Int = 1000, turn: Int = 0,
    font: String, ink: String, code: UInt32 = 0, isVertical: Bool = false, order: Int = 0
  ) {
    self.text = text
    self.place = place
    self.end = end
    self.size = size
    self.scale = scale
    self.turn = turn
    self.font = font
    self.ink = ink
    self.code = code
    self.isVertical = isVertical
    self.order = order
  }
}

/// A line, an area, a shape or a picture that a file draws (描出的图形).
package struct DrawnMark: Hashable, Sendable {
  package var shape: Shape
  package var ink: String
  /// In 1/1000.
  package var opacity: Int
  /// When it is drawn, counted with the letters.
  package var order: Int

  /// What is drawn.
  package enum Shape: Hashable, Sendable {
    /// A box, or a straight line along an edge of the sheet, as the box that it inks.
    case rule(Rect)
    case path([Path.Piece], Path.Paint)
    /// A picture: its box, the sum of its data, its pixels.
    case picture(Rect, digest: String, width: Int, height: Int)
  }

  package init(shape: Shape, ink: String, opacity: Int = 1000, order: Int = 0) {
    self.shape = shape
    self.ink = ink
    self.opacity = opacity
    self.order = order
  }

  package var frame: Rect {
    switch shape {
    case .rule(let frame), .picture(let frame, _, _, _): frame
    case .path(let pieces, let paint): Path(pieces: pieces, paint: paint, ink: .black).frame
    }
  }
}
