package import PageGeometry

/// The pages of a report as a browser draws them (报告附图): outlines, each glyph once for the whole
/// report, and stories, each once for both sides where it did not change.
///
/// So a page of 7,000 letters takes some 80 KB and stays sharp at any size; a PNG of it takes ten
/// times as much for one size.
package struct ReportDrawings: Sendable {
  /// Path data of SVG in thousandths of an em.
  package var glyphs: [String] = []
  /// `#rrggbb`.
  package var inks: [String] = []
  /// Addresses that hold the picture itself (`data:`).
  package var pictures: [String] = []
  /// Stories and furniture as JSON; `ReportPen` says what stands in them.
  package var chunks: [String] = []
  /// By the page's number in the report; unchanged pages have none.
  package var pages: [Int: Sides] = [:]

  /// A page as it was and as it is.
  package struct Sides: Sendable {
    package var before: Sheet?
    package var after: Sheet?
    /// What is not compared.
    package var masks: [Rect] = []

    package init(before: Sheet? = nil, after: Sheet? = nil, masks: [Rect] = []) {
      self.before = before
      self.after = after
      self.masks = masks
    }
  }

  /// A sheet with its chunks, each at its place.
  package struct Sheet: Sendable {
    package var size: Size
    package var chunks: [(number: Int, at: Point)]

    package init(size: Size, chunks: [(number: Int, at: Point)]) {
      self.size = size
      self.chunks = chunks
    }
  }

  package init() {}
}

/// Writes what a browser is to draw, as numbers in thousandths of a point (绘图指令).
///
/// | first | what follows |
/// |---|---|
/// | 0 | ink, size, letters' width in 1/1000, x, y, then glyph and x of each, on one line |
/// | 1 | the same with 1 if turned before x, then glyph, x and y of each |
/// | 2 | ink, opacity in 1/1000, x, y, width, height of a rule |
/// | 3 | ink, width of the stroke or -1 to fill, path data |
/// | 4 | picture or -1, x, y, width, height, what it shows |
package struct ReportPen {
  private(set) package var text = "["
  private let origin: Point

  /// Places are written from the origin, so that a story that moved stays the same text.
  package init(origin: Point) { self.origin = origin }

  package mutating func close() { text += "]" }

  package mutating func begin(_ numbers: [Int]) {
    if text.utf8.count > 1 { text += "," }
    text += "["
    text += numbers.map(String.init).joined(separator: ",")
  }

  package mutating func add(_ numbers: [Int]) {
    for number in numbers { text += ",\(number)" }
  }

  package mutating func add(_ string: String) { text += "," + HTMLText.json(string) }

  package mutating func end() { text += "]" }

  package func x(_ length: Length) -> Int { Self.units(length - origin.x) }
  package func y(_ length: Length) -> Int { Self.units(length - origin.y) }

  package static func units(_ length: Length) -> Int {
    let product = length.rawValue * 1000
    let half = Length.unitsPerPoint / 2
    return (product + (product < 0 ? -half : half)) / Length.unitsPerPoint
  }
}
