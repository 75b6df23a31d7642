package import PageGeometry
package import PressDiagnostics
package import Typefaces

/// A finished page (成版): everything has its place, nothing is left to decide.
///
/// Only a `Page` is ever drawn; PDF, PNG, SVG, proofs and comparisons all read the same value.
package struct Page: Hashable, Sendable {
  /// The page's number, such as `A01` (版次).
  package var name: String
  /// The document's title, such as 河湾晚报 2026年3月18日 A01.
  package var title: String
  package var sheet: Size
  /// The area inside which type stands (版心).
  package var typeArea: Rect
  /// In reading order; earlier items are drawn first.
  package var items: [PageItem]
  /// Trim and bleed of a press sheet; nil where the sheet is the trimmed page.
  package var boxes: PageBoxes?

  package init(name: String, title: String, sheet: Size, typeArea: Rect, items: [PageItem]) {
    self.name = name
    self.title = title
    self.sheet = sheet
    self.typeArea = typeArea
    self.items = items
  }
}

/// Something on the page.
package indirect enum PageItem: Hashable, Sendable {
  case group(PageGroup)
  case glyphs(GlyphRun)
  case rule(Rule)
  case path(Path)
  case picture(PlacedPicture)
}

/// Items that belong together, with what they are to a reader.
package struct PageGroup: Hashable, Sendable {
  package var role: Role
  /// The article's id or the furniture's name.
  package var id: String
  /// The outline's entry, if the group has one.
  package var title: String?
  package var frame: Rect
  package var items: [PageItem]

  /// What a group is, in the words of tagged PDF.
  package enum Role: String, Hashable, Sendable, CaseIterable {
    case masthead
    case article
    case headline
    case kicker
    case mainHead
    case deck
    /// What a long story holds, in some sentences (提要).
    case summary
    case subhead
    case paragraph
    case line
    case byline
    case figure
    case caption
    case furniture
    case credits
    case notice
    /// What proves show over the page and readers never see (叠加层).
    case overlay
    /// What the press reads beside the page: crop and register marks, colour bar, slug (印刷标记).
    case marks
  }

  package init(
    role: Role, id: String, title: String? = nil, frame: Rect, items: [PageItem]
  ) {
    self.role = role
    self.id = id
    self.title = title
    self.frame = frame
    self.items = items
  }
}

/// Glyphs of one face and size on one line (字串).
package struct GlyphRun: Hashable, Sendable {
  package var face: Face
  package var size: Length
  package var ink: Ink
  /// The start of the baseline, or the top of a vertical line's axis; glyphs are placed relative
  /// to it.
  package var origin: Point
  /// The width of the letters in 1/1000 of their own (长扁字); 1000 is as drawn.
  package var horizontalScale: Int
  package var glyphs: [PlacedGlyph]
  /// The text that the glyphs stand for, in logical order, as it is to be found and copied.
  package var text: String
  package var source: SourceRange?
  /// How a run of a vertical line is read; nil in horizontal lines.
  package var vertical: VerticalReading?

  package init(
    face: Face, size: Length, ink: Ink, origin: Point, horizontalScale: Int = 1000,
    glyphs: [PlacedGlyph], text: String, source: SourceRange? = nil
  ) {
    self.face = face
    self.size = size
    self.ink = ink
    self.origin = origin
    self.horizontalScale = horizontalScale
    self.glyphs = glyphs
    self.text = text
    self.source = source
  }
}

/// What a reader of a PDF is told of a run of a vertical line (竖排文字的读法).
///
/// A reader that goes by places takes each letter of such a line for a line of its own, so the
/// first run says the whole line and the others nothing.
package enum VerticalReading: Hashable, Sendable {
  /// The first run, whose origin is the line's upper end, with the text of the whole line and its
  /// length.
  case line(String, length: Length)
  /// A further run of the same line.
  case continued
}

/// A glyph with its place relative to the run's origin.
package struct PlacedGlyph: Hashable, Sendable {
  package var id: UInt32
  /// y downwards, as on the page.
  package var offset: Point
  /// How many scalars of the run's text this glyph stands for; 0 for a further glyph of the same.
  package var scalarCount: Int
  /// How the glyph stands; in vertical lines Latin is turned.
  package var turn: Turn

  /// A quarter turn clockwise, or none.
  package enum Turn: String, Hashable, Sendable {
    case upright
    case clockwise
  }

  package init(id: UInt32, offset: Point, scalarCount: Int, turn: Turn = .upright) {
    self.id = id
    self.offset = offset
    self.scalarCount = scalarCount
    self.turn = turn
  }
}

/// A straight line or a filled box (线、底纹).
package struct Rule: Hashable, Sendable {
  package var frame: Rect
  package var ink: Ink
  /// How much of what lies under it the rule hides, in 1/1000; only overlays let it show.
  package var opacity: Int

  package init(frame: Rect, ink: Ink, opacity: Int = 1000) {
    self.frame = frame
    self.ink = ink
    self.opacity = opacity
  }
}
